import { dayOf, timeOfDay, zoneName } from '#lib/dates/dates'
import { useWords } from '#lib/i18n/use-words'
import { useRouter } from '#lib/router/router'

/** On paper only: where the page is and when it stood like this. */
export function PrintLine({ now, timeZone }: { now: string; timeZone: string }) {
  const { t, language } = useWords()
  const { place } = useRouter()
  const moment = new Date(now)
  const host = typeof window === 'undefined' ? '' : window.location.host
  return (
    <p className="wrap print-line" aria-hidden="true">
      {t('frame.printed', {
        address: host + place.pathname + place.search,
        day: dayOf(moment, timeZone),
        time: timeOfDay(moment, language, timeZone),
        zone: zoneName(timeZone, language),
      })}
    </p>
  )
}
