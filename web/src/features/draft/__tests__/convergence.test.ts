import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { documentOf, paragraph, randomEdit } from '#testing/draft-edits'
import { FakeDraftServer, Random, type Wire } from '#testing/fake-draft-server'
import { DraftSession } from '../collab/session'
import { canonical } from '../document/canonical'

/** A wire that is late, loses and repeats, by chance. */
function badWire(random: Random): Wire {
  return {
    delay: () => 1 + random.int(random.chance(0.1) ? 300 : 40),
    drops: () => random.chance(0.08),
    repeats: () => random.chance(0.1),
  }
}

async function run(seed: number) {
  const random = new Random(seed)
  const server = new FakeDraftServer(documentOf(paragraph('a', 'One sentence to begin with.'), paragraph('b', 'Une phrase 😀 pour commencer.')))
  const sessions = [1, 2, 3].map(() => new DraftSession({ opened: server.opened(), transport: server.transport(badWire(random)) }))
  for (const session of sessions) session.start()
  for (let edits = 0; edits < 90; edits += 1) {
    const session = random.pick(sessions)
    session.dispatch(randomEdit(random, session.state))
    if (random.chance(0.03)) server.endStreams(random.chance(0.5) ? 'refused' : 'resync')
    if (random.chance(0.05)) session.hold(random.chance(0.5))
    if (random.chance(0.05)) void session.catchUp()
    // oxlint-disable-next-line no-await-in-loop -- time goes on between two changes
    await vi.advanceTimersByTimeAsync(random.int(60))
  }
  for (const session of sessions) session.hold(false)
  const quiet = () => sessions.every((session) => session.standing.pending.length === 0 && session.standing.version === server.version)
  for (let i = 0; i < 400 && !quiet(); i += 1) {
    for (const session of sessions) void session.pull()
    // oxlint-disable-next-line no-await-in-loop -- until all is quiet
    await vi.advanceTimersByTimeAsync(500)
  }
  const wanted = canonical(server.doc)
  for (const session of sessions) {
    expect(session.standing.version, `seed ${seed}`).toBe(server.version)
    expect(canonical(session.state.doc), `seed ${seed}`).toBe(wanted)
    expect(session.snapshot().unsaved, `seed ${seed}`).toBe(0)
    expect(session.snapshot().save, `seed ${seed}`).toBe('saved')
  }
  const refs = server.commits.map((each) => each.ref)
  expect(new Set(refs).size, `seed ${seed}`).toBe(refs.length)
  server.doc.check()
  for (const session of sessions) session.end()
  return server.version
}

describe('editors over a wire that drops, repeats and reorders', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const seeds = Array.from({ length: Number(process.env.JALON_SEEDS ?? '40') }, (_, i) => i + 1)
  it(`end alike, ${seeds.length} seeds`, async () => {
    let commits = 0
    // oxlint-disable-next-line no-await-in-loop -- one run after the other
    for (const seed of seeds) commits += await run(seed)
    expect(commits).toBeGreaterThan(seeds.length * 10)
  }, 300_000)
})
