import { useState } from 'react'
import { EditMilestoneDocument, type WordingFormQuery } from '#gql/graphql'
import { BilingualField } from '#components/bilingual-field'
import { ChangeForm } from '#components/change-form'
import { draftKey } from '#lib/browser/draft-store'
import { useDraft } from '#lib/browser/use-draft'
import { useWrite } from '#lib/graphql/use-write'
import type { Language } from '#lib/i18n/language'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link, useRouter } from '#lib/router/router'

type Milestone = NonNullable<NonNullable<WordingFormQuery['plan']>['commitment']>['milestones']['nodes'][number]

interface Sides {
  readonly en: string
  readonly fr: string
}

interface Wording {
  readonly title: Sides
  readonly fullText: Sides
}

function isWording(values: unknown): values is Wording {
  const sides = (value: unknown) =>
    typeof value === 'object' && value !== null && 'en' in value && 'fr' in value && typeof value.en === 'string' && typeof value.fr === 'string'
  return typeof values === 'object' && values !== null && 'title' in values && 'fullText' in values && sides(values.title) && sides(values.fullText)
}

interface WordingFormProps {
  planSlug: string
  commitmentCode: string
  milestone: Milestone
  accountId: string
  refused: (refused: boolean) => void
}

/** Changes a milestone's wording, with a public reason. */
export function WordingForm({ planSlug, commitmentCode, milestone, accountId, refused }: WordingFormProps) {
  const { t, language } = useWords()
  const { navigate } = useRouter()
  const write = useWrite(EditMilestoneDocument)
  const [now] = useState<Wording>({
    title: { en: milestone.title.en ?? '', fr: milestone.title.fr ?? '' },
    fullText: { en: milestone.fullText.en ?? '', fr: milestone.fullText.fr ?? '' },
  })
  const draft = useDraft(draftKey('wording', accountId, milestone.id), now, isWording)
  const [minor, setMinor] = useState(false)
  const { values } = draft
  const back = `${addressOf('commitment', language, { plan: planSlug, code: commitmentCode })}#${milestone.code}`
  const title = changedSides(now.title, values.title)
  const fullText = changedSides(now.fullText, values.fullText)
  const change = (part: keyof Wording) => (side: Language, words: string) => draft.change({ ...values, [part]: { ...values[part], [side]: words } })

  return (
    <ChangeForm
      heading={<h1 tabIndex={-1}>{t('form.wording.title', { code: milestone.code })}</h1>}
      check={() => (title === null && fullText === null ? [{ field: 'title-en', words: t('form.wording.error.unchanged') }] : [])}
      send={async (reason, reference) => {
        draft.keep()
        const { data, failure } = await write({
          input: {
            milestoneId: milestone.id,
            ...(title === null ? {} : { title }),
            ...(fullText === null ? {} : { fullText }),
            minor,
            reason,
            baseVersion: milestone.version,
            ref: reference,
          },
        })
        return failure === null ? { data: data.editMilestone.userErrors, failure } : { data: null, failure }
      }}
      fieldOf={(path) => {
        const [name, side] = path ?? []
        return name === 'title' || name === 'fullText' ? `${name}-${side === 'fr' ? 'fr' : 'en'}` : null
      }}
      done={() => {
        draft.drop()
        navigate(back)
      }}
      cancel={
        <Link className="button button-secondary" to={back}>
          {t('form.cancel')}
        </Link>
      }
      refused={refused}
    >
      {(errorAt) => (
        <>
          <BilingualField
            name="title"
            label={t('form.wording.heading')}
            values={values.title}
            errors={{ en: errorAt('title-en'), fr: errorAt('title-fr') }}
            change={change('title')}
            rows={2}
          />
          <BilingualField
            name="fullText"
            label={t('form.wording.fullText')}
            values={values.fullText}
            errors={{ en: errorAt('fullText-en'), fr: errorAt('fullText-fr') }}
            change={change('fullText')}
            rows={4}
          />
          <p className="form-section">
            <label className="check">
              <input type="checkbox" checked={minor} aria-describedby="minor-hint" onChange={(event) => setMinor(event.target.checked)} />
              <span>{t('form.wording.minor')}</span>
            </label>
            <span className="hint" id="minor-hint">
              {t('form.wording.minorHint')}
            </span>
          </p>
        </>
      )}
    </ChangeForm>
  )
}

/** Only the sides that were changed: one that was not touched stays, and then lags behind the other. */
function changedSides(before: Sides, after: Sides): Partial<Sides> | null {
  const changed = {
    ...(after.en.trim() === before.en.trim() ? {} : { en: after.en.trim() }),
    ...(after.fr.trim() === before.fr.trim() ? {} : { fr: after.fr.trim() }),
  }
  return Object.keys(changed).length === 0 ? null : changed
}
