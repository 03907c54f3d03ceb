import { Trans } from 'react-i18next'
import { useWords } from '#lib/i18n/use-words'
import type { Summary } from '../model/rows'

const marks = { b: <b />, bad: <b className="bad" /> }

/** The state of the plan in three sentences; it carries the message without any figure. */
export function SummarySentence({ summary }: { summary: Summary }) {
  const { t } = useWords()
  const moved = summary.moved === 0 ? t('tracker.summary.moved_zero') : t('tracker.summary.moved', { count: summary.moved })
  return (
    <p className="summary">
      <Trans
        i18nKey="tracker.summary.reported"
        count={summary.official.C}
        values={{ all: summary.all }}
        components={marks}
      />{' '}
      <Trans i18nKey="tracker.summary.reviewed" values={{ reviewed: summary.reviewed, differ: summary.differ }} components={marks} />{' '}
      {summary.overdue === 0 ? (
        t('tracker.summary.noneOverdue', { moved })
      ) : (
        <Trans
          i18nKey="tracker.summary.overdueMoved"
          values={{ overdue: t('tracker.summary.overdue', { count: summary.overdue }), moved }}
          components={marks}
        />
      )}
    </p>
  )
}
