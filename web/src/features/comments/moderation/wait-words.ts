import { useWords } from '#lib/i18n/use-words'

/** A time in one unit: "40 minutes", "19 hours", "3 days"; short where there is little room. */
export function useWaitWords(): (milliseconds: number, short?: boolean) => string {
  const { t } = useWords()
  return (milliseconds, short = false) => {
    const minutes = Math.max(0, Math.floor(milliseconds / 60_000))
    const hours = Math.floor(minutes / 60)
    const days = Math.floor(hours / 24)
    if (short) {
      if (minutes < 60) return t('moderation.short.minutes', { n: minutes })
      return hours < 48 ? t('moderation.short.hours', { n: hours }) : t('moderation.short.days', { n: days })
    }
    if (minutes < 60) return t('moderation.minutes', { count: minutes })
    return hours < 48 ? t('moderation.hours', { count: hours }) : t('moderation.days', { count: days })
  }
}
