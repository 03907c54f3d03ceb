/** A stretch of words that stayed, came or went. */
export interface Stretch {
  readonly kind: 'same' | 'inserted' | 'deleted'
  readonly words: string
}

/**
 * The difference between two wordings, word by word (longest common subsequence). Texts are a few
 * hundred words at most, so the plain table is good enough.
 */
export function wordDiff(before: string, after: string): readonly Stretch[] {
  const a = before.split(/(?<=\s)/)
  const b = after.split(/(?<=\s)/)
  const lengths = commonLengths(a, b)
  const stretches: { kind: Stretch['kind']; words: string }[] = []
  const add = (kind: Stretch['kind'], word: string) => {
    const last = stretches.at(-1)
    if (last?.kind === kind) last.words += word
    else stretches.push({ kind, words: word })
  }
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const left = a[i]
    const right = b[j]
    if (left !== undefined && right !== undefined && left.trim() === right.trim()) {
      add('same', right)
      i += 1
      j += 1
    } else if (left !== undefined && (right === undefined || lengthAt(lengths, i + 1, j) >= lengthAt(lengths, i, j + 1))) {
      add('deleted', left)
      i += 1
    } else if (right !== undefined) {
      add('inserted', right)
      j += 1
    }
  }
  return stretches
}

function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0))
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = lengths[i]
    if (row === undefined) continue
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] =
        a[i]?.trim() === b[j]?.trim()
          ? lengthAt(lengths, i + 1, j + 1) + 1
          : Math.max(lengthAt(lengths, i + 1, j), lengthAt(lengths, i, j + 1))
    }
  }
  return lengths
}

function lengthAt(lengths: readonly (readonly number[])[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0
}
