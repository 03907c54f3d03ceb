// Random edits through the real Transform.
import { Transform, canJoin, canSplit, findWrapping, insertPoint, joinPoint, liftTarget } from "prosemirror-transform"
import { randomAttrs, randomDoc, randomMark, randomMarks, randomNode, randomPos, randomRange, randomText, randomTextPos, randomValue } from "./random.mjs"

function nodePositions(doc) {
  const all = []
  doc.descendants((node, pos) => { if (!node.isText) all.push(pos) })
  return all
}

const edits = {
  type(r, c, tr) {
    const pos = randomTextPos(r, tr.doc), $pos = tr.doc.resolve(pos)
    const marks = r.chance(0.8) ? $pos.marks() : randomMarks(r, c.file, c.schema, $pos.parent.type)
    tr.insert(pos, c.schema.text(randomText(r, 5), marks))
  },
  erase(r, c, tr) { tr.delete(...randomRange(r, tr.doc)) },
  eraseRange(r, c, tr) { tr.deleteRange(...randomRange(r, tr.doc)) },
  paste(r, c, tr) {
    const other = r.chance(0.5) ? tr.doc : randomDoc(r, c.file, c.schema)
    const slice = other.slice(...randomRange(r, other), r.chance(0.2))
    const [from, to] = randomRange(r, tr.doc)
    r.chance(0.5) ? tr.replace(from, to, slice) : tr.replaceRange(from, to, slice)
  },
  put(r, c, tr) {
    const types = Object.values(c.schema.nodes).filter(t => !t.isText && t != c.schema.topNodeType)
    const node = randomNode(r, c.file, c.schema, r.pick(types), 4)
    const [from, to] = randomRange(r, tr.doc)
    if (r.chance(0.5)) return tr.replaceRangeWith(from, to, node)
    const point = insertPoint(tr.doc, from, node.type)
    if (point != null) tr.insert(point, node)
  },
  split(r, c, tr) {
    const pos = randomTextPos(r, tr.doc), depth = 1 + r.int(3)
    if (canSplit(tr.doc, pos, depth)) tr.split(pos, depth)
  },
  join(r, c, tr) {
    const near = joinPoint(tr.doc, randomPos(r, tr.doc), r.chance(0.5) ? -1 : 1)
    if (near != null && canJoin(tr.doc, near)) tr.join(near, 1)
  },
  lift(r, c, tr) {
    const [from, to] = randomRange(r, tr.doc)
    const range = tr.doc.resolve(from).blockRange(tr.doc.resolve(to))
    const target = range && liftTarget(range)
    if (target != null) tr.lift(range, target)
  },
  wrap(r, c, tr) {
    const [from, to] = randomRange(r, tr.doc)
    const range = tr.doc.resolve(from).blockRange(tr.doc.resolve(to))
    const type = r.pick(Object.values(c.schema.nodes).filter(t => t.isBlock && !t.isTextblock && !t.isLeaf))
    const wrappers = range && findWrapping(range, type, randomAttrs(r, c.file, type.name))
    if (wrappers) tr.wrap(range, wrappers)
  },
  blockType(r, c, tr) {
    const type = r.pick(Object.values(c.schema.nodes).filter(t => t.isTextblock))
    tr.setBlockType(...randomRange(r, tr.doc), type, randomAttrs(r, c.file, type.name))
  },
  markup(r, c, tr) {
    const pos = r.pick(nodePositions(tr.doc))
    if (pos == null) return
    const node = tr.doc.nodeAt(pos)
    const type = r.chance(0.6) ? node.type : r.pick(Object.values(c.schema.nodes).filter(t => !t.isText && t.isLeaf == node.isLeaf))
    const parent = tr.doc.resolve(pos).parent.type
    tr.setNodeMarkup(pos, type, randomAttrs(r, c.file, type.name), randomMarks(r, c.file, c.schema, parent))
  },
  addMark(r, c, tr) { tr.addMark(...randomRange(r, tr.doc), randomMark(r, c.file, c.schema)) },
  removeMark(r, c, tr) {
    const [from, to] = randomRange(r, tr.doc)
    const seen = []
    tr.doc.nodesBetween(from, to, n => { seen.push(...n.marks) })
    const mark = seen.length && r.chance(0.8) ? r.pick(seen) : randomMark(r, c.file, c.schema)
    tr.removeMark(from, to, r.pick([mark, mark, mark.type, null]))
  },
  addNodeMark(r, c, tr) {
    const pos = r.pick(nodePositions(tr.doc))
    if (pos == null) return
    const allowed = Object.values(c.schema.marks).filter(m => tr.doc.resolve(pos).parent.type.allowsMarkType(m))
    if (allowed.length) tr.addNodeMark(pos, randomMark(r, c.file, c.schema, r.pick(allowed).name))
  },
  removeNodeMark(r, c, tr) {
    const marked = nodePositions(tr.doc).filter(pos => tr.doc.nodeAt(pos).marks.length)
    const pos = r.pick(marked)
    if (pos != null) tr.removeNodeMark(pos, r.pick(tr.doc.nodeAt(pos).marks))
  },
  attr(r, c, tr) {
    const specs = pos => c.file.nodes.find(s => s.name == tr.doc.nodeAt(pos).type.name).attrs || []
    const pos = r.pick(nodePositions(tr.doc).filter(pos => specs(pos).length))
    if (pos == null) return
    const spec = r.pick(specs(pos))
    tr.setNodeAttribute(pos, spec.name, randomValue(r, spec))
  },
  docAttr(r, c, tr) {
    const specs = c.file.nodes.find(s => s.name == c.schema.topNodeType.name).attrs
    if (!specs) return
    const spec = r.pick(specs)
    tr.setDocAttribute(spec.name, randomValue(r, spec))
  },
}

// How often each edit is tried: enough of every step type, most of it typing.
const weights = {
  type: 8, erase: 4, eraseRange: 2, paste: 3, put: 2, split: 4, join: 3, lift: 3, wrap: 3, blockType: 2,
  markup: 2, addMark: 9, removeMark: 3, addNodeMark: 4, removeNodeMark: 5, attr: 4, docAttr: 9,
}
const bag = Object.entries(weights).flatMap(([name, n]) => Array(n).fill(name))

// Makes one edit and gives its Transform, empty where the real one throws.
export function edit(r, c, doc, name = r.pick(bag)) {
  const tr = new Transform(doc)
  try {
    edits[name](r, c, tr)
    return tr
  } catch (e) {
    if (!(e instanceof Error)) throw e
    return new Transform(doc)
  }
}
