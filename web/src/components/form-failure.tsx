import { useEffect, useRef } from 'react'
import { Trans } from 'react-i18next'
import type { Failure } from '#lib/graphql/failure'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link, useRouter } from '#lib/router/router'
import { Notice } from './notice'

/**
 * Why what was sent did not arrive, beside the button that sent it. What was typed stays; the words
 * say so. It is brought into sight each time, and the focus stays on the button.
 */
export function FormFailure({ failure }: { failure: Failure }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [failure])
  const { t, language } = useWords()
  const { place } = useRouter()
  return (
    <div className="form-failure" ref={box}>
      <Notice tone="problem" role="alert">
        <p>
          {failure.kind === 'network' ? (
            t('form.failed.network')
          ) : failure.kind === 'unauthenticated' ? (
            <Trans
              i18nKey="system.unauthenticated"
              components={{
                a: <Link to={`${addressOf('signIn', language)}?return=${encodeURIComponent(place.pathname + place.search)}`} />,
              }}
            />
          ) : failure.kind === 'rateLimited' ? (
            t('system.rateLimited')
          ) : failure.kind === 'forbidden' ? (
            (failure.message ?? t('system.forbidden'))
          ) : (
            <>
              {t('system.fault.title')}. {t('system.fault.wordsNoId')} {failure.id !== undefined && t('form.failed.id', { id: failure.id })}
            </>
          )}
        </p>
      </Notice>
    </div>
  )
}
