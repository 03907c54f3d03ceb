import type { Outcome, PersonalDataKind, PhaseKind, ProgressStatus, Role, Voice } from '#gql/graphql'
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

/** What becomes of a contribution, in the words of a reasoned response. */
export const outcomeTerms: Readonly<Record<Outcome, Term>> = {
  ACCEPTED: { en: 'Accepted', fr: 'Retenu' },
  ACCEPTED_IN_PART: { en: 'Accepted in part', fr: 'Retenu en partie' },
  NOT_ACCEPTED: { en: 'Not accepted', fr: 'Non retenu' },
  IMPLEMENTATION_GUIDANCE: { en: 'Implementation guidance', fr: 'Orientation de mise en œuvre' },
  FUTURE_CONSIDERATION: { en: 'Future consideration', fr: 'À considérer plus tard' },
  OUT_OF_SCOPE: { en: 'Out of scope', fr: 'Hors du champ' },
  NOTED: { en: 'Noted', fr: 'Pris en note' },
}

/** Every outcome, in the order of the form. */
export const outcomeOrder: readonly Outcome[] = [
  'ACCEPTED',
  'ACCEPTED_IN_PART',
  'NOT_ACCEPTED',
  'IMPLEMENTATION_GUIDANCE',
  'FUTURE_CONSIDERATION',
  'OUT_OF_SCOPE',
  'NOTED',
]

/** What somebody is called who appears under their role alone: the words of the server. */
export const roleTerms: Readonly<Record<Role, Term>> = {
  PARTICIPANT: { en: 'Participant', fr: 'Participante ou participant' },
  CHAMPION: { en: 'Champion', fr: 'Championne ou champion' },
  OFFICIAL: { en: 'Official', fr: 'Fonctionnaire' },
  FORUM_MEMBER: { en: 'Forum member', fr: 'Membre du forum' },
  MODERATOR: { en: 'Moderator', fr: 'Modératrice ou modérateur' },
  FACILITATOR: { en: 'Facilitator', fr: 'Animatrice ou animateur' },
}

/** The roles in the order in which one speaks as them, as on the server. */
export const roleOrder: readonly Role[] = ['OFFICIAL', 'FACILITATOR', 'MODERATOR', 'CHAMPION', 'FORUM_MEMBER', 'PARTICIPANT']

/** What personal data is called. */
export const personalDataTerms: Readonly<Record<PersonalDataKind, Term>> = {
  SOCIAL_INSURANCE_NUMBER: { en: 'a social insurance number', fr: 'un numéro d’assurance sociale' },
  PAYMENT_CARD: { en: 'a payment card number', fr: 'un numéro de carte de paiement' },
  EMAIL: { en: 'an email address', fr: 'une adresse courriel' },
  PHONE: { en: 'a phone number', fr: 'un numéro de téléphone' },
  POSTAL_CODE: { en: 'a postal code', fr: 'un code postal' },
}
