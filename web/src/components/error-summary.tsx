import { useEffect, useRef } from 'react'
import { useWords } from '#lib/i18n/use-words'

/** One thing to mend, with the field to go to; without a field it concerns the whole form. */
export interface SummaryItem {
  readonly field: string | null
  readonly words: string
}

/** What must be mended, above the heading of the page. It takes focus each time the form is refused. */
export function ErrorSummary({ items, attempt }: { items: readonly SummaryItem[]; attempt: number }) {
  const { t } = useWords()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [attempt])
  if (items.length === 0) return null
  return (
    <div className="error-summary" ref={box} tabIndex={-1} role="group" aria-labelledby="problem">
      <h2 id="problem">{t('form.problem')}</h2>
      <ul>
        {items.map((item) => (
          <li key={`${item.field ?? ''} ${item.words}`}>
            {item.field === null ? (
              item.words
            ) : (
              <a
                href={`#${item.field}`}
                onClick={(event) => {
                  event.preventDefault()
                  document.getElementById(item.field ?? '')?.focus()
                }}
              >
                {item.words}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
