import type { Node } from 'prosemirror-model'
import type { Plugin, Transaction } from 'prosemirror-state'
import type { DraftPersonFragment, DraftState, UserErrorCode } from '#gql/graphql'
import type { KeptChanges, Keeper } from './kept'
import type { Stop } from './outbox'
import type { Commit } from './pending'
import type { SavePhase } from './save-state'
import type { DraftTransport } from './transport'

/** Something that the page must tell the person, with the words that were in play. */
export interface Trouble {
  readonly kind: 'refused' | 'lost' | 'resync'
  readonly code: UserErrorCode | 'TOO_LARGE' | null
  /** The server's reason, in the language of the page; '' when it gave none. */
  readonly reason: string
  /** What did not find its way into the text. */
  readonly words: string
}

/** A session as the page shows it. */
export interface SessionSnapshot {
  readonly doc: Node
  readonly version: number
  readonly state: DraftState
  /** The server lets the viewer write. */
  readonly canEdit: boolean
  readonly canFreeze: boolean
  readonly public: boolean
  readonly peopleHere: number
  /** Why writing has stopped although it was allowed; null while it has not. */
  readonly stop: Stop | null
  readonly stopReason: string
  readonly save: SavePhase
  readonly savedAt: number | null
  readonly unsaved: number
  /** This device cannot keep what is not saved. */
  readonly unkept: boolean
  readonly trouble: Trouble | null
  readonly holding: boolean
  /** Commits that wait to be shown. */
  readonly waiting: number
  /** The page was away and reads what it missed; typing waits. */
  readonly catchingUp: boolean
  /** Since when writing has been stopped, in milliseconds of this device's clock. */
  readonly stoppedAt: number | null
}

/** A commit of somebody else, taken into the document. */
export interface RemoteChange {
  readonly clientId: string
  readonly author: DraftPersonFragment | null
  readonly at: string
  readonly transaction: Transaction
}

/** A commit on its way into the document. */
export interface Waiting extends Commit {
  readonly author: DraftPersonFragment | null
  readonly at: string
  readonly hash: string | null
}

/** A draft as it was opened. */
export interface OpenedDraft {
  readonly id: string
  readonly version: number
  readonly content: unknown
  readonly state: DraftState
  readonly public: boolean
  readonly viewerCanEdit: boolean
  readonly viewerCanFreeze: boolean
  readonly peopleHere: number
}

/** What a session is made of. */
export interface SessionOptions {
  readonly opened: OpenedDraft
  readonly transport: DraftTransport
  readonly keeper?: Keeper
  /** Whose changes are kept on this device. */
  readonly accountId?: string
  readonly clientId?: string
  readonly plugins?: readonly Plugin[]
  /** Changes of an earlier page to begin with. */
  readonly kept?: KeptChanges
}
