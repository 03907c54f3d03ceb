import type { PhaseKind, ProgressStatus, Voice } from '#gql/graphql'
import type { Language } from './language'

/** A term in both languages. */
export type Term = Readonly<Record<Language, string>>

/**
 * The words of the official tracker for how far the work is, and ours for "nobody has looked yet".
 * They are terms, not interface text: never reworded for one place.
 */
export const statusTerms: Readonly<Record<ProgressStatus, Term>> = {
  NOT_YET_REVIEWED: { en: 'Not yet reviewed', fr: 'Pas encore examiné' },
  NS: { en: 'Not started', fr: 'Non commencé' },
  LP: { en: 'Limited progress', fr: 'Progrès limité' },
  SP: { en: 'Substantial progress', fr: 'Progrès important' },
  C: { en: 'Complete', fr: 'Réalisé' },
}

/** Every status, the furthest first: the order of bands and of tables. */
export const statusOrder: readonly ProgressStatus[] = ['C', 'SP', 'LP', 'NS', 'NOT_YET_REVIEWED']

/** Who speaks, one of them. */
export const voiceTerms: Readonly<Record<Voice, Term>> = {
  OFFICIAL: { en: 'Official', fr: 'Fonctionnaire' },
  CHAMPION: { en: 'Champion', fr: 'Champion' },
}

/** Who speaks, all of them. */
export const voicePluralTerms: Readonly<Record<Voice, Term>> = {
  OFFICIAL: { en: 'Officials', fr: 'Fonctionnaires' },
  CHAMPION: { en: 'Champions', fr: 'Champions' },
}

/** The six phases of the engagement cycle. */
export const phaseTerms: Readonly<Record<PhaseKind, Term>> = {
  PLANNING: { en: 'Planning', fr: 'Planification' },
  SHAPING: { en: 'Shaping', fr: 'Élaboration' },
  DRAFTING: { en: 'Drafting', fr: 'Rédaction' },
  REVIEWING: { en: 'Reviewing', fr: 'Examen' },
  FINALIZING: { en: 'Finalizing', fr: 'Finalisation' },
  IMPLEMENTING: { en: 'Implementing', fr: 'Mise en œuvre' },
}

/** The three parts at the core of the cycle. */
export const coreTerms: readonly Term[] = [
  { en: 'Listening', fr: 'Écouter' },
  { en: 'Responding', fr: 'Répondre' },
  { en: 'Learning', fr: 'Apprendre' },
]
