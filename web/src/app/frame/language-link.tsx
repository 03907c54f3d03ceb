import { languageNames, otherLanguage } from '#lib/i18n/language'
import { useWords } from '#lib/i18n/use-words'
import { addressOf, matchAddress } from '#lib/router/addresses'
import { Link, useRouter } from '#lib/router/router'

/** A link to this very page in the other language: same query string, same fragment. */
export function LanguageLink() {
  const { language } = useWords()
  const { place } = useRouter()
  const other = otherLanguage(language)
  const match = matchAddress(place.pathname)
  const path = 'values' in match ? addressOf(match.page, other, match.values) : addressOf('plans', other)
  return (
    <Link to={path + place.search + place.hash} lang={other} hrefLang={other} translate="no" title={languageNames[other]} className="language">
      <span className="language-long">{languageNames[other]}</span>
      <span className="language-short" aria-hidden="true">
        {other.toUpperCase()}
      </span>
    </Link>
  )
}
