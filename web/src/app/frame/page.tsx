import { type ReactNode, useEffect } from 'react'
import { useWords } from '#lib/i18n/use-words'
import { useRouter } from '#lib/router/router'
import { wordsOf } from '#lib/text/text'
import { type Crumb, Breadcrumbs } from './breadcrumbs'
import { Footer } from './footer'
import { useFrameInside } from './frame-context'
import { PrintLine } from './print-line'
import { useArrival } from './use-arrival'

interface PageProps {
  /** The page's name in the title of the tab. */
  title: string
  crumbs?: readonly Crumb[]
  /** The form on the page was refused: the title of the tab says so first. */
  error?: boolean
  /** The day of the last significant change, `YYYY-MM-DD`. */
  modified?: string
  /** The page has its heading and what an address may point into. */
  ready: boolean
  /** The page's moment for print, on the plan's clock; absent on pages that do not change. */
  asOf?: { now: string; timeZone: string }
  children: ReactNode
}

/** A page inside the frame: breadcrumbs, main with one H1, footer; it names the tab and takes focus on arrival. */
export function Page({ title, crumbs = [], error = false, modified, ready, asOf, children }: PageProps) {
  const { t, language } = useWords()
  const { plan, current } = useFrameInside()
  const { place } = useRouter()
  useArrival(place, ready && current)

  const planTitle = plan === null || crumbs.length === 0 ? null : wordsOf(plan.shortTitle, language)
  const named = planTitle === null ? t('frame.title', { page: title }) : t('frame.titleInPlan', { page: title, plan: planTitle })
  const whole = error ? t('frame.titleError', { title: named }) : named
  useEffect(() => {
    document.title = whole
    document.documentElement.lang = language
  }, [whole, language])

  return (
    <>
      {crumbs.length > 0 && <Breadcrumbs crumbs={crumbs} />}
      <main id="main" tabIndex={-1}>
        {asOf !== undefined && <PrintLine {...asOf} />}
        {children}
      </main>
      <Footer {...(modified === undefined ? {} : { modified })} />
    </>
  )
}
