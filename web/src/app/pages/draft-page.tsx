import { DraftPageDocument } from '#gql/graphql'
import { FailurePanel } from '#components/failure-panel'
import { Loading } from '#components/loading'
import { TextIn } from '#components/text-in'
import { DraftScreen } from '#features/draft/components/draft-screen'
import { dayOf } from '#lib/dates/dates'
import { useRead } from '#lib/graphql/use-read'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { wordsOf } from '#lib/text/text'
import { Page } from '../frame/page'
import type { PageProps } from '../routes'
import { NotHere } from './not-here'

/** The drafts of a commitment's text, both languages side by side. */
export default function DraftPage({ values }: PageProps) {
  const slug = values.plan ?? ''
  const code = values.code ?? ''
  const { t, language } = useWords()
  const { data, failure, refresh } = useRead(DraftPageDocument, { slug, code })
  if (data === undefined) {
    return (
      <Page title={t('draft.title')} ready={false}>
        <div className="wrap">{failure === null ? <Loading /> : <FailurePanel failure={failure} retry={refresh} level={1} />}</div>
      </Page>
    )
  }
  const { plan, viewer } = data
  if (plan === null) return <NotHere what="plan" />
  if (plan.commitment === null) return <NotHere what="commitment" code={code} />
  const { commitment } = plan
  const title = wordsOf(commitment.title, language)
  return (
    <Page
      title={`${t('draft.title')}: ${title}`}
      crumbs={[
        { to: addressOf('plan', language, { plan: slug }), name: <TextIn text={plan.shortTitle} /> },
        { to: addressOf('commitment', language, { plan: slug, code }), name: <TextIn text={commitment.title} /> },
      ]}
      ready
      modified={dayOf(new Date(plan.updatedAt), plan.timeZone)}
      asOf={plan}
    >
      <DraftScreen commitment={commitment} viewerId={viewer?.id ?? null} participantId={viewer?.participant?.id ?? null} timeZone={plan.timeZone} />
    </Page>
  )
}
