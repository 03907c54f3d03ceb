// Random documents, made from nothing but the schema, and a seeded generator.
import { Fragment, Mark } from "prosemirror-model"

export class Random {
  constructor(seed) { this.state = (seed * 2654435761) >>> 0 || 1 }
  // mulberry32
  next() {
    let t = (this.state = (this.state + 0x6d2b79f5) >>> 0)
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  int(n) { return Math.floor(this.next() * n) }
  chance(p) { return this.next() < p }
  pick(list) { return list[this.int(list.length)] }
}

const alphabets = [
  "abcdefghij klmnop.",
  "éàçœêù « voilà » année",
  ["😀", "a", "👩‍🚀", "🇨🇦", " ", "e\u0301", "\u200b"],
  ["中", "文", "ß", "ﬁ", "\u00a0", "x", "\"", "\\", "\n", "\u2028", "<"],
]

export function randomText(r, most = 12) {
  const letters = r.chance(0.6) ? alphabets[0] : r.pick(alphabets)
  let text = ""
  for (let i = 1 + r.int(most); i > 0; i--) text += r.pick(letters)
  return text
}

export function randomAttrs(r, file, owner) {
  const specs = [...file.nodes, ...file.marks].find(s => s.name == owner).attrs || []
  const attrs = {}
  for (const spec of specs) {
    if ("default" in spec && r.chance(0.5)) continue
    attrs[spec.name] = randomValue(r, spec)
  }
  return attrs
}

export function randomValue(r, rule) {
  if (rule.enum) return r.pick(rule.enum)
  if (rule.schemes) return r.pick(rule.schemes) + ":" + r.pick(["//gouv.example/é", "a@b.example", "//x.example/?a=b&c"])
  const kind = rule.type ? r.pick(rule.type.split("|")) : r.pick(["string", "number", "null", "boolean", "array", "object"])
  switch (kind) {
    case "null": return null
    case "boolean": return r.chance(0.5)
    case "number":
      if (!rule.integer && !("min" in rule) && r.chance(0.3)) return r.pick([0.1, -3.25, 1e21, 1.5e-7, 123456789012, -1e-9, 2 ** 53])
      return (rule.min || 0) + r.int(Math.min(rule.max ?? 9, 9) - (rule.min || 0) + 1)
    case "string": return rule.token ? "n" + r.int(1e6).toString(36) : randomText(r)
    case "array": return Array.from({ length: r.int(4) }, () => randomValue(r, rule.items || { type: "number|string" }))
    default: return { a: r.int(5), b: { type: "link", z: [null, true, randomText(r, 3)] } }
  }
}

export function randomMark(r, file, schema, name = r.pick(Object.keys(schema.marks))) {
  return schema.marks[name].create(randomAttrs(r, file, name))
}

export function randomMarks(r, file, schema, parent, most = 3) {
  let set = Mark.none
  for (let i = r.chance(0.5) ? 0 : 1 + r.int(most); i > 0; i--) {
    const name = r.pick(Object.keys(schema.marks))
    if (parent.allowsMarkType(schema.marks[name])) set = randomMark(r, file, schema, name).addToSet(set)
  }
  return set
}

// A random node of a type: walks the type's content expression, ending where
// it may end, and filling up what is required at the bottom.
export function randomNode(r, file, schema, type, depth, marks = Mark.none) {
  if (type.isText) return schema.text(randomText(r, r.chance(0.1) ? 40 : 12), marks)
  const attrs = randomAttrs(r, file, type.name)
  if (type.isLeaf) return type.create(attrs, null, marks)
  const children = []
  let match = type.contentMatch
  const want = type.inlineContent ? r.int(5) : 1 + r.int(depth == 0 ? 5 : 3)
  for (let i = 0; i < 12 && (children.length < want || !match.validEnd); i++) {
    if (!match.edgeCount) break
    const edges = Array.from({ length: match.edgeCount }, (_, i) => match.edge(i))
    const flat = edges.filter(e => e.type.isTextblock || e.type.isLeaf || e.type.isInline)
    const { type: child, next } = r.pick(depth > 3 && flat.length ? flat : edges)
    if (depth > 7 && match.validEnd) break
    children.push(randomNode(r, file, schema, child, depth + 1, randomMarks(r, file, schema, type, child.isInline ? 3 : 1)))
    match = next
  }
  const fill = match.fillBefore(Fragment.empty, true)
  return type.create(attrs, Fragment.from(children).append(fill || Fragment.empty), marks)
}

export function randomDoc(r, file, schema) {
  for (;;) {
    const doc = randomNode(r, file, schema, schema.topNodeType, 0)
    try { doc.check() } catch { continue }
    if (doc.content.size < 6000) return doc
  }
}

export function insidePair(doc, pos) {
  const $pos = doc.resolve(pos)
  if (!$pos.textOffset) return false
  const code = $pos.parent.child($pos.index()).text.charCodeAt($pos.textOffset)
  const before = $pos.parent.child($pos.index()).text.charCodeAt($pos.textOffset - 1)
  return code >= 0xdc00 && code < 0xe000 && before >= 0xd800 && before < 0xdc00
}

// A position that honest editors use: never inside a surrogate pair.
export function randomPos(r, doc) {
  for (;;) {
    const pos = r.int(doc.content.size + 1)
    if (!insidePair(doc, pos)) return pos
  }
}

// A position inside a textblock, if there is one.
export function randomTextPos(r, doc) {
  for (let i = 0; i < 20; i++) {
    const pos = randomPos(r, doc)
    if (doc.resolve(pos).parent.isTextblock) return pos
  }
  return randomPos(r, doc)
}

export function randomRange(r, doc) {
  const a = r.chance(0.7) ? randomTextPos(r, doc) : randomPos(r, doc)
  if (r.chance(0.6)) {
    const b = Math.min(doc.content.size, a + r.int(12))
    return insidePair(doc, b) ? [a, a] : [a, b]
  }
  const b = randomPos(r, doc)
  return a < b ? [a, b] : [b, a]
}
