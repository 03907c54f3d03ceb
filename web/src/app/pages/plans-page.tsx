import { PlansDocument } from '#gql/graphql'
import { FailurePanel } from '#components/failure-panel'
import { Loading } from '#components/loading'
import { PlanList } from '#features/engagement/components/plan-list'
import { useRead } from '#lib/graphql/use-read'
import { useWords } from '#lib/i18n/use-words'
import { Page } from '../frame/page'

/** All plans, newest first. */
export default function PlansPage() {
  const { t } = useWords()
  const { data, failure, refresh } = useRead(PlansDocument, {})
  return (
    <Page title={t('plan.plans.title')} ready>
      <div className="wrap">
        <h1 tabIndex={-1}>{t('plan.plans.title')}</h1>
        <p className="lead measure page-lead">{t('plan.plans.lead')}</p>
        {data !== undefined && <PlanList plans={data.plans.nodes} />}
        {data === undefined && (failure === null ? <Loading /> : <FailurePanel failure={failure} retry={refresh} />)}
      </div>
    </Page>
  )
}
