import type { PlansQuery } from '#gql/graphql'
import { TextIn } from '#components/text-in'
import { phaseTerms } from '#lib/i18n/glossary'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link } from '#lib/router/router'
import { phaseNow } from '../phase-words'

/** Plans with their phase and their lead sentence. */
export function PlanList({ plans }: { plans: PlansQuery['plans']['nodes'] }) {
  const { t, language } = useWords()
  if (plans.length === 0) return <p>{t('plan.plans.empty')}</p>
  return (
    <ul className="plan-list">
      {plans.map((plan) => {
        const now = phaseNow(plan.phases)
        return (
          <li key={plan.id}>
            <p className="eyebrow">
              {now === null
                ? t('plan.noPhase')
                : t('plan.phase', { n: now.position, of: plan.phases.length, phase: phaseTerms[now.kind][language] })}
            </p>
            <h2>
              <Link className="row-link" to={addressOf('plan', language, { plan: plan.slug })}>
                <TextIn text={plan.title} />
              </Link>
            </h2>
            <p className="measure">
              <TextIn text={plan.summary} />
            </p>
          </li>
        )
      })}
    </ul>
  )
}
