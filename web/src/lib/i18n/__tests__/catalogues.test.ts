import { describe, expect, it } from 'vitest'
import { rules } from '#features/about/prose/rules'
import { privacy } from '#features/about/prose/privacy'
import { accessibility } from '#features/about/prose/accessibility'
import { developerWords } from '#features/developer/developer-words'
import { catalogue as en } from '../catalogues/en/index'
import { catalogue as fr } from '../catalogues/fr/index'

function entries(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => entries(inner, path === '' ? key : `${path}.${key}`))
}

const marks = (text: string) => [...text.matchAll(/\{\{\w+\}\}|<\/?\w+>/g)].map((match) => match[0]).toSorted()

describe('catalogues', () => {
  const english = new Map(entries(en))
  const french = new Map(entries(fr))

  it('have the same keys in both languages', () => {
    expect([...french.keys()].toSorted()).toEqual([...english.keys()].toSorted())
  })

  it('leave nothing empty', () => {
    for (const [key, words] of [...english, ...french]) expect(words, key).not.toBe('')
  })

  it('put the same values and marks into both languages', () => {
    for (const [key, words] of english) expect(marks(french.get(key) ?? ''), key).toEqual(marks(words))
  })

  it('write French with its own signs', () => {
    for (const [key, words] of french) {
      expect(words, key).not.toMatch(/[a-zà-ÿ]'[a-zà-ÿ]/i)
      expect(words, key).not.toMatch(/\S[:](\s|$)/)
      expect(words, key).not.toMatch(/\s[;!?]/)
      // A line never begins with a colon or a closing guillemet, nor ends with an opening one.
      expect(words, key).not.toMatch(/ [:»](\s|$)|« /)
    }
  })

  it('give every long page the same parts in both languages', () => {
    for (const prose of [rules, privacy, accessibility]) {
      const shape = (side: (typeof prose)['en']) => side.sections.map((section) => [section.items?.length ?? 0, section.paragraphs?.length ?? 0])
      expect(shape(prose.fr)).toEqual(shape(prose.en))
    }
    expect(entries(developerWords.fr).map(([key]) => key)).toEqual(entries(developerWords.en).map(([key]) => key))
  })
})
