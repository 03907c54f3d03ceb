import type { ComponentType } from 'react'
import type { PageName } from '#lib/router/addresses'

/** What a page gets from its address. */
export interface PageProps {
  readonly values: Readonly<Record<string, string>>
}

/** The module of a page. */
type PageModule = { readonly default: ComponentType<PageProps> }

/** Pages with an address in each language, and those without. */
export type RouteName = PageName | 'notFound' | 'graphiql'

const loaders: Readonly<Record<RouteName, () => Promise<PageModule>>> = {
  plans: () => import('./pages/plans-page'),
  plan: () => import('./pages/plan-page'),
  commitments: () => import('./pages/commitments-page'),
  commitment: () => import('./pages/commitment-page'),
  draft: () => import('./pages/draft-page'),
  wording: () => import('./pages/wording-page'),
  comment: () => import('./pages/comment-page'),
  story: () => import('./pages/story-page'),
  respond: () => import('./pages/respond-page'),
  myComments: () => import('./pages/my-comments-page'),
  toAnswer: () => import('./pages/to-answer-page'),
  moderation: () => import('./pages/moderation-page'),
  tracker: () => import('./pages/tracker-page'),
  report: () => import('./pages/report-page'),
  dueDate: () => import('./pages/due-date-page'),
  phaseDates: () => import('./pages/phase-dates-page'),
  signIn: () => import('./pages/sign-in-page'),
  rules: () => import('./pages/rules-page'),
  privacy: () => import('./pages/privacy-page'),
  accessibility: () => import('./pages/accessibility-page'),
  developers: () => import('./pages/developers-page'),
  notFound: () => import('./pages/not-found-page'),
  graphiql: () => import('./pages/graphiql-page'),
}

const loaded = new Map<RouteName, PageModule>()

/** The component of a page that was loaded before. */
export function loadedPage(name: RouteName): ComponentType<PageProps> | undefined {
  return loaded.get(name)?.default
}

/** Loads the code of a page. */
export async function loadPage(name: RouteName): Promise<void> {
  if (!loaded.has(name)) loaded.set(name, await loaders[name]())
}
