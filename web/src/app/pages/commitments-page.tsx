import { PlanMarksDocument } from '#gql/graphql'
import { FailurePanel } from '#components/failure-panel'
import { Loading } from '#components/loading'
import { TextIn } from '#components/text-in'
import { CommitmentList } from '#features/tracker/components/commitment-list'
import { dayOf } from '#lib/dates/dates'
import { useRead } from '#lib/graphql/use-read'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Page } from '../frame/page'
import type { PageProps } from '../routes'
import { NotHere } from './not-here'

/** All commitments of a plan. */
export default function CommitmentsPage({ values }: PageProps) {
  const slug = values.plan ?? ''
  const { t, language } = useWords()
  const { data, failure, refresh } = useRead(PlanMarksDocument, { slug })
  const plan = data?.plan
  if (plan === null) return <NotHere what="plan" />
  return (
    <Page
      title={t('plan.commitments.listTitle')}
      crumbs={plan === undefined ? [] : [{ to: addressOf('plan', language, { plan: slug }), name: <TextIn text={plan.shortTitle} /> }]}
      ready={plan !== undefined}
      {...(plan === undefined ? {} : { modified: dayOf(new Date(plan.updatedAt), plan.timeZone), asOf: plan })}
    >
      <div className="wrap">
        <h1 tabIndex={-1}>{t('plan.commitments.listTitle')}</h1>
        <p className="lead measure page-lead">{t('plan.commitments.lead')}</p>
        {data === undefined ? (
          failure === null ? (
            <Loading />
          ) : (
            <FailurePanel failure={failure} retry={refresh} />
          )
        ) : (
          <CommitmentList data={data} refresh={refresh} />
        )}
      </div>
    </Page>
  )
}
