import { useRef, useState } from 'react'
import type { TypedDocumentString, UserErrorFieldsFragment } from '#gql/graphql'
import type { Failure } from '#lib/graphql/failure'
import { useWrite } from '#lib/graphql/use-write'
import { newReference } from '#lib/text/reference'

/** How far a change is. */
export interface Changing {
  readonly busy: boolean
  readonly attempt: number
  readonly errors: readonly UserErrorFieldsFragment[]
  readonly failure: Failure | null
}

const start: Changing = { busy: false, attempt: 0, errors: [], failure: null }

/** Sends a change once, however often it is tried: the same input goes with the same `ref`. */
export function useChange<Data, Input extends object>(
  document: TypedDocumentString<Data, { input: Input }>,
  answer: (data: Data) => { readonly userErrors: readonly UserErrorFieldsFragment[] },
) {
  const write = useWrite(document)
  const [state, setState] = useState(start)
  const busy = useRef(false)
  const sent = useRef<{ content: string; reference: string } | null>(null)
  const refuse = (change: Partial<Changing>) => setState((before) => ({ ...start, ...change, attempt: before.attempt + 1 }))

  /** True when it is done. */
  const send = async (input: Omit<Input, 'ref'>): Promise<Data | null> => {
    if (busy.current) return null
    busy.current = true
    setState((before) => ({ ...before, busy: true }))
    const content = JSON.stringify(input)
    if (sent.current?.content !== content) sent.current = { content, reference: newReference() }
    const { data, failure } = await write({ input: { ...input, ref: sent.current.reference } as unknown as Input })
    busy.current = false
    if (failure !== null) {
      refuse({ failure })
      return null
    }
    const { userErrors } = answer(data)
    if (userErrors.length > 0) {
      sent.current = null
      refuse({ errors: userErrors })
      return null
    }
    setState(start)
    return data
  }
  return { state, send }
}
