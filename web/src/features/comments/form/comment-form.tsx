import { type FormEvent, useEffect, useState } from 'react'
import { Trans } from 'react-i18next'
import type { CommentFormQuery, CommentRepliedToQuery, Language, NameChoice } from '#gql/graphql'
import { useAnnouncer } from '#components/announcer'
import { DraftState } from '#components/draft-state'
import { ErrorSummary } from '#components/error-summary'
import { FormFailure } from '#components/form-failure'
import { Notice } from '#components/notice'
import { draftKey } from '#lib/browser/draft-store'
import { useDraft } from '#lib/browser/use-draft'
import { timeOfDay } from '#lib/dates/dates'
import { roleOrder, roleTerms } from '#lib/i18n/glossary'
import { useWords } from '#lib/i18n/use-words'
import { useLiveState } from '#lib/live/live-context'
import { wordsOf } from '#lib/text/text'
import { CommentBody } from '../components/comment-body'
import { CommentHead } from '../components/comment-view'
import { type CommentError, type CommentValues, emptyComment, isCommentValues, withHidden } from '../model/comment-values'
import { BeforeYouSend } from './before-you-send'
import { BodyField } from './body-field'
import { Choices } from './choices'
import { PersonalDataWarning } from './personal-data-warning'
import { type Manner, useSubmitComment } from './use-submit-comment'

type Commitment = NonNullable<NonNullable<CommentFormQuery['plan']>['commitment']>
type Viewer = NonNullable<CommentFormQuery['viewer']>

interface CommentFormProps {
  /** What it is about. */
  subject: { readonly id: string; readonly code: string }
  eyebrow: string
  title: string
  commenting: Commitment['commenting']
  viewer: Viewer
  timeZone: string
  /** The reference of the comment that the address says to reply to; its draft is kept apart. */
  replyTo: string
  parent: CommentRepliedToQuery['comment']
  refused: (refused: boolean) => void
  sent: (reference: string) => void
  /** Send it as a comment of its own. */
  dropParent: () => void
}

/** What is kept on this device is kept without personal data. */
const forKeeping = (values: CommentValues) => withHidden(values, values.language === '' ? 'EN' : values.language)

/** The form for a comment or a reply. */
export function CommentForm(props: CommentFormProps) {
  const { subject, eyebrow, title, commenting, viewer, timeZone, replyTo, parent, refused, sent, dropParent } = props
  const { t, language: page } = useWords()
  const { phase } = useLiveState()
  const announcer = useAnnouncer()
  const draft = useDraft(draftKey('comment', viewer.id, subject.id, replyTo), emptyComment, isCommentValues, { forKeeping })
  const { state, send, calm } = useSubmitComment({ subjectId: subject.id, parentId: parent?.id ?? null, ...commenting })
  // What was found is shown for these very words.
  const [looked, setLooked] = useState<CommentValues>(emptyComment)
  const { values } = draft
  const language: Language = values.language === '' ? (page === 'fr' ? 'FR' : 'EN') : values.language
  const errors = state.errors.map((error) => ({ field: error.field, words: wordsOfError(error) }))
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.words
  useEffect(() => refused(state.errors.length > 0), [refused, state.errors])

  function wordsOfError(error: CommentError): string {
    return 'key' in error ? t(`comments.form.error.${error.key}`, { count: error.count ?? 0 }) : error.words
  }
  const go = async (what: CommentValues, manner: Manner) => {
    draft.keep()
    setLooked(what)
    const reference = await send(what, language, manner)
    if (reference === null) return
    draft.drop()
    sent(reference)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void go(values, 'look')
  }
  const change = (part: Partial<CommentValues>) => {
    if (state.found.length > 0) calm()
    draft.change({ ...values, ...part })
  }
  const name = shownName(viewer, values, page)

  return (
    <form className="wrap form-page comment-form" onSubmit={submit} noValidate>
      <ErrorSummary items={errors} attempt={state.attempt} />
      {state.failure !== null && <FormFailure failure={state.failure} />}
      <p className="eyebrow">{eyebrow}</p>
      <h1 tabIndex={-1}>{title}</h1>
      <div className="comment-form-grid">
        <div>
          {parent !== null && parent.bodyHtml !== null && (
            <blockquote className="replied-to">
              <CommentHead comment={parent} timeZone={timeZone} level={2} />
              <CommentBody html={parent.bodyHtml} language={parent.language} />
            </blockquote>
          )}
          {draft.found && draft.keptAt !== null && (
            <Notice tone="quiet">
              <p>
                {t('form.draftFound', { time: timeOfDay(new Date(draft.keptAt), page) })}{' '}
                <button
                  type="button"
                  className="link-button"
                  onClick={() => {
                    draft.drop()
                    announcer.offer('draft', () => t('form.discarded'))
                  }}
                >
                  {t('form.discard')}
                </button>
              </p>
            </Notice>
          )}
          <BodyField
            label={parent === null ? t('comments.form.body') : t('comments.form.bodyReply')}
            value={values.body}
            language={language}
            maxLength={commenting.maxLength}
            error={errorAt('body')}
            change={(body) => change({ body })}
          />
          <Choices
            name="language"
            legend={t('comments.form.language')}
            value={language}
            options={(['EN', 'FR'] as const).map((value) => ({ value, label: t(`comments.language.${value}`) }))}
            change={(value) => change({ language: value })}
            inline
          />
          <NameFields viewer={viewer} values={values} error={errorAt('publicName')} change={change} />
          <p className="small consent">{t('comments.form.consent', { version: commenting.consentVersion })}</p>
          {state.found.length > 0 && (
            <PersonalDataWarning
              text={looked.body}
              found={state.found}
              attempt={state.attempt}
              busy={state.busy}
              hide={() => {
                const masked = withHidden(values, language)
                draft.change(masked)
                void go(masked, 'asIs')
              }}
              goBack={() => {
                calm()
                document.getElementById('body')?.focus()
              }}
              asIs={() => void go(values, 'asIs')}
            />
          )}
          {state.parentGone && (
            <p className="form-actions">
              <button type="button" className="button button-secondary" onClick={() => {
                  calm()
                  dropParent()
                }}>
                {t('comments.form.ownComment')}
              </button>
            </p>
          )}
          <div className="form-actions form-foot">
            {state.found.length === 0 && (
              <button type="submit" className="button button-primary" aria-disabled={state.busy}>
                {state.busy ? t('comments.form.sending') : t('comments.form.send')}
              </button>
            )}
            <DraftState keptAt={draft.keptAt} unkept={draft.unkept} />
          </div>
          <div className="form-news" role="status">
            {phase === 'offline' && (
              <Notice tone="quiet">
                <p>
                  <Trans i18nKey="form.offline" components={{ b: <b /> }} />
                </p>
              </Notice>
            )}
          </div>
        </div>
        <BeforeYouSend name={name} consentVersion={commenting.consentVersion} />
      </div>
    </form>
  )
}

function roleOf(viewer: Viewer) {
  return roleOrder.find((role) => viewer.participant?.roles.includes(role)) ?? 'PARTICIPANT'
}

function shownName(viewer: Viewer, values: CommentValues, page: 'en' | 'fr'): string {
  if (values.nameChoice === 'GIVEN' && values.publicName.trim() !== '') return values.publicName.trim()
  if (values.nameChoice === 'ACCOUNT') return wordsOf(viewer.participant?.publicName ?? viewer.name, page)
  return roleTerms[roleOf(viewer)][page]
}

function NameFields(props: { viewer: Viewer; values: CommentValues; error: string | undefined; change: (part: Partial<CommentValues>) => void }) {
  const { viewer, values, error, change } = props
  const { t, language } = useWords()
  const given = (
    <div className={error === undefined ? 'field' : 'field field-error'}>
      <label htmlFor="publicName">{t('comments.form.publicName')}</label>
      {error !== undefined && (
        <p className="error-words" id="publicName-error">
          {error}
        </p>
      )}
      <input
        type="text"
        id="publicName"
        name="publicName"
        autoComplete="off"
        value={values.publicName}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={error === undefined ? undefined : 'publicName-error'}
        onChange={(event) => change({ publicName: event.target.value })}
      />
    </div>
  )
  return (
    <Choices<NameChoice>
      name="name"
      legend={t('comments.form.name')}
      value={values.nameChoice}
      options={[
        { value: 'ROLE', label: t('comments.form.nameRole', { name: roleTerms[roleOf(viewer)][language] }) },
        { value: 'ACCOUNT', label: t('comments.form.nameAccount', { name: wordsOf(viewer.participant?.publicName ?? viewer.name, language) }) },
        { value: 'GIVEN', label: t('comments.form.nameGiven'), more: given },
      ]}
      change={(nameChoice) => change({ nameChoice })}
    />
  )
}
