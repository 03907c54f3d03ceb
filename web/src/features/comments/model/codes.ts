import type { ChangedNodeFragment } from '#gql/graphql'
import type { Language } from '#lib/i18n/language'
import { addressOf } from '#lib/router/addresses'

/** A commitment or a milestone, as far as naming it needs. */
export interface SubjectCode {
  readonly code: string
}

/** The commitment's code inside the code of a milestone or an indicator. */
export function commitmentCodeOf(code: string): string {
  return code.split('.')[0] ?? code
}

/** `5.2` for `C05.2`, `5` for `C05`: as people say it. */
export function spokenCode(code: string): string {
  return code.replace(/^C0?/, '')
}

/** True for the code of a milestone. */
export function isMilestone(code: string): boolean {
  return code.includes('.')
}

/** Where the comments on a subject stand. */
export function commentsAddress(slug: string, code: string, language: Language): string {
  return `${addressOf('commitment', language, { plan: slug, code: commitmentCodeOf(code) })}#comments-${code}`
}

/** Where something that changed stands; null where it has no page. */
export function changedAddress(slug: string, changed: ChangedNodeFragment, language: Language): { to: string; code: string } | null {
  if (!('code' in changed) || typeof changed.code !== 'string') return null
  const page = addressOf('commitment', language, { plan: slug, code: commitmentCodeOf(changed.code) })
  return { code: changed.code, to: isMilestone(changed.code) ? `${page}#${changed.code}` : page }
}
