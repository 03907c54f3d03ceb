import { useState } from 'react'
import { PhaseFormDocument } from '#gql/graphql'
import { FailurePanel } from '#components/failure-panel'
import { Loading } from '#components/loading'
import { TextIn } from '#components/text-in'
import { PhaseForm } from '#features/engagement/components/phase-form'
import { useRead } from '#lib/graphql/use-read'
import { phaseTerms } from '#lib/i18n/glossary'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Page } from '../frame/page'
import type { PageProps } from '../routes'
import { NotAllowed } from './not-allowed'
import { NotHere } from './not-here'
import NotFoundPage from './not-found-page'

/** Moving the dates of a phase. */
export default function PhaseDatesPage({ values }: PageProps) {
  const slug = values.plan ?? ''
  const { t, language } = useWords()
  const [refused, setRefused] = useState(false)
  const { data, failure, refresh } = useRead(PhaseFormDocument, { slug })
  if (data === undefined) {
    return (
      <Page title={t('plan.cycle.move')} ready={false}>
        <div className="wrap">{failure === null ? <Loading /> : <FailurePanel failure={failure} retry={refresh} level={1} />}</div>
      </Page>
    )
  }
  const { plan, viewer } = data
  if (plan === null) return <NotHere what="plan" />
  const phase = plan.phases.find((each) => each.kind.toLowerCase() === values.phase)
  if (phase === undefined) return <NotFoundPage />
  const title = t('form.phaseDates.title', { phase: phaseTerms[phase.kind][language] })
  return (
    <Page
      title={title}
      error={refused}
      crumbs={[{ to: addressOf('plan', language, { plan: slug }), name: <TextIn text={plan.shortTitle} /> }]}
      ready
    >
      {phase.viewerCanMove ? (
        <PhaseForm planSlug={slug} phase={phase} refused={setRefused} />
      ) : (
        <NotAllowed title={title} signedIn={viewer !== null} />
      )}
    </Page>
  )
}
