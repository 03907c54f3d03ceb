// The guards of SPEC.md, section 2, written a second time: which input that
// the npm packages take must the server refuse, and under which class.

const limits = { stepBytes: 256 << 10, steps: 200, nodes: 5000, size: 500000, textblock: 50000, marks: 64, depth: 64, valueDepth: 8 }

const stepKeys = {
  replace: [["from", "to"], ["slice", "structure"]],
  replaceAround: [["from", "to", "gapFrom", "gapTo", "insert"], ["slice", "structure"]],
  addMark: [["from", "to", "mark"], []], removeMark: [["from", "to", "mark"], []],
  addNodeMark: [["pos", "mark"], []], removeNodeMark: [["pos", "mark"], []],
  attr: [["pos", "attr", "value"], []], docAttr: [["attr", "value"], []],
  markSet: [["steps"], []],
}

class Guard extends Error {}
const guard = name => { throw new Guard(name) }

// Runs a check and gives the class of the guard that it ran into, or null.
function classOf(check) {
  try { check(); return null } catch (e) {
    if (e instanceof Guard) return e.message
    throw e
  }
}

const isObject = v => v !== null && typeof v == "object" && !Array.isArray(v)

function object(v, must, may) {
  if (!isObject(v)) guard("wrong kind")
  for (const key of Object.keys(v)) if (!must.includes(key) && !may.includes(key)) guard("unknown key")
  for (const key of must) if (!(key in v)) guard("missing key")
}

function strings(v) {
  if (typeof v == "string") { if (!v.isWellFormed()) guard("lone surrogate") }
  else if (Array.isArray(v)) v.forEach(strings)
  else if (isObject(v)) for (const k of Object.keys(v)) { strings(k); strings(v[k]) }
}

function position(v) {
  if (typeof v != "number") guard("wrong kind")
  if (!Number.isInteger(v) || v < 0 || v > limits.size) guard("position")
}

function valueDepth(v) {
  if (v === null || typeof v != "object") return 0
  return 1 + Math.max(0, ...Object.values(v).map(valueDepth))
}

function attrs(schema, v, types, name) {
  if (v === undefined) return
  if (!isObject(v)) guard("wrong kind")
  const type = Object.hasOwn(types, name) ? types[name] : null
  if (!type) return
  for (const key of Object.keys(v)) {
    if (!Object.hasOwn(type.attrs, key) && !(key in type.attrs)) guard("unknown attribute")
    if (valueDepth(v[key]) > limits.valueDepth) guard("too deep")
  }
}

function mark(schema, v, count) {
  count()
  object(v, ["type"], ["attrs"])
  if (typeof v.type != "string") guard("wrong kind")
  attrs(schema, v.attrs, schema.marks, v.type)
}

function markSet(schema, list) {
  let set = []
  const sorted = list.slice().sort((a, b) => a.type.rank - b.type.rank)
  for (const m of sorted) set = m.addToSet(set)
  if (set.length != sorted.length || set.some((m, i) => !m.eq(sorted[i]))) guard("mark set")
}

function node(schema, v, depth, count) {
  if (depth > limits.depth) guard("too deep")
  count()
  const text = isObject(v) && v.type === "text"
  object(v, text ? ["type", "text"] : ["type"], text ? ["marks"] : ["attrs", "content", "marks"])
  if (typeof v.type != "string") guard("wrong kind")
  attrs(schema, v.attrs, schema.nodes, v.type)
  if (v.marks !== undefined) {
    if (!Array.isArray(v.marks)) guard("wrong kind")
    if (v.marks.length > limits.marks) guard("too large")
    v.marks.forEach(m => mark(schema, m, count))
    let set
    try { set = v.marks.map(schema.markFromJSON) } catch { return }
    markSet(schema, set)
  }
  if (v.content !== undefined) {
    if (!Array.isArray(v.content)) guard("wrong kind")
    v.content.forEach(c => node(schema, c, depth + 1, count))
  }
}

function openable(nodes, end) {
  let depth = 0
  for (let n = end ? nodes.at(-1) : nodes[0]; n && !n.isLeaf; n = end ? n.lastChild : n.firstChild) depth++
  return depth
}

function slice(schema, v, count) {
  if (v === undefined) return
  object(v, [], ["content", "openStart", "openEnd"])
  for (const key of ["openStart", "openEnd"]) if (key in v) {
    position(v[key])
    if (v[key] > limits.depth) guard("position")
  }
  if (v.content === undefined) { if (v.openStart || v.openEnd) guard("slice"); return }
  if (!Array.isArray(v.content)) guard("wrong kind")
  v.content.forEach(n => node(schema, n, 1, count))
  let nodes
  try { nodes = v.content.map(schema.nodeFromJSON) } catch { return }
  const openStart = v.openStart || 0, openEnd = v.openEnd || 0
  if (openStart > openable(nodes, false) || openEnd > openable(nodes, true)) guard("slice")
  if (nodes.length && nodes.reduce((n, c) => n + c.nodeSize, 0) == openStart + openEnd) guard("slice")
}

function step(schema, v, count, inner) {
  if (!isObject(v)) guard("wrong kind")
  if (!Object.hasOwn(stepKeys, v.stepType)) guard("unknown step")
  const [must, may] = stepKeys[v.stepType]
  object(v, ["stepType", ...must], may)
  if (inner && !["addMark", "removeMark"].includes(v.stepType)) guard("unknown step")
  for (const key of ["from", "to", "gapFrom", "gapTo", "insert", "pos"]) if (key in v) position(v[key])
  if ("structure" in v && typeof v.structure != "boolean") guard("wrong kind")
  if ("attr" in v && typeof v.attr != "string") guard("wrong kind")
  if ("value" in v && valueDepth(v.value) > limits.valueDepth) guard("too deep")
  if ("mark" in v) mark(schema, v.mark, count)
  slice(schema, v.slice, count)
  if ("from" in v && v.from > v.to) guard("position")
  if ("gapFrom" in v && !(v.from <= v.gapFrom && v.gapFrom <= v.gapTo && v.gapTo <= v.to)) guard("position")
  if (v.stepType == "markSet") {
    if (!Array.isArray(v.steps)) guard("wrong kind")
    v.steps.forEach(s => step(schema, s, count, true))
  }
}

function counter() {
  let n = 0
  return () => { if (++n > limits.nodes) guard("too large") }
}

/** The guard that refuses a step's JSON for itself, without a document. */
export function stepJSONGuard(schema, v, bytes = 0) {
  return classOf(() => {
    if (bytes > limits.stepBytes) guard("too large")
    strings(v)
    step(schema, v, counter())
  })
}

/** The guard that refuses a document's JSON although the packages take it. */
export function docJSONGuard(schema, v) {
  return classOf(() => {
    strings(v)
    if (isObject(v) && Object.hasOwn(schema.nodes, v.type) && v.type != schema.topNodeType.name) guard("not a document")
    node(schema, v, 0, () => {})
  })
}

function cutsPair(text, offset) {
  const high = text.charCodeAt(offset - 1), low = text.charCodeAt(offset)
  return offset > 0 && offset < text.length && high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000
}

function inPair(content, pos) {
  if (!(pos >= 0 && pos <= content.size)) return false
  let offset = 0
  for (let i = 0; i < content.childCount; i++) {
    const child = content.child(i), inside = pos - offset
    if (inside <= 0) return false
    if (inside < child.nodeSize) return child.isText ? cutsPair(child.text, inside) : inPair(child.content, inside - 1)
    offset += child.nodeSize
  }
  return false
}

function deepest(node) {
  let depth = 0
  node.forEach(child => { depth = Math.max(depth, child.isText ? 1 : 1 + deepest(child)) })
  return depth
}

function textblocks(node) {
  let most = 0
  node.descendants(n => { if (n.inlineContent) most = Math.max(most, n.content.size) })
  return most
}

/** The guard that refuses a step on a document although the packages apply it, giving result. */
export function applyGuard(schema, doc, s, result) {
  return classOf(() => {
    for (const part of s.steps || [s]) {
      for (const key of ["from", "to", "gapFrom", "gapTo", "pos"])
        if (key in part && inPair(doc.content, part[key])) guard("position in a pair")
      if ("insert" in part && inPair(part.slice.content, part.insert + part.slice.openStart)) guard("position in a pair")
      if ("insert" in part && part.insert > part.slice.size) guard("position")
      if (part.from > part.to) guard("position")
    }
    if ("attr" in s && !(s.attr in ("pos" in s ? doc.nodeAt(s.pos) : doc).type.attrs)) guard("unknown attribute")
    try { result.check() } catch { guard("breaks the schema") }
    if (deepest(result) > limits.depth) guard("too deep")
    if (result.content.size > limits.size && result.content.size > doc.content.size) guard("too large")
    if (textblocks(result) > limits.textblock && textblocks(result) > textblocks(doc)) guard("too large")
    result.descendants(n => { if (n.marks.length > limits.marks) guard("too large") })
  })
}
