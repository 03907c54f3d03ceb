import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link, useRouter } from '#lib/router/router'

/** The viewer may not make this change: sign in, or another role. */
export function NotAllowed({ title, signedIn }: { title: string; signedIn: boolean }) {
  const { t, language } = useWords()
  const { place } = useRouter()
  return (
    <div className="wrap form-page">
      <h1 tabIndex={-1}>{title}</h1>
      <p className="lead">{signedIn ? t('form.notAllowed') : t('form.signIn')}</p>
      {!signedIn && (
        <p className="form-actions">
          <Link className="button button-primary" to={`${addressOf('signIn', language)}?return=${encodeURIComponent(place.pathname + place.search)}`}>
            {t('frame.signIn')}
          </Link>
        </p>
      )}
    </div>
  )
}
