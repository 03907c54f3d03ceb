import { useState } from 'react'
import { Trans } from 'react-i18next'
import { FreezeDraftDocument, ReopenDraftDocument } from '#gql/graphql'
import { FormFailure } from '#components/form-failure'
import { Notice } from '#components/notice'
import type { Failure } from '#lib/graphql/failure'
import { useWrite } from '#lib/graphql/use-write'
import { useWords } from '#lib/i18n/use-words'
import type { Side } from '../model/use-writing'

/** Lets a facilitator stop the writing in a text, or let people write again. What it does comes back by the stream. */
export function FreezeSwitch({ sides }: { sides: readonly Side[] }) {
  const { t } = useWords()
  const freeze = useWrite(FreezeDraftDocument)
  const reopen = useWrite(ReopenDraftDocument)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [reason, setReason] = useState('')
  const mine = sides.filter((side) => side.snapshot?.canFreeze === true && side.snapshot.state !== 'CLOSED')
  if (mine.length === 0) return null
  const turn = async (side: Side) => {
    const input = { draftId: side.draft.id }
    const open = side.snapshot?.state === 'OPEN'
    const done = open ? await freeze({ input }) : await reopen({ input })
    setFailure(done.failure)
    const payload = done.data === null ? null : 'freezeDraft' in done.data ? done.data.freezeDraft : done.data.reopenDraft
    setReason(payload?.userErrors[0]?.message ?? '')
  }
  return (
    <div className="freeze">
      {failure !== null && <FormFailure failure={failure} />}
      {reason !== '' && (
        <Notice tone="problem" role="alert">
          <Trans i18nKey="draft.facilitate.failed" values={{ reason }} components={{ b: <b /> }} />
        </Notice>
      )}
      {mine.map((side) => (
        <p key={side.language}>
          <b>{t(`draft.textIn.${side.language}`)}</b>{' '}
          <button type="button" className="button button-secondary button-small" onClick={() => void turn(side)}>
            {side.snapshot?.state === 'OPEN' ? t('draft.facilitate.freeze') : t('draft.facilitate.reopen')}
          </button>
        </p>
      ))}
    </div>
  )
}
