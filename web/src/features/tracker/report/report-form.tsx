import { type FormEvent, useEffect, useState } from 'react'
import { Trans } from 'react-i18next'
import type { ReportFieldsFragment, ReportFormQuery, Voice } from '#gql/graphql'
import { useAnnouncer } from '#components/announcer'
import { BilingualField } from '#components/bilingual-field'
import { DraftState } from '#components/draft-state'
import { ErrorSummary } from '#components/error-summary'
import { FormFailure } from '#components/form-failure'
import { Notice } from '#components/notice'
import { draftKey } from '#lib/browser/draft-store'
import { useDraft } from '#lib/browser/use-draft'
import { timeOfDay } from '#lib/dates/dates'
import { usePlanTime } from '#lib/dates/plan-clock'
import type { Language } from '#lib/i18n/language'
import { useWords } from '#lib/i18n/use-words'
import { useLiveState } from '#lib/live/live-context'
import { useFeedSnapshot } from '../feed/feed-context'
import { reportKey } from '../feed/tracker-feed'
import { emptyReport, isReportValues, type ReportText } from '../model/report-values'
import { LastReports } from './last-reports'
import { ReportHeading } from './report-heading'
import { StatusChoice } from './status-choice'
import { TheirReport } from './their-report'
import { type FormError, useReportForm } from './use-report-form'

type Plan = NonNullable<ReportFormQuery['plan']>

/** The account that reports. */
export type Account = NonNullable<ReportFormQuery['viewer']>

interface ReportFormProps {
  plan: Plan
  indicator: NonNullable<Plan['indicator']>
  period: NonNullable<Plan['openPeriod']>
  voice: Voice
  planSlug: string
  /** Whose draft this is. */
  account: Account
  /** The form was refused, or no longer is: the title of the tab says so. */
  refused: (refused: boolean) => void
  published: (report: ReportFieldsFragment) => void
  leave: () => void
}

/** The form for one voice's report on an indicator in the open period. */
export function ReportForm(props: ReportFormProps) {
  const { planSlug, plan, indicator, period, voice, account, refused, published, leave } = props
  const { t, language } = useWords()
  const announcer = useAnnouncer()
  const timeOf = usePlanTime()
  const { phase } = useLiveState()
  const snapshot = useFeedSnapshot()
  const mine = voice === 'OFFICIAL' ? indicator.officialReport : indicator.championReport
  const [baseVersion] = useState(mine !== null && mine.period === period.code ? mine.version : 0)
  const draft = useDraft(
    draftKey('report', account.id, indicator.id, voice, period.code),
    emptyReport,
    isReportValues,
    { handed: draftKey('handed', planSlug, indicator.code, voice, period.code, account.name.en ?? '') },
  )
  const { state, publish } = useReportForm({ indicatorId: indicator.id, period: period.code, voice, baseVersion })
  const { values } = draft
  const errors = state.errors.map((error) => ({ field: error.field, words: wordsOfError(error) }))
  const newer = snapshot.reports.get(reportKey(indicator.id, voice))
  const arrived = newer !== undefined && newer.period === period.code && newer.version > (state.theirs?.version ?? baseVersion) ? newer : null

  useEffect(() => refused(state.errors.length > 0), [refused, state.errors])

  function wordsOfError(error: FormError): string {
    return 'key' in error ? t(`report.error.${error.key}`) : error.words
  }
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.words
  const errorsOf = (name: ReportText) => {
    const own = state.errors.filter((error) => error.field?.startsWith(`${name}-`))
    const both = own.find((error) => 'key' in error && error.key.endsWith('Both'))
    if (both !== undefined) return { both: wordsOfError(both) }
    return { en: errorAt(`${name}-en`), fr: errorAt(`${name}-fr`) }
  }
  const write = (name: ReportText) => (side: Language, words: string) => draft.change({ ...values, [name]: { ...values[name], [side]: words } })

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    draft.keep()
    if (!(await publish(values))) return
    draft.drop()
  }
  const ended = state.failure?.kind === 'unauthenticated'
  const { handOn } = draft
  useEffect(() => {
    if (ended) handOn()
  }, [ended, handOn])
  const { published: report } = state
  useEffect(() => {
    if (report !== null) published(report)
  }, [report, published])

  return (
    <form className="wrap form-page" onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary items={errors} attempt={state.attempt} />
      <ReportHeading indicator={indicator} period={period} />
      {state.theirs !== null && (
        <TheirReport
          report={state.theirs}
          timeZone={plan.timeZone}
          attempt={state.attempt}
          keepTheirs={() => {
            draft.drop()
            leave()
          }}
        />
      )}
      <LastReports official={indicator.officialReport} champion={indicator.championReport} timeZone={plan.timeZone} />
      {draft.found && draft.keptAt !== null && (
        <Notice tone="quiet">
          <p>
            {t('form.draftFound', { time: timeOf(draft.keptAt) })}{' '}
            <button
              type="button"
              className="link-button"
              onClick={() => {
                draft.drop()
                announcer.offer('draft', () => t('form.discarded'))
              }}
            >
              {t('form.discard')}
            </button>
          </p>
        </Notice>
      )}
      <StatusChoice
        voice={voice}
        value={values.status}
        error={values.status === '' ? errorAt('status-NS') : undefined}
        change={(status) => draft.change({ ...values, status })}
      />
      <BilingualField
        name="progress"
        label={t('report.progress')}
        hint={t('report.progressHint')}
        values={values.progress}
        errors={errorsOf('progress')}
        change={write('progress')}
      />
      <BilingualField
        name="evidence"
        label={t('report.evidence')}
        hint={t('report.evidenceHint')}
        optional
        values={values.evidence}
        errors={errorsOf('evidence')}
        change={write('evidence')}
        rows={1}
      />
      <BilingualField
        name="challenges"
        label={t('report.challenges')}
        hint={t('report.challengesHint')}
        values={values.challenges}
        errors={errorsOf('challenges')}
        change={write('challenges')}
        rows={2}
      />
      <div className="form-foot">
        <p className="form-intro small">{t('report.publishWords')}</p>
        {state.failure !== null && <FormFailure key={state.attempt} failure={state.failure} />}
        <div className="form-actions">
          <button type="submit" className="button button-primary" aria-disabled={state.busy}>
            {state.busy ? t('report.publishing') : state.theirs === null ? t('report.publish') : t('report.publishNewer')}
          </button>
          <button
            type="button"
            className="button button-secondary"
            onClick={() => {
              if (draft.keep()) announcer.offer('draft', () => t('form.draftSaved', { time: timeOf(Date.now()) }))
            }}
          >
            {t('form.saveDraft')}
          </button>
          <DraftState keptAt={draft.keptAt} unkept={draft.unkept} />
        </div>
        <div className="form-news" role="status">
          {phase === 'offline' && (
            <Notice tone="quiet">
              <p>
                <Trans i18nKey="form.offline" components={{ b: <b /> }} />
              </p>
            </Notice>
          )}
          {arrived !== null && (
            <Notice tone="now">
              <p>{t('report.newer', { time: timeOfDay(new Date(arrived.reportedAt), language, plan.timeZone) })}</p>
            </Notice>
          )}
        </div>
      </div>
    </form>
  )
}
