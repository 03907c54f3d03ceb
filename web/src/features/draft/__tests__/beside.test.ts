import { describe, expect, it, vi } from 'vitest'
import { documentOf, paragraph } from '#testing/draft-edits'
import { FakeDraftServer } from '#testing/fake-draft-server'
import { DraftSession } from '../collab/session'
import type { ToldCursor } from '../collab/transport'
import { schema } from '../document/schema'
import { extrasFor } from '../editor/alignment'
import { CaretSender } from '../editor/caret-sender'
import { People } from '../editor/people'
import { pairsOf } from '../model/pairs'

const doc = (...ids: readonly string[]) => schema.nodeFromJSON(documentOf(...ids.map((id) => paragraph(id, id))))

describe('two languages side by side', () => {
  it('pairs blocks by their ids, in the order of both; what has no counterpart stands alone', () => {
    const keys = (en: readonly string[], fr: readonly string[]) =>
      pairsOf(doc(...en), doc(...fr)).map(({ en: left, fr: right }) => `${left?.textContent ?? '–'}${right?.textContent ?? '–'}`)
    expect(keys(['a', 'b', 'c'], ['a', 'b', 'c'])).toEqual(['aa', 'bb', 'cc'])
    expect(keys(['a', 'x', 'c'], ['a', 'b', 'c'])).toEqual(['aa', 'x–', '–b', 'cc'])
    expect(pairsOf(doc('a'), null).map((pair) => pair.fr)).toEqual([null])
    const moved = pairsOf(doc('a', 'b', 'c'), doc('c', 'a', 'b'))
    expect(moved.flatMap((pair) => pair.en ?? []).map((node) => node.textContent)).toEqual(['a', 'b', 'c'])
    expect(moved.flatMap((pair) => pair.fr ?? []).map((node) => node.textContent)).toEqual(['c', 'a', 'b'])
  })

  it('gives the shorter side the room that the longer one takes', () => {
    const block = (id: string, height: number) => ({ id, gap: 10, height })
    const { left, right } = extrasFor([block('a', 100), block('only', 50), block('b', 20), block('c', 20)], [block('a', 40), block('b', 90), block('c', 20)])
    // b: left stands at 110 + 60 + 10 = 180, right at 50 + 10 = 60.
    expect([...left]).toEqual([['c', 70]])
    expect([...right]).toEqual([['b', 120]])
  })
})

function cursor(change: Partial<ToldCursor>): ToldCursor {
  return { clientId: 'other', participant: null, version: 0, anchor: null, head: null, gone: false, ...change }
}

function setup() {
  vi.useFakeTimers()
  const server = new FakeDraftServer(documentOf(paragraph('a', 'First.'), paragraph('b', 'Second.')))
  const session = new DraftSession({ opened: server.opened(), transport: server.transport() })
  session.start()
  const people = new People(session, [])
  const told = (change: Partial<ToldCursor>) => server.broadcast({ __typename: 'DraftCursorMoved', ...cursor(change) })
  const wait = (time: number) => vi.advanceTimersByTimeAsync(time)
  return { server, session, people, told, wait }
}

describe('people who are here', () => {
  it('come, move and go; this page itself is not among them', async () => {
    const { session, people, told, wait } = setup()
    told({ head: 3, anchor: 3 })
    told({ clientId: session.clientId, head: 2, anchor: 2 })
    await wait(10)
    expect(people.snapshot()).toMatchObject([{ clientId: 'other', head: 3 }])
    told({ gone: true })
    await wait(10)
    expect(people.snapshot()).toEqual([])
    vi.useRealTimers()
  })

  it('have their carets where they were told, over what is not sent yet and over what came meanwhile', async () => {
    const { server, session, people, told, wait } = setup()
    session.dispatch(session.state.tr.insertText('My ', 1))
    // Told for the server's version 0, where “Second.” begins at 9; here it begins three letters later.
    told({ version: 0, anchor: 9, head: 9 })
    await wait(3)
    expect(people.snapshot()).toMatchObject([{ head: 12 }])
    await wait(100)
    expect(session.standing.version).toBe(1)
    // Somebody's old telling still finds its place.
    told({ version: 0, anchor: 10, head: 10 })
    await wait(10)
    expect(people.snapshot()).toMatchObject([{ head: 13 }])
    // One for a version that is not here yet waits for it.
    told({ version: 2, anchor: 9, head: 9 })
    await wait(10)
    expect(people.snapshot()).toMatchObject([{ head: 13 }])
    server.commit({ draftId: 'draft', clientId: 'other', ref: 'r', version: 1, steps: [{ stepType: 'replace', from: 1, to: 4 }] })
    await wait(20)
    expect(people.snapshot()[0]?.head).toBe(9)
    expect(people.snapshot()[0]?.wroteAt).not.toBeNull()
    vi.useRealTimers()
  })

  it('have hues of their own as far as there are some', async () => {
    const { people, told, wait } = setup()
    for (let i = 0; i < 6; i += 1) told({ clientId: `p${i}` })
    await wait(10)
    expect(people.snapshot().map((each) => each.hue)).toEqual([0, 1, 2, 3, 4, 0])
    vi.useRealTimers()
  })

  it('learn where this person is: in positions of the server’s version, not too often, and again while nothing happens', async () => {
    const { server, session, wait } = setup()
    server.canEdit = true
    const caret = new CaretSender(session, server.transport())
    await wait(10)
    caret.focus(true)
    await wait(400)
    expect(server.cursors.at(-1)).toMatchObject({ version: 0, gone: false })
    const before = server.cursors.length
    for (let i = 0; i < 20; i += 1) {
      session.dispatch(session.state.tr.insertText('x', 1 + i))
      // oxlint-disable-next-line no-await-in-loop -- typing takes its time
      await wait(25)
    }
    expect(server.cursors.length - before).toBeLessThanOrEqual(4)
    await wait(600)
    const still = server.cursors.length
    await wait(30_000)
    expect(server.cursors.length).toBeGreaterThan(still)
    caret.end()
    await wait(10)
    expect(server.cursors.at(-1)).toMatchObject({ gone: true, head: null })
    vi.useRealTimers()
  })
})
