import { describe, expect, it } from 'vitest'
import { wordDiff } from '../word-diff'

describe('the difference of two wordings', () => {
  it('is told in words', () => {
    const diff = wordDiff('access to federal publications now', 'access to open publications from scientists now')
    expect(diff.map(({ kind, words }) => `${kind}: ${words.trim()}`)).toEqual([
      'same: access to',
      'deleted: federal',
      'inserted: open',
      'same: publications',
      'inserted: from scientists',
      'same: now',
    ])
  })

  it('gives back both wordings', () => {
    const before = 'one two three four'
    const after = 'zero two four five'
    const diff = wordDiff(before, after)
    const side = (left: string) => diff.filter(({ kind }) => kind !== left).map(({ words }) => words).join('').trim().replaceAll(/\s+/g, ' ')
    expect(side('inserted')).toBe(before)
    expect(side('deleted')).toBe(after)
  })
})
