import { Trans } from 'react-i18next'
import { timeOfDay } from '#lib/dates/dates'
import { useWords } from '#lib/i18n/use-words'

/** Whether what was typed is kept on this device, in words. */
export function DraftState({ keptAt, unkept }: { keptAt: number | null; unkept: boolean }) {
  const { t, language } = useWords()
  if (unkept) {
    return (
      <span className="draft-state draft-failed" role="alert">
        <Trans i18nKey="form.draftFailed" components={{ b: <b /> }} />
      </span>
    )
  }
  return (
    <span className="draft-state">{keptAt === null ? '' : t('form.draftSaved', { time: timeOfDay(new Date(keptAt), language) })}</span>
  )
}
