import { type ListeningFieldsFragment } from '#gql/graphql'
import { Disclosure } from '#components/disclosure'
import { ScrollRegion } from '#components/scroll-region'
import { useWords } from '#lib/i18n/use-words'
import { wordsOf } from '#lib/text/text'

/** How well the plan listens: a sentence, four figures, and everything as a table. */
export function ListeningSection({ figures, level = 2 }: { figures: ListeningFieldsFragment; level?: 2 }) {
  const { t, number } = useWords()
  const Heading = `h${level}` as const
  const wait = useMedianWords(figures.medianWaitMinutes)
  return (
    <section className="section listening" aria-labelledby="listening">
      <Heading id="listening">{t('comments.listening.title')}</Heading>
      <p className="lead">
        {t('comments.listening.sentence', { received: number(figures.received), published: number(figures.published), refused: number(figures.refused), answered: number(figures.answered) })}{' '}
        {wait !== null && t('comments.listening.wait', { time: wait })}
      </p>
      <dl className="listening-figures">
        {(['received', 'published', 'refused', 'answered'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`comments.listening.${name}`)}</dt>
            <dd>{number(figures[name])}</dd>
          </div>
        ))}
      </dl>
      <Disclosure name={t('comments.listening.table')}>
        <FiguresTable figures={figures} wait={wait} />
      </Disclosure>
    </section>
  )
}

function useMedianWords(minutes: number | null): string | null {
  const { t } = useWords()
  if (minutes === null) return null
  return minutes < 120 ? t('moderation.minutes', { count: minutes }) : t('moderation.hours', { count: Math.round(minutes / 60) })
}

function FiguresTable({ figures, wait }: { figures: ListeningFieldsFragment; wait: string | null }) {
  const { t, number, language } = useWords()
  const rows: readonly (readonly [string, string])[] = [
    [t('comments.listening.received'), number(figures.received)],
    [t('comments.listening.waiting'), number(figures.waiting)],
    [t('comments.listening.published'), number(figures.published)],
    [t('comments.listening.refused'), number(figures.refused)],
    [t('comments.listening.hidden'), number(figures.hidden)],
    ...figures.byRule.map((each) => [t('comments.listening.byRule', { rule: wordsOf(each.rule.title, language) }), number(each.count)] as const),
    [t('comments.listening.withdrawn'), number(figures.withdrawn)],
    [t('comments.listening.median'), wait ?? t('comments.listening.noMedian')],
    [t('comments.listening.answered'), number(figures.answered)],
    [t('comments.listening.overdue'), number(figures.responsesOverdue)],
  ]
  return (
    <ScrollRegion name={t('comments.listening.caption')}>
      <table className="listening-table">
        <caption>{t('comments.listening.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('comments.listening.what')}</th>
            <th scope="col" className="number">
              {t('comments.listening.number')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="number">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
