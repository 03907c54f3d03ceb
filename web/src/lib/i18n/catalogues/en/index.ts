import type { Catalogue } from '../../catalogue'
import account from './account.json'
import comments from './comments.json'
import commitment from './commitment.json'
import draft from './draft.json'
import form from './form.json'
import frame from './frame.json'
import live from './live.json'
import moderation from './moderation.json'
import plan from './plan.json'
import report from './report.json'
import system from './system.json'
import tracker from './tracker.json'

/** All words of the interface in this language, but for the long pages. */
export const catalogue: Catalogue = { account, comments, commitment, draft, form, frame, live, moderation, plan, report, system, tracker }
