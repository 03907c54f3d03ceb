/* Comments as an object graph that graphql-js can walk: two on milestone C05.2, none elsewhere. */

const text = (en: string, fr: string) => ({ en, fr, state: 'IN_STEP' })

interface Page<T> {
  nodes: readonly T[]
  totalCount: number
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
}

function page<T>(nodes: readonly T[]): Page<T> {
  return { nodes, totalCount: nodes.length, pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null } }
}

/** A published comment; a test replaces what it is about. */
export function fakeComment(change: Record<string, unknown> = {}) {
  return {
    __typename: 'Comment',
    id: 'comment-1',
    kind: 'COMMENT',
    reference: 'JAL-4F7K-22',
    channel: 'WEB',
    state: 'PUBLISHED',
    language: 'EN',
    body: 'Please make sure that **retired** researchers can log in too.',
    bodyHtml: '<p>Please make sure that <strong>retired</strong> researchers can log in too.</p>',
    bodyVersion: 1,
    receivedAt: '2020-06-11T19:41:00Z',
    publishedAt: '2020-06-12T15:20:00Z',
    authorName: text('Participant', 'Participante ou participant'),
    authorRole: 'PARTICIPANT',
    authorOrganization: null,
    supportCount: 4,
    replyCount: 0,
    replies: page([]),
    responseDueOn: null,
    response: null,
    version: 3,
    ...change,
  }
}

const response = {
  __typename: 'Response',
  id: 'response-1',
  outcome: 'ACCEPTED_IN_PART',
  reason: text('Accounts no longer end with employment.', 'Les comptes ne prennent plus fin avec l’emploi.'),
  changed: null,
  author: null,
  organization: null,
  respondedAt: '2020-07-03T14:30:00Z',
  version: 1,
}

const reply = fakeComment({
  id: 'comment-3',
  reference: 'JAL-3333-33',
  language: 'FR',
  bodyHtml: '<p>Une réponse qui reste.</p>',
  authorName: text('A reader in Halifax', 'A reader in Halifax'),
  supportCount: 0,
  responseDueOn: '2020-07-15',
})

const onPortal = [
  fakeComment({ response }),
  fakeComment({ id: 'comment-2', reference: 'JAL-2222-22', state: 'HIDDEN', language: null, bodyHtml: null, authorName: null, authorRole: null, replyCount: 1, replies: page([reply]) }),
]

/** What a commitment or a milestone has of comments. */
export function fakeCommenting(code: string) {
  const comments = code === 'C05.2' ? onPortal : []
  return {
    comments: () => page(comments),
    commentCount: comments.length,
    commenting: { open: true, phase: null, closesOn: '2020-11-30', maxLength: 2000, maxNameLength: 60, consentVersion: '2020-07', rules: [] },
    viewerCanComment: true,
  }
}

/** How well the demonstration plan listens. */
export const fakeListening = {
  received: 28,
  waiting: 6,
  oldestWaitingSince: '2020-07-05T18:10:00Z',
  published: 16,
  refused: 3,
  hidden: 2,
  withdrawn: 1,
  byRule: [],
  medianWaitMinutes: 170,
  answered: 9,
  responsesOverdue: 1,
}
