import type { ProgressStatus, ReportProgressInput } from '#gql/graphql'

/** Both sides of a text as they stand in a form. */
export interface Sides {
  readonly en: string
  readonly fr: string
}

/** What the form for a progress report holds. */
export interface ReportValues {
  /** Empty until one is chosen. */
  readonly status: ProgressStatus | ''
  readonly progress: Sides
  readonly evidence: Sides
  readonly challenges: Sides
}

/** The three texts of a report. */
export const reportTexts = ['progress', 'evidence', 'challenges'] as const

/** The name of one of the three texts. */
export type ReportText = (typeof reportTexts)[number]

/** A form before anybody typed. */
export const emptyReport: ReportValues = {
  status: '',
  progress: { en: '', fr: '' },
  evidence: { en: '', fr: '' },
  challenges: { en: '', fr: '' },
}

/** The statuses that can be reported. */
export const reportable: readonly ProgressStatus[] = ['NS', 'LP', 'SP', 'C']

/** Tells whether something kept on a device is a report's values. */
export function isReportValues(values: unknown): values is ReportValues {
  if (typeof values !== 'object' || values === null || !('status' in values)) return false
  const status = values.status
  return (status === '' || reportable.some((each) => each === status)) && reportTexts.every((name) => hasSides(values, name))
}

function hasSides(values: object, name: string): boolean {
  const sides: unknown = (values as Record<string, unknown>)[name]
  return (
    typeof sides === 'object' && sides !== null && 'en' in sides && 'fr' in sides && typeof sides.en === 'string' && typeof sides.fr === 'string'
  )
}

/** The words that a report's check can find wanting, as keys of the catalogue under `report.error`. */
export type ReportErrorKey =
  | 'status'
  | 'progressEn'
  | 'progressFr'
  | 'progressBoth'
  | 'evidenceEn'
  | 'evidenceFr'
  | 'challengesEn'
  | 'challengesFr'
  | 'challengesBoth'

/** One thing to mend: the field to go to and what to do there. */
export interface ReportError {
  /** The id of the field, for example `progress-fr`. */
  readonly field: string
  readonly key: ReportErrorKey
}

/** Checks a report as the server will; the server checks again. */
export function checkReport(values: ReportValues): readonly ReportError[] {
  const errors: ReportError[] = []
  if (values.status === '') errors.push({ field: `status-${reportable[0] ?? ''}`, key: 'status' })
  const slow = values.status === 'NS' || values.status === 'LP'
  errors.push(...checkSides('progress', values.progress, true))
  errors.push(...checkSides('evidence', values.evidence, false))
  errors.push(...checkSides('challenges', values.challenges, slow))
  return errors
}

function checkSides(name: ReportText, sides: Sides, required: boolean): readonly ReportError[] {
  const en = sides.en.trim() === ''
  const fr = sides.fr.trim() === ''
  if (en && fr) return required && name !== 'evidence' ? [{ field: `${name}-en`, key: `${name}Both` }] : []
  if (en) return [{ field: `${name}-en`, key: `${name}En` }]
  if (fr) return [{ field: `${name}-fr`, key: `${name}Fr` }]
  return []
}

/** The part of the mutation's input that was typed; texts that were left empty are left out. */
export function reportInput(
  values: ReportValues & { status: ProgressStatus },
): Pick<ReportProgressInput, 'status' | ReportText> {
  const side = ({ en, fr }: Sides) => ({ en: en.trim(), fr: fr.trim() })
  const optional = (sides: Sides) => (sides.en.trim() === '' && sides.fr.trim() === '' ? {} : side(sides))
  const { evidence, challenges } = values
  return {
    status: values.status,
    progress: side(values.progress),
    ...(Object.keys(optional(evidence)).length > 0 ? { evidence: side(evidence) } : {}),
    ...(Object.keys(optional(challenges)).length > 0 ? { challenges: side(challenges) } : {}),
  }
}

/** The field of a fault that the server found: `["progress", "fr"]` is `progress-fr`. */
export function fieldOfPath(path: readonly string[] | null): string | null {
  const [name, side] = path ?? []
  if (name === 'status') return `status-${reportable[0] ?? ''}`
  const text = reportTexts.find((each) => each === name)
  return text === undefined ? null : `${text}-${side === 'fr' ? 'fr' : 'en'}`
}
