import { Component, type ErrorInfo, type ReactNode } from 'react'

interface Props {
  /** A change of it tries to draw the region again. */
  resetKey: string
  fallback: (id: string, retry: () => void) => ReactNode
  children: ReactNode
}

interface State {
  id: string | null
}

const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** An id that a person can read out: it also stands in the browser's log beside the error. */
function quoteableId(): string {
  const pick = () => letters.charAt(Math.floor(Math.random() * letters.length))
  return `${pick()}${pick()}${pick()}${pick()}-${pick()}${pick()}`
}

/** Keeps a fault in one region of the page from taking the rest with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { id: null }

  static getDerivedStateFromError(): State {
    return { id: quoteableId() }
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(this.state.id, error, info.componentStack)
  }

  override componentDidUpdate(before: Props) {
    // oxlint-disable-next-line react/no-did-update-set-state -- once per address, and only after a fault
    if (before.resetKey !== this.props.resetKey && this.state.id !== null) this.setState({ id: null })
  }

  override render() {
    if (this.state.id === null) return this.props.children
    return this.props.fallback(this.state.id, () => this.setState({ id: null }))
  }
}
