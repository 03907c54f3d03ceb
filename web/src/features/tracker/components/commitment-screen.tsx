import { type ReactNode, useEffect, useMemo } from 'react'
import type { CommitmentAbilitiesQuery, CommitmentFullFragment, CommitmentPageQuery, MilestoneFullFragment } from '#gql/graphql'
import { Disclosure } from '#components/disclosure'
import { TextIn } from '#components/text-in'
import { useNewDay } from '#lib/dates/use-new-day'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link } from '#lib/router/router'
import { wordsOf } from '#lib/text/text'
import { useFollowing } from '../feed/feed-context'
import type { FeedSnapshot } from '../feed/tracker-feed'
import { type Row, summaryOf } from '../model/rows'
import { CommitmentFacts } from './commitment-facts'
import { type IndicatorAbilities, IndicatorBlock } from './indicator-block'
import { WordingHistory } from './wording-history'

interface CommitmentScreenProps {
  plan: NonNullable<CommitmentPageQuery['plan']>
  commitment: CommitmentFullFragment
  position: string
  abilities: CommitmentAbilitiesQuery | undefined
  refresh: () => void
  /** The way to the drafts of this text, where there are any. */
  textInWork: ReactNode
  /** The comments on it. */
  comments: ReactNode
  /** What stands under a milestone, by its code. */
  underMilestone: (code: string) => ReactNode
  /** The way to write about it. */
  write: ReactNode
}

/** A commitment: what is promised, its milestones with the reports of both voices, how its text came to be. */
export function CommitmentScreen({ plan, commitment, position, abilities, refresh, textInWork, comments, underMilestone, write }: CommitmentScreenProps) {
  const { t, list, language, capitalNumber } = useWords()
  const milestones = commitment.milestones.nodes
  const read = useMemo(() => milestones.flatMap((milestone) => milestone.indicators.nodes), [milestones])
  const { rows, snapshot } = useFollowing<Row>({ position, rows: read, refresh })
  useNewDay(plan.now, plan.timeZone, refresh)
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows])
  const able = useMemo(() => abilitiesById(abilities), [abilities])
  // What a moved date or a new wording adds to the histories is read again behind what is shown.
  useEffect(() => {
    if (snapshot.histories > 0) refresh()
  }, [snapshot.histories, refresh])
  const latestPeriod = useMemo(() => latestPeriodOf(read), [read])
  const summary = summaryOf(rows)
  const counts = t('commitment.counts', {
    milestones: t('commitment.milestonesCount', { count: milestones.length }),
    indicators: t('commitment.indicatorsCount', { count: rows.length }),
  })

  return (
    <div className="wrap">
      <p className="eyebrow">{t('commitment.eyebrow', { n: commitment.position, of: plan.commitments.totalCount })}</p>
      <h1 tabIndex={-1}>
        <TextIn text={commitment.title} />
      </h1>
      <CommitmentFacts summary={summary} />
      <div className="commitment-grid">
        <div className="on-page">
          {write}
          <nav aria-label={t('commitment.onPage')}>
            <p aria-hidden="true">{t('commitment.onPage')}</p>
            <ul>
              <OnPage to="#promise">{t('commitment.promise')}</OnPage>
              <OnPage to="#milestones">{t('commitment.milestones')}</OnPage>
              <OnPage to="#history">{t('commitment.history.title')}</OnPage>
              <OnPage to="#comments">{t('comments.onPage')}</OnPage>
            </ul>
          </nav>
        </div>
        <div className="commitment-main">
          <section aria-labelledby="promise">
            <h2 id="promise">{t('commitment.promise')}</h2>
            <p className="promise">
              <TextIn text={commitment.promise} />
            </p>
            {commitment.leads.length > 0 && (
              <p className="small">{t('commitment.leads', { list: list(commitment.leads.map((lead) => wordsOf(lead.name, language))) })}</p>
            )}
            <Partners partners={commitment.partners} />
            {textInWork}
          </section>
          <section className="section" aria-labelledby="milestones">
            <h2 id="milestones">{t('commitment.milestones')}</h2>
            <p className="lead">{counts.charAt(0) === '1' ? counts : counts.replace(/^\d+/, (n) => capitalNumber(Number(n)))}</p>
            {milestones.map((milestone) => (
              <MilestoneBlock
                key={milestone.id}
                plan={plan}
                commitmentCode={commitment.code}
                milestone={milestone}
                rows={byId}
                snapshot={snapshot}
                latestPeriod={latestPeriod}
                able={able}
                under={underMilestone(milestone.code)}
              />
            ))}
          </section>
          <WordingHistory milestones={milestones} timeZone={plan.timeZone} />
          {comments}
        </div>
      </div>
    </div>
  )
}

function OnPage({ to, children }: { to: string; children: ReactNode }) {
  return (
    <li>
      <a href={to}>{children}</a>
    </li>
  )
}

function Partners({ partners }: { partners: CommitmentFullFragment['partners'] }) {
  const { t } = useWords()
  if (partners.length === 0) return null
  const confirmed = partners.filter((partner) => partner.state === 'CONFIRMED').length
  return (
    <Disclosure name={t('commitment.partners', { confirmed, proposed: partners.length - confirmed })}>
      <ul className="bullets small">
        {partners.map((partner) => (
          <li key={partner.id}>
            <TextIn text={partner.organization.name} />,{' '}
            {partner.state === 'CONFIRMED' ? t('commitment.partnerConfirmed') : t('commitment.partnerProposed')}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

interface MilestoneBlockProps {
  plan: CommitmentScreenProps['plan']
  commitmentCode: string
  milestone: MilestoneFullFragment
  rows: ReadonlyMap<string, Row>
  snapshot: FeedSnapshot
  latestPeriod: string | null
  able: Abilities
  under: ReactNode
}

function MilestoneBlock(props: MilestoneBlockProps) {
  const { plan, commitmentCode, milestone, rows, snapshot, latestPeriod, able, under } = props
  const { t, language } = useWords()
  const live = snapshot.wordings.get(milestone.id)
  const wording = live !== undefined && live.version > milestone.version ? live : milestone
  return (
    <article className="milestone" id={milestone.code} aria-labelledby={`${milestone.code}-title`}>
      <div className="milestone-head">
        <span className="milestone-number">{milestone.code.replace(/^C0?/, '')}</span>
        <div>
          <h3 id={`${milestone.code}-title`}>
            <TextIn text={wording.title} />
          </h3>
          {wordsOf(wording.fullText, language) !== wordsOf(wording.title, language) && (
            <Disclosure name={t('commitment.fullText')}>
              <p className="small">
                <TextIn text={wording.fullText} />
              </p>
            </Disclosure>
          )}
          {able.milestones.has(milestone.id) && (
            <p className="indicator-actions">
              <Link
                to={`${addressOf('wording', language, { plan: plan.slug, code: commitmentCode })}?milestone=${milestone.code}`}
                aria-label={t('commitment.editOf', { code: milestone.code })}
              >
                {t('commitment.edit')}
              </Link>
            </p>
          )}
        </div>
      </div>
      <ul className="indicators">
        {milestone.indicators.nodes.map((indicator) => (
          <IndicatorBlock
            key={indicator.id}
            planSlug={plan.slug}
            indicator={indicator}
            row={rows.get(indicator.id) ?? indicator}
            snapshot={snapshot}
            latestPeriod={latestPeriod}
            abilities={able.indicators.get(indicator.id)}
            timeZone={plan.timeZone}
          />
        ))}
      </ul>
      {under}
    </article>
  )
}

interface Abilities {
  readonly milestones: ReadonlySet<string>
  readonly indicators: ReadonlyMap<string, IndicatorAbilities>
}

function abilitiesById(answer: CommitmentAbilitiesQuery | undefined): Abilities {
  const milestones = answer?.plan?.commitment?.milestones.nodes ?? []
  return {
    milestones: new Set(milestones.filter((each) => each.viewerCanEdit).map((each) => each.id)),
    indicators: new Map(
      milestones.flatMap((milestone) =>
        milestone.indicators.nodes.map((each) => [each.id, { report: each.viewerCanReport, moveDueDate: each.viewerCanMoveDueDate }] as const),
      ),
    ),
  }
}

/** The newest period that anybody reported on in this commitment, `YYYY-MM`. */
function latestPeriodOf(indicators: CommitmentFullFragment['milestones']['nodes'][number]['indicators']['nodes']): string | null {
  const periods = indicators.flatMap((each) => [each.officialReport, each.championReport]).flatMap((report) => report?.period ?? [])
  return periods.toSorted().at(-1) ?? null
}
