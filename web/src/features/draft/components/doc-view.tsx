import type { Mark, Node } from 'prosemirror-model'
import { Fragment, memo, type ReactNode } from 'react'

/**
 * A block of a draft as elements, without an editor: reading, older versions, pages rendered outside
 * a browser. Blocks never change, so one that stays the same is not drawn again.
 */
export const BlockView = memo(function BlockView({ node }: { node: Node }): ReactNode {
  const id = typeof node.attrs.id === 'string' ? node.attrs.id : undefined
  const inside = <Children of={node} />
  switch (node.type.name) {
    case 'paragraph':
      return <p data-id={id}>{inside}</p>
    case 'heading': {
      const Heading = `h${Number(node.attrs.level) + 1}` as 'h2' | 'h3' | 'h4' | 'h5'
      return (
        <Heading data-id={id} data-level={String(node.attrs.level)}>
          {inside}
        </Heading>
      )
    }
    case 'bullet_list':
      return <ul data-id={id}>{inside}</ul>
    case 'ordered_list':
      return (
        <ol data-id={id} start={Number(node.attrs.order)}>
          {inside}
        </ol>
      )
    case 'list_item':
      return <li>{inside}</li>
    case 'blockquote':
      return <blockquote data-id={id}>{inside}</blockquote>
    case 'table':
      return (
        <div className="draft-table" data-id={id}>
          <table>
            <tbody>{inside}</tbody>
          </table>
        </div>
      )
    case 'table_row':
      return <tr>{inside}</tr>
    case 'table_cell':
      return <td {...spans(node)}>{inside}</td>
    case 'table_header':
      return (
        <th scope="col" {...spans(node)}>
          {inside}
        </th>
      )
    default:
      return inside
  }
})

function spans(node: Node): { colSpan?: number; rowSpan?: number } {
  const { colspan, rowspan } = node.attrs as { colspan: number; rowspan: number }
  return { ...(colspan === 1 ? {} : { colSpan: colspan }), ...(rowspan === 1 ? {} : { rowSpan: rowspan }) }
}

function Children({ of: parent }: { of: Node }): ReactNode {
  const children: ReactNode[] = []
  parent.forEach((child, offset) => {
    children.push(child.isInline ? <Fragment key={offset}>{marked(child)}</Fragment> : <BlockView key={offset} node={child} />)
  })
  return children
}

function marked(node: Node): ReactNode {
  let inside: ReactNode = node.isText ? node.text : node.type.name === 'hard_break' ? <br /> : null
  for (const mark of node.marks.toReversed()) inside = wrapped(mark, inside)
  return inside
}

function wrapped(mark: Mark, inside: ReactNode): ReactNode {
  switch (mark.type.name) {
    case 'strong':
      return <strong>{inside}</strong>
    case 'em':
      return <em>{inside}</em>
    case 'link':
      return (
        <a href={String(mark.attrs.href)} rel="noopener nofollow ugc" {...(typeof mark.attrs.title === 'string' ? { title: mark.attrs.title } : {})}>
          {inside}
        </a>
      )
    case 'insertion':
      return <ins>{inside}</ins>
    case 'deletion':
      return <del>{inside}</del>
    default:
      return inside
  }
}

/** A whole draft for reading. */
export function DocView({ doc }: { doc: Node }) {
  return <Children of={doc} />
}
