import type { TextSidesFragment } from '#gql/graphql'
import { useWords } from '#lib/i18n/use-words'
import { sideOf } from '#lib/text/text'
import { Markdown } from './markdown'

/** A Markdown text in the language of the page; the other side, so marked, where this one is missing. */
export function MarkdownIn({ text }: { text: TextSidesFragment }) {
  const { language } = useWords()
  const side = sideOf(text, language)
  return (
    <div className="markdown" {...(side.language === language ? {} : { lang: side.language })}>
      <Markdown source={side.words} />
    </div>
  )
}
