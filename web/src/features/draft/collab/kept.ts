import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { SubmitDraftStepsInput } from '#gql/graphql'

/** Changes of one open page that the server has not acknowledged, as this device keeps them. */
export interface KeptChanges {
  /** The editor that made them; also the key. */
  readonly clientId: string
  readonly draftId: string
  readonly accountId: string
  /** The version that the first step was made on. */
  readonly version: number
  readonly steps: readonly { readonly step: unknown; readonly ref: string | null }[]
  /** The commit under way, to be sent again as it is. */
  readonly sent: SubmitDraftStepsInput | null
  /** The text around the changes, to copy where they can no longer be sent. */
  readonly words: string
  /** How many changes a person would count. */
  readonly changes: number
  /** When they were kept, in milliseconds of this device's clock. */
  readonly keptAt: number
}

interface Tables extends DBSchema {
  changes: { key: string; value: KeptChanges; indexes: { draft: string } }
}

/** Where unsent changes are kept. */
export interface Keeper {
  keep: (changes: KeptChanges) => Promise<void>
  drop: (clientId: string) => Promise<void>
  of: (draftId: string, accountId: string) => Promise<readonly KeptChanges[]>
}

/** Keeps changes in this browser's IndexedDB; every promise fails where it has none. */
export function indexedDbKeeper(name = 'jalon-drafts'): Keeper {
  let opened: Promise<IDBPDatabase<Tables>> | null = null
  const open = () => {
    opened ??= openDB<Tables>(name, 1, {
      upgrade: (database) => {
        database.createObjectStore('changes', { keyPath: 'clientId' }).createIndex('draft', 'draftId')
      },
      terminated: () => {
        opened = null
      },
    }).catch((error: unknown) => {
      opened = null
      throw error
    })
    return opened
  }
  return {
    keep: async (changes) => {
      await (await open()).put('changes', changes)
    },
    drop: async (clientId) => {
      await (await open()).delete('changes', clientId)
    },
    of: async (draftId, accountId) => {
      const all = await (await open()).getAllFromIndex('changes', 'draft', draftId)
      return all.filter((each) => each.accountId === accountId)
    },
  }
}

/** Keeps nothing: pages without an editor. */
export const noKeeper: Keeper = { keep: async () => undefined, drop: async () => undefined, of: async () => [] }

/** Writes the newest state of one page's changes, one write at a time; what comes meanwhile is written once. */
export class KeptPage {
  private wanted: KeptChanges | null | undefined
  private writing = false

  /** `stored`: the device keeps changes of this editor already. */
  constructor(
    private readonly keeper: Keeper,
    private readonly clientId: string,
    private readonly failed: (failed: boolean) => void,
    private stored: boolean,
  ) {}

  /** Keeps these changes; null: there are none any more. */
  write(changes: KeptChanges | null) {
    if (changes === null && !this.stored && !this.writing && this.wanted === undefined) return
    this.wanted = changes
    if (!this.writing) void this.run()
  }

  private async run() {
    this.writing = true
    while (this.wanted !== undefined) {
      const changes = this.wanted
      this.wanted = undefined
      try {
        // One after the other: the newest must be what stays.
        // oxlint-disable-next-line no-await-in-loop
        await (changes === null ? this.keeper.drop(this.clientId) : this.keeper.keep(changes))
        this.stored = changes !== null
        this.failed(false)
      } catch {
        this.failed(true) // no room, or no storage: the page says so beside "not saved"
      }
    }
    this.writing = false
  }
}
