import { Trans } from 'react-i18next'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link } from '#lib/router/router'

/** Beside the form: what is published, what happens next, what becomes of the person's information. */
export function BeforeYouSend({ name, consentVersion }: { name: string; consentVersion: string }) {
  const { t, language } = useWords()
  return (
    <aside className="before-you-send" aria-labelledby="before">
      <h2 id="before">{t('comments.before.title')}</h2>
      <h3>{t('comments.before.published')}</h3>
      <p>{t('comments.before.publishedWords', { name })}</p>
      <h3>{t('comments.before.next')}</h3>
      <p>
        <Trans i18nKey="comments.before.nextWords" components={{ rules: <Link to={addressOf('rules', language)} /> }} />
      </p>
      <h3>{t('comments.before.information')}</h3>
      <p>
        <Trans
          i18nKey="comments.before.informationWords"
          values={{ version: consentVersion }}
          components={{ privacy: <Link to={addressOf('privacy', language)} /> }}
        />
      </p>
    </aside>
  )
}
