import { LiveLine } from '#components/live-line'
import { voicePluralTerms } from '#lib/i18n/glossary'
import { useWords } from '#lib/i18n/use-words'
import { Rod } from '../figures/rod'
import type { Summary } from '../model/rows'

/** The strip under a commitment's title: both rods with their counts, overdue, moved, live. */
export function CommitmentFacts({ summary }: { summary: Summary }) {
  const { t, language } = useWords()
  return (
    <dl className="facts" aria-label={t('commitment.facts.label')}>
      <div>
        <dt>{voicePluralTerms.OFFICIAL[language]}</dt>
        <dd className="facts-rod">
          <Rod voice="OFFICIAL" counts={summary.official} />
          {t('tracker.rods.complete', { done: summary.official.C, all: summary.all })}
        </dd>
      </div>
      <div>
        <dt>{voicePluralTerms.CHAMPION[language]}</dt>
        <dd className="facts-rod">
          <Rod voice="CHAMPION" counts={summary.champion} />
          {t('tracker.rods.complete', { done: summary.champion.C, all: summary.all })}
        </dd>
      </div>
      <div>
        <dt>{t('commitment.facts.overdue')}</dt>
        <dd>
          {summary.overdue === 0 ? (
            t('commitment.facts.overdueCount_zero')
          ) : (
            <b className="bad">{t('commitment.facts.overdueCount', { count: summary.overdue })}</b>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('commitment.facts.moved')}</dt>
        <dd>{summary.moved}</dd>
      </div>
      <div className="facts-live">
        <dt>{t('commitment.facts.page')}</dt>
        <dd>
          <LiveLine />
        </dd>
      </div>
    </dl>
  )
}
