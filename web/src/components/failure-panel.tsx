import { Trans } from 'react-i18next'
import { useWords } from '#lib/i18n/use-words'
import type { Failure } from '#lib/graphql/failure'

/** Why a region of the page has nothing to show, and what to do. */
export function FailurePanel(props: { failure: Failure; retry?: () => void; level?: 1 | 2 }) {
  const { failure, retry, level = 2 } = props
  const { t } = useWords()
  const Heading = level === 1 ? 'h1' : 'h2'
  const again = retry !== undefined && (
    <p>
      <button type="button" className="button button-secondary" onClick={retry}>
        {failure.kind === 'network' ? t('system.unreachable.retry') : t('system.fault.retry')}
      </button>
    </p>
  )
  if (failure.kind === 'network') {
    return (
      <section className="state" role="alert">
        <Heading tabIndex={-1}>{t('system.unreachable.title')}</Heading>
        <p>{t('system.unreachable.words')}</p>
        {again}
      </section>
    )
  }
  return (
    <section className="state" role="alert">
      <Heading tabIndex={-1}>{t('system.fault.title')}</Heading>
      <p>
        <FaultWords failure={failure} />
      </p>
      {again}
    </section>
  )
}

/** The sentence for a failure. */
export function FaultWords({ failure }: { failure: Failure }) {
  const { t } = useWords()
  if (failure.kind === 'rateLimited') return t('system.rateLimited')
  if (failure.kind === 'forbidden') return t('system.forbidden')
  if (failure.id === undefined) return t('system.fault.wordsNoId')
  return <Trans i18nKey="system.fault.words" values={{ id: failure.id }} components={{ code: <code /> }} />
}
