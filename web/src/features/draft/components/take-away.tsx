import { useState } from 'react'
import { DraftFormsDocument } from '#gql/graphql'
import { FormFailure } from '#components/form-failure'
import type { Failure } from '#lib/graphql/failure'
import { failureOf } from '#lib/graphql/failure'
import { useWords } from '#lib/i18n/use-words'
import { useClient } from 'urql'
import type { Side } from '../model/use-writing'

const forms = { markdown: ['md', 'text/markdown'], html: ['html', 'text/html'], text: ['txt', 'text/plain'] } as const

/** The text as files: for people without an editor, and for programs. */
export function TakeAway({ sides, code }: { sides: readonly Side[]; code: string }) {
  const { t } = useWords()
  const client = useClient()
  const [failure, setFailure] = useState<Failure | null>(null)
  const take = async (side: Side, form: keyof typeof forms) => {
    const result = await client.query(DraftFormsDocument.toString(), { id: side.draft.id }, { requestPolicy: 'network-only' }).toPromise()
    const failed = failureOf(result.error)
    setFailure(failed)
    const node = (result.data as { node?: Partial<Record<keyof typeof forms, string>> } | undefined)?.node
    const words = node?.[form]
    if (words === undefined) return
    const [ending, type] = forms[form]
    const address = URL.createObjectURL(new Blob([words], { type: `${type};charset=utf-8` }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${code}-${side.language}.${ending}`
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <section className="section take-away" aria-labelledby="take-away">
      <h2 id="take-away">{t('draft.forms.title')}</h2>
      {failure !== null && <FormFailure failure={failure} />}
      {sides.map((side) => (
        <p key={side.language}>
          <b>{t(`draft.textIn.${side.language}`)}</b>{' '}
          {(Object.keys(forms) as (keyof typeof forms)[]).map((form) => (
            <button key={form} type="button" className="link-button" aria-label={`${t(`draft.forms.${form}`)}, ${t(`draft.textIn.${side.language}`)}`} onClick={() => void take(side, form)}>
              {t(`draft.forms.${form}`)}
            </button>
          ))}
        </p>
      ))}
    </section>
  )
}
