import { useState } from 'react'
import { AppealCommentDocument, type StoryFieldsFragment, WithdrawCommentDocument } from '#gql/graphql'
import { FormFailure } from '#components/form-failure'
import { Notice } from '#components/notice'
import { useWords } from '#lib/i18n/use-words'
import { useChange } from '../model/use-change-comment'

interface OwnActionsProps {
  comment: StoryFieldsFragment
  correct: () => void
  changed: () => void
}

/** What an author can do with a comment: print, correct, send again, ask another moderator, withdraw. */
export function OwnActions({ comment, correct, changed }: OwnActionsProps) {
  const { t } = useWords()
  const [asking, setAsking] = useState(false)
  const withdraw = useChange(WithdrawCommentDocument, (data) => data.withdrawComment)
  const appeal = useChange(AppealCommentDocument, (data) => data.appealComment)
  const failure = withdraw.state.failure ?? appeal.state.failure
  const errors = [...withdraw.state.errors, ...appeal.state.errors]
  return (
    <>
      <p className="form-actions">
        <button type="button" className="button button-secondary button-small" onClick={() => window.print()}>
          {t('comments.own.print')}
        </button>
        {comment.viewerCanEdit && (
          <button type="button" className="button button-secondary button-small" onClick={correct}>
            {comment.state === 'REFUSED' ? t('comments.own.mend') : t('comments.own.correct')}
          </button>
        )}
        {comment.viewerCanAppeal && (
          <button
            type="button"
            className="button button-secondary button-small"
            aria-disabled={appeal.state.busy}
            onClick={() => void appeal.send({ commentId: comment.id }).then((done) => done !== null && changed())}
          >
            {t('comments.own.appeal')}
          </button>
        )}
        {comment.viewerCanWithdraw && !asking && (
          <button type="button" className="button button-danger button-small" onClick={() => setAsking(true)}>
            {t('comments.own.withdraw')}
          </button>
        )}
      </p>
      {asking && (
        <div className="ask-withdraw" role="group" aria-labelledby="ask-withdraw">
          <p id="ask-withdraw">{t('comments.own.withdrawAsk')}</p>
          <p className="form-actions">
            <button
              type="button"
              className="button button-danger button-small"
              aria-disabled={withdraw.state.busy}
              onClick={() =>
                void withdraw.send({ commentId: comment.id }).then((done) => {
                  if (done === null) return
                  setAsking(false)
                  changed()
                })
              }
            >
              {t('comments.own.withdrawYes')}
            </button>
            <button type="button" className="button button-secondary button-small" onClick={() => setAsking(false)}>
              {t('comments.own.withdrawNo')}
            </button>
          </p>
        </div>
      )}
      {failure !== null && <FormFailure failure={failure} />}
      {errors.length > 0 && (
        <Notice tone="problem" role="alert">
          <p>{errors.map((error) => error.message).join(' ')}</p>
        </Notice>
      )}
    </>
  )
}
