import { useState } from 'react'
import { WordingFormDocument } from '#gql/graphql'
import { FailurePanel } from '#components/failure-panel'
import { Loading } from '#components/loading'
import { TextIn } from '#components/text-in'
import { WordingForm } from '#features/tracker/components/wording-form'
import { useRead } from '#lib/graphql/use-read'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { useRouter } from '#lib/router/router'
import { Page } from '../frame/page'
import type { PageProps } from '../routes'
import { NotAllowed } from './not-allowed'
import { NotHere } from './not-here'

/** Changing the wording of a milestone: `?milestone=C05.2` says which. */
export default function WordingPage({ values }: PageProps) {
  const slug = values.plan ?? ''
  const code = values.code ?? ''
  const { t, language } = useWords()
  const { place } = useRouter()
  const [refused, setRefused] = useState(false)
  const { data, failure, refresh } = useRead(WordingFormDocument, { slug, code })
  const wanted = new URLSearchParams(place.search).get('milestone') ?? ''
  const title = t('form.wording.title', { code: wanted })
  if (data === undefined) {
    return (
      <Page title={title} ready={false}>
        <div className="wrap">{failure === null ? <Loading /> : <FailurePanel failure={failure} retry={refresh} level={1} />}</div>
      </Page>
    )
  }
  const { plan, viewer } = data
  if (plan === null) return <NotHere what="plan" />
  if (plan.commitment === null) return <NotHere what="commitment" code={code} />
  const milestone = plan.commitment.milestones.nodes.find((each) => each.code === wanted)
  if (milestone === undefined) return <NotHere what="commitment" code={wanted} />
  return (
    <Page
      title={title}
      error={refused}
      crumbs={[
        { to: addressOf('plan', language, { plan: slug }), name: <TextIn text={plan.shortTitle} /> },
        { to: addressOf('commitment', language, { plan: slug, code }), name: <TextIn text={plan.commitment.title} /> },
      ]}
      ready
    >
      {milestone.viewerCanEdit && viewer !== null ? (
        <WordingForm
          key={milestone.id}
          planSlug={slug}
          commitmentCode={code}
          milestone={milestone}
          accountId={viewer.id}
          refused={setRefused}
        />
      ) : (
        <NotAllowed title={title} signedIn={viewer !== null} />
      )}
    </Page>
  )
}
