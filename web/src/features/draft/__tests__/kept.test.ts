import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AskFailed } from '#lib/graphql/ask'
import { documentOf, paragraph } from '#testing/draft-edits'
import { FakeDraftServer } from '#testing/fake-draft-server'
import { FakeLocks } from '#testing/fake-locks'
import { type Adopted, adoptKept, holdName } from '../collab/adopt'
import { indexedDbKeeper, type Keeper, KeptPage, type KeptChanges } from '../collab/kept'
import { DraftSession } from '../collab/session'

let names = 0
let server: FakeDraftServer
let keeper: Keeper
let locks: FakeLocks

beforeEach(() => {
  names += 1
  server = new FakeDraftServer(documentOf(paragraph('a', 'First.'), paragraph('b', 'Second.')))
  keeper = indexedDbKeeper(`drafts ${names}`)
  locks = new FakeLocks()
  vi.stubGlobal('navigator', { locks })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

/** A page of a person. Closing it leaves behind what a closed tab leaves. */
function page(accountId = 'me') {
  const session = new DraftSession({ opened: server.opened(), transport: server.transport(), keeper, accountId })
  const release = holdName(session.clientId)
  session.start()
  return {
    session,
    type: (words: string, at = 1) => {
      for (const [i, letter] of [...words].entries()) session.dispatch(session.state.tr.insertText(letter, at + i))
    },
    close: () => {
      session.end()
      release()
    },
  }
}

const keptOf = (accountId = 'me') => keeper.of('draft', accountId)

async function adopt(accountId = 'me') {
  const told: Adopted[] = []
  const leaving = new AbortController()
  await adoptKept({ draftId: 'draft', accountId, keeper, transport: server.transport(), tell: (each) => told.push(each), signal: leaving.signal })
  return told
}

/** Waits for what a busy machine may be slow to do. */
const soon = <Found>(check: () => Found | Promise<Found>) => vi.waitFor(check, { timeout: 10_000 })

describe('changes that this device keeps', () => {
  it('are kept while they are not acknowledged, and dropped when they are', async () => {
    const { session, type, close } = page()
    server.failure = new AskFailed('network', null, '')
    type('Kept ')
    await soon(async () => expect((await keptOf())[0]).toMatchObject({ changes: 1, words: 'Kept First.', version: 0 }))
    expect((await keptOf())[0]?.steps).toHaveLength(5)
    server.failure = null
    session.reachable()
    await soon(async () => expect(await keptOf()).toEqual([]))
    expect(server.doc.textContent).toBe('Kept First.Second.')
    close()
  })

  it('are sent by the next page, made on the version that they were made on, once', async () => {
    const first = page()
    server.failure = new AskFailed('network', null, '')
    first.type('Offline ', 1)
    await soon(async () => expect((await keptOf())[0]?.steps).toHaveLength(8))
    first.close()
    server.failure = null
    const other = page('other')
    other.type('Others ', 1)
    await soon(() => expect(server.doc.textContent).toContain('Others '))
    other.close()
    const told = await adopt()
    expect(told.map((each) => [each.phase, each.changes])).toEqual([['sending', 1], ['sent', 1]])
    expect(server.doc.textContent.split('Offline ')).toHaveLength(2)
    expect(server.doc.textContent.split('Others ')).toHaveLength(2)
    await soon(async () => expect(await keptOf()).toEqual([]))
    expect(await adopt()).toEqual([])
  })

  it('that the server had committed although the answer was lost are not committed again', async () => {
    const first = page()
    const transport = server.transport()
    const deaf = new DraftSession({
      opened: server.opened(),
      transport: {
        ...transport,
        follow: () => () => undefined,
        submit: async (input) => {
          server.commit(input)
          throw new AskFailed('network', null, 'the answer is lost')
        },
      },
      keeper,
      accountId: 'me',
    })
    deaf.start()
    deaf.dispatch(deaf.state.tr.insertText('Once ', 1))
    deaf.dispatch(deaf.state.tr.insertText('and more ', 6))
    await soon(async () => expect((await keptOf())[0]?.steps).toHaveLength(2))
    deaf.end()
    first.close()
    expect(server.doc.textContent).toBe('Once First.Second.')
    expect((await adopt()).at(-1)?.phase).toBe('sent')
    expect(server.doc.textContent).toBe('Once and more First.Second.')
    expect(server.version).toBe(2)
  })

  it('of a page that is still open are left to it', async () => {
    const open = page()
    server.failure = new AskFailed('network', null, '')
    open.type('Mine ')
    await soon(async () => expect(await keptOf()).toHaveLength(1))
    const submitted = server.submitted
    expect(await adopt()).toEqual([])
    expect(server.submitted).toBe(submitted)
    open.close()
  })

  it('of somebody else on this device are neither sent nor shown', async () => {
    const open = page('somebody else')
    server.failure = new AskFailed('network', null, '')
    open.type('Secret ')
    await soon(async () => expect(await keptOf('somebody else')).toHaveLength(1))
    open.close()
    server.failure = null
    expect(await adopt('me')).toEqual([])
    expect(server.doc.textContent).toBe('First.Second.')
    expect(await keptOf('somebody else')).toHaveLength(1)
  })

  it('are shown with their words, and stay, where they may no longer be sent', async () => {
    const open = page()
    server.failure = new AskFailed('network', null, '')
    open.type('Words ')
    await soon(async () => expect((await keptOf())[0]?.words).toBe('Words First.'))
    open.close()
    server.failure = null
    server.state = 'FROZEN'
    expect((await adopt()).at(-1)).toMatchObject({ phase: 'stuck', reason: 'This draft is frozen.', words: 'Words First.' })
    expect(await keptOf()).toHaveLength(1)
    server.state = 'OPEN'
    server.canEdit = false
    expect((await adopt()).at(-1)).toMatchObject({ phase: 'stuck', words: 'Words First.' })
    server.canEdit = true
    expect((await adopt()).at(-1)?.phase).toBe('sent')
    expect(server.doc.textContent).toBe('Words First.Second.')
  })

  it('are shown, not sent, by a browser that cannot tell whether their page is open', async () => {
    const open = page()
    server.failure = new AskFailed('network', null, '')
    open.type('Words ')
    await soon(async () => expect(await keptOf()).toHaveLength(1))
    open.close()
    server.failure = null
    vi.stubGlobal('navigator', {})
    expect((await adopt()).map((each) => each.phase)).toEqual(['stuck'])
    expect(server.doc.textContent).toBe('First.Second.')
  })

  it('cannot be kept: the page says so', async () => {
    const failing: Keeper = { keep: () => Promise.reject(new Error('no room')), drop: async () => undefined, of: async () => [] }
    const session = new DraftSession({ opened: server.opened(), transport: server.transport(), keeper: failing, accountId: 'me' })
    session.start()
    server.failure = new AskFailed('network', null, '')
    session.dispatch(session.state.tr.insertText('x', 1))
    await soon(() => expect(session.snapshot().unkept).toBe(true))
    session.end()
  })

  it('are written one after the other, and of many at once only the newest', async () => {
    const writes: (number | null)[] = []
    const slow: Keeper = {
      keep: async (each) => {
        writes.push(each.changes)
        await new Promise((done) => setTimeout(done, 5))
      },
      drop: async () => {
        writes.push(null)
      },
      of: async () => [],
    }
    const kept = new KeptPage(slow, 'c', () => undefined, false)
    kept.write(null) // nothing is stored: nothing to drop
    for (let changes = 1; changes <= 5; changes += 1) kept.write({ changes } as KeptChanges)
    kept.write(null)
    await soon(() => expect(writes.at(-1)).toBeNull())
    expect(writes).toEqual([1, null])
  })
})
