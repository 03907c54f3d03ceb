import { undo } from 'prosemirror-history'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AskFailed } from '#lib/graphql/ask'
import { documentOf, paragraph } from '#testing/draft-edits'
import { FakeDraftServer } from '#testing/fake-draft-server'
import { DraftSession } from '../collab/session'
import { standingKey } from '../collab/pending'
import { canonical } from '../document/canonical'
import { editorPlugins } from '../editor/plugins'

const start = documentOf(paragraph('a', 'First.'), paragraph('b', 'Second.'), paragraph('c', 'Third.'))

function open(server: FakeDraftServer) {
  const session = new DraftSession({
    opened: server.opened(),
    transport: server.transport(),
    plugins: editorPlugins({ link: () => undefined, tooLarge: () => undefined }),
  })
  session.start()
  return session
}

/** Types at the end of a paragraph, letter by letter. */
function type(session: DraftSession, block: number, words: string) {
  for (const letter of words) {
    const { state } = session
    let end = 0
    for (let i = 0; i <= block; i += 1) end += state.doc.child(i).nodeSize
    session.dispatch(state.tr.insertText(letter, end - 1))
  }
}

const textOf = (session: DraftSession) => session.state.doc.textBetween(0, session.state.doc.content.size, '|')
const serverText = (server: FakeDraftServer) => server.doc.textBetween(0, server.doc.content.size, '|')
const wait = (time: number) => vi.advanceTimersByTimeAsync(time)

/** The clock of the machine, whatever the clock of the test does. */
const realTimeout = setTimeout

/** Waits for digests, which the clock of the test does not rule, and for what follows from them. */
async function comesAbout(what: () => boolean) {
  for (let i = 0; i < 2_000 && !what(); i += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await wait(20)
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((done) => realTimeout(done, 2))
  }
}

describe('a draft that is open', () => {
  let server: FakeDraftServer

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] })
    server = new FakeDraftServer(start)
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('says saved only when the server has acknowledged', async () => {
    const session = open(server)
    type(session, 0, ' More')
    expect(session.snapshot()).toMatchObject({ savedAt: null, unsaved: 1 })
    await wait(50)
    expect(session.snapshot()).toMatchObject({ save: 'saved', unsaved: 0 })
    expect(session.snapshot().savedAt).not.toBeNull()
    expect(serverText(server)).toBe('First. More|Second.|Third.')
    session.end()
  })

  it('says saving after a second without an answer, and not saved after five', async () => {
    const transport = server.transport()
    const session = new DraftSession({ opened: server.opened(), transport: { ...transport, submit: () => new Promise(() => undefined) } })
    session.start()
    type(session, 0, '!')
    await wait(990)
    expect(session.snapshot().save).toBe('saved')
    await wait(20)
    expect(session.snapshot().save).toBe('saving')
    await wait(4_000)
    expect(session.snapshot().save).toBe('unsaved')
    session.end()
  })

  it('counts what is not saved as a person would: a burst of typing is one change', async () => {
    const session = open(server)
    server.failure = new AskFailed('network', null, '')
    type(session, 0, ' Eleven words')
    type(session, 1, ' elsewhere')
    type(session, 2, ' and there')
    await wait(500)
    expect(session.snapshot()).toMatchObject({ save: 'unsaved', unsaved: 3 })
    server.failure = null
    await wait(60_000)
    expect(session.snapshot()).toMatchObject({ save: 'saved', unsaved: 0 })
    expect(serverText(server)).toBe('First. Eleven words|Second. elsewhere|Third. and there')
    session.end()
  })

  it('sends the very same commit again until there is an answer, and it is there once', async () => {
    const session = open(server)
    const transport = server.transport()
    let lose = 3
    const submit = vi.fn(async (input: Parameters<typeof transport.submit>[0]) => {
      server.commit(input)
      lose -= 1
      if (lose >= 0) throw new AskFailed('network', null, 'the answer is lost')
      return transport.submit(input)
    })
    const other = new DraftSession({ opened: server.opened(), transport: { ...transport, submit, follow: () => () => undefined } })
    other.start()
    type(other, 0, '!')
    await wait(60_000)
    expect(submit.mock.calls.length).toBeGreaterThanOrEqual(4)
    expect(new Set(submit.mock.calls.map(([input]) => JSON.stringify(input))).size).toBe(1)
    expect(server.version).toBe(1)
    expect(other.snapshot()).toMatchObject({ save: 'saved', unsaved: 0 })
    await wait(10)
    expect(textOf(session)).toBe('First.!|Second.|Third.')
    session.end()
    other.end()
  })

  it('sends at most 200 steps in one commit', async () => {
    const session = open(server)
    server.failure = new AskFailed('network', null, '')
    type(session, 0, 'x'.repeat(450))
    server.failure = null
    await wait(60_000)
    expect(server.commits.map((each) => each.steps.length)).toEqual([1, 200, 200, 49])
    session.end()
  })

  it('keeps two who write at once alike, and undoes one’s own words only', async () => {
    const [one, two] = [open(server), open(server)]
    type(one, 0, ' Mine.')
    type(two, 0, ' Yours.')
    await wait(2_000)
    expect(canonical(one.state.doc)).toBe(canonical(server.doc))
    expect(canonical(two.state.doc)).toBe(canonical(server.doc))
    expect(undo(one.state, (tr) => one.dispatch(tr))).toBe(true)
    await wait(2_000)
    expect(serverText(server)).not.toContain('Mine.')
    expect(serverText(server)).toContain('Yours.')
    expect(textOf(two)).toBe(serverText(server))
    one.end()
    two.end()
  })

  it('takes only the refused step back, says why, keeps its words, and sends the rest', async () => {
    const session = open(server)
    server.failure = new AskFailed('network', null, '')
    server.refuses = (step) => JSON.stringify(step).includes('Ø')
    type(session, 0, ' good')
    type(session, 1, 'Ø')
    type(session, 2, ' fine')
    server.failure = null
    await wait(60_000)
    expect(serverText(server)).toBe('First. good|Second.|Third. fine')
    expect(textOf(session)).toBe(serverText(server))
    expect(session.snapshot().trouble).toEqual({ kind: 'refused', code: 'INVALID_STEPS', reason: 'This change cannot be made.', words: 'Ø' })
    expect(session.snapshot().unsaved).toBe(0)
    session.settleTrouble()
    expect(session.snapshot().trouble).toBeNull()
    session.end()
  })

  it('never applies what would not be a valid text', () => {
    const session = open(server)
    const before = session.state
    expect(session.dispatch(before.tr.insertText('\ud83d', 1))).toBe(false)
    expect(session.state).toBe(before)
    session.end()
  })

  it('stops when the draft is frozen, keeps the words, and sends them when it is opened again', async () => {
    const session = open(server)
    server.state = 'FROZEN'
    type(session, 0, ' Too late.')
    await wait(100)
    expect(session.snapshot()).toMatchObject({ stop: 'notOpen', stopReason: 'This draft is frozen.', unsaved: 1, save: 'unsaved' })
    expect(session.writable).toBe(false)
    expect(session.unsavedWords()).toBe('First. Too late.')
    expect(textOf(session)).toContain('Too late.')
    const frozen = session.state
    expect(session.dispatch(frozen.tr.insertText('x', 1))).toBe(false)
    server.state = 'OPEN'
    server.tellState()
    await wait(100)
    expect(session.snapshot()).toMatchObject({ stop: null, unsaved: 0, save: 'saved' })
    expect(serverText(server)).toBe('First. Too late.|Second.|Third.')
    session.end()
  })

  it.each([
    ['forbidden', new AskFailed('forbidden', 'FORBIDDEN', 'Your role changed.')],
    ['signedOut', new AskFailed('unauthenticated', 'UNAUTHENTICATED', 'Sign in.')],
    ['gone', new AskFailed('notFound', 'NOT_FOUND', 'Not there.')],
  ] as const)('stops when the server says %s, with the words kept', async (stop, failure) => {
    const session = open(server)
    server.failure = failure
    type(session, 1, ' Kept.')
    await wait(100)
    expect(session.snapshot()).toMatchObject({ stop, stopReason: failure.message, unsaved: 1 })
    expect(session.unsavedWords()).toBe('Second. Kept.')
    session.end()
  })

  it('slows down when it is told to, and loses nothing', async () => {
    const session = open(server)
    server.refusal = { code: 'TOO_FAST', message: 'Slowly.' }
    type(session, 0, ' a')
    await wait(500)
    expect(server.version).toBe(0)
    server.refusal = null
    await wait(2_000)
    expect(serverText(server)).toBe('First. a|Second.|Third.')
    session.end()
  })

  it('reads the text again when its version is too old, and makes its words again on it', async () => {
    const session = open(server)
    server.failure = new AskFailed('network', null, '')
    type(session, 1, ' Offline.')
    await wait(100)
    server.failure = null
    const other = open(server)
    type(other, 0, ' Others.')
    type(other, 2, ' More.')
    await wait(50)
    server.endStreams('refused')
    server.floor = server.version
    await wait(120_000)
    expect(session.snapshot()).toMatchObject({ unsaved: 0, save: 'saved', trouble: null, stop: null })
    expect(serverText(server)).toBe('First. Others.|Second. Offline.|Third. More.')
    expect(textOf(session)).toBe(serverText(server))
    session.end()
    other.end()
  })

  it('says which words found no place when their passage is gone', async () => {
    const session = open(server)
    session.hold(true)
    server.failure = new AskFailed('network', null, '')
    type(session, 1, ' Mine.')
    await wait(100)
    server.failure = null
    const other = open(server)
    const { state } = other
    const from = state.doc.child(0).nodeSize
    other.dispatch(state.tr.delete(from, from + state.doc.child(1).nodeSize))
    await wait(50)
    session.hold(false)
    await wait(60_000)
    expect(textOf(session)).toBe('First.|Third.')
    expect(session.snapshot().trouble).toMatchObject({ kind: 'lost', words: ' Mine.' })
    session.end()
    other.end()
  })

  it('compares hashes, and reads the text again when they differ', async () => {
    const session = open(server)
    const other = open(server)
    for (let i = 0; i < 49; i += 1) {
      type(other, 0, 'x')
      // oxlint-disable-next-line no-await-in-loop -- each letter is a commit of its own
      await wait(20)
    }
    expect(session.standing.version).toBe(49)
    // The reader's text parts from the server's, as by a fault of ours.
    session.state = session.state.apply(session.state.tr.insertText('PARTED', 1).setMeta(standingKey, { version: 49, pending: [] }))
    expect(textOf(session)).toContain('PARTED')
    type(other, 0, 'x')
    await comesAbout(() => textOf(session) === serverText(server))
    expect(textOf(session)).toBe(serverText(server))
    session.end()
    other.end()
  })

  it('compares the hash of its own commit too, whichever of answer and event comes first', async () => {
    const transport = server.transport()
    const again = vi.fn(transport.again)
    const session = new DraftSession({ opened: server.opened(), transport: { ...transport, again } })
    session.start()
    for (let i = 0; i < 49; i += 1) {
      type(session, 0, 'x')
      // oxlint-disable-next-line no-await-in-loop -- each letter is a commit of its own
      await wait(20)
    }
    session.state = session.state.apply(session.state.tr.insertText('PARTED', session.state.doc.content.size - 1).setMeta(standingKey, { version: 49, pending: [] }))
    type(session, 0, 'y')
    await comesAbout(() => again.mock.calls.length > 0 && textOf(session) === serverText(server))
    expect(again).toHaveBeenCalled()
    expect(textOf(session)).toBe(serverText(server))
    session.end()
  })

  it('holds what comes in while one writes, goes on saving, and takes all of it afterwards', async () => {
    const session = open(server)
    const other = open(server)
    session.hold(true)
    type(other, 0, ' Theirs.')
    type(session, 2, ' Mine.')
    await wait(1_000)
    expect(session.snapshot()).toMatchObject({ holding: true, unsaved: 0, save: 'saved' })
    expect(session.snapshot().waiting).toBeGreaterThan(0)
    expect(textOf(session)).toBe('First.|Second.|Third. Mine.')
    type(session, 2, ' Again.')
    await wait(1_000)
    expect(serverText(server)).toBe('First. Theirs.|Second.|Third. Mine. Again.')
    session.hold(false)
    expect(textOf(session)).toBe(serverText(server))
    expect(session.snapshot().waiting).toBe(0)
    session.end()
    other.end()
  })

  it('lets an input method finish before anything comes in', async () => {
    const session = open(server)
    const other = open(server)
    let composing = true
    session.whileComposing(() => composing)
    type(other, 0, ' Theirs.')
    await wait(100)
    expect(textOf(session)).toBe('First.|Second.|Third.')
    composing = false
    session.composed()
    expect(textOf(session)).toBe('First. Theirs.|Second.|Third.')
    session.end()
    other.end()
  })

  it('reads what it missed before the first key lands', async () => {
    const transport = server.transport()
    const session = new DraftSession({ opened: server.opened(), transport: { ...transport, follow: () => () => undefined } })
    session.start()
    const other = open(server)
    type(other, 0, ' While you were away.')
    await wait(100)
    void session.catchUp()
    expect(session.snapshot().catchingUp).toBe(true)
    expect(session.dispatch(session.state.tr.insertText('x', 1))).toBe(false)
    await wait(100)
    expect(session.snapshot().catchingUp).toBe(false)
    expect(textOf(session)).toBe('First. While you were away.|Second.|Third.')
    expect(session.writable).toBe(true)
    session.end()
    other.end()
  })

  it('lets one write again after four seconds when what was missed cannot be read', async () => {
    const session = open(server)
    server.failure = new AskFailed('network', null, '')
    vi.spyOn(session, 'pull').mockReturnValue(new Promise(() => undefined))
    void session.catchUp()
    await wait(3_900)
    expect(session.writable).toBe(false)
    await wait(200)
    expect(session.writable).toBe(true)
    session.end()
  })
})
