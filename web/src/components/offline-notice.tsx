import { Trans } from 'react-i18next'
import { timeOfDay } from '#lib/dates/dates'
import { useWords } from '#lib/i18n/use-words'
import { useLiveState } from '#lib/live/live-context'
import { Notice } from './notice'

/** Says that what is on the page may be old, once the connection has been gone for a while. */
export function OfflineNotice() {
  const { language } = useWords()
  const { phase, cutSince, lastHeard } = useLiveState()
  if (phase !== 'offline') return null
  const time = timeOfDay(new Date(lastHeard ?? cutSince ?? Date.now()), language)
  return (
    <Notice tone="quiet">
      <p>
        <Trans i18nKey="live.offlineNotice" values={{ time }} components={{ b: <b /> }} />
      </p>
    </Notice>
  )
}
