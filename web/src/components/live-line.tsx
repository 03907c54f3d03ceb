import { usePlanTime } from '#lib/dates/plan-clock'
import { useWords } from '#lib/i18n/use-words'
import { useLiveState } from '#lib/live/live-context'

/** The state of the connection in words. It stands in the flow of the page and is never announced by itself. */
export function LiveLine() {
  const { t } = useWords()
  const { phase, lastHeard, cutSince } = useLiveState()
  const shown = phase === 'idle' ? 'connecting' : phase
  const time = usePlanTime()
  return (
    <span className={`live live-${shown}`}>
      <span className="live-mark" aria-hidden="true" />
      {shown === 'offline' ? t('live.offline', { time: time(cutSince ?? lastHeard ?? 0) }) : t(`live.${shown}`)}
      {shown === 'reconnecting' && lastHeard !== null && <span className="live-heard"> {t('live.lastHeard', { time: time(lastHeard) })}</span>}
    </span>
  )
}
