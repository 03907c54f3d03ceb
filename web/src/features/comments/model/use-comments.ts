import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useClient } from 'urql'
import { CommitmentCommentsDocument, type CommitmentCommentsQuery, type CommentOrder, MoreCommentsDocument, type SubjectCommentsFragment, type ThreadFieldsFragment } from '#gql/graphql'
import type { Failure } from '#lib/graphql/failure'
import { failureOf } from '#lib/graphql/failure'
import { useRead } from '#lib/graphql/use-read'
import { useLiveConnection } from '#lib/live/live-context'
import { CommentFeed, type CommentSnapshot, nothingNew } from './comment-feed'

const nothing = () => () => undefined

/** One subject with its threads as far as they were read. */
export type SubjectRead = SubjectCommentsFragment & { readonly code: string }

/** The comments of a commitment's page: what was read, what came since, and the ways to read on. */
export interface CommentsRead {
  readonly data: CommitmentCommentsQuery | undefined
  readonly subjects: readonly SubjectRead[]
  readonly snapshot: CommentSnapshot
  readonly feed: CommentFeed | null
  readonly failure: Failure | null
  readonly refresh: () => void
  /** Reads the next page of one subject; null when it went well. */
  readonly more: (subject: SubjectRead) => Promise<Failure | null>
  /** Comments are taken now. */
  readonly open: boolean
  /** How many comments on a subject are public now; undefined before it is known. */
  readonly countOf: (code: string) => number | undefined
}

type Page = Pick<SubjectCommentsFragment['comments'], 'nodes' | 'pageInfo'>

/** Reads the comments on a commitment and its milestones and follows them. */
export function useComments(options: { slug: string; code: string; orderBy: CommentOrder; signedIn: boolean }): CommentsRead {
  const { slug, code, orderBy, signedIn } = options
  const read = useRead(CommitmentCommentsDocument, { slug, code, orderBy, signedIn })
  const { refresh } = read
  // While another order is on its way the one before stays: the page does not jump.
  const [last, setLast] = useState(read.data)
  if (read.data !== undefined && read.data !== last) setLast(read.data)
  const data = read.data ?? last
  const base = useMemo(() => subjectsOf(data), [data])
  const { pages, more } = usePages(data, orderBy, signedIn)
  const { snapshot, feed } = useFeed({ data, base, signedIn, refresh })
  const subjects = useMemo(() => base.map((subject) => withPages(subject, pages.get(subject.id))), [base, pages])
  return {
    data,
    subjects,
    snapshot,
    feed,
    failure: read.failure,
    refresh,
    more,
    open: data?.plan?.commitment?.commenting.open === true,
    countOf: (subject) => {
      const found = base.find((each) => each.code === subject)
      return found === undefined ? undefined : found.commentCount + (snapshot.delta.get(found.id) ?? 0)
    },
  }
}

function subjectsOf(data: CommitmentCommentsQuery | undefined): readonly SubjectRead[] {
  const commitment = data?.plan?.commitment
  if (commitment === null || commitment === undefined) return []
  return [commitment, ...commitment.milestones.nodes]
}

function withPages(subject: SubjectRead, pages: readonly Page[] | undefined): SubjectRead {
  if (pages === undefined) return subject
  const have = new Set<string>()
  const nodes: ThreadFieldsFragment[] = []
  for (const node of [...subject.comments.nodes, ...pages.flatMap((page) => page.nodes)]) {
    if (!have.has(node.id)) nodes.push(node)
    have.add(node.id)
  }
  return { ...subject, comments: { ...subject.comments, nodes, pageInfo: pages.at(-1)?.pageInfo ?? subject.comments.pageInfo } }
}

/** Further pages, by subject; they go when the first ones are read anew. */
function usePages(data: CommitmentCommentsQuery | undefined, orderBy: CommentOrder, signedIn: boolean) {
  const client = useClient()
  const [kept, keep] = useState<{ of: CommitmentCommentsQuery | undefined; pages: ReadonlyMap<string, readonly Page[]> }>({ of: data, pages: new Map() })
  const pages = useMemo(() => (kept.of === data ? kept.pages : new Map<string, readonly Page[]>()), [kept, data])
  const more = useCallback(
    async (subject: SubjectRead): Promise<Failure | null> => {
      const variables = { id: subject.id, orderBy, signedIn, after: subject.comments.pageInfo.endCursor ?? '' }
      const result = await client.query(MoreCommentsDocument.toString(), variables, { requestPolicy: 'network-only' }).toPromise()
      const failure = failureOf(result.error)
      const node = (result.data as { node?: { comments?: Page } } | undefined)?.node
      if (failure !== null || node?.comments === undefined) return failure ?? { kind: 'notFound' }
      const page = node.comments
      keep((before) => {
        const known = before.of === data ? before.pages : new Map<string, readonly Page[]>()
        return { of: data, pages: new Map(known).set(subject.id, [...(known.get(subject.id) ?? []), page]) }
      })
      return null
    },
    [client, data, orderBy, signedIn],
  )
  return { pages, more }
}

/** Follows every subject from the position of what was read; a new reading begins a new following. */
function useFeed(options: { data: CommitmentCommentsQuery | undefined; base: readonly SubjectRead[]; signedIn: boolean; refresh: () => void }) {
  const { data, base, signedIn, refresh } = options
  const connection = useLiveConnection()
  const feed = useMemo(
    () =>
      connection === null || data === undefined
        ? null
        : new CommentFeed(connection, { subjects: base.map((each) => each.id), position: data.feedPosition, signedIn, again: refresh }),
    [connection, data, base, signedIn, refresh],
  )
  useEffect(() => {
    feed?.begin()
    return () => feed?.end()
  }, [feed])
  const snapshot = useSyncExternalStore(feed?.subscribe ?? nothing, feed?.snapshot ?? (() => nothingNew), () => nothingNew)
  return { feed, snapshot }
}
