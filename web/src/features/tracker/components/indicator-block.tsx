import { useMemo } from 'react'
import type { IndicatorFullFragment, Voice } from '#gql/graphql'
import { Tag } from '#components/tag'
import { TextIn } from '#components/text-in'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link } from '#lib/router/router'
import { type FeedSnapshot, reportKey } from '../feed/tracker-feed'
import type { Row } from '../model/rows'
import { newerReport, useShownReports } from '../model/use-shown-reports'
import { ChangeLine } from './change-line'
import { DueWords } from './due-words'
import { EarlierReports } from './earlier-reports'
import { StatusWord } from './status-word'
import { VoicePanel } from './voice-panel'

/** What the viewer may do on an indicator. */
export interface IndicatorAbilities {
  readonly report: readonly Voice[]
  readonly moveDueDate: boolean
}

interface IndicatorBlockProps {
  planSlug: string
  indicator: IndicatorFullFragment
  /** The indicator as it is now. */
  row: Row
  snapshot: FeedSnapshot
  /** The newest period that anybody reported on: its reports stand open. */
  latestPeriod: string | null
  abilities: IndicatorAbilities | undefined
  timeZone: string
}

/** An indicator with its statuses and the reports of both voices. */
export function IndicatorBlock(props: IndicatorBlockProps) {
  const { planSlug, indicator, row, snapshot, latestPeriod, abilities, timeZone } = props
  const { t, language, voice } = useWords()
  const newest = useMemo(
    () => ({
      official: newerReport(indicator.officialReport, snapshot.reports.get(reportKey(indicator.id, 'OFFICIAL'))),
      champion: newerReport(indicator.championReport, snapshot.reports.get(reportKey(indicator.id, 'CHAMPION'))),
    }),
    [indicator, snapshot.reports],
  )
  const { shown, waits, show } = useShownReports(newest)
  const inPeriod = (report: (typeof shown)['official']) => (report !== null && report.period === latestPeriod ? report : null)
  const official = inPeriod(shown.official)
  const champion = inPeriod(shown.champion)
  const open = official !== null || champion !== null
  const shownIds = [official, champion].flatMap((report) => (report === null ? [] : [report.id]))
  const earlier = indicator.reports.totalCount - shownIds.length
  const note = snapshot.notes.get(indicator.id)

  return (
    <li className={note === undefined ? 'indicator' : `indicator changed changed-${note.serial % 2}`} id={row.code}>
      <div className="indicator-line">
        <div>
          <p className="indicator-text">
            <TextIn text={indicator.fullText} />
          </p>
          <div className="meta indicator-meta">
            <code>{row.code}</code> <DueWords row={row} moves={indicator.dueDateMoves} timeZone={timeZone} />
          </div>
          <IndicatorActions planSlug={planSlug} code={row.code} abilities={abilities} />
        </div>
        <dl className="indicator-voices">
          <div>
            <dt>{voice('OFFICIAL')}</dt>
            <dd>
              <StatusWord voice="OFFICIAL" status={row.official} />
            </dd>
          </div>
          <div>
            <dt>{voice('CHAMPION')}</dt>
            <dd>
              <StatusWord voice="CHAMPION" status={row.champion} />
              {row.voicesDiffer && !open && (
                <span className="under-tag">
                  <Tag tone="neutral">{t('commitment.panel.differ')}</Tag>
                </span>
              )}
            </dd>
          </div>
        </dl>
      </div>
      <p className="indicator-news">
        {note !== undefined && <ChangeLine note={note} timeZone={timeZone} />}
        {waits && (
          <button type="button" className="link-button" onClick={show}>
            {t('tracker.waiting.show', { count: 1 })}
            <span className="visually-hidden">: {t('commitment.panel.earlierOf', { code: row.code })}</span>
          </button>
        )}
      </p>
      {open && (
        <div className="voice-panels voice-panels-open" lang={language}>
          <VoicePanel voice="OFFICIAL" report={official} last={shown.official} timeZone={timeZone} level={4} />
          <VoicePanel voice="CHAMPION" report={champion} last={shown.champion} timeZone={timeZone} level={4} />
          {row.voicesDiffer && (
            <div className="voice-foot">
              <Tag tone="neutral">{t('commitment.panel.differ')}</Tag>
            </div>
          )}
        </div>
      )}
      {earlier > 0 && <EarlierReports planSlug={planSlug} code={row.code} count={earlier} shown={shownIds} timeZone={timeZone} />}
    </li>
  )
}

function IndicatorActions(props: { planSlug: string; code: string; abilities: IndicatorAbilities | undefined }) {
  const { planSlug, code, abilities } = props
  const { t, language } = useWords()
  if (abilities === undefined || (abilities.report.length === 0 && !abilities.moveDueDate)) return null
  return (
    <p className="indicator-actions">
      {abilities.report.length > 0 && (
        <Link to={addressOf('report', language, { plan: planSlug, code })} aria-label={t('commitment.reportOn', { code })}>
          {t('commitment.report')}
        </Link>
      )}
      {abilities.moveDueDate && (
        <Link to={addressOf('dueDate', language, { plan: planSlug, code })} aria-label={t('commitment.moveDueOf', { code })}>
          {t('commitment.moveDue')}
        </Link>
      )}
    </p>
  )
}
