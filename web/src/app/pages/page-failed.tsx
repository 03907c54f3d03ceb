import { FailurePanel } from '#components/failure-panel'
import type { Failure } from '#lib/graphql/failure'
import { useWords } from '#lib/i18n/use-words'
import { Page } from '../frame/page'

/** The page itself failed, not one of its regions. */
export function PageFailed({ failure, retry }: { failure: Failure; retry: () => void }) {
  const { t } = useWords()
  return (
    <Page title={failure.kind === 'network' ? t('system.unreachable.title') : t('system.fault.title')} ready error>
      <div className="wrap measure">
        <FailurePanel failure={failure} retry={retry} level={1} />
      </div>
    </Page>
  )
}
