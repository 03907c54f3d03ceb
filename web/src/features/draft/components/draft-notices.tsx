import { type ReactNode, useState } from 'react'
import { Trans } from 'react-i18next'
import { Notice } from '#components/notice'
import { timeOfDay } from '#lib/dates/dates'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link, useRouter } from '#lib/router/router'
import type { Adopted } from '../collab/adopt'
import type { Side, Writing } from '../model/use-writing'

/** What the person must know now: words that are not saved, why writing stopped, what was refused. Words are never lost: they can be copied. */
export function DraftNotices({ writing, signedIn }: { writing: Writing; signedIn: boolean }) {
  const { t } = useWords()
  const { sides, mayEdit } = writing
  const catching = sides.some((side) => side.snapshot?.catchingUp === true)
  return (
    <div className="draft-notices">
      {!mayEdit && <WhyNot sides={sides} signedIn={signedIn} />}
      <NotSaved sides={sides} />
      {catching && <Notice tone="quiet" role="status">{t('draft.catchingUp')}</Notice>}
      {writing.tooLarge && (
        <Notice tone="problem" role="alert">
          <p>
            <Trans i18nKey="draft.paste" components={{ b: <b /> }} />
          </p>
          <button type="button" className="link-button" onClick={writing.settleTooLarge}>
            {t('draft.trouble.close')}
          </button>
        </Notice>
      )}
      {sides.map((side) => (
        <SideNotices key={side.language} side={side} />
      ))}
    </div>
  )
}

function WhyNot({ sides, signedIn }: { sides: readonly Side[]; signedIn: boolean }) {
  const { t, language } = useWords()
  const { place } = useRouter()
  const states = sides.map((side) => side.snapshot?.state ?? side.draft.state)
  if (states.every((state) => state === 'FROZEN')) {
    return (
      <Notice tone="quiet">
        <Trans i18nKey="draft.frozen" components={{ b: <b /> }} />
      </Notice>
    )
  }
  if (states.every((state) => state === 'CLOSED')) {
    return (
      <Notice tone="quiet">
        <Trans i18nKey="draft.closed" components={{ b: <b /> }} />
      </Notice>
    )
  }
  return (
    <Notice tone="quiet">
      {t('draft.cannotWrite')}{' '}
      {!signedIn && <Link to={`${addressOf('signIn', language)}?return=${encodeURIComponent(place.pathname)}`}>{t('draft.stop.signIn')}</Link>}
    </Notice>
  )
}

/** Said once for both texts, in the tone of an alarm. */
function NotSaved({ sides }: { sides: readonly Side[] }) {
  const { t } = useWords()
  const cut = sides.filter((side) => side.snapshot?.save === 'unsaved' && side.snapshot.stop === null)
  const unkept = sides.some((side) => side.snapshot?.unkept === true)
  const count = cut.reduce((sum, side) => sum + (side.snapshot?.unsaved ?? 0), 0)
  return (
    <div role="alert">
      {cut.length > 0 && (
        <div className="notice notice-problem" data-not-saved="">
          <b>{t('draft.save.unsaved', { count })}.</b> {unkept ? t('draft.save.unkept') : t('draft.save.cut')}
          {unkept && <Words words={cut.map((side) => side.open?.session.unsavedWords() ?? '').join('\n\n')} />}
        </div>
      )}
    </div>
  )
}

function SideNotices({ side }: { side: Side }) {
  const { t, language } = useWords()
  const { snapshot, open } = side
  const trouble = snapshot?.trouble ?? null
  const stop = snapshot?.stop ?? null
  const unsaved = stop === null || snapshot === null || snapshot.unsaved === 0 ? '' : (open?.session.unsavedWords() ?? '')
  return (
    <div lang={language}>
      <div role="alert">
        {stop !== null && stop !== 'resync' && (
          <div className="notice notice-problem" data-stop={stop}>
            <p>
              <Trans i18nKey={`draft.stop.${stop}`} values={{ time: timeOfDay(new Date(snapshot?.stoppedAt ?? 0), language) }} components={{ b: <b /> }} />
            </p>
            {snapshot?.stopReason !== '' && stop === 'forbidden' && <p>{snapshot?.stopReason}</p>}
            {stop === 'signedOut' && <SignInAgain />}
            {unsaved !== '' && (
              <>
                <p>{t('draft.stop.words')}</p>
                <Words words={unsaved} />
              </>
            )}
          </div>
        )}
      </div>
      <div role="alert">
        {trouble !== null && (
          <div className="notice notice-problem" data-trouble={trouble.kind}>
            <p>
              <TroubleWords kind={trouble.kind} code={trouble.code} reason={trouble.reason} />
            </p>
            {trouble.words.trim() !== '' && (
              <>
                <p>{t('draft.trouble.words')}</p>
                <Words words={trouble.words} />
              </>
            )}
            <button type="button" className="link-button" onClick={() => open?.session.settleTrouble()}>
              {t('draft.trouble.close')}
            </button>
          </div>
        )}
      </div>
      {side.adopted.map((adopted) => (
        <AdoptedNotice key={adopted.clientId} adopted={adopted} forget={() => side.forget(adopted.clientId)} />
      ))}
    </div>
  )
}

function SignInAgain() {
  const { t, language } = useWords()
  const { place } = useRouter()
  return (
    <p>
      <a href={`${addressOf('signIn', language)}?return=${encodeURIComponent(place.pathname)}`}>{t('draft.stop.signIn')}</a>
    </p>
  )
}

function TroubleWords({ kind, code, reason }: { kind: 'refused' | 'lost' | 'resync'; code: string | null; reason: string }): ReactNode {
  const components = { b: <b /> }
  if (kind !== 'refused') return <Trans i18nKey={`draft.trouble.${kind}`} components={components} />
  if (code === 'TOO_LARGE') return <Trans i18nKey="draft.trouble.tooLarge" components={components} />
  if (reason === '') return <Trans i18nKey="draft.trouble.refusedPlain" components={components} />
  return <Trans i18nKey="draft.trouble.refused" values={{ reason }} components={components} />
}

function AdoptedNotice({ adopted, forget }: { adopted: Adopted; forget: () => void }) {
  const { t } = useWords()
  const components = { b: <b /> }
  if (adopted.phase === 'sending') return <Notice tone="quiet" role="status">{t('draft.adopted.sending', { count: adopted.changes })}</Notice>
  if (adopted.phase === 'sent') {
    return (
      <Notice tone="done" role="status">
        <Trans i18nKey="draft.adopted.sent" count={adopted.changes} components={components} />{' '}
        <button type="button" className="link-button" onClick={forget}>
          {t('draft.trouble.close')}
        </button>
      </Notice>
    )
  }
  return (
    <Notice tone="problem" role="alert">
      <p>
        <Trans i18nKey="draft.adopted.stuck" values={{ reason: adopted.reason }} components={components} />
      </p>
      <Words words={adopted.words} />
      <button type="button" className="link-button" onClick={forget}>
        {t('draft.adopted.forget')}
      </button>
    </Notice>
  )
}

/** Words to copy: they stand there to be read and marked too, in case copying is not allowed. */
function Words({ words }: { words: string }) {
  const { t } = useWords()
  const [copied, setCopied] = useState(false)
  if (words.trim() === '') return null
  return (
    <div className="kept-words">
      <blockquote>{words}</blockquote>
      <button
        type="button"
        className="button button-secondary button-small"
        onClick={() => {
          // Where the browser refuses, the words above can be marked and copied by hand.
          navigator.clipboard.writeText(words).then(() => setCopied(true), () => setCopied(false))
        }}
      >
        {copied ? t('draft.trouble.copied') : t('draft.trouble.copy')}
      </button>
    </div>
  )
}
