import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findPersonalData, previewsOf, withoutPersonalData } from '../model/personal-data'

interface Case {
  text: string
  kinds: string[]
}

// The cases that the server's detector is held against too.
const cases = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../../../internal/privacy/testdata/cases.json'), 'utf8')) as Case[]

describe('the detector of personal data', () => {
  for (const { text, kinds } of cases) {
    it(JSON.stringify(text), () => {
      const found = findPersonalData(text)
      expect(found.map((each) => each.kind)).toEqual(kinds)
      for (const { start, end } of found) {
        const passage = [...text].slice(start, end).join('')
        expect(passage.trim()).toBe(passage)
        expect(withoutPersonalData(text, '[hidden]')).not.toContain(passage)
        expect(JSON.stringify(previewsOf(text, found))).not.toContain(passage)
      }
    })
  }

  it('counts characters, not halves of them', () => {
    expect(withoutPersonalData('🙂🙂 046 454 286 🙂', 'X')).toBe('🙂🙂 X 🙂')
  })

  it('finds nothing again in what it has masked', () => {
    for (const { text } of cases) expect(findPersonalData(withoutPersonalData(text, '[hidden]'))).toEqual([])
  })

  it('leaves every finding out of every preview', () => {
    const text = `write a.b@example.ca ${'and so on '.repeat(3)}or call 613 555 0123 ${'and more words '.repeat(6)}K1A 0B1`
    const previews = previewsOf(text, findPersonalData(text))
    expect(previews).toHaveLength(2)
    expect(JSON.stringify(previews)).not.toMatch(/0123|@|K1A/)
  })
})
