import { useEffect, useState } from 'react'
import { PlanEventsDocument } from '#gql/graphql'
import { useAnnouncer } from '#components/announcer'
import { phaseTerms } from '#lib/i18n/glossary'
import { useWords } from '#lib/i18n/use-words'
import { useLiveConnection } from '#lib/live/live-context'

const tryAgain = 15_000

/** Phases move a few times in a plan's life: a change is announced and the page read again behind what is shown. */
export function usePhasesFollowing(planSlug: string, position: string | undefined, refresh: () => void) {
  const connection = useLiveConnection()
  const announcer = useAnnouncer()
  const { t, language } = useWords()
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (connection === null || position === undefined) return
    return connection.follow(
      PlanEventsDocument,
      { planSlug },
      {
        since: position,
        next: ({ planChanged }) => {
          refresh()
          if (planChanged.__typename === 'PhaseMoved') {
            const phase = phaseTerms[planChanged.phase.kind][language]
            announcer.offer('phases', () => t('live.announcePhase', { phase }))
          }
        },
        end: () => {
          refresh()
          setTimeout(() => setAttempt((count) => count + 1), tryAgain)
        },
      },
    )
    // A new position comes with every reading: the stream goes on by itself and needs only the first.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [connection, planSlug, position === undefined, attempt])
}
