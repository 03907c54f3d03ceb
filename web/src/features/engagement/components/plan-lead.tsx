import type { PlanHeadFragment } from '#gql/graphql'
import { TextIn } from '#components/text-in'
import { phaseTerms } from '#lib/i18n/glossary'
import { useWords } from '#lib/i18n/use-words'
import { phaseNow } from '../phase-words'

/** The plan's title, its phase in words and its lead sentence. */
export function PlanLead({ plan }: { plan: PlanHeadFragment }) {
  const { t, language } = useWords()
  const now = phaseNow(plan.phases)
  return (
    <>
      <p className="eyebrow">
        {now === null ? t('plan.noPhase') : t('plan.phase', { n: now.position, of: plan.phases.length, phase: phaseTerms[now.kind][language] })}
      </p>
      <h1 className="plan-title" tabIndex={-1}>
        <TextIn text={plan.title} />
      </h1>
      <p className="plan-summary">
        <TextIn text={plan.summary} />
      </p>
    </>
  )
}
