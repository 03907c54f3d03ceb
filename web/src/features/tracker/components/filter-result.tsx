import { useEffect, useRef } from 'react'
import type { TrackedPlanFragment } from '#gql/graphql'
import { useAnnouncer } from '#components/announcer'
import { useWords } from '#lib/i18n/use-words'
import { Link, useRouter } from '#lib/router/router'
import { wordsOf } from '#lib/text/text'
import { type Filters, isNarrowed, searchOf } from '../model/filters'

/** Says in words what the filters chose and how much it is; nothing when all is shown. */
export function FilterResult(props: {
  filters: Filters
  plan: Pick<TrackedPlanFragment, 'leads' | 'commitments'>
  count: number
  all: number
}) {
  const { filters, plan, count, all } = props
  const { t } = useWords()
  const { place } = useRouter()
  const chosen = useChosenWords(filters, plan)
  const cleared = `${place.pathname}${searchOf({ ...filters, commitment: null, lead: null, status: null, voice: 'OFFICIAL', overdue: false, differ: false })}`
  const announcer = useAnnouncer()
  const asked = searchOf(filters)
  const said = useRef(asked)
  const words = !isNarrowed(filters)
    ? t('tracker.filter.all', { count: all })
    : count === 0
      ? `${t('tracker.filter.none')}. ${t('tracker.filter.noneWords', { chosen, all })}`
      : t('tracker.filter.result', { count, all, chosen })
  // Only another choice is news; what changes live is told elsewhere.
  useEffect(() => {
    if (said.current === asked) return
    said.current = asked
    announcer.offer('filters', () => words)
  }, [announcer, asked, words])
  return (
    <div className="filter-result">
      {isNarrowed(filters) && count > 0 && (
        <p>
          {t('tracker.filter.result', { count, all, chosen })} <Link to={cleared}>{t('tracker.filter.clear')}</Link>
        </p>
      )}
      {isNarrowed(filters) && count === 0 && (
        <div className="state">
          <h2>{t('tracker.filter.none')}</h2>
          <p>{t('tracker.filter.noneWords', { chosen, all })}</p>
          <p>
            <Link className="button button-secondary" to={cleared}>
              {t('tracker.filter.clear')}
            </Link>
          </p>
        </div>
      )}
    </div>
  )
}

function useChosenWords(filters: Filters, plan: Pick<TrackedPlanFragment, 'leads' | 'commitments'>): string {
  const { t, language, list, status, voice } = useWords()
  const chosen: string[] = []
  if (filters.commitment !== null) {
    const commitment = plan.commitments.nodes.find((each) => each.code === filters.commitment)
    chosen.push(commitment === undefined ? filters.commitment : wordsOf(commitment.title, language))
  }
  if (filters.lead !== null) {
    const lead = plan.leads.find((each) => each.code === filters.lead)
    chosen.push(lead === undefined ? filters.lead : wordsOf(lead.name, language))
  }
  if (filters.status !== null) {
    chosen.push(t('tracker.filter.statusBy', { status: status(filters.status), voice: voice(filters.voice).toLowerCase() }))
  }
  if (filters.overdue) chosen.push(t('tracker.filter.overdue'))
  if (filters.differ) chosen.push(t('tracker.filter.differ'))
  return list(chosen)
}
