import { DeveloperGuide } from '#features/developer/developer-guide'
import { developerWords } from '#features/developer/developer-words'
import { useWords } from '#lib/i18n/use-words'
import { Page } from '../frame/page'

/** The guide to the API. */
export default function DevelopersPage() {
  const { language } = useWords()
  return (
    <Page title={developerWords[language].title} ready>
      <DeveloperGuide />
    </Page>
  )
}
