import type { DueFieldsFragment } from '#gql/graphql'
import type { Language } from '#lib/i18n/language'
import { wordsOf } from '#lib/text/text'
import { dayInWords, isoMonth, monthInWords } from './dates'

/** A promised date in a sentence: "June 2020", "July 31, 2020", or the plan's own wording. */
export function dueInWords(due: DueFieldsFragment, language: Language): string {
  if (due.lastDay !== null && due.precision === 'DAY') return dayInWords(due.lastDay, language)
  if (due.lastDay !== null && due.precision === 'MONTH') return monthInWords(due.lastDay, language)
  return wordsOf(due.wording, language)
}

/** A promised date in a table: "2020-06", "2020-07-31", or the plan's own wording. */
export function dueInTable(due: DueFieldsFragment, language: Language): string {
  if (due.lastDay !== null && due.precision === 'DAY') return due.lastDay
  if (due.lastDay !== null && due.precision === 'MONTH') return isoMonth(due.lastDay)
  return wordsOf(due.wording, language)
}

/** Where the date falls for sorting; dates without an end come last. */
export function dueOrder(due: DueFieldsFragment): string {
  return due.lastDay ?? '9999-12-31'
}
