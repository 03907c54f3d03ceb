import type { Language as ApiLanguage } from '#gql/graphql'
import { useWords } from '#lib/i18n/use-words'

/** A comment's own words, as the server made them safe to show, in their own language and direction. */
export function CommentBody({ html, language }: { html: string; language: ApiLanguage | null }) {
  const { language: page } = useWords()
  const own = language?.toLowerCase()
  return (
    <div
      className="comment-body markdown"
      dir="auto"
      {...(own === undefined || own === page ? {} : { lang: own })}
      // oxlint-disable-next-line react/no-danger -- the server renders it with a kept library and a sanitizer
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}
