import { statusOrder } from '#lib/i18n/glossary'
import { useWords } from '#lib/i18n/use-words'
import { Band } from './rod'
import { StatusSign } from './status-sign'

/** What the bands and the two shapes mean. */
export function RodKey() {
  const { t, status: word, voice } = useWords()
  return (
    <ul className="key" aria-label={t('tracker.rods.key')}>
      {statusOrder.map((status) => (
        <li key={status}>
          <svg className="rod rod-official" width={10} height={22} viewBox="0 0 10 22" aria-hidden="true" focusable="false">
            <Band status={status} x={0} />
          </svg>
          {word(status)}
        </li>
      ))}
      <li>
        <StatusSign voice="OFFICIAL" status="NS" size={14} />
        {voice('OFFICIAL')}
      </li>
      <li>
        <StatusSign voice="CHAMPION" status="NS" size={14} />
        {voice('CHAMPION')}
      </li>
    </ul>
  )
}
