import { useState } from 'react'
import type { ModerationDecision, ModerationRule, RuleFieldsFragment } from '#gql/graphql'
import { useWords } from '#lib/i18n/use-words'
import { wordsOf } from '#lib/text/text'

/** One decision on all chosen comments, for one reason. */
export function BulkBar(props: {
  count: number
  rules: readonly RuleFieldsFragment[]
  busy: boolean
  decide: (decision: ModerationDecision, rule: ModerationRule | null) => void
  none: () => void
}) {
  const { count, rules, busy, decide, none } = props
  const { t, language } = useWords()
  const [rule, setRule] = useState<ModerationRule | ''>('')
  const [missing, setMissing] = useState(false)
  if (count === 0) return null
  return (
    <section className="bulk" aria-labelledby="bulk">
      <h2 id="bulk">{t('moderation.bulk.title', { count })}</h2>
      <p className="form-actions">
        <button type="button" className="button button-primary button-small" aria-disabled={busy} onClick={() => decide('APPROVE', null)}>
          {t('moderation.bulk.approve')}
        </button>
        <span className="bulk-refuse">
          <label htmlFor="bulk-rule">{t('moderation.bulk.rule')}</label>
          <span className="select">
            <select
              id="bulk-rule"
              value={rule}
              aria-invalid={missing || undefined}
              aria-describedby={missing ? 'bulk-missing' : undefined}
              onChange={(event) => {
                setRule(event.target.value as ModerationRule | '')
                setMissing(false)
              }}
            >
              <option value="">{t('moderation.bulk.none')}</option>
              {rules.map((each) => (
                <option key={each.code} value={each.code}>
                  {each.number}. {wordsOf(each.title, language)}
                </option>
              ))}
            </select>
          </span>
          <button
            type="button"
            className="button button-refuse button-small"
            aria-disabled={busy}
            onClick={() => {
              if (rule === '') setMissing(true)
              else decide('REFUSE', rule)
            }}
          >
            {t('moderation.bulk.refuse')}
          </button>
        </span>
        <button type="button" className="link-button" onClick={none}>
          {t('moderation.bulk.clear')}
        </button>
      </p>
      {missing && (
        <p className="error-words" id="bulk-missing" role="alert">
          {t('moderation.chooseRule')}
        </p>
      )}
    </section>
  )
}
