import { useMemo } from 'react'
import { type IndicatorRowFragment, MoreIndicatorsDocument, type PlanTrackerQuery } from '#gql/graphql'
import { LiveLine } from '#components/live-line'
import { Loading } from '#components/loading'
import { useNewDay } from '#lib/dates/use-new-day'
import { dayOf } from '#lib/dates/dates'
import { usePlanTime } from '#lib/dates/plan-clock'
import { useWords } from '#lib/i18n/use-words'
import { useLiveState } from '#lib/live/live-context'
import { useRouter } from '#lib/router/router'
import { useFollowing } from '../feed/feed-context'
import { filtersFrom } from '../model/filters'
import { summaryOf } from '../model/rows'
import { useAllRows } from '../model/use-all-rows'
import { useShownRows } from '../model/use-shown-rows'
import { AllSection } from './all-section'
import { DueSection } from './due-section'
import { FilterForm } from './filter-form'
import { FilterResult } from './filter-result'
import { LastChange } from './last-change'
import { OverdueSection } from './overdue-section'
import { RodsSection } from './rods-section'
import { SummarySentence } from './summary-sentence'
import { ToReportSection } from './to-report-section'

/** The milestone tracker: every indicator of a plan in both voices, live. */
export function TrackerScreen(props: { data: PlanTrackerQuery; refresh: () => void }) {
  const { data, refresh } = props
  const { plan } = data
  const { t } = useWords()
  const { rows, complete } = useAllRows(plan?.slug ?? '', plan?.indicators, MoreIndicatorsDocument)
  if (plan === null) return null
  if (!complete) {
    return (
      <div className="wrap">
        <h1 tabIndex={-1}>{t('tracker.title')}</h1>
        <Loading />
      </div>
    )
  }
  return <Tracker plan={plan} position={data.feedPosition} read={rows} refresh={refresh} />
}

interface TrackerProps {
  plan: NonNullable<PlanTrackerQuery['plan']>
  position: string
  read: readonly IndicatorRowFragment[]
  refresh: () => void
}

function Tracker({ plan, position, read, refresh }: TrackerProps) {
  const { t } = useWords()
  const timeOf = usePlanTime()
  const { phase, lastHeard, cutSince } = useLiveState()
  const { place } = useRouter()
  const { rows, snapshot } = useFollowing({ position, rows: read, refresh })
  useNewDay(plan.now, plan.timeZone, refresh)
  const filters = useMemo(() => filtersFrom(place.search), [place.search])
  const shown = useShownRows(rows, filters)
  const today = dayOf(new Date(plan.now), plan.timeZone)
  const placedNow = useMemo(() => shown.placed.map((row) => shown.newest.get(row.id) ?? row), [shown.placed, shown.newest])
  const lastChange = snapshot.lastChange !== null && snapshot.lastChange > plan.updatedAt ? snapshot.lastChange : plan.updatedAt
  const { timeZone, slug } = plan

  return (
    <>
      <div className="wrap">
        <div className="tracker-head">
          <h1 tabIndex={-1}>{t('tracker.title')}</h1>
          <p className="tracker-live">
            <LiveLine />
            <span className="tracker-last">
              {phase === 'offline' ? (
                t('live.offlineWords', { time: timeOf(lastHeard ?? cutSince ?? 0) })
              ) : (
                <LastChange at={lastChange} planNow={plan.now} timeZone={timeZone} />
              )}
            </span>
          </p>
        </div>
        <SummarySentence summary={summaryOf(rows)} />
        <ToReportSection planSlug={slug} openPeriod={plan.openPeriod} events={snapshot.events} />
        <FilterForm filters={filters} commitments={plan.commitments.nodes} leads={plan.leads} />
        <FilterResult filters={filters} plan={plan} count={shown.list.length} all={rows.length} />
        {shown.list.length > 0 && <RodsSection planSlug={slug} commitments={plan.commitments.nodes} rows={placedNow} />}
      </div>
      {shown.list.length > 0 && (
        <>
          <DueSection planSlug={slug} placed={shown.placed} newest={shown.newest} commitments={plan.commitments.nodes} today={today} />
          <div className="wrap">
            <OverdueSection planSlug={slug} rows={shown.overdue} notes={snapshot.notes} timeZone={timeZone} />
            <AllSection planSlug={slug} shown={shown} filters={filters} snapshot={snapshot} timeZone={timeZone} />
          </div>
        </>
      )}
    </>
  )
}
