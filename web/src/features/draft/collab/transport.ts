import {
  DraftAgainDocument,
  type DraftCommittedFragment,
  type DraftCursorFieldsFragment,
  type DraftEventsSubscription,
  DraftEventsDocument,
  DraftAtDocument,
  DraftSinceDocument,
  type DraftOpenedFragment,
  MoveDraftCursorDocument,
  type MoveDraftCursorInput,
  SubmitDraftStepsDocument,
  type SubmitDraftStepsInput,
  type UserErrorCode,
} from '#gql/graphql'
import type { Ask } from '#lib/graphql/ask'
import type { LiveConnection, StreamEnd } from '#lib/live/connection'

/** What happens to a draft, as the stream tells it. */
export type DraftEvent = DraftEventsSubscription['draftChanged']

/** A commit as the server tells it. */
export type ToldCommit = DraftCommittedFragment

/** Somebody's caret as the server tells it. */
export type ToldCursor = DraftCursorFieldsFragment

/** The answer to a commit: the steps as committed, or why they were refused. */
export type Submitted =
  | { readonly version: number; readonly steps: readonly unknown[] }
  | { readonly code: UserErrorCode; readonly message: string }

/** Where a draft's changes go and come from. Every promise may fail with `AskFailed`. */
export interface DraftTransport {
  submit: (input: SubmitDraftStepsInput) => Promise<Submitted>
  /** Up to 1,000 commits after a version, and the newest version; null when the draft may not be read. */
  since: (draftId: string, version: number) => Promise<{ version: number; commits: readonly ToldCommit[] } | null>
  again: (draftId: string) => Promise<DraftOpenedFragment | null>
  at: (draftId: string, version: number) => Promise<{ content: unknown; canEdit: boolean } | null>
  moveCursor: (input: MoveDraftCursorInput) => Promise<void>
  /** Follows from the version that `since` gives, now and after every cut. Returns the way to stop. */
  follow: (draftId: string, since: () => number, reader: { next: (event: DraftEvent) => void; end: (why: StreamEnd) => void }) => () => void
}

/** The transport over the API: requests by HTTP, events by the tab's one connection. */
export function draftTransport(ask: Ask, connection: LiveConnection): DraftTransport {
  return {
    submit: async (input) => {
      const { version, steps, userErrors } = (await ask(SubmitDraftStepsDocument, { input })).submitDraftSteps
      const [first] = userErrors
      if (first !== undefined) return { code: first.code, message: first.message }
      return { version: version ?? 0, steps: steps ?? [] }
    },
    since: async (id, version) => {
      const { node } = await ask(DraftSinceDocument, { id, version })
      return node !== null && 'since' in node ? { version: node.version, commits: node.since } : null
    },
    again: async (id) => {
      const { node } = await ask(DraftAgainDocument, { id })
      return isDraft(node) ? node : null
    },
    at: async (id, version) => {
      const { node } = await ask(DraftAtDocument, { id, version })
      return node !== null && 'at' in node && node.at !== null ? { content: node.at.content, canEdit: node.viewerCanEdit } : null
    },
    moveCursor: async (input) => {
      await ask(MoveDraftCursorDocument, { input }, { keepalive: input.gone === true })
    },
    follow: (draftId, since, { next, end }) =>
      connection.follow(DraftEventsDocument, { draftId }, { since, next: (data) => next(data.draftChanged), end }),
  }
}

function isDraft(node: unknown): node is DraftOpenedFragment {
  return typeof node === 'object' && node !== null && 'content' in node
}
