import { useState } from 'react'
import { DemoPersonasDocument } from '#gql/graphql'
import { FailurePanel } from '#components/failure-panel'
import { Loading } from '#components/loading'
import { SignInScreen } from '#features/account/components/sign-in-screen'
import { useRead } from '#lib/graphql/use-read'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { useRouter } from '#lib/router/router'
import { Page } from '../frame/page'

/** Signing in. */
export default function SignInPage() {
  const { t, language } = useWords()
  const { place } = useRouter()
  const [refused, setRefused] = useState(false)
  const { data, failure, refresh } = useRead(DemoPersonasDocument, {})
  const wanted = new URLSearchParams(place.search).get('return')
  return (
    <Page title={t('account.signIn.title')} error={refused} ready={data !== undefined}>
      {data === undefined ? (
        <div className="wrap">
          <h1 tabIndex={-1}>{t('account.signIn.title')}</h1>
          {failure === null ? <Loading /> : <FailurePanel failure={failure} retry={refresh} />}
        </div>
      ) : (
        <SignInScreen personas={data.demoPersonas} returnTo={safeReturn(wanted) ?? addressOf('plans', language)} refused={setRefused} />
      )}
    </Page>
  )
}

/** Only a path of this site: a link to the sign-in page must not lead people elsewhere afterwards. */
export function safeReturn(wanted: string | null): string | null {
  return wanted !== null && /^\/(?![/\\])/.test(wanted) ? wanted : null
}
