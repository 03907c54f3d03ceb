// The cases of the differential test: each says what the npm packages did.
import { Fragment, Slice } from "prosemirror-model"
import { AddMarkStep, Mapping, RemoveMarkStep, ReplaceStep, Step, StepMap, Transform } from "prosemirror-transform"
import { rebaseSteps } from "prosemirror-collab"
import { EditorState } from "prosemirror-state"
import { transformToSuggestionTransaction } from "@handlewithcare/prosemirror-suggest-changes"
import { canonical } from "./canonical.mjs"
import { edit } from "./edits.mjs"
import { applyGuard, docJSONGuard, stepJSONGuard } from "./guards.mjs"
import { spoil } from "./hostile.mjs"
import { randomDoc, randomMark, randomPos, randomText, insidePair } from "./random.mjs"

export const valid = doc => { try { doc.check(); return true } catch { return false } }

export function ranges(map) {
  const out = []
  map.forEach((oldStart, oldEnd, newStart, newEnd) => out.push([oldStart, oldEnd - oldStart, newEnd - newStart]))
  return out
}

// The inverse of a markSet may hold markSets; JSON has no form for that.
function flat(step) {
  if (!step.steps) return step
  const members = step.steps.flatMap(s => { const f = flat(s); return f.steps || [f] })
  return Object.assign(Object.create(Object.getPrototypeOf(step)), { steps: members })
}

// A map of someone else's change near a step: before it, behind it, across one
// of its ends or all of it.
function nearby(r, step) {
  const start = step.from ?? step.pos ?? 0, end = step.to ?? start + 1
  const from = Math.max(0, r.pick([start, end]) - r.int(5)), size = r.chance(0.3) ? 0 : r.chance(0.4) ? Math.max(0, end + r.int(4) - from) : r.int(5)
  const first = [from, size, r.int(4)]
  return new StepMap(r.chance(0.7) ? first : [...first, from + size + r.int(6), r.int(5), r.int(4)])
}

// What the packages make of a step's JSON on a document.
function outcome(c, doc, raw) {
  const v = JSON.parse(raw)
  const result = { step: null, doc: null, guard: stepJSONGuard(c.schema, v, raw.length) }
  try {
    result.step = Step.fromJSON(c.schema, v)
    const applied = result.step.apply(doc)
    if (applied.failed) return result
    result.doc = applied.doc
  } catch { return result }
  result.guard ||= applyGuard(c.schema, doc, result.step, result.doc)
  return result
}

function stepCase(r, c, group, doc, raw) {
  const { step, doc: out, guard } = outcome(c, doc, raw)
  const type = step ? step.toJSON().stepType : "unreadable"
  const known = { k: "step", group, type, doc: canonical(doc), json: raw, ok: !!out, guard }
  if (!out || guard) return known
  const over = nearby(r, step), mapped = step.map(over)
  return Object.assign(known, {
    out: canonical(out), canon: canonical(step), map: ranges(step.getMap()), inverse: canonical(flat(step.invert(doc))),
    over: ranges(over), mapped: mapped ? canonical(mapped) : null,
  })
}

// Steps of the real Transform, each followed by its undo.
export function* steps(r, c, n) {
  let doc = randomDoc(r, c.file, c.schema)
  for (let i = 0; i < n;) {
    if (r.chance(0.08)) doc = randomDoc(r, c.file, c.schema)
    const tr = edit(r, c, doc)
    for (let j = 0; j < tr.steps.length && i < n; j++) {
      const done = stepCase(r, c, "made by Transform", tr.docs[j], JSON.stringify(tr.steps[j]))
      yield done
      i++
      if (!done.out) break
      const after = j + 1 < tr.docs.length ? tr.docs[j + 1] : tr.doc
      yield stepCase(r, c, "undo", after, done.inverse)
      i++
      if (j == tr.steps.length - 1 && tr.doc.content.size < 6000) doc = tr.doc
    }
  }
}

// Suggestion mode can turn a range around, and the real Transform then never
// comes back from fitting it.
const replace = Transform.prototype.replace
Transform.prototype.replace = function (from, to = from, slice) {
  if (from > to) throw new RangeError(`Range from ${from} to ${to}`)
  return replace.call(this, from, to, slice)
}

// Edits in suggestion mode.
export function* suggestions(r, c, n) {
  let doc = randomDoc(r, c.file, c.schema), ids = 0
  for (let i = 0; i < n;) {
    if (r.chance(0.1)) doc = randomDoc(r, c.file, c.schema)
    let tr
    try {
      const state = EditorState.create({ schema: c.schema, doc }), plain = state.tr
      for (const s of edit(r, c, doc).steps) plain.step(s)
      tr = transformToSuggestionTransaction(plain, state, () => `u${ids++}`)
    } catch { doc = randomDoc(r, c.file, c.schema); continue }
    let fits = true
    for (let j = 0; j < tr.steps.length && i < n && fits; j++, i++) {
      const one = stepCase(r, c, "suggestion mode", tr.docs[j], JSON.stringify(tr.steps[j]))
      yield one
      fits = !!one.out // the package can cut through a pair, or turn a range around
    }
    doc = fits && tr.doc.content.size < 3000 ? tr.doc : randomDoc(r, c.file, c.schema)
  }
}

// Steps spoiled in one or two places.
export function* hostile(r, c, n) {
  let doc = randomDoc(r, c.file, c.schema), good = []
  for (let i = 0; i < n;) {
    if (r.chance(0.1)) doc = randomDoc(r, c.file, c.schema)
    const tr = edit(r, c, doc)
    if (!tr.steps.length) continue
    good = tr.steps.flatMap((s, j) => [s, flat(s.invert(tr.docs[j]))]).slice(0, 6)
    for (const s of good) for (let j = 0; j < 2 && i < n; j++, i++) {
      const raw = JSON.stringify(spoil(r, c, s.toJSON()))
      yield stepCase(r, c, "hostile", doc, raw)
    }
    if (valid(tr.doc) && tr.doc.content.size < 3000) doc = tr.doc
  }
}

// Steps at any position, the middle of a surrogate pair included.
export function* utf16(r, c, n) {
  for (let i = 0; i < n;) {
    const doc = randomDoc(r, c.file, c.schema)
    const inside = []
    for (let p = 0; p <= doc.content.size; p++) if (insidePair(doc, p)) inside.push(p)
    for (let j = 0; j < 12 && i < n; j++, i++) {
      const any = () => (inside.length && r.chance(0.4) ? r.pick(inside) : r.int(doc.content.size + 1))
      const a = any(), b = r.chance(0.5) ? a : r.chance(0.7) ? Math.min(doc.content.size, a + r.int(5)) : any()
      const from = Math.min(a, b), to = Math.max(a, b)
      const mark = randomMark(r, c.file, c.schema)
      const slice = r.chance(0.3) ? Slice.empty : new Slice(Fragment.from(c.schema.text(randomText(r, 4))), 0, 0)
      const step = r.pick([new ReplaceStep(from, to, slice), new ReplaceStep(from, to, slice), new AddMarkStep(from, to, mark), new RemoveMarkStep(from, to, mark)])
      yield stepCase(r, c, "UTF-16", doc, JSON.stringify(step))
    }
  }
}

// A Transform that refuses what the server refuses, and counts it. Undoing goes
// back to the documents that were there: the packages' own undo of a mark inside
// an inline atom with content leaves something behind, which would make the
// client's base another than the server's.
class GuardedTransform extends Transform {
  guarded = 0
  constructor(doc, schema, undone) { super(doc); this.schema = schema; this.undone = undone }
  maybeStep(step) {
    if (this.undone.has(step)) {
      this.addStep(step, this.undone.get(step))
      return { failed: null }
    }
    let result
    try { result = step.apply(this.doc) } catch (e) { return { failed: String(e) } }
    if (result.failed) return result
    if (applyGuard(this.schema, this.doc, step, result.doc)) {
      this.guarded++
      return { failed: "guard" }
    }
    this.addStep(step, result.doc)
    return result
  }
}

// A few edits of one person, as they would go over the wire.
export function actions(r, c, doc, n) {
  const tr = new Transform(doc)
  for (let i = 0; i < n; i++) {
    const one = edit(r, c, tr.doc)
    if (!valid(one.doc)) continue
    const onTheWire = one.steps.map(s => Step.fromJSON(c.schema, JSON.parse(JSON.stringify(s))))
    if (onTheWire.some((s, j) => stepJSONGuard(c.schema, s.toJSON()) || applyGuard(c.schema, one.docs[j], s, one.docs[j + 1] || one.doc))) continue
    onTheWire.forEach(s => tr.step(s))
  }
  return tr
}

export function* rebases(r, c, n) {
  for (let i = 0; i < n; i++) {
    const base = randomDoc(r, c.file, c.schema)
    const theirs = actions(r, c, base, r.chance(0.05) ? 0 : 1 + r.int(4)), mine = actions(r, c, base, 1 + r.int(4))
    if (!mine.steps.length) { i--; continue }
    const mineToRedo = mine.steps.map((step, j) => ({ step, inverted: step.invert(mine.docs[j]), origin: mine }))
    const tr = new GuardedTransform(mine.doc, c.schema, new Map(mineToRedo.map((s, j) => [s.inverted, mine.docs[j]])))
    const kept = rebaseSteps(mineToRedo, theirs.steps, tr)
    yield {
      k: "rebase", doc: canonical(theirs.doc), steps: mine.steps.map(s => canonical(s)), over: theirs.steps.map(s => ranges(s.getMap())),
      want: kept.map(s => canonical(s.step)), out: canonical(tr.doc), guarded: tr.guarded,
    }
  }
}

// Whole documents, good and spoiled.
export function* documents(r, c, n) {
  for (let i = 0; i < n; i++) {
    const doc = randomDoc(r, c.file, c.schema)
    const raw = JSON.stringify(r.chance(0.2) ? doc.toJSON() : spoil(r, c, doc.toJSON()))
    const v = JSON.parse(raw), guard = docJSONGuard(c.schema, v)
    let out = null
    try {
      const read = c.schema.nodeFromJSON(v)
      read.check()
      out = canonical(read)
    } catch { /* refused */ }
    yield { k: "doc", json: raw, ok: out !== null, out, guard }
  }
}

// Plain text and resolved positions.
export function* texts(r, c, n) {
  for (let i = 0; i < n;) {
    const doc = randomDoc(r, c.file, c.schema)
    for (let j = 0; j < 5 && i < n; j++, i++) {
      const a = randomPos(r, doc), b = randomPos(r, doc), from = Math.min(a, b), to = Math.max(a, b)
      const separator = r.pick(["", "\n", "\n\n"]), leaf = r.pick(["", "", "*"])
      const $pos = doc.resolve(a), levels = []
      for (let d = 0; d <= $pos.depth; d++) levels.push([$pos.index(d), $pos.indexAfter(d), $pos.start(d), $pos.end(d)])
      yield {
        k: "text", doc: canonical(doc), from, to, separator, leaf, want: doc.textBetween(from, to, separator, leaf), all: doc.textContent,
        pos: a, parentOffset: $pos.parentOffset, textOffset: $pos.textOffset, levels, shared: $pos.sharedDepth(b), other: b,
        slice: canonical(doc.slice(from, to)),
      }
    }
  }
}

// Positions through pipelines of maps with mirrors.
export function* mappings(r, c, n) {
  for (let i = 0; i < n; i++) {
    const maps = [], mapping = new Mapping(), mirrors = []
    const count = 1 + r.int(5)
    const one = () => {
      const first = [r.int(20), r.int(6), r.int(6)]
      return new StepMap(r.chance(0.5) ? first : [...first, first[0] + first[1] + r.int(10), r.int(6), r.int(6)])
    }
    for (let j = 0; j < count; j++) { const m = one(); maps.push(m); mapping.appendMap(m) }
    for (let j = count - 1; j >= 0; j--) if (r.chance(0.7)) {
      const m = maps[j].invert()
      mirrors.push([j, maps.length])
      maps.push(m)
      mapping.appendMap(m, j)
    }
    const from = r.int(Math.min(3, maps.length))
    const part = mapping.slice(from), queries = []
    for (let pos = 0; pos < 45; pos++) for (const assoc of [-1, 1]) {
      const m = part.mapResult(pos, assoc)
      const flags = (m.deleted ? 1 : 0) + (m.deletedBefore ? 2 : 0) + (m.deletedAfter ? 4 : 0) + (m.deletedAcross ? 8 : 0)
      queries.push([pos, assoc, m.pos, flags, part.map(pos, assoc)])
    }
    yield { k: "mapping", maps: maps.map(ranges), mirrors, start: from, queries, inverted: ranges(maps[0].invert()) }
  }
}
