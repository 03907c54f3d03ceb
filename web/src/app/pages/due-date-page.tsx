import { useState } from 'react'
import { DueDateFormDocument } from '#gql/graphql'
import { FailurePanel } from '#components/failure-panel'
import { Loading } from '#components/loading'
import { TextIn } from '#components/text-in'
import { DueDateForm } from '#features/tracker/components/due-date-form'
import { useRead } from '#lib/graphql/use-read'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Page } from '../frame/page'
import type { PageProps } from '../routes'
import { NotAllowed } from './not-allowed'
import { NotHere } from './not-here'

/** Moving the due date of an indicator. */
export default function DueDatePage({ values }: PageProps) {
  const slug = values.plan ?? ''
  const code = values.code ?? ''
  const { t, language } = useWords()
  const [refused, setRefused] = useState(false)
  const { data, failure, refresh } = useRead(DueDateFormDocument, { slug, code })
  const title = t('form.dueDate.title', { code })
  if (data === undefined) {
    return (
      <Page title={title} ready={false}>
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
      title={title}
      error={refused}
      crumbs={[
        { to: addressOf('plan', language, { plan: slug }), name: <TextIn text={plan.shortTitle} /> },
        { to: `${addressOf('commitment', language, { plan: slug, code: indicator.milestone.commitment.code })}#${code}`, name: code },
      ]}
      ready
    >
      {indicator.viewerCanMoveDueDate ? (
        <DueDateForm planSlug={slug} indicator={indicator} refused={setRefused} />
      ) : (
        <NotAllowed title={title} signedIn={viewer !== null} />
      )}
    </Page>
  )
}
