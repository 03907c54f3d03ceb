import type { ReactNode } from 'react'
import { Trans } from 'react-i18next'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link } from '#lib/router/router'
import { wordsOf } from '#lib/text/text'
import { useFrameInside } from './frame-context'

const links = ['rules', 'privacy', 'accessibility', 'developers'] as const

function ExternalLink({ to, children }: { to: string; children?: ReactNode }) {
  return <a href={to}>{children}</a>
}

/** Date modified, the pages about this site, and the licence of the plan's text. */
export function Footer({ modified }: { modified?: string }) {
  const { t, language } = useWords()
  const { plan } = useFrameInside()
  const source = plan?.source
  return (
    <footer className="site-footer" aria-label={t('frame.footer')}>
      <div className="wrap footer-grid">
        <div>
          {modified !== undefined && (
            <p className="date-modified">
              {t('frame.dateModified')} <time dateTime={modified}>{modified}</time>
            </p>
          )}
          <ul>
            {links.map((page) => (
              <li key={page}>
                <Link to={addressOf(page, language)}>{t(`frame.${page}`)}</Link>
              </li>
            ))}
          </ul>
        </div>
        {source !== null && source !== undefined && (
          <p className="licence">
            <Trans
              i18nKey="frame.licence"
              values={{ licence: wordsOf(source.licence, language) }}
              components={{ a: <ExternalLink to={wordsOf(source.licenceUrl, language)} /> }}
            />
          </p>
        )}
      </div>
    </footer>
  )
}
