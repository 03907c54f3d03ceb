import { dayInWords, dayOf, timeOfDay } from '#lib/dates/dates'
import { useTick } from '#lib/browser/use-tick'
import { useWords } from '#lib/i18n/use-words'

/** When something last changed: the moment first, how long ago beside it. */
export function LastChange(props: { at: string; planNow: string; timeZone: string }) {
  const { at, planNow, timeZone } = props
  const { t, language } = useWords()
  const elapsed = useTick(30_000)
  const moment = new Date(at)
  const now = new Date(Math.max(Date.parse(planNow) + elapsed, moment.getTime()))
  const time = timeOfDay(moment, language, timeZone)
  const day = dayOf(moment, timeZone)
  if (day !== dayOf(now, timeZone)) {
    return <time dateTime={at}>{t('live.lastChangeOn', { day: dayInWords(day, language), time })}</time>
  }
  const minutes = Math.floor((now.getTime() - moment.getTime()) / 60_000)
  const ago =
    minutes < 1
      ? t('live.justNow')
      : minutes < 60
        ? t('live.minutesAgo', { count: minutes })
        : t('live.hoursAgo', { count: Math.floor(minutes / 60) })
  return <time dateTime={at}>{t('live.lastChange', { time, ago })}</time>
}
