import type { ProgressStatus, Voice } from '#gql/graphql'
import { useWords } from '#lib/i18n/use-words'
import { StatusSign } from '../figures/status-sign'

/** A status: its sign and its word. */
export function StatusWord({ voice, status }: { voice: Voice; status: ProgressStatus }) {
  const { status: word } = useWords()
  return (
    <span className="status">
      <StatusSign voice={voice} status={status} />
      <span>{word(status)}</span>
    </span>
  )
}
