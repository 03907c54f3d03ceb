import { dueInTable } from '#lib/dates/due'
import { statusTerms } from '#lib/i18n/glossary'
import type { Language } from '#lib/i18n/language'
import { wordsOf } from '#lib/text/text'
import type { Row } from './rows'

const heads = {
  en: ['code', 'indicator', 'due', 'first_promised', 'official', 'champion', 'months_overdue'],
  fr: ['code', 'indicateur', 'echeance', 'premiere_promesse', 'fonctionnaire', 'champion', 'mois_de_retard'],
} as const

/** The list as a CSV file (RFC 4180, UTF-8 with its mark, so that spreadsheets read the accents). */
export function csvOf(rows: readonly Row[], language: Language): string {
  const lines = rows.map((row) => [
    row.code,
    wordsOf(row.title, language),
    dueInTable(row.due, language),
    row.firstPromised === null ? '' : dueInTable(row.firstPromised, language),
    statusTerms[row.official][language],
    statusTerms[row.champion][language],
    String(row.monthsOverdue),
  ])
  return `\uFEFF${[heads[language], ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}

/** Hands the list over as a file. It is made from what the page shows and needs no request. */
export function saveCsv(rows: readonly Row[], language: Language, name: string) {
  const address = URL.createObjectURL(new Blob([csvOf(rows, language)], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** Quotes what needs it, and takes the power of a formula from a cell that would begin one. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
