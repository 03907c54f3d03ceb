import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { buildSchema, type ExecutionResult, type GraphQLSchema, graphqlSync } from 'graphql'
import { fakePlan } from './fake-plan'

const folder = resolve(import.meta.dirname, '../../../graph/schema')

/** The public schema, from the very files that the server is made from. */
export function publicSchema(): GraphQLSchema {
  const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'))
  return buildSchema(files.map((name) => readFileSync(resolve(folder, name), 'utf8')).join('\n'))
}

/** What the fake server answers at its root; a test replaces what it is about. */
export type FakeRoot = Record<string, unknown>

const personas = [
  ['demo-champion', 'CHAMPION', 'Demo champion', 'Champion de démonstration', 'Co-drafts commitments and gives the second voice.', 'Corédige les engagements et donne la deuxième voix.'],
  ['demo-official', 'OFFICIAL', 'Demo official', 'Fonctionnaire de démonstration', 'Reports progress and answers comments.', 'Rend compte des progrès et répond aux commentaires.'],
] as const

/** A root with the demonstration plan and nobody signed in. */
export function fakeRoot(change: FakeRoot = {}): FakeRoot {
  const plan = fakePlan()
  return {
    feedPosition: 'position-1',
    viewer: null,
    plan: ({ slug }: { slug: string }) => (slug === plan.slug ? plan : null),
    plans: () => ({ nodes: [plan], totalCount: 1, pageInfo: { hasNextPage: false, hasPreviousPage: false } }),
    demoPersonas: personas.map(([token, role, en, fr, enWords, frWords]) => ({
      token,
      role,
      name: { en, fr, state: 'IN_STEP' },
      description: { en: enWords, fr: frWords, state: 'IN_STEP' },
    })),
    ...change,
  }
}

/** Answers a query from the fake root, at once. */
export function answer(schema: GraphQLSchema, rootValue: FakeRoot, source: string, variableValues: Record<string, unknown>): ExecutionResult {
  return graphqlSync({ schema, rootValue, source, variableValues })
}
