import type { Voice } from '#gql/graphql'
import { ScrollRegion } from '#components/scroll-region'
import { TextIn } from '#components/text-in'
import { statusOrder } from '#lib/i18n/glossary'
import { useWords } from '#lib/i18n/use-words'
import type { CommitmentRow, Summary } from '../model/rows'

const voices: readonly Voice[] = ['OFFICIAL', 'CHAMPION']

/** The figures of the rods: indicators of each commitment by status and voice. */
export function CountsTable({ items }: { items: readonly { commitment: CommitmentRow; summary: Summary }[] }) {
  const { t, status, voice } = useWords()
  return (
    <ScrollRegion name={t('tracker.rods.caption')}>
      <table className="figures-table">
        <caption>{t('tracker.rods.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('tracker.rods.colCommitment')}</th>
            <th scope="col">{t('tracker.rods.colVoice')}</th>
            {statusOrder.map((each) => (
              <th key={each} scope="col" className="number">
                {status(each)}
              </th>
            ))}
            <th scope="col" className="number">
              {t('tracker.rods.colAll')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.flatMap(({ commitment, summary }) =>
            voices.map((each) => {
              const counts = each === 'OFFICIAL' ? summary.official : summary.champion
              return (
                <tr key={`${commitment.id} ${each}`}>
                  <th scope="row">
                    {commitment.position} <TextIn text={commitment.title} />
                  </th>
                  <td>{voice(each)}</td>
                  {statusOrder.map((code) => (
                    <td key={code} className="number">
                      {counts[code]}
                    </td>
                  ))}
                  <td className="number">{summary.all}</td>
                </tr>
              )
            }),
          )}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
