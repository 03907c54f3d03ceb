import { useEffect, useRef } from 'react'
import type { ReportFieldsFragment } from '#gql/graphql'
import { useWords } from '#lib/i18n/use-words'
import { addressOf } from '#lib/router/addresses'
import { Link } from '#lib/router/router'

/** The report is published: what that means, and where to go. */
export function ReportDone(props: { planSlug: string; code: string; report: ReportFieldsFragment }) {
  const { planSlug, code, report } = props
  const { t, language, status, voice } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="wrap form-page">
      <h1 ref={heading} tabIndex={-1}>
        {t('report.done.title')}
      </h1>
      <p className="lead form-intro">
        {t('report.done.words', { code, status: status(report.status), voice: voice(report.voice).toLowerCase() })}
      </p>
      <p className="form-actions">
        <Link className="button button-primary" to={`${addressOf('commitment', language, { plan: planSlug, code: code.slice(0, 3) })}#${code}`}>
          {t('report.done.indicator')}
        </Link>
        <Link className="button button-secondary" to={addressOf('tracker', language, { plan: planSlug })}>
          {t('report.done.tracker')}
        </Link>
      </p>
    </div>
  )
}
