import { useState } from 'react'
import { MovePhaseDocument, type PhaseFieldsFragment } from '#gql/graphql'
import { ChangeForm } from '#components/change-form'
import { DateField } from '#components/date-field'
import { useWrite } from '#lib/graphql/use-write'
import { phaseTerms } from '#lib/i18n/glossary'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link, useRouter } from '#lib/router/router'
import { phaseRange } from '../phase-words'

/** Moves the dates of a phase, with a public reason. */
export function PhaseForm(props: { planSlug: string; phase: PhaseFieldsFragment; refused: (refused: boolean) => void }) {
  const { planSlug, phase, refused } = props
  const { t, language } = useWords()
  const { navigate } = useRouter()
  const write = useWrite(MovePhaseDocument)
  const [starts, setStarts] = useState(phase.firstDay.slice(0, 7))
  const [ends, setEnds] = useState(phase.lastDay.slice(0, 7))
  const back = addressOf('plan', language, { plan: planSlug })
  const isMonth = (month: string) => /^\d{4}-\d{2}$/.test(month)
  const due = (month: string) => ({ precision: 'MONTH' as const, lastDay: `${month}-01` })

  return (
    <ChangeForm
      heading={
        <>
          <h1 tabIndex={-1}>{t('form.phaseDates.title', { phase: phaseTerms[phase.kind][language] })}</h1>
          <p className="lead form-intro">{t('form.phaseDates.now', { dates: phaseRange(phase, language) })}</p>
        </>
      }
      check={() => {
        const items = [
          ...(isMonth(starts) ? [] : [{ field: 'starts', words: t('form.phaseDates.error.starts') }]),
          ...(isMonth(ends) ? [] : [{ field: 'ends', words: t('form.phaseDates.error.ends') }]),
        ]
        return items.length === 0 && ends < starts ? [{ field: 'ends', words: t('form.phaseDates.error.order') }] : items
      }}
      send={async (reason, reference) => {
        const { data, failure } = await write({
          input: {
            phaseId: phase.id,
            ...(starts === phase.firstDay.slice(0, 7) ? {} : { starts: due(starts) }),
            ...(ends === phase.lastDay.slice(0, 7) ? {} : { ends: due(ends) }),
            reason,
            baseVersion: phase.version,
            ref: reference,
          },
        })
        return failure === null ? { data: data.movePhase.userErrors, failure } : { data: null, failure }
      }}
      fieldOf={(path) => (path?.[0] === 'starts' || path?.[0] === 'ends' ? path[0] : null)}
      done={() => navigate(back)}
      cancel={
        <Link className="button button-secondary" to={back}>
          {t('form.cancel')}
        </Link>
      }
      refused={refused}
    >
      {(errorAt) => (
        <div className="pair form-section">
          <DateField id="starts" kind="month" label={t('form.phaseDates.starts')} value={starts} error={errorAt('starts')} change={setStarts} />
          <DateField id="ends" kind="month" label={t('form.phaseDates.ends')} value={ends} error={errorAt('ends')} change={setEnds} />
        </div>
      )}
    </ChangeForm>
  )
}
