// Takes good JSON and spoils it in one or a few places.
import { randomText } from "./random.mjs"

const numbers = [-1, 0, 1, 2, 1.5, 1e9, 2 ** 53, 500000, 500001, -0.5, 1e300]
const others = [null, true, false, 0, 7, "", "x", "12", [], {}, [{}], ["from"]]
const halves = ["\ud83d", "\udc00", "a\ud83d", "\ude00b", "\ud83d\ud83d\ude00"]
const hrefs = ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:x", " https://x.example", "data:text/html,x", "//x.example", "x", "HTTPS://x.example", "https:/é", "httpſ://x"]

// All places in a JSON value that can be changed: [parent, key].
function places(v, found = []) {
  if (v === null || typeof v != "object") return found
  for (const key of Object.keys(v)) {
    found.push([v, key])
    places(v[key], found)
  }
  return found
}

function swapCase(key) {
  return key[0] == key[0].toUpperCase() ? key[0].toLowerCase() + key.slice(1) : key[0].toUpperCase() + key.slice(1)
}

function renameKey(parent, key, name) {
  if (Array.isArray(parent)) return
  const value = parent[key]
  delete parent[key]
  parent[name] = value
}

// Other order, same meaning.
function reorder(object) {
  for (const [key, value] of Object.entries(object).reverse()) {
    delete object[key]
    object[key] = value
  }
}

function spoilNumber(r, parent, key) {
  parent[key] = r.chance(0.5) ? parent[key] + r.pick([-3, -2, -1, 1, 2, 3]) : r.pick(numbers)
}

function spoilString(r, c, parent, key) {
  const names = [...Object.keys(c.schema.nodes), ...Object.keys(c.schema.marks), "nothing", "__proto__", "constructor"]
  if (key == "type" || key == "stepType" || key == "attr") {
    parent[key] = r.pick(key == "stepType" ? ["replace", "replaceAround", "addMark", "removeMark", "addNodeMark", "removeNodeMark", "attr", "docAttr", "markSet", "setAttrs", "Replace", ""] : names)
  } else if (key == "href") parent[key] = r.pick(hrefs)
  else parent[key] = r.pick([...halves, "", randomText(r), parent[key] + "é"])
}

function spoilArray(r, list) {
  const i = r.int(list.length)
  switch (r.int(4)) {
    case 0: list.splice(i, 1); break
    case 1: list.splice(i, 0, structuredClone(list[i])); break
    case 2: list.reverse(); break
    default: list.push({ type: "text", text: "x" })
  }
}

function addSomething(r, c, parent) {
  const [key, value] = r.pick([
    ["attrs", { level: 9 }], ["attrs", {}], ["marks", [{ type: r.pick(Object.keys(c.schema.marks)) }]], ["marks", []],
    ["content", []], ["content", [{ type: "text", text: "y" }]], ["text", "z"], ["structure", true], ["structure", 1],
    ["openStart", 1], ["openEnd", 1], ["openStart", 2], ["slice", null], ["From", 1], ["extra", 1], ["clientID", "c"],
    ["marks", [{ type: "insertion", attrs: { id: 1 } }, { type: "deletion", attrs: { id: 1 } }]], ["id", "a b"],
  ])
  if (!(key in parent)) parent[key] = value
}

export function spoil(r, c, json) {
  const v = structuredClone(json)
  for (let n = r.chance(0.8) ? 1 : 2; n > 0; n--) {
    const all = places(v)
    if (!all.length) return v
    const [parent, key] = r.pick(all), old = parent[key]
    const dice = r.next()
    if (dice < 0.1) parent[key] = structuredClone(r.pick(others))
    else if (dice < 0.18 && !Array.isArray(parent)) delete parent[key]
    else if (dice < 0.24) renameKey(parent, key, swapCase(key))
    else if (dice < 0.28 && !Array.isArray(parent)) reorder(parent)
    else if (dice < 0.36 && old && typeof old == "object" && !Array.isArray(old)) addSomething(r, c, old)
    else if (typeof old == "number") spoilNumber(r, parent, key)
    else if (typeof old == "string") spoilString(r, c, parent, key)
    else if (Array.isArray(old) && old.length) spoilArray(r, old)
    else if (old && typeof old == "object") addSomething(r, c, old)
  }
  return v
}
