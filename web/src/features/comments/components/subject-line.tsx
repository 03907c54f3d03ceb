import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link } from '#lib/router/router'
import { commitmentCodeOf, spokenCode } from '../model/codes'

/** Under a milestone: how many comments there are, and the way to write one. */
export function SubjectLine(props: { slug: string; code: string; count: number | undefined; open: boolean }) {
  const { slug, code, count, open } = props
  const { t, language } = useWords()
  const commitment = commitmentCodeOf(code)
  return (
    <p className="subject-line">
      {count !== undefined && count > 0 && (
        <a href={`#comments-${code}`}>
          {t('comments.count', { count })}
          <span className="visually-hidden"> {t('comments.onMilestoneOf', { code: spokenCode(code) })}</span>
        </a>
      )}
      {open && (
        <Link to={`${addressOf('comment', language, { plan: slug, code: commitment })}?on=${code}`}>
          {t('comments.write')}
          <span className="visually-hidden"> {t('comments.onMilestoneOf', { code: spokenCode(code) })}</span>
        </Link>
      )}
    </p>
  )
}
