import { PlanTrackerDocument } from '#gql/graphql'
import { FailurePanel } from '#components/failure-panel'
import { Loading } from '#components/loading'
import { TextIn } from '#components/text-in'
import { TrackerScreen } from '#features/tracker/components/tracker-screen'
import { dayOf } from '#lib/dates/dates'
import { useRead } from '#lib/graphql/use-read'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Page } from '../frame/page'
import type { PageProps } from '../routes'
import { NotHere } from './not-here'

/** The milestone tracker of a plan. */
export default function TrackerPage({ values }: PageProps) {
  const slug = values.plan ?? ''
  const { t, language } = useWords()
  const { data, failure, refresh } = useRead(PlanTrackerDocument, { slug })
  const plan = data?.plan
  if (plan === null) return <NotHere what="plan" />
  return (
    <Page
      title={t('tracker.short')}
      crumbs={plan === undefined ? [] : [{ to: addressOf('plan', language, { plan: slug }), name: <TextIn text={plan.shortTitle} /> }]}
      ready={plan !== undefined}
      {...(plan === undefined ? {} : { modified: dayOf(new Date(plan.updatedAt), plan.timeZone), asOf: plan })}
    >
      {data === undefined ? (
        <div className="wrap">
          <h1 tabIndex={-1}>{t('tracker.title')}</h1>
          {failure === null ? <Loading /> : <FailurePanel failure={failure} retry={refresh} />}
        </div>
      ) : (
        <TrackerScreen data={data} refresh={refresh} />
      )}
    </Page>
  )
}
