import { Fragment } from 'react'
import type { TextSidesFragment } from '#gql/graphql'
import type { Language } from '#lib/i18n/language'
import { useWords } from '#lib/i18n/use-words'
import { sideOf } from '#lib/text/text'

/**
 * A text in the language of the page. Where that side is not written yet the other one is shown,
 * marked as being in the other language. French ordinals are raised.
 */
export function TextIn({ text }: { text: TextSidesFragment }) {
  const { language } = useWords()
  const side = sideOf(text, language)
  if (side.language === language) return <Raised words={side.words} language={language} />
  return (
    <span lang={side.language}>
      <Raised words={side.words} language={side.language} />
    </span>
  )
}

const ordinal = /(\d)(er?|re)(?=\s|$)/

function Raised({ words, language }: { words: string; language: Language }) {
  const match = language === 'fr' ? ordinal.exec(words) : null
  if (match === null) return words
  const before = words.slice(0, match.index + 1)
  return (
    <Fragment>
      {before}
      <sup>{match[2]}</sup>
      {words.slice(match.index + match[0].length)}
    </Fragment>
  )
}
