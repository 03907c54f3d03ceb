import { Client, type Exchange, makeResult, stringifyDocument } from '@urql/core'
import { filter, map, pipe } from 'wonka'
import { answer, type FakeRoot, fakeRoot, publicSchema } from './fake-api'

const schema = publicSchema()

/** A client whose server is the fake root; it answers in the same tick, so pages render whole. */
export function fakeClient(root: FakeRoot = fakeRoot()): Client {
  const exchange: Exchange = () => (operations) =>
    pipe(
      operations,
      filter((operation) => operation.kind === 'query' || operation.kind === 'mutation'),
      map((operation) =>
        makeResult(operation, answer(schema, root, stringifyDocument(operation.query), operation.variables as Record<string, unknown>)),
      ),
    )
  return new Client({ url: 'http://jalon.invalid/graphql', preferGetMethod: false, exchanges: [exchange] })
}
