// Turns a schema file, such as ../schema/jalon.json, into prosemirror-model's
// Schema. The web app does the same and adds toDOM and parseDOM by name.
import { Schema } from "prosemirror-model"

export function buildSchema(file) {
  const nodes = {}, marks = {}
  for (const { name, attrs, editor, leafText, ...spec } of file.nodes) {
    nodes[name] = { ...spec, ...editor, attrs: attributes(name, attrs) }
    if (leafText) nodes[name].leafText = () => leafText
  }
  for (const { name, attrs, editor, ...spec } of file.marks) {
    marks[name] = { ...spec, ...editor, attrs: attributes(name, attrs) }
  }
  return new Schema({ topNode: file.topNode, nodes, marks })
}

function attributes(owner, specs = []) {
  const attrs = {}
  for (const spec of specs) {
    attrs[spec.name] = {
      validate(value) {
        const fault = check(spec, value)
        if (fault) throw new RangeError(`${spec.name} of ${owner}: ${fault}`)
      },
    }
    if ("default" in spec) attrs[spec.name].default = spec.default
  }
  return attrs
}

/** Says what is wrong with an attribute value, or "" if the rule allows it. */
export function check(rule, value) {
  const kind = value === null ? "null" : Array.isArray(value) ? "array" : typeof value
  if (rule.type && !rule.type.split("|").includes(kind)) return `${kind} where ${rule.type} belongs`
  switch (kind) {
    case "undefined": return "no value"
    case "number": return checkNumber(rule, value)
    case "string": return checkString(rule, value)
    case "array": case "object":
      if (rule.maxLength && JSON.stringify(value).length > rule.maxLength) return "too long"
      if (kind == "object" || !rule.items) return ""
      return value.map(item => check(rule.items, item)).find(Boolean) || ""
  }
  return ""
}

function checkNumber(rule, value) {
  if (!Number.isFinite(value)) return "not finite"
  if (rule.integer && !Number.isInteger(value)) return "not a whole number"
  if ("min" in rule && value < rule.min) return "too small"
  if ("max" in rule && value > rule.max) return "too large"
  return ""
}

function checkString(rule, value) {
  if (rule.maxLength && value.length > rule.maxLength) return "too long"
  if (rule.minLength && value.length < rule.minLength) return "too short"
  if (rule.token && !/^[0-9A-Za-z_-]+$/.test(value)) return "not made of letters, digits, '-' and '_'"
  if (rule.enum && !rule.enum.includes(value)) return `not one of ${rule.enum.join(", ")}`
  if (rule.schemes && !allowedLink(value, rule.schemes)) return "not a link of an allowed scheme"
  return ""
}

/** An absolute address of an allowed scheme, without spaces or control characters. */
export function allowedLink(href, schemes) {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)
  return !/[\0- \x7f]/.test(href) && !!scheme && schemes.includes(scheme[1].toLowerCase())
}
