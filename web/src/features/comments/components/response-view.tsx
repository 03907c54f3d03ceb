import type { ResponseFieldsFragment } from '#gql/graphql'
import { MarkdownIn } from '#components/markdown-in'
import { Tag, type Tone } from '#components/tag'
import { TextIn } from '#components/text-in'
import { dayInWords, dayOf } from '#lib/dates/dates'
import { outcomeTerms } from '#lib/i18n/glossary'
import { useWords } from '#lib/i18n/use-words'
import { Link } from '#lib/router/router'
import { changedAddress, isMilestone, spokenCode } from '../model/codes'

const tones: Partial<Record<ResponseFieldsFragment['outcome'], Tone>> = { ACCEPTED: 'done', ACCEPTED_IN_PART: 'done' }

/** A reasoned response: the outcome, why, and what changed because of it. */
export function ResponseView(props: { response: ResponseFieldsFragment; slug: string; timeZone: string; just?: boolean; level: 3 | 4 | 5 | 6 }) {
  const { response, slug, timeZone, just = false, level } = props
  const { t, language } = useWords()
  const Heading = `h${level}` as const
  const changed = response.changed === null ? null : changedAddress(slug, response.changed, language)
  const missing = response.reason[language] === null || response.reason[language] === ''
  const behind = response.reason.state === (language === 'en' ? 'EN_BEHIND' : 'FR_BEHIND')
  return (
    <div className={just ? 'response response-just' : 'response'}>
      <div className="response-head">
        <Tag tone={tones[response.outcome] ?? 'neutral'}>{outcomeTerms[response.outcome][language]}</Tag>
        <Heading>{t('comments.response')}</Heading>
        <time className="meta" dateTime={response.respondedAt}>
          {dayInWords(dayOf(new Date(response.respondedAt), timeZone), language)}
        </time>
      </div>
      <MarkdownIn text={response.reason} />
      {missing ? <p className="meta">{t('comments.otherSideOnly')}</p> : behind && <p className="meta">{t('comments.sideBehind')}</p>}
      <p className="response-foot meta">
        {response.organization !== null && <TextIn text={response.organization.name} />}
        {changed !== null && (
          <Link to={changed.to}>{t(isMilestone(changed.code) ? 'comments.seeChanged' : 'comments.seeChangedCommitment', { code: spokenCode(changed.code) })}</Link>
        )}
      </p>
    </div>
  )
}
