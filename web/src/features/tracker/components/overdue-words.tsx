import { useWords } from '#lib/i18n/use-words'
import type { Row } from '../model/rows'

/** How long an indicator is overdue, in red words; "No" where it is not. */
export function OverdueWords({ row }: { row: Row }) {
  const { t } = useWords()
  if (!row.overdue) return <span className="soft">{t('tracker.overdue.no')}</span>
  return <b className="bad">{t('tracker.overdue.months', { count: Math.max(1, row.monthsOverdue) })}</b>
}
