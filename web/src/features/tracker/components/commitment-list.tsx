import { Trans } from 'react-i18next'
import type { PlanMarksQuery } from '#gql/graphql'
import { MoreMarksDocument } from '#gql/graphql'
import { Loading } from '#components/loading'
import { TextIn } from '#components/text-in'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link } from '#lib/router/router'
import { useFollowing } from '../feed/feed-context'
import { RodKey } from '../figures/rod-key'
import { RodPair } from '../figures/rod-pair'
import { type CommitmentRow, type Mark, rowsOf, type Summary, summaryOf } from '../model/rows'
import { useAllRows } from '../model/use-all-rows'

interface CommitmentListProps {
  data: PlanMarksQuery
  refresh: () => void
  /** The heading of a section, or nothing where the page's own heading says it. */
  heading?: (count: number) => string
}

/** The commitments of a plan with their rods and figures, live. */
export function CommitmentList({ data, refresh, heading }: CommitmentListProps) {
  const { plan, feedPosition } = data
  const { rows, complete } = useAllRows<Mark>(plan?.slug ?? '', plan?.indicators, MoreMarksDocument)
  const followed = useFollowing({ position: complete ? feedPosition : undefined, rows, refresh })
  const { t, language } = useWords()
  if (plan === null) return null
  const commitments = plan.commitments.nodes
  if (commitments.length === 0) return <p>{t('plan.commitments.none')}</p>
  if (!complete) return <Loading />
  const whole = summaryOf(followed.rows)
  return (
    <>
      <div className="commitments-head">
        <div>
          {heading !== undefined && <h2 id="commitments">{heading(commitments.length)}</h2>}
          <p className="lead">
            <Trans
              i18nKey="plan.commitments.sentence"
              values={{ complete: whole.official.C, all: whole.all, reviewed: whole.reviewed, differ: whole.differ }}
              components={{ b: <b /> }}
            />
          </p>
        </div>
        <Link className="button button-secondary" to={addressOf('tracker', language, { plan: plan.slug })}>
          {t('plan.commitments.openTracker')}
        </Link>
      </div>
      <RodKey />
      <ol className="commitment-list">
        {commitments.map((commitment) => (
          <CommitmentItem
            key={commitment.id}
            planSlug={plan.slug}
            commitment={commitment}
            summary={summaryOf(rowsOf(followed.rows, commitment.code))}
            level={heading === undefined ? 2 : 3}
          />
        ))}
      </ol>
    </>
  )
}

function CommitmentItem(props: { planSlug: string; commitment: CommitmentRow; summary: Summary; level: 2 | 3 }) {
  const { planSlug, commitment, summary, level } = props
  const { t, language } = useWords()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <li className="commitment-item">
      <span className="commitment-number" aria-hidden="true">
        {commitment.position}
      </span>
      <div>
        <Heading className="commitment-name">
          <Link className="row-link" to={addressOf('commitment', language, { plan: planSlug, code: commitment.code })}>
            <TextIn text={commitment.title} />
          </Link>
        </Heading>
        <p className="meta">
          {t('tracker.rods.milestones', { count: commitment.milestones.totalCount })},{' '}
          {t('tracker.rods.indicators', { count: summary.all })}
        </p>
      </div>
      <RodPair summary={summary} />
      <div className="commitment-figures">
        <p>
          <Trans i18nKey="tracker.rods.done" count={summary.official.C} components={{ b: <b /> }} />
          {summary.overdue > 0 && (
            <>
              , <b className="bad">{t('tracker.rods.overdue', { count: summary.overdue })}</b>
            </>
          )}
        </p>
        <p className="meta">{summary.differ > 0 ? t('tracker.rods.differ', { count: summary.differ }) : t('tracker.rods.agree')}</p>
      </div>
    </li>
  )
}
