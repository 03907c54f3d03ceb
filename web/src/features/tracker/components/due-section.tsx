import { Disclosure } from '#components/disclosure'
import { ScrollRegion } from '#components/scroll-region'
import { useNarrow } from '#lib/browser/use-media'
import { dueInTable } from '#lib/dates/due'
import { useWords } from '#lib/i18n/use-words'
import { DueFigure } from '../figures/due-figure'
import { MonthList } from '../figures/month-list'
import { byPlan } from '../model/filters'
import type { CommitmentRow, Row } from '../model/rows'

interface DueSectionProps {
  planSlug: string
  placed: readonly Row[]
  newest: ReadonlyMap<string, Row>
  commitments: readonly CommitmentRow[]
  today: string
}

/** Due dates and how far they moved: a figure, or a list of months on narrow screens, and a table. */
export function DueSection(props: DueSectionProps) {
  const { placed, newest } = props
  const { t } = useWords()
  const narrow = useNarrow()
  const undated = placed.filter((row) => row.due.lastDay === null).length
  return (
    <section className="section section-wash" aria-labelledby="due">
      <div className="wrap">
        <h2 id="due">{t('tracker.due.title')}</h2>
        <p className="lead measure">{t('tracker.due.words')}</p>
        {narrow ? (
          <MonthList planSlug={props.planSlug} placed={placed} newest={newest} today={props.today} />
        ) : (
          <div className="due-scroll" ref={showToday}>
            <a className="skip-figure" href="#due-after">
              {t('tracker.due.skip')}
            </a>
            <DueFigure {...props} />
          </div>
        )}
        <div id="due-after" tabIndex={-1}>
          {undated > 0 && <p className="soft">{t('tracker.due.undated', { count: undated })}</p>}
          <Disclosure name={t('tracker.due.table')}>
            <DueTable rows={placed.map((row) => newest.get(row.id) ?? row)} />
          </Disclosure>
        </div>
      </div>
    </section>
  )
}

/** Where the figure is wider than its room, it begins with today in sight. */
function showToday(box: HTMLDivElement | null) {
  const line = box?.querySelector('.due-today')
  if (box === null || line === undefined || line === null || box.scrollWidth <= box.clientWidth) return
  box.scrollLeft += line.getBoundingClientRect().left - box.getBoundingClientRect().left - box.clientWidth * 0.7
}

function DueTable({ rows }: { rows: readonly Row[] }) {
  const { t, language, status } = useWords()
  return (
    <ScrollRegion name={t('tracker.due.caption')}>
      <table className="figures-table">
        <caption>{t('tracker.due.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('tracker.due.colCode')}</th>
            <th scope="col">{t('tracker.due.colDue')}</th>
            <th scope="col">{t('tracker.due.colFirst')}</th>
            <th scope="col" className="number">
              {t('tracker.due.colMoves')}
            </th>
            <th scope="col">{t('tracker.due.colStatus')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.toSorted(byPlan).map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <code>{row.code}</code>
              </th>
              <td>{dueInTable(row.due, language)}</td>
              <td>{row.firstPromised === null ? t('tracker.due.notMoved') : dueInTable(row.firstPromised, language)}</td>
              <td className="number">{row.dueDateMoves.length}</td>
              <td>{status(row.official)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
