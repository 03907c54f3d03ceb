import { Trans } from 'react-i18next'
import { usePlanTime } from '#lib/dates/plan-clock'
import { useWords } from '#lib/i18n/use-words'

/** Whether what was typed is kept on this device, in words. */
export function DraftState({ keptAt, unkept }: { keptAt: number | null; unkept: boolean }) {
  const { t } = useWords()
  const timeOf = usePlanTime()
  if (unkept) {
    return (
      <span className="draft-state draft-failed" role="alert">
        <Trans i18nKey="form.draftFailed" components={{ b: <b /> }} />
      </span>
    )
  }
  return (
    <span className="draft-state">{keptAt === null ? '' : t('form.draftSaved', { time: timeOf(keptAt) })}</span>
  )
}
