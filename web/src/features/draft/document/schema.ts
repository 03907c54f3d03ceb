import file from '#engine/jalon.json'
import { type AttributeSpec, type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model'
import { markDom, nodeDom } from './dom'

/** An attribute's rule as the schema file gives it (internal/prosemirror/SPEC.md, S6). */
interface AttributeRule {
  readonly name: string
  readonly default?: unknown
  readonly type?: string
  readonly integer?: boolean
  readonly min?: number
  readonly max?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly token?: boolean
  readonly enum?: readonly string[]
  readonly schemes?: readonly string[]
  readonly items?: Omit<AttributeRule, 'name'>
}

interface TypeRule {
  readonly name: string
  readonly attrs?: readonly AttributeRule[]
  readonly editor?: Readonly<Record<string, unknown>>
  readonly leafText?: string
}

function attributes(owner: string, rules: readonly AttributeRule[] = []): Record<string, AttributeSpec> {
  return Object.fromEntries(
    rules.map((rule) => {
      const spec: AttributeSpec = {
        validate(value: unknown) {
          const fault = faultOf(rule, value)
          if (fault !== null) throw new RangeError(`${rule.name} of ${owner}: ${fault}`)
        },
      }
      if ('default' in rule) spec.default = rule.default
      return [rule.name, spec]
    }),
  )
}

/** Says what is wrong with an attribute's value; null when the rule allows it. */
export function faultOf(rule: Omit<AttributeRule, 'name'>, value: unknown): string | null {
  const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
  if (rule.type !== undefined && !rule.type.split('|').includes(kind)) return `${kind} where ${rule.type} belongs`
  if (typeof value === 'number') return numberFault(rule, value)
  if (typeof value === 'string') return stringFault(rule, value)
  if (kind === 'undefined') return 'no value'
  if (kind === 'array' || kind === 'object') {
    if (rule.maxLength !== undefined && JSON.stringify(value).length > rule.maxLength) return 'too long'
    const { items } = rule
    if (items !== undefined && Array.isArray(value)) return value.map((item) => faultOf(items, item)).find((fault) => fault !== null) ?? null
  }
  return null
}

function numberFault(rule: Omit<AttributeRule, 'name'>, value: number): string | null {
  if (!Number.isFinite(value)) return 'not finite'
  if (rule.integer === true && !Number.isInteger(value)) return 'not a whole number'
  if (rule.min !== undefined && value < rule.min) return 'too small'
  if (rule.max !== undefined && value > rule.max) return 'too large'
  return null
}

function stringFault(rule: Omit<AttributeRule, 'name'>, value: string): string | null {
  if (rule.maxLength !== undefined && value.length > rule.maxLength) return 'too long'
  if (rule.minLength !== undefined && value.length < rule.minLength) return 'too short'
  if (rule.token === true && !/^[0-9A-Za-z_-]+$/.test(value)) return 'not a token'
  if (rule.enum !== undefined && !rule.enum.includes(value)) return 'not on the list'
  if (rule.schemes !== undefined && !allowedLink(value, rule.schemes)) return 'not a link of an allowed scheme'
  return null
}

/** An absolute address of an allowed scheme, without spaces or control characters. */
function allowedLink(href: string, schemes: readonly string[]): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]
  // oxlint-disable-next-line no-control-regex -- they are what must not be there
  return scheme !== undefined && !/[\0- \x7f]/.test(href) && schemes.includes(scheme.toLowerCase())
}

const linkRule = (file.marks as readonly TypeRule[]).find((mark) => mark.name === 'link')?.attrs?.find((each) => each.name === 'href')

/** The address that a link may have, made from what a person typed; null when it may have none. */
export function linkAddress(typed: string): string | null {
  const trimmed = typed.trim()
  if (trimmed === '' || linkRule === undefined) return null
  const bare = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(trimmed) ? `mailto:${trimmed}` : `https://${trimmed}`
  const href = encodeSpaces(bare)
  if (faultOf(linkRule, href) !== null || !URL.canParse(href)) return null
  return href
}

function encodeSpaces(address: string): string {
  return address.replaceAll(' ', '%20')
}

function build(): Schema {
  const nodes: Record<string, NodeSpec> = {}
  const marks: Record<string, MarkSpec> = {}
  for (const { name, attrs, editor, leafText, ...spec } of file.nodes as readonly TypeRule[]) {
    nodes[name] = { ...spec, ...editor, ...nodeDom[name], attrs: attributes(name, attrs) }
    if (leafText !== undefined) nodes[name].leafText = () => leafText
  }
  for (const { name, attrs, editor, ...spec } of file.marks as readonly TypeRule[]) {
    marks[name] = { ...spec, ...editor, ...markDom[name], attrs: attributes(name, attrs) }
  }
  return new Schema({ topNode: file.topNode, nodes, marks })
}

/** Jalon's schema, made from the file that the server compiles. */
export const schema = build()
