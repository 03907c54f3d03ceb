import { ProsePage } from '#features/about/prose-page'
import { privacy } from '#features/about/prose/privacy'
import { useWords } from '#lib/i18n/use-words'
import { Page } from '../frame/page'

/** The page of the footer named "privacy". */
export default function PrivacyPage() {
  const { language } = useWords()
  return (
    <Page title={privacy[language].title} ready>
      <ProsePage prose={privacy} />
    </Page>
  )
}
