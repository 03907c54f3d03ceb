import type { Language } from '#lib/i18n/language'
import { type Day, monthInWords, monthName } from './dates'

/** The days of a reporting period. */
export interface PeriodDays {
  readonly startsOn: Day
  readonly endsOn: Day
}

/** "April to June 2020", « avril à juin 2020 »; one month alone is "June 2020". */
export function periodInWords({ startsOn, endsOn }: PeriodDays, language: Language): string {
  const end = monthInWords(endsOn, language)
  if (startsOn.slice(0, 7) === endsOn.slice(0, 7)) return end
  const start = startsOn.slice(0, 4) === endsOn.slice(0, 4) ? monthName(startsOn, language) : monthInWords(startsOn, language)
  return language === 'en' ? `${start} to ${end}` : `${start} à ${end}`
}
