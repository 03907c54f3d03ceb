import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { DraftOpenedFragment } from '#gql/graphql'
import { askWith } from '#lib/graphql/ask'
import { isLanguage, type Language } from '#lib/i18n/language'
import { useLiveConnection } from '#lib/live/live-context'
import { type Adopted, adoptKept, holdName } from '../collab/adopt'
import { indexedDbKeeper, type Keeper } from '../collab/kept'
import { DraftSession } from '../collab/session'
import type { SessionSnapshot } from '../collab/session-types'
import { type DraftTransport, draftTransport } from '../collab/transport'
import { CaretSender } from '../editor/caret-sender'
import { People } from '../editor/people'
import { editorPlugins } from '../editor/plugins'

/** Where a draft goes and is kept; tests give their own. */
export interface DraftWorld {
  readonly transport: DraftTransport
  readonly keeper: Keeper
}

/** A draft that is open on this page, live. */
export interface OpenDraft {
  readonly session: DraftSession
  readonly people: People
  /** Tells the others where this person is; null for signed-out people, who are only counted. */
  readonly caret: CaretSender | null
  readonly transport: DraftTransport
  readonly writable: boolean
}

/** The tab's way to the server and to this device; null outside a browser. */
export function useDraftWorld(): DraftWorld | null {
  const connection = useLiveConnection()
  return useMemo(
    () =>
      connection === null
        ? null
        : {
            transport: draftTransport(askWith({ url: '/graphql', language: pageLanguage }), connection),
            keeper: indexedDbKeeper(),
          },
    [connection],
  )
}

/** The language of the page at the moment of a request. */
function pageLanguage(): Language {
  const { lang } = document.documentElement
  return isLanguage(lang) ? lang : 'en'
}

/** What the editor asks of the page; the page puts itself in. */
export interface EditorHost {
  link: () => void
  tooLarge: () => void
}

/** Opens a draft live for as long as the page shows it; null until then, and outside a browser. */
export function useOpenDraft(draft: DraftOpenedFragment | undefined, accountId: string | null, world: DraftWorld | null, host: EditorHost) {
  const [open, setOpen] = useState<Omit<OpenDraft, 'writable'> | null>(null)
  const [adopted, setAdopted] = useState<readonly Adopted[]>([])
  const draftId = draft?.id
  useEffect(() => {
    if (draft === undefined || world === null) return
    const { transport, keeper } = world
    const session = new DraftSession({
      opened: draft,
      transport,
      keeper,
      accountId: accountId ?? '',
      plugins: editorPlugins({ link: () => host.link(), tooLarge: () => host.tooLarge() }),
    })
    const release = holdName(session.clientId)
    const people = new People(session, draft.people)
    const leaving = new AbortController()
    session.start()
    const caret = accountId === null ? null : new CaretSender(session, transport)
    setOpen({ session, people, caret, transport })
    if (accountId !== null) {
      const tell = (told: Adopted) => setAdopted((before) => [...before.filter((each) => each.clientId !== told.clientId), told])
      void adoptKept({ draftId: draft.id, accountId, keeper, transport, tell, signal: leaving.signal })
    }
    const away = watchPage(session, caret)
    return () => {
      away()
      leaving.abort()
      caret?.end()
      people.end()
      session.end()
      release()
      setOpen(null)
    }
    // A draft that is read again is the same draft: the session follows it by itself.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [draftId, accountId, world, host])

  useEffect(() => {
    if (open !== null && draft !== undefined) open.session.learn(draft)
    // Only what was read anew is learnt.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [draft])

  const snapshot = useSession(open?.session ?? null)
  const writable = snapshot !== null && snapshot.canEdit && snapshot.state === 'OPEN' && snapshot.stop === null
  const whole = useMemo(() => (open === null ? null : { ...open, writable }), [open, writable])
  const forget = (clientId: string) => {
    setAdopted((before) => before.filter((each) => each.clientId !== clientId))
    void world?.keeper.drop(clientId).catch(() => undefined) // it is offered again with the next visit
  }
  return { open: whole, snapshot, adopted, forget }
}

const nothing = () => () => undefined
const none = () => null

/** A session as it stands. */
export function useSession(session: DraftSession | null): SessionSnapshot | null {
  return useSyncExternalStore<SessionSnapshot | null>(session?.subscribe ?? nothing, session?.snapshot ?? none, none)
}

/** How long a page must have been in the background to count as away, in milliseconds. */
const awayFor = 3_000

function watchPage(session: DraftSession, caret: CaretSender | null): () => void {
  let hiddenAt: number | null = null
  const visibility = () => {
    if (document.visibilityState === 'hidden') {
      hiddenAt = Date.now()
    } else {
      if (hiddenAt !== null && Date.now() - hiddenAt >= awayFor) void session.catchUp()
      hiddenAt = null
    }
  }
  const online = () => session.reachable()
  const offline = () => session.unreachable()
  const leave = (event: BeforeUnloadEvent) => {
    if (session.snapshot().unsaved > 0) event.preventDefault()
  }
  const gone = () => caret?.end()
  document.addEventListener('visibilitychange', visibility)
  window.addEventListener('online', online)
  window.addEventListener('offline', offline)
  window.addEventListener('beforeunload', leave)
  window.addEventListener('pagehide', gone)
  return () => {
    document.removeEventListener('visibilitychange', visibility)
    window.removeEventListener('online', online)
    window.removeEventListener('offline', offline)
    window.removeEventListener('beforeunload', leave)
    window.removeEventListener('pagehide', gone)
  }
}
