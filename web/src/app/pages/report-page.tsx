import { useState } from 'react'
import { ReportFormDocument } from '#gql/graphql'
import { FailurePanel } from '#components/failure-panel'
import { Loading } from '#components/loading'
import { TextIn } from '#components/text-in'
import { ReportScreen } from '#features/tracker/report/report-screen'
import { dayOf } from '#lib/dates/dates'
import { useRead } from '#lib/graphql/use-read'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Page } from '../frame/page'
import type { PageProps } from '../routes'
import { NotHere } from './not-here'

/** Reporting progress on one indicator. */
export default function ReportPage({ values }: PageProps) {
  const slug = values.plan ?? ''
  const code = values.code ?? ''
  const { t, language } = useWords()
  const [refused, setRefused] = useState(false)
  const { data, failure, refresh } = useRead(ReportFormDocument, { slug, code })
  if (data === undefined) {
    return (
      <Page title={t('report.title', { code })} ready={false}>
        <div className="wrap">{failure === null ? <Loading /> : <FailurePanel failure={failure} retry={refresh} level={1} />}</div>
      </Page>
    )
  }
  const { plan, viewer } = data
  if (plan === null) return <NotHere what="plan" />
  const { indicator } = plan
  if (indicator === null) return <NotHere what="indicator" code={code} />
  return (
    <Page
      title={t('report.title', { code })}
      error={refused}
      crumbs={[
        { to: addressOf('plan', language, { plan: slug }), name: <TextIn text={plan.shortTitle} /> },
        { to: addressOf('tracker', language, { plan: slug }), name: t('tracker.short') },
        { to: `${addressOf('commitment', language, { plan: slug, code: indicator.milestone.commitment.code })}#${code}`, name: code },
      ]}
      ready
      modified={dayOf(new Date(plan.updatedAt), plan.timeZone)}
    >
      <ReportScreen
        planSlug={slug}
        plan={plan}
        indicator={indicator}
        position={data.feedPosition}
        viewer={viewer}
        refresh={refresh}
        refused={setRefused}
      />
    </Page>
  )
}
