import { type FormEvent, useState } from 'react'
import type { DemoPersonasQuery } from '#gql/graphql'
import { ErrorSummary } from '#components/error-summary'
import { Tag } from '#components/tag'
import { TextIn } from '#components/text-in'
import { beginSession } from '#lib/browser/session'
import { useWords } from '#lib/i18n/use-words'
import { wordsOf } from '#lib/text/text'

interface SignInScreenProps {
  personas: DemoPersonasQuery['demoPersonas']
  /** Where to go when signed in: a path of this site. */
  returnTo: string
  refused: (refused: boolean) => void
}

/** Signing in: in a demonstration, one click per role. */
export function SignInScreen({ personas, returnTo, refused }: SignInScreenProps) {
  const { t, language } = useWords()
  const [busy, setBusy] = useState<string | null>(null)
  const [failure, setFailure] = useState<{ words: string; attempt: number } | null>(null)

  const enter = async (event: FormEvent, token: string) => {
    event.preventDefault()
    if (busy !== null) return
    setBusy(token)
    const answer = await beginSession(token, language)
    if (answer.ok) {
      // A whole new page: nothing that was read signed out stays, and the live connection is the person's own.
      window.location.assign(returnTo)
      return
    }
    setBusy(null)
    refused(true)
    const words = answer.message === null ? t('account.signIn.network') : answer.message === '' ? t('account.signIn.failed') : answer.message
    setFailure((before) => ({ words, attempt: (before?.attempt ?? 0) + 1 }))
  }

  return (
    <div className="wrap">
      {failure !== null && <ErrorSummary items={[{ field: null, words: failure.words }]} attempt={failure.attempt} />}
      <h1 tabIndex={-1}>{t('account.signIn.title')}</h1>
      <p className="lead measure page-lead">{t('account.signIn.lead')}</p>
      {personas.length === 0 ? (
        <p>{t('account.signIn.none')}</p>
      ) : (
        <section className="sign-in-grid" aria-labelledby="try">
          <h2 id="try">
            {t('account.signIn.tryRole')} <Tag tone="now">{t('account.signIn.demo')}</Tag>
          </h2>
          <ul className="persona-list">
            {personas.map((persona, i) => (
              <li key={persona.token}>
                <div>
                  <h3>
                    <TextIn text={persona.name} />
                  </h3>
                  <p>
                    <TextIn text={persona.description} />
                  </p>
                </div>
                <form method="post" action="/session" onSubmit={(event) => void enter(event, persona.token)}>
                  <input type="hidden" name="token" value={persona.token} />
                  <input type="hidden" name="return" value={returnTo} />
                  <button
                    type="submit"
                    className={`button button-small ${i === 0 ? 'button-primary' : 'button-secondary'}`}
                    aria-label={t('account.signIn.enterAs', { name: wordsOf(persona.name, language) })}
                  >
                    {busy === persona.token ? t('account.signIn.entering') : t('account.signIn.enter')}
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
