import { useMemo } from 'react'
import { ListeningDocument, PhaseAbilitiesDocument, PlanHomeDocument, PlanMarksDocument } from '#gql/graphql'
import { FailurePanel } from '#components/failure-panel'
import { Loading } from '#components/loading'
import { ListeningSection } from '#features/comments/components/listening-section'
import { CycleSection } from '#features/engagement/components/cycle-section'
import { MovedSection } from '#features/engagement/components/moved-section'
import { OpenNow } from '#features/engagement/components/open-now'
import { PlanLead } from '#features/engagement/components/plan-lead'
import { usePhasesFollowing } from '#features/engagement/use-phases-following'
import { CommitmentList } from '#features/tracker/components/commitment-list'
import { dayOf } from '#lib/dates/dates'
import { useRead } from '#lib/graphql/use-read'
import { useWords } from '#lib/i18n/use-words'
import { wordsOf } from '#lib/text/text'
import { Page } from '../frame/page'
import { useFrameInside } from '../frame/frame-context'
import type { PageProps } from '../routes'
import { NotHere } from './not-here'

/** A plan's own page: what is open, how it is made, its commitments, dates that moved. */
export default function PlanPage({ values }: PageProps) {
  const slug = values.plan ?? ''
  const { t, language, capitalNumber } = useWords()
  const head = useRead(PlanHomeDocument, { slug })
  const marks = useRead(PlanMarksDocument, { slug })
  const listening = useRead(ListeningDocument, { slug }).data?.plan?.listening
  const movable = useMovable(slug)
  usePhasesFollowing(slug, head.data?.feedPosition, head.refresh)
  const plan = head.data?.plan
  if (plan === null) return <NotHere what="plan" />
  if (plan === undefined) {
    return (
      <Page title={t('frame.item.plan')} ready={false}>
        <div className="wrap">{head.failure === null ? <Loading /> : <FailurePanel failure={head.failure} retry={head.refresh} level={1} />}</div>
      </Page>
    )
  }
  return (
    <Page title={wordsOf(plan.title, language)} ready modified={dayOf(new Date(plan.updatedAt), plan.timeZone)} asOf={plan}>
      <div className="wrap">
        <div className="plan-grid">
          <div>
            <PlanLead plan={plan} />
            <OpenNow plan={plan} />
          </div>
          <CycleSection planSlug={slug} phases={plan.phases} movable={movable} />
        </div>
        <section className="section plan-commitments" aria-labelledby="commitments">
          {marks.data === undefined ? (
            marks.failure !== null && <FailurePanel failure={marks.failure} retry={marks.refresh} />
          ) : (
            <CommitmentList
              data={marks.data}
              refresh={marks.refresh}
              heading={(count) => (count === 1 ? t('plan.commitments.titleOne') : t('plan.commitments.title', { number: capitalNumber(count) }))}
            />
          )}
        </section>
        {listening !== undefined && listening.received > 0 && <ListeningSection figures={listening} />}
        <MovedSection plan={plan} />
      </div>
    </Page>
  )
}

/** The phases that the viewer may move; asked only when somebody is signed in. */
function useMovable(slug: string): ReadonlySet<string> {
  const { viewer } = useFrameInside()
  const { data } = useRead(PhaseAbilitiesDocument, { slug }, { pause: viewer === null })
  return useMemo(
    () => new Set(data?.plan?.phases.filter((phase) => phase.viewerCanMove).map((phase) => phase.id) ?? []),
    [data],
  )
}
