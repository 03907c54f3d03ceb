/** The mark: a surveyor's banded rod. */
export function Mark() {
  return (
    <svg className="mark" width="20" height="34" viewBox="0 0 20 34" aria-hidden="true" focusable="false">
      <g transform="rotate(8 10 17)">
        <path className="mark-dark" d="M6.6 1h6.8v6.5H6.6zM6.6 14h6.8v6.5H6.6zM6.6 27h6.8L10 33z" />
        <path className="mark-light" d="M6.6 7.5h6.8V14H6.6zM6.6 20.5h6.8V27H6.6z" />
      </g>
    </svg>
  )
}
