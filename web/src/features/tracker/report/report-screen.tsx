import { useCallback, useState } from 'react'
import { ReportAbilitiesDocument, type ReportFieldsFragment, type ReportFormQuery, type Voice } from '#gql/graphql'
import { FailurePanel } from '#components/failure-panel'
import { Loading } from '#components/loading'
import { useRead } from '#lib/graphql/use-read'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { useRouter } from '#lib/router/router'
import { useFollowing } from '../feed/feed-context'
import type { Mark } from '../model/rows'
import { NoReport } from './no-report'
import { ReportDone } from './report-done'
import { ReportForm } from './report-form'

type Plan = NonNullable<ReportFormQuery['plan']>

interface ReportScreenProps {
  planSlug: string
  plan: Plan
  indicator: NonNullable<Plan['indicator']>
  position: string
  viewer: ReportFormQuery['viewer']
  refresh: () => void
  refused: (refused: boolean) => void
}

const noMarks: readonly Mark[] = []

/** Reporting progress on one indicator, from "may I" to "published". */
export function ReportScreen(props: ReportScreenProps) {
  const { planSlug, plan, indicator, position, viewer, refresh, refused } = props
  const { language } = useWords()
  const { place, navigate } = useRouter()
  const abilities = useRead(ReportAbilitiesDocument, { slug: planSlug, code: indicator.code }, { pause: viewer === null })
  const [report, setReport] = useState<ReportFieldsFragment | null>(null)
  useFollowing({ position, rows: noMarks, refresh })
  const published = useCallback((done: ReportFieldsFragment) => setReport(done), [])
  const leave = () => navigate(`${addressOf('commitment', language, { plan: planSlug, code: indicator.milestone.commitment.code })}#${indicator.code}`)

  if (report !== null) return <ReportDone planSlug={planSlug} code={indicator.code} report={report} />
  if (viewer === null) return <NoReport plan={plan} indicator={indicator} why="signedOut" />
  if (plan.openPeriod === null) return <NoReport plan={plan} indicator={indicator} why="closed" />
  if (abilities.data === undefined) {
    return (
      <div className="wrap">
        {abilities.failure === null ? <Loading /> : <FailurePanel failure={abilities.failure} retry={abilities.refresh} level={1} />}
      </div>
    )
  }
  const voices: readonly Voice[] = abilities.data.plan?.indicator?.viewerCanReport ?? []
  const wanted: Voice = new URLSearchParams(place.search).get('voice') === 'champion' ? 'CHAMPION' : 'OFFICIAL'
  const voice = voices.includes(wanted) ? wanted : voices[0]
  if (voice === undefined) return <NoReport plan={plan} indicator={indicator} why="noRight" />
  return (
    <ReportForm
      key={`${indicator.id} ${voice}`}
      plan={plan}
      indicator={indicator}
      period={plan.openPeriod}
      voice={voice}
      accountId={viewer.id}
      refused={refused}
      published={published}
      leave={leave}
    />
  )
}
