import { useEffect, useId, useState } from 'react'
import { Trans } from 'react-i18next'
import { FrameWorkDocument } from '#gql/graphql'
import { TextIn } from '#components/text-in'
import { useRead } from '#lib/graphql/use-read'
import { useWords } from '#lib/i18n/use-words'
import { addressOf, type PageName } from '#lib/router/addresses'
import { Link, useRouter } from '#lib/router/router'
import { useFrameInside } from './frame-context'
import { LanguageLink } from './language-link'
import { Mark } from './mark'
import { SignOut } from './sign-out'

const menu = ['plan', 'commitments', 'tracker'] as const
const partOf: Partial<Record<PageName, (typeof menu)[number]>> = {
  plan: 'plan',
  phaseDates: 'plan',
  commitments: 'commitments',
  commitment: 'commitments',
  comment: 'commitments',
  draft: 'commitments',
  wording: 'commitments',
  tracker: 'tracker',
  report: 'tracker',
  dueDate: 'tracker',
}

/** Everything above the page: phases as a strip, demonstration notice, mark, account, main menu. */
export function Header() {
  const { t } = useWords()
  const { plan } = useFrameInside()
  return (
    <>
      <a className="skip" href="#main">
        {t('frame.skip')}
      </a>
      <header className="site-header">
        <div className="strip" aria-hidden="true">
          {(plan?.phases ?? Array.from({ length: 6 }, (_, i) => ({ id: String(i), state: 'TO_COME' as const }))).map((phase) => (
            <span key={phase.id} className={`strip-${phase.state}`} />
          ))}
        </div>
        {plan?.demonstration === true && (
          <p className="demo">
            <span className="wrap">
              <Trans i18nKey="frame.demo" components={{ b: <b /> }} />
            </span>
          </p>
        )}
        <HeaderLine />
      </header>
    </>
  )
}

function HeaderLine() {
  const { t, language } = useWords()
  const { plan, viewer, page } = useFrameInside()
  const { place } = useRouter()
  const [openAt, setOpenAt] = useState<string | null>(null)
  const open = openAt === place.pathname // another page closes the menu
  const menuId = useId()
  const home = plan === null ? addressOf('plans', language) : addressOf('plan', language, { plan: plan.slug })
  const asked = viewer?.toReport.totalCount ?? 0
  return (
    <>
      <div className="wrap header-line">
        <Link className="brand" to={home}>
          <Mark />
          <span>{t('frame.name')}</span>
        </Link>
        {plan !== null && (
          <p className="header-plan">
            <TextIn text={plan.shortTitle} />
          </p>
        )}
        <ul className="account" aria-label={t('frame.accountMenu')}>
          <li>
            <LanguageLink />
          </li>
          {plan !== null && asked > 0 && (
            <li>
              <Link to={`${addressOf('tracker', language, { plan: plan.slug })}#to-report`}>{t('frame.toReport', { count: asked })}</Link>
            </li>
          )}
          {plan !== null && viewer !== null && <WorkLinks slug={plan.slug} />}
          {viewer === null ? (
            <li>
              <Link to={`${addressOf('signIn', language)}${returnQuery(place.pathname + place.search)}`}>{t('frame.signIn')}</Link>
            </li>
          ) : (
            <>
              <li className="persona">
                <TextIn text={viewer.name} />
              </li>
              <li>
                <SignOut />
              </li>
            </>
          )}
          {plan !== null && (
            <li className="menu-opener">
              <button type="button" className="link-button" aria-expanded={open} aria-controls={menuId} onClick={() => setOpenAt(open ? null : place.pathname)}>
                {t('frame.menu')}
              </button>
            </li>
          )}
        </ul>
      </div>
      {plan !== null && (
        <nav id={menuId} className={open ? 'main-menu main-menu-open' : 'main-menu'} aria-label={t('frame.mainMenu')}>
          <ul className="wrap">
            {menu.map((item) => (
              <li key={item}>
                <Link
                  to={addressOf(item, language, { plan: plan.slug })}
                  aria-current={page === item ? 'page' : page !== null && partOf[page] === item ? 'true' : undefined}
                >
                  {t(`frame.item.${item}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}

/** Where to come back to after signing in; the sign-in page itself is no such place. */
function returnQuery(path: string): string {
  if (/^\/(en\/sign-in|fr\/connexion)/.test(path)) return path.includes('?') ? path.slice(path.indexOf('?')) : ''
  return `?return=${encodeURIComponent(path)}`
}

/** What waits for the person who is signed in: to moderate, to answer, news of their own comments. */
function WorkLinks({ slug }: { slug: string }) {
  const { t, language } = useWords()
  const { place } = useRouter()
  const { data, refresh } = useRead(FrameWorkDocument, { slug })
  // What waits changes with what people do: each page asks anew.
  useEffect(() => refresh(), [place.pathname, refresh])
  const roles = data?.viewer?.participant?.roles ?? []
  const listening = data?.plan?.listening
  if (listening === undefined) return null
  const news = data?.viewer?.contributionNews ?? 0
  const toAnswer = listening.published - listening.answered
  return (
    <>
      {roles.includes('MODERATOR') && (
        <li>
          <Link to={addressOf('moderation', language)}>{t('moderation.link', { count: listening.waiting })}</Link>
        </li>
      )}
      {roles.includes('OFFICIAL') && toAnswer > 0 && (
        <li>
          <Link to={addressOf('toAnswer', language)}>{t('comments.toAnswer.link', { count: toAnswer })}</Link>
        </li>
      )}
      {(roles.includes('PARTICIPANT') || news > 0) && (
        <li>
          <Link to={addressOf('myComments', language)}>{news > 0 ? t('comments.mine.newsCount', { count: news }) : t('comments.mine.title')}</Link>
        </li>
      )}
    </>
  )
}
