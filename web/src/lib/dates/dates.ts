import { type Language, locales } from '#lib/i18n/language'

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string

const cache = new Map<string, Intl.DateTimeFormat>()

/** Building a formatter costs far more than using it, and a page uses a few of them hundreds of times. */
function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language}${JSON.stringify(options)}`
  let found = cache.get(key)
  if (found === undefined) {
    found = new Intl.DateTimeFormat(locales[language], options)
    cache.set(key, found)
  }
  return found
}

/** A calendar day has no zone of its own: it is read and written at noon UTC, so it never slips. */
function noon(day: Day): Date {
  return new Date(`${day}T12:00:00Z`)
}

/** French writes the first of a month as an ordinal. */
function frenchFirst(text: string, language: Language): string {
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text
}

/** "July 31, 2016", « 31 juillet 2016 ». */
export function dayInWords(day: Day, language: Language): string {
  const text = formatter(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(noon(day))
  return frenchFirst(text, language)
}

/** "July 31", « 31 juillet ». */
export function dayWithoutYear(day: Day, language: Language): string {
  const text = formatter(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(noon(day))
  return frenchFirst(text, language)
}

/** "June 2020", « juin 2020 ». */
export function monthInWords(day: Day, language: Language): string {
  return formatter(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(noon(day))
}

/** "June", « juin ». */
export function monthName(day: Day, language: Language): string {
  return formatter(language, { month: 'long', timeZone: 'UTC' }).format(noon(day))
}

/** "Jun", « juin »: where space is short. */
export function shortMonth(day: Day, language: Language): string {
  return formatter(language, { month: 'short', timeZone: 'UTC' }).format(noon(day)).replace(/\.$/, language === 'en' ? '' : '.')
}

/** "2020-06": for tables. */
export function isoMonth(day: Day): string {
  return day.slice(0, 7)
}

/** "10:42 am", « 10 h 42 », with spaces that do not break. Without a zone: the zone of this device. */
export function timeOfDay(moment: Date, language: Language, timeZone?: string): string {
  const parts = formatter('en', { hour: 'numeric', minute: '2-digit', hourCycle: 'h23', ...(timeZone === undefined ? {} : { timeZone }) })
    .formatToParts(moment)
  const hour = Number(parts.find((part) => part.type === 'hour')?.value ?? '0')
  const minute = parts.find((part) => part.type === 'minute')?.value ?? '00'
  if (language === 'fr') return `${hour}\u00a0h${minute === '00' ? '' : `\u00a0${minute}`}`
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}${minute === '00' ? '' : `:${minute}`}`
  return `${clock}\u00a0${hour < 12 ? 'am' : 'pm'}`
}

/** The calendar day of a moment in a zone, `YYYY-MM-DD`. */
export function dayOf(moment: Date, timeZone: string): Day {
  const parts = formatter('en', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).formatToParts(moment)
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** "Eastern Time", « heure de l’Est ». */
export function zoneName(timeZone: string, language: Language): string {
  const parts = formatter(language, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(new Date(0))
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone
}

/** Whole days from one calendar day to another; negative when the second comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000)
}

/** Months since the year 0, for drawing along a line of months. */
export function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

/** The first day of a month given by its number. */
export function firstDayOfMonth(month: number): Day {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`
}

/** Where a day lies along a line of months: its month's number and the part of the month gone by. */
export function monthPoint(day: Day): number {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return monthNumber(day) + (Number(day.slice(8, 10)) - 1) / length
}
