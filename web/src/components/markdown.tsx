import { Fragment, type ReactNode } from 'react'

/**
 * The part of Markdown that reports use: paragraphs, lists, bold, emphasis and links. It builds
 * elements, never HTML, so nothing that people write can become code.
 */
export function Markdown({ source }: { source: string }) {
  const blocks = source.trim().split(/\n\s*\n/)
  return blocks.map((block, i) => {
    const lines = block.split('\n')
    const key = `${i} ${block.slice(0, 20)}`
    if (lines.every((line) => /^\s*[-*]\s+/.test(line))) {
      return (
        <ul className="bullets" key={key}>
          {lines.map((line) => (
            <li key={line}>
              <Inline source={line.replace(/^\s*[-*]\s+/, '')} />
            </li>
          ))}
        </ul>
      )
    }
    return (
      <p key={key}>
        {lines.map((line, n) => (
          <Fragment key={line}>
            {n > 0 && ' '}
            <Inline source={line} />
          </Fragment>
        ))}
      </p>
    )
  })
}

const pieces = /\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)|(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])|\*\*([^*]+)\*\*|\*([^*]+)\*|_([^_]+)_/g

function Inline({ source }: { source: string }): ReactNode {
  const parts: ReactNode[] = []
  let from = 0
  for (const match of source.matchAll(pieces)) {
    const [whole, label, target, address, bold, starred, underlined] = match
    if (match.index > from) parts.push(source.slice(from, match.index))
    const key = `${match.index} ${whole}`
    if (target !== undefined || address !== undefined) {
      parts.push(
        <a key={key} href={target ?? address} rel="noreferrer nofollow">
          {label ?? address}
        </a>,
      )
    } else if (bold !== undefined) {
      parts.push(<b key={key}>{bold}</b>)
    } else {
      parts.push(<em key={key}>{starred ?? underlined}</em>)
    }
    from = match.index + whole.length
  }
  parts.push(source.slice(from))
  return parts
}
