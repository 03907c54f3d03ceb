import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import type { UserErrorFieldsFragment } from '#gql/graphql'
import type { Failure } from '#lib/graphql/failure'
import type { Written } from '#lib/graphql/use-write'
import type { Language } from '#lib/i18n/language'
import { useWords } from '#lib/i18n/use-words'
import { newReference } from '#lib/text/reference'
import { BilingualField } from './bilingual-field'
import { ErrorSummary, type SummaryItem } from './error-summary'
import { FormFailure } from './form-failure'
import { Notice } from './notice'

/** A reason in both languages. */
export interface Reason {
  readonly en: string
  readonly fr: string
}

interface ChangeFormProps {
  heading: ReactNode
  /** The fields of the change itself. `errorAt` gives the words beside a field. */
  children: (errorAt: (field: string) => string | undefined) => ReactNode
  /** What is wanting in the fields, before anything is sent. */
  check: () => readonly SummaryItem[]
  /** Sends the change; answers with the faults that the server found. */
  send: (reason: Reason, reference: string) => Promise<Written<readonly UserErrorFieldsFragment[]>>
  /** The field of a fault that the server found. */
  fieldOf: (path: readonly string[] | null) => string | null
  done: () => void
  cancel: ReactNode
  refused: (refused: boolean) => void
}

/** A change to something public: its fields, a reason in both languages, and what went wrong. */
export function ChangeForm(props: ChangeFormProps) {
  const { heading, children, check, send, fieldOf, done, cancel, refused } = props
  const { t } = useWords()
  const [reason, setReason] = useState<Reason>({ en: '', fr: '' })
  const [state, setState] = useState<{ busy: boolean; attempt: number; items: readonly SummaryItem[]; failure: Failure | null; stale: boolean }>({
    busy: false,
    attempt: 0,
    items: [],
    failure: null,
    stale: false,
  })
  const reference = useRef<string | null>(null)
  const errorAt = (field: string) => state.items.find((item) => item.field === field)?.words
  const refuse = (change: { items?: readonly SummaryItem[]; failure?: Failure; stale?: boolean }) => {
    setState((before) => ({ busy: false, attempt: before.attempt + 1, items: [], failure: null, stale: false, ...change }))
    refused(true)
  }

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (state.busy) return
    const items = [...check(), ...checkReason(reason, t)]
    if (items.length > 0) {
      refuse({ items })
      return
    }
    setState((before) => ({ ...before, busy: true }))
    reference.current ??= newReference()
    const { data, failure } = await send(reason, reference.current)
    if (failure !== null) {
      refuse({ failure })
      return
    }
    reference.current = null // the server answered: another attempt is another request
    if (data.length === 0) {
      done()
      return
    }
    const stale = data.some((error) => error.code === 'STALE_VERSION')
    refuse({ stale, items: stale ? [] : data.map((error) => ({ field: fieldOf(error.field) ?? reasonField(error.field), words: error.message })) })
  }

  return (
    <form className="wrap form-page" onSubmit={(event) => void submit(event)} onChange={() => (reference.current = null)} noValidate>
      <ErrorSummary items={state.items} attempt={state.attempt} />
      {state.stale && (
        <Notice tone="now" role="alert">
          <p>{t('form.refused')}</p>
        </Notice>
      )}
      {heading}
      {children(errorAt)}
      <BilingualField
        name="reason"
        label={t('form.reason')}
        hint={t('form.reasonHint')}
        values={reason}
        errors={{ en: errorAt('reason-en'), fr: errorAt('reason-fr') }}
        change={(side: Language, words: string) => setReason((before) => ({ ...before, [side]: words }))}
      />
      <div className="form-foot">
        {state.failure !== null && <FormFailure key={state.attempt} failure={state.failure} />}
        <p className="form-actions">
          <button type="submit" className="button button-primary" aria-disabled={state.busy}>
            {state.busy ? t('form.saving') : t('form.save')}
          </button>
          {cancel}
        </p>
      </div>
    </form>
  )
}

function checkReason(reason: Reason, t: ReturnType<typeof useWords>['t']): readonly SummaryItem[] {
  const en = reason.en.trim() === ''
  const fr = reason.fr.trim() === ''
  if (en && fr) return [{ field: 'reason-en', words: t('form.error.reasonBoth') }]
  if (en) return [{ field: 'reason-en', words: t('form.error.reasonEn') }]
  return fr ? [{ field: 'reason-fr', words: t('form.error.reasonFr') }] : []
}

function reasonField(path: readonly string[] | null): string | null {
  const [name, side] = path ?? []
  return name === 'reason' ? `reason-${side === 'fr' ? 'fr' : 'en'}` : null
}
