import { useState } from 'react'
import { type DueDateFormQuery, type DuePrecision, MoveDueDateDocument } from '#gql/graphql'
import { ChangeForm } from '#components/change-form'
import { DateField } from '#components/date-field'
import { TextIn } from '#components/text-in'
import { dueInWords } from '#lib/dates/due'
import { useWrite } from '#lib/graphql/use-write'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link, useRouter } from '#lib/router/router'

type Indicator = NonNullable<NonNullable<DueDateFormQuery['plan']>['indicator']>
const precisions = ['MONTH', 'DAY', 'ONGOING'] as const satisfies readonly DuePrecision[]

/** Moves the due date of an indicator, with a public reason. */
export function DueDateForm(props: { planSlug: string; indicator: Indicator; refused: (refused: boolean) => void }) {
  const { planSlug, indicator, refused } = props
  const { t, language } = useWords()
  const { navigate } = useRouter()
  const write = useWrite(MoveDueDateDocument)
  const [precision, setPrecision] = useState<(typeof precisions)[number]>(indicator.due.precision === 'DAY' ? 'DAY' : 'MONTH')
  const [month, setMonth] = useState(indicator.due.lastDay?.slice(0, 7) ?? '')
  const [day, setDay] = useState(indicator.due.lastDay ?? '')
  const back = `${addressOf('commitment', language, { plan: planSlug, code: indicator.milestone.commitment.code })}#${indicator.code}`
  const lastDay = precision === 'DAY' ? day : precision === 'MONTH' ? `${month}-01` : null

  return (
    <ChangeForm
      heading={
        <>
          <h1 tabIndex={-1}>{t('form.dueDate.title', { code: indicator.code })}</h1>
          <p className="lead form-intro">
            <TextIn text={indicator.title} /> <span className="meta">{t('form.dueDate.now', { due: dueInWords(indicator.due, language) })}</span>
          </p>
        </>
      }
      check={() => {
        if (precision === 'MONTH' && !/^\d{4}-\d{2}$/.test(month)) return [{ field: 'month', words: t('form.dueDate.error.month') }]
        if (precision === 'DAY' && !/^\d{4}-\d{2}-\d{2}$/.test(day)) return [{ field: 'day', words: t('form.dueDate.error.day') }]
        return []
      }}
      send={async (reason, reference) => {
        const { data, failure } = await write({
          input: { indicatorId: indicator.id, due: { precision, lastDay }, reason, baseVersion: indicator.version, ref: reference },
        })
        return failure === null ? { data: data.moveDueDate.userErrors, failure } : { data: null, failure }
      }}
      fieldOf={(path) => (path?.[0] === 'due' ? (precision === 'DAY' ? 'day' : 'month') : null)}
      done={() => navigate(back)}
      cancel={
        <Link className="button button-secondary" to={back}>
          {t('form.cancel')}
        </Link>
      }
      refused={refused}
    >
      {(errorAt) => (
        <>
          <fieldset className="form-section">
            <legend>{t('form.dueDate.precision')}</legend>
            <div className="status-choices">
              {precisions.map((each) => (
                <label className="status-choice" key={each}>
                  <input type="radio" name="precision" checked={precision === each} onChange={() => setPrecision(each)} />
                  <span>{t(`form.dueDate.${each}`)}</span>
                </label>
              ))}
            </div>
          </fieldset>
          {precision === 'MONTH' && (
            <DateField id="month" kind="month" label={t('form.dueDate.month')} value={month} error={errorAt('month')} change={setMonth} />
          )}
          {precision === 'DAY' && (
            <DateField id="day" kind="date" label={t('form.dueDate.day')} value={day} error={errorAt('day')} change={setDay} />
          )}
        </>
      )}
    </ChangeForm>
  )
}
