import { type FormEvent, useState } from 'react'
import { EditCommentDocument, type StoryFieldsFragment } from '#gql/graphql'
import { ErrorSummary } from '#components/error-summary'
import { FormFailure } from '#components/form-failure'
import { DraftState } from '#components/draft-state'
import { draftKey } from '#lib/browser/draft-store'
import { useDraft } from '#lib/browser/use-draft'
import { useWords } from '#lib/i18n/use-words'
import { BodyField } from '../form/body-field'
import { PersonalDataWarning } from '../form/personal-data-warning'
import { hiddenMark, lengthOf } from '../model/comment-values'
import { type Finding, findPersonalData, withoutPersonalData } from '../model/personal-data'
import { useChange } from '../model/use-change-comment'

const isText = (value: unknown): value is string => typeof value === 'string'
const forKeeping = (text: string) => withoutPersonalData(text, hiddenMark.EN)

interface CorrectFormProps {
  comment: StoryFieldsFragment
  accountId: string
  done: () => void
  leave: () => void
}

/** Other words for one's own comment while it is held, or to send it again. */
export function CorrectForm({ comment, accountId, done, leave }: CorrectFormProps) {
  const { t } = useWords()
  const draft = useDraft(draftKey('correct', accountId, comment.id, String(comment.bodyVersion)), comment.body ?? '', isText, { forKeeping })
  const { state, send } = useChange(EditCommentDocument, (data) => data.editComment)
  const [found, setFound] = useState<{ at: number; list: readonly Finding[]; text: string }>({ at: 0, list: [], text: '' })
  const [own, setOwn] = useState<{ attempt: number; words: string | null }>({ attempt: 0, words: null })
  const { maxLength } = comment.subject.commenting
  const language = comment.language ?? 'EN'
  const again = comment.state === 'REFUSED'

  const go = async (body: string, look: boolean) => {
    draft.keep()
    const length = lengthOf(body)
    const wrong = length === 0 ? t('comments.form.error.body') : length > maxLength ? t('comments.form.error.tooLong', { count: length - maxLength }) : null
    setOwn((before) => ({ attempt: before.attempt + 1, words: wrong }))
    if (wrong !== null) return
    const list = look ? findPersonalData(body) : []
    setFound((before) => ({ at: before.at + 1, list, text: body }))
    if (list.length > 0) return
    if ((await send({ commentId: comment.id, body, language, bodyVersion: comment.bodyVersion })) === null) return
    draft.drop()
    done()
  }
  const items = own.words !== null ? [{ field: 'body', words: own.words }] : state.errors.map((error) => ({ field: error.field?.[0] === 'body' ? 'body' : null, words: error.message }))
  const change = (body: string) => {
    if (found.list.length > 0) setFound((before) => ({ ...before, list: [] }))
    draft.change(body)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void go(draft.values, true)
  }
  return (
    <form className="correct-form" onSubmit={submit} noValidate>
      <ErrorSummary items={items} attempt={state.attempt + own.attempt} />
      {state.failure !== null && <FormFailure failure={state.failure} />}
      <BodyField label={t('comments.form.body')} value={draft.values} language={language} maxLength={maxLength} error={items.find((item) => item.field === 'body')?.words} change={change} />
      {found.list.length > 0 && (
        <PersonalDataWarning
          text={found.text}
          found={found.list}
          attempt={found.at}
          busy={state.busy}
          hide={() => {
            const masked = withoutPersonalData(draft.values, hiddenMark[language])
            draft.change(masked)
            void go(masked, false)
          }}
          goBack={() => {
            setFound((before) => ({ ...before, list: [] }))
            document.getElementById('body')?.focus()
          }}
          asIs={() => void go(draft.values, false)}
        />
      )}
      <p className="form-actions">
        {found.list.length === 0 && (
          <button type="submit" className="button button-primary" aria-disabled={state.busy}>
            {state.busy ? t('comments.form.sending') : again ? t('comments.own.sendAgain') : t('comments.own.save')}
          </button>
        )}
        <button
          type="button"
          className="button button-secondary"
          onClick={() => {
            draft.drop()
            leave()
          }}
        >
          {t('form.cancel')}
        </button>
        <DraftState keptAt={draft.keptAt} unkept={draft.unkept} />
      </p>
    </form>
  )
}
