import { Trans } from 'react-i18next'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link } from '#lib/router/router'
import { Page } from '../frame/page'

/** No page has this address. */
export default function NotFoundPage() {
  const { t, language } = useWords()
  return (
    <Page title={t('system.notFound.title')} ready>
      <div className="wrap measure">
        <h1 tabIndex={-1}>{t('system.notFound.title')}</h1>
        <p className="lead">
          <Trans i18nKey="system.notFound.words" components={{ plan: <Link to={addressOf('plans', language)} /> }} />
        </p>
      </div>
    </Page>
  )
}
