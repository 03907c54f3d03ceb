import type { PhaseDatesFieldsFragment, PhaseFieldsFragment } from '#gql/graphql'
import { dayInWords, monthInWords, monthName, shortMonth } from '#lib/dates/dates'
import { dueInWords } from '#lib/dates/due'
import type { Language } from '#lib/i18n/language'

type Dates = Pick<PhaseDatesFieldsFragment, 'starts' | 'ends' | 'firstDay' | 'lastDay'>

const joint = { en: 'to', fr: 'à' } as const

/** The time of a phase in words: "July 2018", "April to June 2018", "October 2017 to April 2018". */
export function phaseRange(dates: Dates, language: Language): string {
  return range(dates, language, monthInWords, monthName)
}

/** The same where space is short: "Oct 2017 to Apr 2018". */
export function phaseRangeShort(dates: Dates, language: Language): string {
  const withYear = (day: string, in_: Language) => `${shortMonth(day, in_)} ${day.slice(0, 4)}`
  return range(dates, language, withYear, shortMonth)
}

function range(
  { starts, ends, firstDay, lastDay }: Dates,
  language: Language,
  withYear: (day: string, language: Language) => string,
  without: (day: string, language: Language) => string,
): string {
  const toTheDay = starts.precision === 'DAY' || ends.precision === 'DAY'
  if (toTheDay) return `${dueInWords(starts, language)} ${joint[language]} ${dueInWords(ends, language)}`
  if (firstDay.slice(0, 7) === lastDay.slice(0, 7)) return withYear(lastDay, language)
  const start = firstDay.slice(0, 4) === lastDay.slice(0, 4) ? without(firstDay, language) : withYear(firstDay, language)
  return `${start} ${joint[language]} ${withYear(lastDay, language)}`
}

/** When a phase ends: "Nov 2020", or the day where it was promised to the day. */
export function phaseEnd({ ends, lastDay }: Pick<PhaseFieldsFragment, 'ends' | 'lastDay'>, language: Language): string {
  return ends.precision === 'DAY' ? dayInWords(lastDay, language) : `${shortMonth(lastDay, language)} ${lastDay.slice(0, 4)}`
}

/** The phase that is under way; null between phases. */
export function phaseNow<P extends Pick<PhaseFieldsFragment, 'state'>>(phases: readonly P[]): P | null {
  return phases.find((phase) => phase.state === 'NOW') ?? null
}
