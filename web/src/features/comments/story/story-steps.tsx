import type { ReactNode } from 'react'
import type { StoryFieldsFragment } from '#gql/graphql'
import { TextIn } from '#components/text-in'
import { dayInWords, dayOf, timeOfDay, zoneName } from '#lib/dates/dates'
import { outcomeTerms } from '#lib/i18n/glossary'
import { useWords } from '#lib/i18n/use-words'
import { Link } from '#lib/router/router'
import { changedAddress, isMilestone, spokenCode } from '../model/codes'
import { type Step, stepsOf } from './state-words'

/** A comment's way in steps: behind it, where it stands, to come. */
export function StorySteps({ comment, slug, timeZone }: { comment: StoryFieldsFragment; slug: string; timeZone: string }) {
  const steps = stepsOf(comment)
  const current = steps.findLastIndex((step) => step.state !== 'toCome')
  const now = steps.some((step) => step.state === 'now') ? steps.findIndex((step) => step.state === 'now') : current
  return (
    <ol className="story-steps">
      {steps.map((step, i) => (
        <li key={step.name} className={`story-step story-${step.state}`} aria-current={i === now ? 'step' : undefined}>
          <StepWords step={step} comment={comment} slug={slug} timeZone={timeZone} />
        </li>
      ))}
    </ol>
  )
}

interface StepProps {
  step: Step
  comment: StoryFieldsFragment
  slug: string
  timeZone: string
}

function StepWords({ step, comment, slug, timeZone }: StepProps) {
  const { t } = useWords()
  return (
    <>
      <h2>{t(`comments.step.${step.name}`)}</h2>
      {step.at !== null && (
        <p className="meta">
          <Moment at={step.at} timeZone={timeZone} />
        </p>
      )}
      <StepDetail step={step} comment={comment} slug={slug} timeZone={timeZone} />
    </>
  )
}

function StepDetail({ step, comment, slug }: StepProps): ReactNode {
  const { t, language } = useWords()
  const { code } = comment.subject
  const where = isMilestone(code) ? t('comments.where.milestone', { code: spokenCode(code) }) : t('comments.where.commitment', { code: spokenCode(code) })
  switch (step.name) {
    case 'moderator':
      if (step.state !== 'now') return null
      return <p>{comment.secondOpinion ? t('comments.step.secondWords') : t('comments.step.moderatorWords')}</p>
    case 'published':
      return step.state === 'done' ? <p>{t('comments.step.publishedDone', { where })}</p> : <p>{t('comments.step.publishedWords', { where })}</p>
    case 'refused':
    case 'hidden':
      return (
        comment.rule !== null && (
          <p>
            <b>
              {t('comments.rule', { n: comment.rule.number })} <TextIn text={comment.rule.title} />.
            </b>{' '}
            <TextIn text={comment.rule.explanation} />
          </p>
        )
      )
    case 'answered':
      if (comment.response !== null) return <p>{outcomeTerms[comment.response.outcome][language]}.</p>
      return <p>{comment.responseDueOn === null ? t('comments.step.answeredWords') : t('comments.step.answeredBy', { day: dayInWords(comment.responseDueOn, language) })}</p>
    case 'traced': {
      const changed = comment.response?.changed === null || comment.response?.changed === undefined ? null : changedAddress(slug, comment.response.changed, language)
      if (changed === null) return <p>{comment.response === null ? t('comments.step.tracedWords') : t('comments.step.tracedNothing')}</p>
      return (
        <p>
          <Link to={changed.to}>{t(isMilestone(changed.code) ? 'comments.seeChanged' : 'comments.seeChangedCommitment', { code: spokenCode(changed.code) })}</Link>
        </p>
      )
    }
    default:
      return null
  }
}

/** "June 11, 2020 at 3:41 pm, Eastern Time". */
export function Moment({ at, timeZone }: { at: string; timeZone: string }) {
  const { t, language } = useWords()
  const moment = new Date(at)
  return (
    <time dateTime={at}>
      {t('comments.moment', {
        day: dayInWords(dayOf(moment, timeZone), language),
        time: timeOfDay(moment, language, timeZone),
        zone: zoneName(timeZone, language),
      })}
    </time>
  )
}
