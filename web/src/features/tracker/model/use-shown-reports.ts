import { useCallback, useState } from 'react'
import type { ReportFieldsFragment } from '#gql/graphql'

/** The newest report of each voice. */
export interface NewestReports {
  readonly official: ReportFieldsFragment | null
  readonly champion: ReportFieldsFragment | null
}

/**
 * The reports that stand open under an indicator. A newer one does not push away what somebody is
 * reading: it waits until it is asked for.
 */
export function useShownReports(newest: NewestReports): { shown: NewestReports; waits: boolean; show: () => void } {
  const [shown, setShown] = useState(newest)
  const waits = !same(shown.official, newest.official) || !same(shown.champion, newest.champion)
  const show = useCallback(() => setShown(newest), [newest])
  return { shown, waits, show }
}

function same(a: ReportFieldsFragment | null, b: ReportFieldsFragment | null): boolean {
  return a?.id === b?.id && a?.version === b?.version
}

/** The newer of what was read and what arrived live. */
export function newerReport(read: ReportFieldsFragment | null, live: ReportFieldsFragment | undefined): ReportFieldsFragment | null {
  if (live === undefined) return read
  if (read === null || live.period > read.period) return live
  return live.period === read.period && live.version > read.version ? live : read
}
