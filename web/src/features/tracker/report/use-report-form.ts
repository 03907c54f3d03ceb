import { useRef, useState } from 'react'
import { type ProgressStatus, type ReportFieldsFragment, ReportProgressDocument, type Voice } from '#gql/graphql'
import type { Failure } from '#lib/graphql/failure'
import { useWrite } from '#lib/graphql/use-write'
import { newReference } from '#lib/text/reference'
import { checkReport, fieldOfPath, type ReportError, reportInput, type ReportValues } from '../model/report-values'

/** What somebody can mend: from our own check (a key) or from the server (its words). */
export type FormError = ReportError | { readonly field: string | null; readonly words: string }

/** How far the publishing of a report is. */
export interface Publishing {
  readonly busy: boolean
  /** Counts refusals: each one takes the focus to what must be mended. */
  readonly attempt: number
  readonly errors: readonly FormError[]
  readonly failure: Failure | null
  /** What somebody else published meanwhile. */
  readonly theirs: ReportFieldsFragment | null
  /** Set once it is published. */
  readonly published: ReportFieldsFragment | null
}

const start: Publishing = { busy: false, attempt: 0, errors: [], failure: null, theirs: null, published: null }

interface Target {
  readonly indicatorId: string
  readonly period: string
  readonly voice: Voice
  /** The version of this period's report that the author saw, 0 when there was none. */
  readonly baseVersion: number
}

/** Publishes a report: checks it, sends it once however often it is tried, and keeps what the server says. */
export function useReportForm(target: Target): { state: Publishing; publish: (values: ReportValues) => Promise<boolean> } {
  const write = useWrite(ReportProgressDocument)
  const [state, setState] = useState(start)
  const [base, setBase] = useState(target.baseVersion)
  const sent = useRef<{ content: string; reference: string } | null>(null)

  const refuse = (change: Partial<Publishing>) => {
    setState((before) => ({ ...before, busy: false, failure: null, errors: [], ...change, attempt: before.attempt + 1 }))
    return false
  }

  const publish = async (values: ReportValues): Promise<boolean> => {
    if (state.busy) return false
    const errors = checkReport(values)
    if (errors.length > 0 || !isChosen(values)) return refuse({ errors })
    setState((before) => ({ ...before, busy: true }))
    const input = {
      indicatorId: target.indicatorId,
      period: target.period,
      voice: target.voice,
      baseVersion: base,
      ...reportInput(values),
    }
    const content = JSON.stringify(input)
    // The same content after a lost answer is the same request: the server does it once.
    if (sent.current?.content !== content) sent.current = { content, reference: newReference() }
    const { data, failure } = await write({ input: { ...input, ref: sent.current.reference } })
    if (failure !== null) return refuse({ failure })
    const { report, current, userErrors } = data.reportProgress
    if (current !== null && userErrors.some((error) => error.code === 'STALE_VERSION')) {
      setBase(current.version)
      return refuse({ theirs: current })
    }
    if (report === null || userErrors.length > 0) {
      sent.current = null
      // A version that there never was, as after other data: the next attempt says that nothing was seen.
      if (userErrors.some((error) => error.field?.[0] === 'baseVersion')) setBase(0)
      return refuse({ errors: userErrors.map((error) => ({ field: fieldOfPath(error.field), words: error.message })) })
    }
    setState({ ...start, published: report })
    return true
  }

  return { state, publish }
}

function isChosen(values: ReportValues): values is ReportValues & { status: ProgressStatus } {
  return values.status !== ''
}
