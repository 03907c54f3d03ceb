import { useRef, useState } from 'react'
import { type Language, SubmitCommentDocument } from '#gql/graphql'
import type { Failure } from '#lib/graphql/failure'
import { useWrite } from '#lib/graphql/use-write'
import { newReference } from '#lib/text/reference'
import { checkComment, type CommentError, commentField, commentInput, type CommentValues } from '../model/comment-values'
import { type Finding, findPersonalData } from '../model/personal-data'

/** How far the sending of a comment is. */
export interface Sending {
  readonly busy: boolean
  /** Counts refusals: each one takes the focus to what must be mended. */
  readonly attempt: number
  readonly errors: readonly CommentError[]
  readonly failure: Failure | null
  /** What looks like personal data, until its author has decided. */
  readonly found: readonly Finding[]
  /** The comment that is replied to is no longer public. */
  readonly parentGone: boolean
  /** Comments are no longer taken. */
  readonly closed: boolean
}

const start: Sending = { busy: false, attempt: 0, errors: [], failure: null, found: [], parentGone: false, closed: false }

interface Target {
  readonly subjectId: string
  readonly parentId: string | null
  readonly maxLength: number
  readonly maxNameLength: number
  readonly consentVersion: string
}

/** How a comment is sent: `look` first looks for personal data, `asIs` was decided by its author. */
export type Manner = 'look' | 'asIs'

/** Sends a comment once, however often it is tried. It answers with the reference number, or null. */
export function useSubmitComment(target: Target) {
  const write = useWrite(SubmitCommentDocument)
  const [state, setState] = useState(start)
  const busy = useRef(false)
  const sent = useRef<{ content: string; reference: string } | null>(null)

  const refuse = (change: Partial<Sending>) => {
    setState((before) => ({ ...start, ...change, attempt: before.attempt + 1 }))
    return null
  }

  const send = async (values: CommentValues, language: Language, manner: Manner): Promise<string | null> => {
    if (busy.current) return null
    const errors = checkComment(values, target)
    if (errors.length > 0) return refuse({ errors })
    const found = findPersonalData(values.body)
    const inName = values.nameChoice === 'GIVEN' ? findPersonalData(values.publicName) : []
    if (manner === 'look' && found.length + inName.length > 0) return refuse({ found: found.length > 0 ? found : inName })
    busy.current = true
    setState((before) => ({ ...before, busy: true }))
    const input = commentInput(values, { ...target, language })
    const content = JSON.stringify(input)
    // The same content after a lost answer is the same request: the server does it once.
    if (sent.current?.content !== content) sent.current = { content, reference: newReference() }
    const { data, failure } = await write({ input: { ...input, ref: sent.current.reference } })
    busy.current = false
    if (failure !== null) return refuse({ failure })
    const { comment, userErrors } = data.submitComment
    if (comment === null || userErrors.length > 0) {
      sent.current = null
      return refuse({
        errors: userErrors.map((error) => ({ field: commentField(error.field), words: error.message })),
        parentGone: userErrors.some((error) => error.code === 'PARENT_GONE'),
        closed: userErrors.some((error) => error.code === 'COMMENTING_CLOSED'),
      })
    }
    return comment.reference
  }

  return { state, send, calm: () => setState(start) }
}
