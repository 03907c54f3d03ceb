// @vitest-environment jsdom
import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { DOMParser, DOMSerializer, type Node } from 'prosemirror-model'
import { EditorState, TextSelection } from 'prosemirror-state'
import { splitBlock } from 'prosemirror-commands'
import { Transform } from 'prosemirror-transform'
import { describe, expect, it } from 'vitest'
import { documentOf, paragraph, randomEdit } from '#testing/draft-edits'
import { Random } from '#testing/fake-draft-server'
import { blockIds, newBlockId } from '../document/block-ids'
import { canonical, hashOf } from '../document/canonical'
import { stepsBetween } from '../document/difference'
import { linkAddress, schema } from '../document/schema'
import { staysValid } from '../document/validity'
import { countChanges, wordsAround, wordsBroughtBy } from '../document/words'
import { insertTable, setKind, toggleList, toggleQuote, types } from '../editor/commands'

const engine = resolve(import.meta.dirname, '../../../../../internal/prosemirror')

function stateOf(content: unknown, at = 1): EditorState {
  const doc = schema.nodeFromJSON(content)
  return EditorState.create({ doc, plugins: [blockIds()], selection: TextSelection.near(doc.resolve(at)) })
}

function pasted(html: string): Node {
  const place = document.createElement('div')
  place.innerHTML = html
  return DOMParser.fromSchema(schema).parse(place)
}

function idsOf(doc: Node): readonly unknown[] {
  const ids: unknown[] = []
  doc.descendants((node) => {
    if ('id' in node.attrs) ids.push(node.attrs.id)
  })
  return ids
}

describe('the schema', () => {
  it('is the file that the server compiles: the same types in the same order, each with its way into the page', () => {
    const file = JSON.parse(readFileSync(resolve(engine, 'schema/jalon.json'), 'utf8')) as { nodes: { name: string }[]; marks: { name: string }[] }
    expect(Object.keys(schema.nodes)).toEqual(file.nodes.map((each) => each.name))
    expect(Object.keys(schema.marks)).toEqual(file.marks.map((each) => each.name))
    for (const type of Object.values(schema.nodes)) if (type.name !== 'doc' && !type.isText) expect(type.spec.toDOM, type.name).toBeTypeOf('function')
    for (const type of Object.values(schema.marks)) expect(type.spec.toDOM, type.name).toBeTypeOf('function')
  })

  it('cleans what is pasted: foreign elements, styles and links go, words stay', () => {
    const doc = pasted(
      '<div style="color:red"><h1 onclick="x()">Title</h1><script>alert(1)</script><p><b>Bold</b> <span style="font-style: italic">slanted</span> ' +
        '<a href="javascript:alert(1)">no</a> <a href="https://open.canada.ca/" onclick="x()">yes</a></p><img src="x" onerror="y()"><pre>code</pre></div>',
    )
    doc.check()
    const html = new XMLSerializer().serializeToString(DOMSerializer.fromSchema(schema).serializeFragment(doc.content))
    expect(html).not.toMatch(/javascript:|onclick|onerror|<script|<img|style=/)
    expect(html).toContain('<strong>Bold</strong>')
    expect(html).toContain('<em>slanted</em>')
    expect(html).toContain('<a href="https://open.canada.ca/" rel="noopener nofollow ugc">yes</a>')
    expect(doc.textContent).toContain('no')
    expect(doc.textContent).toContain('code')
  })

  it('comes back from the page as it was', () => {
    const doc = schema.nodeFromJSON(
      documentOf(
        { type: 'heading', attrs: { id: 'h', level: 3 }, content: [{ type: 'text', text: 'Titre' }] },
        { type: 'ordered_list', attrs: { id: 'l', order: 4 }, content: [{ type: 'list_item', attrs: { id: 'i' }, content: [paragraph('p', 'un')] }] },
        { type: 'table', attrs: { id: 't' }, content: [{ type: 'table_row', attrs: { id: 'r' }, content: [{ type: 'table_header', attrs: { id: 'c', colspan: 2 }, content: [paragraph('q', 'deux')] }] }] },
      ),
    )
    const again = DOMParser.fromSchema(schema).parse(DOMSerializer.fromSchema(schema).serializeFragment(doc.content))
    const bare = (node: Node) => canonical(node).replaceAll(/"id":("[^"]*"|null)/g, '"id":0')
    expect(bare(again)).toBe(bare(doc))
  })

  it('lets in links of the allowed schemes only, and helps with what people type', () => {
    expect(linkAddress('https://open.canada.ca/en')).toBe('https://open.canada.ca/en')
    expect(linkAddress(' open.canada.ca ')).toBe('https://open.canada.ca')
    expect(linkAddress('name@example.ca')).toBe('mailto:name@example.ca')
    for (const bad of ['', '   ', 'javascript:alert(1)', 'data:text/html,x', 'JaVaScRiPt:x', 'file:///etc', `https://x.ca/${'a'.repeat(2100)}`]) expect(linkAddress(bad), bad).toBeNull()
  })
})

describe('canonical text', () => {
  it('is what JSON.stringify writes, with the members inside attribute values in the order of their bytes', () => {
    const step = schema.text('x', [schema.mark('modification', { id: 'm', type: 'attr', attrName: null, previousValue: { b: 1, a: { é: 1, z: 2 } }, newValue: [3, { d: 1, c: 2 }] })])
    expect(canonical(step)).toContain('"previousValue":{"a":{"z":2,"é":1},"b":1}')
    expect(canonical(step)).toContain('"newValue":[3,{"c":2,"d":1}]')
    const doc = schema.nodeFromJSON(documentOf(paragraph('a', 'É 😀 "\u2028')))
    expect(canonical(doc)).toBe(JSON.stringify(doc.toJSON()))
  })

  it('is the text that the differential test of the server writes', () => {
    // The proof of the server's engine has its own writer; both must give the same bytes.
    if (!existsSync(resolve(engine, 'difftest/canonical.mjs'))) throw new Error('the differential test has moved')
    const doc = schema.nodeFromJSON(documentOf(paragraph('a', 'É 😀'), paragraph('b', '')))
    const script = `import { canonical } from ${JSON.stringify(resolve(engine, 'difftest/canonical.mjs'))}; process.stdout.write(canonical({ toJSON: () => JSON.parse(process.argv[1]) }))`
    const theirs = execFileSync(process.execPath, ['--input-type=module', '-e', script, JSON.stringify(doc.toJSON())], { encoding: 'utf8' })
    expect(canonical(doc)).toBe(theirs)
  })

  it('has the SHA-256 of its bytes as its hash', async () => {
    const doc = schema.nodeFromJSON(documentOf(paragraph('a', 'Œuvre 😀')))
    expect(await hashOf(doc)).toBe(createHash('sha256').update(canonical(doc), 'utf8').digest('hex'))
  })
})

describe('ids of blocks', () => {
  it('a split paragraph: the first part keeps its id, the second gets its own', () => {
    const state = stateOf(documentOf(paragraph('a', 'onetwo')), 4)
    let after = state
    splitBlock(state, (tr) => {
      after = state.apply(tr)
    })
    const [first, second] = idsOf(after.doc)
    expect(first).toBe('a')
    expect(second).toMatch(/^b[0-9a-z]{14}$/)
  })

  it('a paragraph pushed down from its start takes its id along: the words keep their place beside the other language', () => {
    const state = stateOf(documentOf(paragraph('a', 'words')), 1)
    let after = state
    splitBlock(state, (tr) => {
      after = state.apply(tr)
    })
    expect(after.doc.child(0).content.size).toBe(0)
    expect(after.doc.child(0).attrs.id).not.toBe('a')
    expect(after.doc.child(1).attrs.id).toBe('a')
  })

  it('a pasted copy gets ids of its own, down to the cells of a table', () => {
    let state = stateOf(documentOf(paragraph('a', 'one')))
    insertTable(state, (tr) => {
      state = state.apply(tr)
    })
    const table = state.doc.child(1)
    state = state.apply(state.tr.insert(state.doc.content.size, table).insert(0, state.doc.child(0)))
    const ids = idsOf(state.doc)
    expect(ids).not.toContain(null)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('a block that changes its kind keeps its id', () => {
    let state = stateOf(documentOf(paragraph('a', 'one')))
    const run = (command: (state: EditorState, dispatch: (tr: Parameters<EditorState['apply']>[0]) => void) => boolean) =>
      command(state, (tr) => {
        state = state.apply(tr)
      })
    run(setKind(2))
    expect(state.doc.child(0).attrs).toEqual({ id: 'a', level: 2 })
    run(setKind('paragraph'))
    run(toggleList(types.bullets))
    run(toggleList(types.numbers))
    expect(state.doc.child(0).type.name).toBe('ordered_list')
    run(toggleList(types.numbers))
    run(toggleQuote)
    run(toggleQuote)
    expect(state.doc.childCount).toBe(1)
    expect(state.doc.child(0).type.name).toBe('paragraph')
    expect(state.doc.child(0).attrs.id).toBe('a')
  })

  it('are tokens that the server takes, and never the same', () => {
    const ids = Array.from({ length: 2_000 }, newBlockId)
    expect(new Set(ids).size).toBe(2_000)
    for (const id of ids) expect(id).toMatch(/^[0-9A-Za-z_-]{1,64}$/)
  })
})

describe('the difference between two texts', () => {
  it('turns any text into any other, and touches nothing that stays', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = new Random(seed)
      const start = stateOf(documentOf(paragraph('a', 'One sentence.'), paragraph('b', 'Une phrase 😀.'), paragraph('c', 'aaaa'), paragraph('d', 'Last.')))
      let state = start
      for (let i = 0; i < 25; i += 1) state = state.apply(randomEdit(random, state))
      const tr = new Transform(start.doc)
      for (const step of stepsBetween(start.doc, state.doc)) tr.step(step)
      expect(canonical(tr.doc), `seed ${seed}`).toBe(canonical(state.doc))
    }
  })

  it('changes one word by one small step', () => {
    const before = schema.nodeFromJSON(documentOf(paragraph('a', 'one two three'), paragraph('b', 'same')))
    const after = schema.nodeFromJSON(documentOf(paragraph('a', 'one 2 three'), paragraph('b', 'same')))
    const steps = stepsBetween(before, after)
    expect(steps).toHaveLength(1)
    expect(steps[0]?.toJSON()).toEqual({ stepType: 'replace', from: 5, to: 8, slice: { content: [{ type: 'text', text: '2' }] } })
  })
})

describe('words about changes', () => {
  const doc = schema.nodeFromJSON(documentOf(paragraph('a', 'First.'), paragraph('b', 'Second.'), paragraph('c', 'Third.')))
  const typed = (places: readonly (readonly [number, string])[]) => {
    const tr = new Transform(doc)
    for (const [at, words] of places) for (const [i, letter] of [...words].entries()) tr.insert(at + i, schema.text(letter))
    return tr
  }

  it('count a burst of typing, and erasing in it, as one change', () => {
    expect(countChanges(typed([[7, ' more words']]).steps)).toBe(1)
    expect(countChanges(typed([[7, ' more'], [20, ' there']]).steps)).toBe(2)
    const erased = typed([[7, 'abc']]).delete(9, 10).delete(8, 9)
    expect(countChanges(erased.steps)).toBe(1)
    expect(countChanges([])).toBe(0)
  })

  it('give the words that were brought, and the passages around them', () => {
    const tr = typed([[7, ' more'], [21, '!']])
    expect(wordsBroughtBy(tr.steps)).toBe(' more\n!')
    expect(wordsAround(tr.doc, tr.steps)).toBe('First. more\n\nSecond.!')
  })
})

describe('what may be sent', () => {
  it('is refused here already when the server would not take it', () => {
    const base = schema.nodeFromJSON(documentOf(paragraph('a', 'One')))
    const half = new Transform(base).insert(2, schema.text('\udc00'))
    expect(staysValid(half.doc, half.steps)).toBe(false)
    const whole = new Transform(base).insert(2, schema.text('😀 \\ud83d "\\'))
    expect(staysValid(whole.doc, whole.steps)).toBe(true)
    expect(() => new Transform(base).setNodeAttribute(0, 'id', 'not a token')).toThrow('not a token')
  })
})
