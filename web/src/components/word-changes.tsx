import { useWords } from '#lib/i18n/use-words'
import { wordDiff } from '#lib/text/word-diff'

/** Two wordings as one text with what came and what went, marked in words for those who listen. */
export function WordChanges({ before, after }: { before: string; after: string }) {
  const { t } = useWords()
  return wordDiff(before, after).map((stretch, i) => {
    const key = `${i} ${stretch.words}`
    if (stretch.kind === 'same') return <span key={key}>{stretch.words}</span>
    if (stretch.kind === 'inserted') {
      return (
        <ins key={key}>
          <span className="visually-hidden"> {t('commitment.history.inserted')}: </span>
          {stretch.words}
        </ins>
      )
    }
    return (
      <del key={key}>
        <span className="visually-hidden"> {t('commitment.history.deleted')}: </span>
        {stretch.words}
      </del>
    )
  })
}
