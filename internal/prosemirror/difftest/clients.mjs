// Clients of the convergence simulation. They follow the rules of the real one:
// prosemirror-collab's rebaseSteps, and when the answer to their own commit
// differs from what they have, undo and take the server's. The network between
// them and the server delays, drops, repeats and reorders messages; the server
// itself is in Go, one line of JSON for a question and one for the answer.
import { readFileSync } from "node:fs"
import { createInterface } from "node:readline"
import { Step, Transform } from "prosemirror-transform"
import { rebaseSteps } from "prosemirror-collab"
import { canonical } from "./canonical.mjs"
import { actions } from "./cases.mjs"
import { Random, randomDoc } from "./random.mjs"
import { buildSchema } from "./schema.mjs"

const file = JSON.parse(readFileSync(new URL("../schema/jalon.json", import.meta.url)))
const schema = buildSchema(file)
const context = { file, schema }
const mostSteps = 200 // the server takes no more in one commit

const input = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
async function ask(question) {
  process.stdout.write(JSON.stringify(question) + "\n")
  return JSON.parse((await input.next()).value)
}

// A rebased step that does not fit at all counts as failed.
class ClientTransform extends Transform {
  maybeStep(step) {
    try { return super.maybeStep(step) } catch (e) { return { failed: String(e) } }
  }
}

class Client {
  version = 0 // commits of the server that are in doc
  unconfirmed = []
  sent = null
  differed = 0
  constructor(id, doc) { this.id = id; this.doc = doc }

  edit(r) {
    const tr = actions(r, context, this.doc, 1)
    this.unconfirmed.push(...tr.steps.map((step, i) => ({ step, inverted: step.invert(tr.docs[i]), origin: null })))
    this.doc = tr.doc
  }

  // The message to send now, if any: a new commit, or the last one again.
  commit(now) {
    if (this.sent && now < this.sent.again) return null
    if (!this.sent && !this.unconfirmed.length) return null
    if (!this.sent) {
      const ref = `${this.id}:${(this.refs = (this.refs || 0) + 1)}`
      const first = this.unconfirmed.slice(0, mostSteps)
      for (const u of first) u.origin = ref
      this.sent = { ref, message: { version: this.version, ref, steps: first.map(u => u.step.toJSON()) } }
    }
    this.sent.again = now + 40
    return this.sent.message
  }

  // Takes a commit, if it is the next one.
  receive({ number, ref, steps }) {
    if (number != this.version) return
    this.version++
    const theirs = steps.map(s => Step.fromJSON(schema, s))
    let ours = []
    if (this.sent && ref == this.sent.ref) {
      this.sent = null
      ours = this.unconfirmed.filter(u => u.origin == ref)
      const same = ours.length == theirs.length && ours.every((u, i) => canonical(u.step) == canonical(theirs[i]))
      if (same) { this.unconfirmed = this.unconfirmed.slice(ours.length); return }
      this.differed++
    }
    const over = [...ours.map(u => u.inverted).reverse(), ...theirs]
    const tr = new ClientTransform(this.doc)
    this.unconfirmed = rebaseSteps(this.unconfirmed.slice(ours.length), over, tr)
    this.doc = tr.doc
  }
}

// One run: three people write for a while, then all becomes quiet.
async function run(seed, edits) {
  const r = new Random(seed)
  const doc = randomDoc(r, file, schema)
  await ask({ start: doc.toJSON() })
  const clients = [0, 1, 2].map(id => new Client(id, doc))
  let wire = [], commits = 0
  const post = (now, message) => {
    for (let n = r.chance(0.1) ? 0 : r.chance(0.1) ? 2 : 1; n > 0; n--) wire.push({ at: now + 1 + r.int(r.chance(0.1) ? 60 : 15), message })
  }
  const left = clients.map(() => edits)
  for (let now = 0; now < 20000; now++) {
    for (const c of clients) {
      if (left[c.id] && r.chance(0.1)) { left[c.id]--; c.edit(r) }
      const message = r.chance(0.3) && c.commit(now)
      if (message) post(now, { to: "server", from: c.id, commit: message })
      // A client that hears nothing asks for what it missed.
      if (r.chance(0.02)) post(now, { to: "server", from: c.id, since: c.version })
    }
    const due = wire.filter(m => m.at <= now)
    wire = wire.filter(m => m.at > now)
    for (const { message } of due) {
      if (message.to != "server") { clients[message.to].receive(message.commit); continue }
      const { answers, all } = await ask(message.commit ? { commit: message.commit } : { since: message.since })
      commits = all
      for (const commit of answers) {
        for (const to of message.commit ? [0, 1, 2] : [message.from]) post(now, { to, commit })
      }
    }
    const quiet = left.every(n => !n) && clients.every(c => !c.unconfirmed.length && !c.sent && c.version == commits)
    if (quiet) break
  }
  const differed = clients.reduce((n, c) => n + c.differed, 0)
  await ask({ end: clients.map(c => canonical(c.doc)), versions: clients.map(c => c.version), differed })
}

const { first, runs, edits } = JSON.parse((await input.next()).value)
for (let i = 0; i < runs; i++) await run(first + i, edits)
await ask({ done: true })
process.exit(0)
