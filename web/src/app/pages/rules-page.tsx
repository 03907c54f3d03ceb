import { ProsePage } from '#features/about/prose-page'
import { rules } from '#features/about/prose/rules'
import { useWords } from '#lib/i18n/use-words'
import { Page } from '../frame/page'

/** The page of the footer named "rules". */
export default function RulesPage() {
  const { language } = useWords()
  return (
    <Page title={rules[language].title} ready>
      <ProsePage prose={rules} />
    </Page>
  )
}
