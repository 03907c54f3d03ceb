import { Trans } from 'react-i18next'
import type { MilestoneFullFragment } from '#gql/graphql'
import { WordChanges } from '#components/word-changes'
import { dayInWords, dayOf } from '#lib/dates/dates'
import { useWords } from '#lib/i18n/use-words'
import { wordsOf } from '#lib/text/text'

/** How the wording of a commitment's milestones came to be: every change with its reason and its difference. */
export function WordingHistory({ milestones, timeZone }: { milestones: readonly MilestoneFullFragment[]; timeZone: string }) {
  const { t, language } = useWords()
  const changes = milestones
    .flatMap((milestone) =>
      milestone.revisions.nodes.slice(0, -1).map((revision, i) => ({ milestone, revision, before: milestone.revisions.nodes[i + 1] })),
    )
    .toSorted((a, b) => (a.revision.at < b.revision.at ? 1 : -1))
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">{t('commitment.history.title')}</h2>
      {changes.length === 0 ? (
        <p className="history-same">{t('commitment.history.same')}</p>
      ) : (
        <ol className="history">
          {changes.map(({ milestone, revision, before }) => (
            <li key={`${milestone.id} ${revision.version}`}>
              <p>
                <Trans
                  i18nKey="commitment.history.entry"
                  values={{
                    code: milestone.code.replace(/^C0?/, ''),
                    day: dayInWords(dayOf(new Date(revision.at), timeZone), language),
                    reason: revision.reason === null ? '' : wordsOf(revision.reason, language),
                  }}
                  components={{ b: <b /> }}
                />{' '}
                {revision.by !== null && (
                  <span className="soft">{t('commitment.history.by', { who: wordsOf(revision.by.publicName, language) })}</span>
                )}
              </p>
              {before !== undefined && (
                <blockquote>
                  <WordChanges before={wordsOf(before.title, language)} after={wordsOf(revision.title, language)} />
                  {wordsOf(before.fullText, language) !== wordsOf(revision.fullText, language) && (
                    <p>
                      <WordChanges before={wordsOf(before.fullText, language)} after={wordsOf(revision.fullText, language)} />
                    </p>
                  )}
                </blockquote>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
