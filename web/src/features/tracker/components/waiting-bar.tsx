import { Trans } from 'react-i18next'
import { useWords } from '#lib/i18n/use-words'

/**
 * Says how many changes wait to take their place in the list. Its room is kept from the first
 * paint, so that it never pushes the list down.
 */
export function WaitingBar({ waiting, onlyReports, show }: { waiting: number; onlyReports: boolean; show: () => void }) {
  const { t } = useWords()
  if (waiting === 0) return <div className="waiting" />
  return (
    <div className="waiting waiting-full">
      <span className="live-mark" aria-hidden="true" />
      <span>
        {onlyReports ? (
          <Trans i18nKey="tracker.waiting.reports" count={waiting} components={{ b: <b /> }} />
        ) : (
          <Trans i18nKey="tracker.waiting.changes" count={waiting} components={{ b: <b /> }} />
        )}
      </span>{' '}
      <button type="button" className="link-button" onClick={show}>
        {t('tracker.waiting.show', { count: waiting })}
      </button>
    </div>
  )
}
