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
import { type Account, ReportForm } from './report-form'

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

/** With what a form was begun. It stays so, whatever becomes of the session or the period, until it is sent or left. */
interface Begun {
  readonly account: Account
  readonly voice: Voice
  readonly period: NonNullable<Plan['openPeriod']>
}

const noMarks: readonly Mark[] = []

/** Reporting progress on one indicator, from "may I" to "published". */
export function ReportScreen(props: ReportScreenProps) {
  const { planSlug, plan, indicator, position, viewer, refresh, refused } = props
  const { language } = useWords()
  const { place, navigate } = useRouter()
  const abilities = useRead(ReportAbilitiesDocument, { slug: planSlug, code: indicator.code }, { pause: viewer === null })
  const [begun, setBegun] = useState<Begun | null>(null)
  const [report, setReport] = useState<ReportFieldsFragment | null>(null)
  useFollowing({ position, rows: noMarks, refresh })
  const published = useCallback((done: ReportFieldsFragment) => setReport(done), [])
  const leave = () => navigate(`${addressOf('commitment', language, { plan: planSlug, code: indicator.milestone.commitment.code })}#${indicator.code}`)

  if (report !== null) return <ReportDone planSlug={planSlug} code={indicator.code} report={report} />
  const voices: readonly Voice[] = abilities.data?.plan?.indicator?.viewerCanReport ?? []
  const wanted: Voice = new URLSearchParams(place.search).get('voice') === 'champion' ? 'CHAMPION' : 'OFFICIAL'
  const voice = voices.includes(wanted) ? wanted : voices[0]
  const possible = viewer !== null && voice !== undefined && plan.openPeriod !== null ? { account: viewer, voice, period: plan.openPeriod } : null
  if (possible !== null && !sameBeginning(possible, begun)) setBegun(possible)
  const form = possible ?? begun
  if (form !== null) {
    return (
      <ReportForm
        key={`${indicator.code} ${form.voice}`}
        planSlug={planSlug}
        plan={plan}
        indicator={indicator}
        {...form}
        refused={refused}
        published={published}
        leave={leave}
      />
    )
  }
  if (viewer === null) return <NoReport plan={plan} indicator={indicator} why="signedOut" />
  if (plan.openPeriod === null) return <NoReport plan={plan} indicator={indicator} why="closed" />
  if (abilities.data === undefined) {
    return (
      <div className="wrap">
        {abilities.failure === null ? <Loading /> : <FailurePanel failure={abilities.failure} retry={abilities.refresh} level={1} />}
      </div>
    )
  }
  return <NoReport plan={plan} indicator={indicator} why="noRight" />
}

function sameBeginning(one: Begun, other: Begun | null): boolean {
  return one.account.id === other?.account.id && one.voice === other.voice && one.period.code === other.period.code
}
