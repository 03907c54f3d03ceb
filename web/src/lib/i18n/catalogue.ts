import type account from './catalogues/en/account.json'
import type comments from './catalogues/en/comments.json'
import type commitment from './catalogues/en/commitment.json'
import type draft from './catalogues/en/draft.json'
import type form from './catalogues/en/form.json'
import type frame from './catalogues/en/frame.json'
import type live from './catalogues/en/live.json'
import type moderation from './catalogues/en/moderation.json'
import type plan from './catalogues/en/plan.json'
import type report from './catalogues/en/report.json'
import type system from './catalogues/en/system.json'
import type tracker from './catalogues/en/tracker.json'

/** The shape of a catalogue: the same keys in both languages. */
export interface Catalogue {
  account: typeof account
  comments: typeof comments
  commitment: typeof commitment
  draft: typeof draft
  form: typeof form
  frame: typeof frame
  live: typeof live
  moderation: typeof moderation
  plan: typeof plan
  report: typeof report
  system: typeof system
  tracker: typeof tracker
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: Catalogue }
  }
}
