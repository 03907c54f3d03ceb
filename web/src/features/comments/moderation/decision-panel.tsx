import { type ReactNode, useId } from 'react'
import type { ModerationDecision, ModerationRule, RuleFieldsFragment } from '#gql/graphql'
import { Notice } from '#components/notice'
import { TextIn } from '#components/text-in'
import { personalDataTerms, roleTerms } from '#lib/i18n/glossary'
import { useWords } from '#lib/i18n/use-words'
import { Link } from '#lib/router/router'
import { wordsOf } from '#lib/text/text'
import { CommentBody } from '../components/comment-body'
import { commentsAddress, isMilestone, spokenCode } from '../model/codes'
import { Moment } from '../story/story-steps'
import { claimedElsewhere, type Queued } from './queue'

interface DecisionPanelProps {
  queued: Queued
  place: { readonly n: number; readonly of: number }
  slug: string
  timeZone: string
  now: number
  rules: readonly RuleFieldsFragment[]
  busy: boolean
  keysOn: boolean
  /** Refusing waits for its rule. */
  refusing: boolean
  rule: ModerationRule | null
  decide: (decision: ModerationDecision) => void
  chooseRule: (rule: ModerationRule) => void
}

/** The comment that is being read, with the decisions and the rules. */
export function DecisionPanel(props: DecisionPanelProps) {
  const { queued, place, slug, timeZone, now } = props
  const { item, elsewhere } = queued
  const { t, language } = useWords()
  const { code } = item.subject
  const claim = claimedElsewhere(item, now)
  return (
    <article className="decision" aria-labelledby="reading">
      <h2 id="reading" className="visually-hidden">
        {t('moderation.comment', { reference: item.reference })}
      </h2>
      <p className="meta decision-context">
        {t('moderation.place', place)}{' '}
        <Link to={commentsAddress(slug, code, language)}>
          {t(isMilestone(code) ? 'moderation.onMilestone' : 'moderation.onCommitment', { code: spokenCode(code), title: wordsOf(item.subject.title, language) })}
        </Link>
      </p>
      {item.parent !== null && item.parent.bodyHtml !== null && (
        <blockquote className="replied-to">
          <p className="meta">{t('moderation.replyTo', { reference: item.parent.reference })}</p>
          <CommentBody html={item.parent.bodyHtml} language={item.parent.language} />
        </blockquote>
      )}
      <div className="decision-words">{item.bodyHtml !== null && <CommentBody html={item.bodyHtml} language={item.language} />}</div>
      <p className="meta">
        {item.authorName !== null && <TextIn text={item.authorName} />}
        {item.authorRole !== null && item.authorName !== null && wordsOf(item.authorName, language) !== roleTerms[item.authorRole][language] && `, ${roleTerms[item.authorRole][language]}`}
        {', '}
        {t('moderation.received')} <Moment at={item.receivedAt} timeZone={timeZone} />
      </p>
      {item.personalData.map((each) => (
        <p className="data-preview" key={each.preview}>
          <b>{t('moderation.possible', { kind: personalDataTerms[each.kind][language] })}</b> {each.preview}
        </p>
      ))}
      {elsewhere !== null ? (
        <Notice tone="now" role="status">
          <p>{t('moderation.decidedElsewhere', { what: t(`moderation.elsewhere.${elsewhere}`).toLowerCase() })}</p>
        </Notice>
      ) : claim !== null ? (
        <Notice tone="now" role="status">
          <p>
            {t('moderation.claimed')} <TextIn text={claim.by.publicName} />.
          </p>
        </Notice>
      ) : item.viewerCanModerate.length === 0 ? (
        <Notice tone="quiet">
          <p>{t('moderation.another')}</p>
        </Notice>
      ) : (
        <Decisions {...props} />
      )}
    </article>
  )
}

function Decisions({ queued, rules, busy, keysOn, refusing, rule, decide, chooseRule }: DecisionPanelProps) {
  const { t, language } = useWords()
  const name = useId()
  const can = queued.item.viewerCanModerate
  return (
    <>
      <p className="decisions">
        <button type="button" className="button button-primary" data-decide="APPROVE" aria-disabled={busy} onClick={() => decide('APPROVE')}>
          {t('moderation.approve')} <Key on={keysOn}>A</Key>
        </button>
        <button type="button" className="button button-refuse" data-decide="REFUSE" aria-disabled={busy} onClick={() => decide('REFUSE')}>
          {t('moderation.refuse')} <Key on={keysOn}>R</Key>
        </button>
        {can.includes('SECOND_OPINION') && (
          <button type="button" className="button button-secondary" data-decide="SECOND_OPINION" aria-disabled={busy} onClick={() => decide('SECOND_OPINION')}>
            {t('moderation.second')} <Key on={keysOn}>S</Key>
          </button>
        )}
      </p>
      <fieldset className={refusing ? 'rules rules-asked' : 'rules'}>
        <legend>{refusing ? t('moderation.ruleNow') : t('moderation.rule')}</legend>
        <div className="rules-grid">
          {rules.map((each) => (
            <label className="rule" key={each.code}>
              <input
                type="radio"
                name={name}
                data-rule={each.number}
                value={each.code}
                checked={rule === each.code}
                onChange={() => chooseRule(each.code)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') {
                    event.preventDefault()
                    decide('REFUSE')
                  }
                }}
              />
              <kbd>{each.number}</kbd>
              <span>{wordsOf(each.title, language)}</span>
            </label>
          ))}
        </div>
        <p className="meta">{t('moderation.ruleWords')}</p>
      </fieldset>
    </>
  )
}

/** A key on a button, where single keys are on. */
export function Key({ on, children }: { on: boolean; children: ReactNode }) {
  return on ? <kbd aria-hidden="true">{children}</kbd> : null
}
