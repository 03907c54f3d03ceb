import { useState } from 'react'
import { useAnnouncer } from '#components/announcer'
import { endSession } from '#lib/browser/session'
import { useWords } from '#lib/i18n/use-words'

/** Ends the session and loads the page anew, so that nothing of the person stays on it. */
export function SignOut() {
  const { t } = useWords()
  const announcer = useAnnouncer()
  const [failed, setFailed] = useState(false)
  const leave = async () => {
    if (await endSession()) {
      window.location.reload()
      return
    }
    setFailed(true)
    announcer.offer('sign-out', () => t('frame.signOutFailed'))
  }
  return (
    <>
      <button type="button" className="link-button" onClick={() => void leave()}>
        {t('frame.signOut')}
      </button>
      {failed && <span className="sign-out-failed">{t('frame.signOutFailed')}</span>}
    </>
  )
}
