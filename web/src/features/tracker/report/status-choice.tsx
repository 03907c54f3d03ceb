import type { ProgressStatus, Voice } from '#gql/graphql'
import { useWords } from '#lib/i18n/use-words'
import { StatusSign } from '../figures/status-sign'
import { reportable } from '../model/report-values'

/** The statuses as radio buttons, each with its sign. */
export function StatusChoice(props: {
  voice: Voice
  value: ProgressStatus | ''
  error: string | undefined
  change: (status: ProgressStatus) => void
}) {
  const { voice, value, error, change } = props
  const { t, status: word } = useWords()
  return (
    <fieldset
      className={error === undefined ? 'form-section' : 'form-section field-error'}
      aria-describedby={error === undefined ? undefined : 'status-error'}
    >
      <legend>{t('report.status')}</legend>
      {error !== undefined && (
        <p className="error-words" id="status-error">
          {error}
        </p>
      )}
      <div className="status-choices">
        {reportable.map((status) => (
          <label className="status-choice" key={status} htmlFor={`status-${status}`}>
            <input
              type="radio"
              id={`status-${status}`}
              name="status"
              value={status}
              checked={value === status}
              onChange={() => change(status)}
            />
            <span>{word(status)}</span>
            <StatusSign voice={voice} status={status} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
