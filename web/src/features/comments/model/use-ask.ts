import { useMemo } from 'react'
import { type Ask, askWith } from '#lib/graphql/ask'
import { useWords } from '#lib/i18n/use-words'

/** Requests whose answer the page applies itself: nothing that is shown is read again because of them. */
export function useAsk(): Ask {
  const { language } = useWords()
  return useMemo(() => askWith({ url: '/graphql', language: () => language }), [language])
}
