import { ProsePage } from '#features/about/prose-page'
import { accessibility } from '#features/about/prose/accessibility'
import { useWords } from '#lib/i18n/use-words'
import { Page } from '../frame/page'

/** The page of the footer named "accessibility". */
export default function AccessibilityPage() {
  const { language } = useWords()
  return (
    <Page title={accessibility[language].title} ready>
      <ProsePage prose={accessibility} />
    </Page>
  )
}
