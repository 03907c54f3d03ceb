import { readdirSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const source = resolve(import.meta.dirname, '../..')
const features = readdirSync(resolve(source, 'features'))

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('gql/') && !name.includes('__tests__'))

/** The folder under src that an import leads to, for example `features/tracker`. */
function zoneOf(path: string): string {
  const parts = path.split('/')
  return parts[0] === 'features' ? `features/${parts[1] ?? ''}` : (parts[0] ?? '')
}

const mayImport = (from: string, to: string): boolean => {
  if (from === to) return true
  if (from === 'main.tsx' || from === 'testing') return true
  if (to === 'testing') return false
  if (from === 'app') return to !== 'main.tsx'
  // The document's schema is one file that Go and the app read.
  if (from === 'features/draft' && to === 'engine') return true
  if (from.startsWith('features/')) return ['components', 'lib', 'gql'].includes(to)
  if (from === 'components') return ['lib', 'gql'].includes(to)
  return from === 'lib' && to === 'gql'
}

describe('the app points one way', () => {
  it('from app to features to shared code, never from one feature to another', () => {
    const wrong = files.flatMap((name) => {
      const text = readFileSync(resolve(source, name), 'utf8')
      const targets = [...text.matchAll(/(?:from|import\() ?'([^']+)'/g)].map((match) => match[1] ?? '')
      return targets
        .map((target) => (target.startsWith('#') ? target.slice(1) : target.startsWith('.') ? relative(source, resolve(source, dirname(name), target)) : null))
        .filter((target) => target !== null && !mayImport(zoneOf(name), zoneOf(target)))
        .map((target) => `${name} imports ${target}`)
    })
    expect(wrong).toEqual([])
  })

  it('and the linter knows every feature', () => {
    const lint = JSON.parse(readFileSync(resolve(source, '../.oxlintrc.json'), 'utf8')) as { overrides: { files: string[] }[] }
    const known = lint.overrides.flatMap((each) => each.files)
    for (const feature of features) expect(known).toContain(`src/features/${feature}/**`)
  })
})
