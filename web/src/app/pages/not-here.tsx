import { Trans } from 'react-i18next'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link } from '#lib/router/router'
import { Page } from '../frame/page'

/** The address is well formed but what it names does not exist or may not be seen. */
export function NotHere({ what, code }: { what: 'plan' | 'commitment' | 'indicator'; code?: string }) {
  const { t, language } = useWords()
  const title = what === 'plan' ? t('system.notHere.plan') : t(`system.notHere.${what}`, { code: code ?? '' })
  return (
    <Page title={title} ready>
      <div className="wrap measure">
        <h1 tabIndex={-1}>{title}</h1>
        <p className="lead">
          <Trans i18nKey="system.notHere.words" components={{ plans: <Link to={addressOf('plans', language)} /> }} />
        </p>
      </div>
    </Page>
  )
}
