import { type FormEvent, useEffect, useState } from 'react'
import { type Outcome, RespondDocument, type ResponseFormQuery } from '#gql/graphql'
import { BilingualField } from '#components/bilingual-field'
import { DraftState } from '#components/draft-state'
import { ErrorSummary } from '#components/error-summary'
import { FormFailure } from '#components/form-failure'
import { draftKey } from '#lib/browser/draft-store'
import { useDraft } from '#lib/browser/use-draft'
import { outcomeOrder, outcomeTerms } from '#lib/i18n/glossary'
import { useWords } from '#lib/i18n/use-words'
import { wordsOf } from '#lib/text/text'
import { CommentBody } from '../components/comment-body'
import { CommentHead } from '../components/comment-view'
import { Choices } from '../form/choices'
import { spokenCode } from '../model/codes'
import { useChange } from '../model/use-change-comment'

type Answered = NonNullable<ResponseFormQuery['comment']>
type Commitment = Extract<Answered['subject'], { __typename: 'Milestone' }>['commitment']

interface Values {
  readonly outcome: Outcome | ''
  readonly reason: { readonly en: string; readonly fr: string }
  readonly changedId: string
}

function isValues(value: unknown): value is Values {
  if (typeof value !== 'object' || value === null) return false
  const { outcome, reason, changedId } = value as Record<string, unknown>
  const sides = (typeof reason === 'object' && reason !== null ? reason : {}) as Record<string, unknown>
  return (outcome === '' || outcomeOrder.includes(outcome as Outcome)) && typeof changedId === 'string' && typeof sides.en === 'string' && typeof sides.fr === 'string'
}

interface ResponseFormProps {
  comment: Answered
  commitment: Commitment
  timeZone: string
  accountId: string
  refused: (refused: boolean) => void
  done: () => void
}

/** The form for a reasoned response: the outcome, why, what changed. */
export function ResponseForm({ comment, commitment, timeZone, accountId, refused, done }: ResponseFormProps) {
  const { t, language } = useWords()
  const before = comment.response
  const [empty] = useState<Values>({
    outcome: before?.outcome ?? '',
    reason: { en: before?.reason.en ?? '', fr: before?.reason.fr ?? '' },
    changedId: before?.changed?.id ?? '',
  })
  const draft = useDraft(draftKey('response', accountId, comment.id, String(before?.version ?? 0)), empty, isValues)
  const { state, send } = useChange(RespondDocument, (data) => data.respond)
  const [own, setOwn] = useState<{ attempt: number; items: readonly { field: string; words: string }[] }>({ attempt: 0, items: [] })
  const { values } = draft
  const items = own.items.length > 0 ? own.items : state.errors.map((error) => ({ field: fieldOf(error.field), words: error.message }))
  const errorAt = (field: string) => items.find((item) => item.field === field)?.words
  useEffect(() => refused(items.length > 0), [refused, items.length])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    draft.keep()
    const wrong = check()
    setOwn((last) => ({ attempt: last.attempt + 1, items: wrong }))
    if (wrong.length > 0 || values.outcome === '') return
    const sent = await send({
      contributionId: comment.id,
      outcome: values.outcome,
      reason: sides(),
      baseVersion: before?.version ?? 0,
      ...(values.changedId === '' ? {} : { changedId: values.changedId }),
    })
    if (sent === null) return
    draft.drop()
    done()
  }
  function check() {
    const wrong: { field: string; words: string }[] = []
    if (values.outcome === '') wrong.push({ field: `outcome-${outcomeOrder[0] ?? ''}`, words: t('comments.respond.error.outcome') })
    if (values.reason.en.trim() === '' && values.reason.fr.trim() === '') wrong.push({ field: 'reason-en', words: t('comments.respond.error.reason') })
    return wrong
  }
  /** Only what was written or changed: a side that stays is not sent again, so that it counts as following. */
  function sides() {
    const side = (name: 'en' | 'fr') => {
      const words = values.reason[name].trim()
      const stays = words === (before?.reason[name] ?? '')
      return words === '' || stays ? null : words
    }
    const en = side('en')
    const fr = side('fr')
    if (en === null && fr === null) return { en: values.reason.en.trim() || null, fr: values.reason.fr.trim() || null }
    return { ...(en === null ? {} : { en }), ...(fr === null ? {} : { fr }) }
  }

  return (
    <form className="wrap form-page" onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary items={items} attempt={own.attempt + state.attempt} />
      {state.failure !== null && <FormFailure failure={state.failure} />}
      <p className="eyebrow">{t('comments.reference', { reference: comment.reference })}</p>
      <h1 tabIndex={-1}>{before === null ? t('comments.respond.title') : t('comments.respond.titleAgain')}</h1>
      <blockquote className="replied-to">
        <CommentHead comment={comment} timeZone={timeZone} level={2} />
        {comment.bodyHtml !== null && <CommentBody html={comment.bodyHtml} language={comment.language} />}
      </blockquote>
      <Choices
        name="outcome"
        legend={t('comments.respond.outcome')}
        value={values.outcome}
        error={errorAt(`outcome-${outcomeOrder[0] ?? ''}`)}
        options={outcomeOrder.map((value) => ({ value, label: outcomeTerms[value][language] }))}
        change={(outcome) => draft.change({ ...values, outcome })}
      />
      <BilingualField
        name="reason"
        label={t('comments.respond.reason')}
        hint={t('comments.respond.reasonHint')}
        values={values.reason}
        errors={{ en: errorAt('reason-en'), fr: errorAt('reason-fr') }}
        change={(side, words) => draft.change({ ...values, reason: { ...values.reason, [side]: words } })}
      />
      <ChangedField commitment={commitment} value={values.changedId} error={errorAt('changed')} change={(changedId) => draft.change({ ...values, changedId })} />
      <p className="form-intro small form-foot">{t('comments.respond.publishWords')}</p>
      <p className="form-actions">
        <button type="submit" className="button button-primary" aria-disabled={state.busy}>
          {state.busy ? t('form.saving') : t('comments.respond.publish')}
        </button>
        <DraftState keptAt={draft.keptAt} unkept={draft.unkept} />
      </p>
    </form>
  )
}

function fieldOf(path: readonly string[] | null): string | null {
  const [name, side] = path ?? []
  if (name === 'reason') return `reason-${side === 'fr' ? 'fr' : 'en'}`
  return name === 'changedId' ? 'changed' : null
}

function ChangedField(props: { commitment: Commitment; value: string; error: string | undefined; change: (id: string) => void }) {
  const { commitment, value, error, change } = props
  const { t, language } = useWords()
  const name = (each: { code: string; title: Commitment['title'] }) => `${spokenCode(each.code)} ${wordsOf(each.title, language)}`
  return (
    <div className={error === undefined ? 'field form-section' : 'field form-section field-error'}>
      <label htmlFor="changed">
        {t('comments.respond.changed')} <span className="optional">{t('form.optional')}</span>
      </label>
      <p className="hint" id="changed-hint">
        {t('comments.respond.changedHint')}
      </p>
      {error !== undefined && <p className="error-words">{error}</p>}
      <div className="select">
        <select id="changed" name="changed" value={value} aria-describedby="changed-hint" onChange={(event) => change(event.target.value)}>
          <option value="">{t('comments.respond.nothing')}</option>
          <option value={commitment.id}>{t('comments.respond.commitment', { name: name(commitment) })}</option>
          {commitment.milestones.nodes.map((milestone) => (
            <optgroup key={milestone.id} label={name(milestone)}>
              <option value={milestone.id}>{t('comments.respond.milestone', { code: spokenCode(milestone.code) })}</option>
              {milestone.indicators.nodes.map((indicator) => (
                <option key={indicator.id} value={indicator.id}>
                  {name(indicator)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
    </div>
  )
}
