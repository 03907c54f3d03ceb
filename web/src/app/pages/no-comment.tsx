import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link, useRouter } from '#lib/router/router'
import { Page } from '../frame/page'

/** There is no such comment, or the viewer may not see it: the page does not tell which. */
export function NoComment({ signedIn }: { signedIn: boolean }) {
  const { t, language } = useWords()
  const { place } = useRouter()
  return (
    <Page title={t('comments.notHere.title')} ready>
      <div className="wrap measure">
        <h1 tabIndex={-1}>{t('comments.notHere.title')}</h1>
        <p className="lead">{t('comments.notHere.words')}</p>
        {!signedIn && (
          <p className="form-actions">
            <Link className="button button-primary" to={`${addressOf('signIn', language)}?return=${encodeURIComponent(place.pathname + place.search)}`}>
              {t('frame.signIn')}
            </Link>
          </p>
        )}
      </div>
    </Page>
  )
}
