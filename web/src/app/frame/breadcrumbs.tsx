import type { ReactNode } from 'react'
import { useWords } from '#lib/i18n/use-words'
import { Link } from '#lib/router/router'

/** One step on the way to the page. */
export interface Crumb {
  readonly to: string
  readonly name: ReactNode
}

/** The way to the page, without the page itself. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t } = useWords()
  return (
    <nav className="wrap breadcrumbs" aria-label={t('frame.breadcrumbs')}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.to}>
            <Link to={crumb.to}>{crumb.name}</Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
