import { useEffect, useRef } from 'react'
import { useAnnouncer } from '#components/announcer'
import { dueInWords } from '#lib/dates/due'
import { usePlanTime } from '#lib/dates/plan-clock'
import { useWords } from '#lib/i18n/use-words'
import { useLiveState } from '#lib/live/live-context'
import { useTrackerFeed } from '../feed/feed-context'
import type { Happening } from '../feed/tracker-feed'

/** A cut shorter than this is not worth a word to someone who listens. */
const worthAWord = 30_000

/** Says what changes to people who listen to the page: folded, politely, never while they type. */
export function LiveAnnouncer() {
  const { t, language, status, voice } = useWords()
  const announcer = useAnnouncer()
  const timeOf = usePlanTime()
  const feed = useTrackerFeed()
  const { phase, lastCut, cutSince } = useLiveState()
  const folded = useRef<{ reports: number; latest: string }>({ reports: 0, latest: '' })

  useEffect(() => {
    if (feed === null) return
    const words = (happening: Happening): string => {
      switch (happening.kind) {
        case 'report':
          return t('live.announceReport', {
            code: happening.row.code,
            voice: voice(happening.report.voice).toLowerCase(),
            status: status(happening.report.status).toLowerCase(),
          })
        case 'due':
          return t('live.announceDate', { code: happening.row.code, due: dueInWords(happening.row.due, language) })
        case 'wording':
          return t('live.announceWording', { code: happening.code })
      }
    }
    return feed.hear((happenings) => {
      const last = happenings.at(-1)
      if (last === undefined) return
      folded.current = { reports: folded.current.reports + happenings.length, latest: words(last) }
      announcer.offer('changes', () => {
        const { reports, latest } = folded.current
        folded.current = { reports: 0, latest: '' }
        return t('live.announceReports', { count: reports, latest })
      })
    })
    // The words follow the language; the functions made from it do not need to.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [feed, announcer, language])

  useEffect(() => {
    if (phase === 'offline') {
      const time = timeOf(cutSince ?? Date.now())
      announcer.offer('connection', () => t('live.announceOffline', { time }))
    }
    if (phase === 'caughtUp' && lastCut !== null && lastCut > worthAWord) {
      announcer.offer('connection', () => t('live.announceCaughtUp'))
    }
    // Only a change of the phase is news.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [phase])

  return null
}
