import { useState } from 'react'
import { type ModerationDecision, ModerateCommentDocument, type ModerationRule, type RuleFieldsFragment, type StoryFieldsFragment } from '#gql/graphql'
import { FormFailure } from '#components/form-failure'
import { Notice } from '#components/notice'
import { useWords } from '#lib/i18n/use-words'
import { wordsOf } from '#lib/text/text'
import { Choices } from '../form/choices'
import { useChange } from '../model/use-change-comment'

/** On a comment's own page, for moderators: take it from view, or put it back. */
export function ModerateHere(props: { comment: StoryFieldsFragment; rules: readonly RuleFieldsFragment[]; changed: () => void }) {
  const { comment, rules, changed } = props
  const { t, language } = useWords()
  const { state, send } = useChange(ModerateCommentDocument, (data) => data.moderateComment)
  const [rule, setRule] = useState<ModerationRule | ''>('')
  const [missing, setMissing] = useState(false)
  const can = comment.viewerCanModerate
  if (can.length === 0) return null
  const decide = async (decision: ModerationDecision, reasonCode: ModerationRule | null) => {
    const done = await send({ commentId: comment.id, decision, bodyVersion: comment.bodyVersion, ...(reasonCode === null ? {} : { reasonCode }) })
    if (done !== null) changed()
  }
  return (
    <section className="moderate-here" aria-labelledby="moderate">
      <h2 id="moderate" tabIndex={-1}>
        {t('moderation.here')}
      </h2>
      {state.failure !== null && <FormFailure failure={state.failure} />}
      {state.errors.length > 0 && (
        <Notice tone="problem" role="alert">
          <p>{state.errors.map((error) => error.message).join(' ')}</p>
        </Notice>
      )}
      {can.includes('HIDE') && (
        <>
          <Choices
            name="rule"
            legend={t('moderation.hideRule')}
            value={rule}
            error={missing ? t('moderation.chooseRule') : undefined}
            options={rules.map((each) => ({ value: each.code, label: `${each.number}. ${wordsOf(each.title, language)}` }))}
            change={(code) => {
              setRule(code)
              setMissing(false)
            }}
          />
          <p className="form-actions">
            <button
              type="button"
              className="button button-danger"
              aria-disabled={state.busy}
              onClick={() => {
                if (rule === '') {
                  setMissing(true)
                  document.getElementById(`rule-${rules[0]?.code ?? ''}`)?.focus()
                } else {
                  void decide('HIDE', rule)
                }
              }}
            >
              {t('moderation.hide')}
            </button>
          </p>
        </>
      )}
      {can.includes('APPROVE') && (
        <p className="form-actions">
          <button type="button" className="button button-primary" aria-disabled={state.busy} onClick={() => void decide('APPROVE', null)}>
            {t('moderation.publish')}
          </button>
        </p>
      )}
    </section>
  )
}
