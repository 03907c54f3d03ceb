// JSON as the server writes it: what JSON.stringify gives, but for the members
// of objects inside attribute values, which are sorted by their text.

function value(v) {
  if (Array.isArray(v)) return "[" + v.map(value).join(",") + "]"
  if (v === null || typeof v != "object") return JSON.stringify(v) ?? "null"
  const members = Object.keys(v).map(k => [JSON.stringify(k), value(v[k])])
  const bytes = members.map(([k, v]) => [Buffer.from(k), k + ":" + v]).sort((a, b) => Buffer.compare(a[0], b[0]))
  return "{" + bytes.map(m => m[1]).join(",") + "}"
}

function members(object, write) {
  return "{" + Object.keys(object).filter(k => object[k] !== undefined).map(k => JSON.stringify(k) + ":" + write(k, object[k])).join(",") + "}"
}

function any(v, key) {
  if (Array.isArray(v)) return "[" + v.map(item => any(item)).join(",") + "]"
  if (v === null || typeof v != "object") return JSON.stringify(v)
  if (key == "attrs") return members(v, (_, attr) => value(attr))
  return members(v, (k, item) => (k == "value" ? value(item) : any(item, k)))
}

/** The canonical text of a node, slice or step. */
export const canonical = thing => any(thing.toJSON())
