import {
  createContext,
  type AnchorHTMLAttributes,
  type MouseEvent,
  type ReactNode,
  use,
  useCallback,
  useMemo,
  useSyncExternalStore,
} from 'react'

/** Where the reader is. `search` and `hash` carry their first sign or are empty. */
export interface Place {
  readonly pathname: string
  readonly search: string
  readonly hash: string
}

/** How to leave for another place. */
export interface NavigateOptions {
  /** Put the new place in the stead of the present one in the history. */
  replace?: boolean
}

interface Router {
  readonly place: Place
  readonly navigate: (to: string, options?: NavigateOptions) => void
}

const RouterContext = createContext<Router | null>(null)

/** The place and the way to leave it. */
export function useRouter(): Router {
  const router = use(RouterContext)
  if (router === null) throw new Error('useRouter needs a router around it')
  return router
}

/** Splits an address of this site into its parts. */
export function placeOf(href: string): Place {
  const url = new URL(href, 'http://jalon.invalid')
  return { pathname: url.pathname, search: url.search, hash: url.hash }
}

const left = 'jalon:navigate'

function subscribeToHistory(changed: () => void): () => void {
  window.addEventListener('popstate', changed)
  window.addEventListener(left, changed)
  return () => {
    window.removeEventListener('popstate', changed)
    window.removeEventListener(left, changed)
  }
}

function currentHref(): string {
  return window.location.pathname + window.location.search + window.location.hash
}

/** The router of a browser tab: the address bar is the state. */
export function BrowserRouter({ children }: { children: ReactNode }) {
  const href = useSyncExternalStore(subscribeToHistory, currentHref)
  const navigate = useCallback((to: string, options?: NavigateOptions) => {
    if (options?.replace === true) window.history.replaceState(window.history.state, '', to)
    else window.history.pushState({ opened: true }, '', to)
    window.dispatchEvent(new Event(left))
  }, [])
  const router = useMemo(() => ({ place: placeOf(href), navigate }), [href, navigate])
  return <RouterContext value={router}>{children}</RouterContext>
}

/** A router that stands still: pages rendered outside a browser, and tests. */
export function StaticRouter(props: { href: string; navigate?: Router['navigate']; children: ReactNode }) {
  const { href, navigate } = props
  const router = useMemo(() => ({ place: placeOf(href), navigate: navigate ?? (() => undefined) }), [href, navigate])
  return <RouterContext value={router}>{props.children}</RouterContext>
}

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { to: string }

/** True for a click that should open here, not in a new tab or as a download. */
export function opensHere(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}

/** A link to another page of this site. It is a plain link until it is clicked. */
export function Link({ to, onClick, children, ...rest }: LinkProps) {
  const { navigate } = useRouter()
  return (
    <a
      {...rest}
      href={to}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented || !opensHere(event)) return
        event.preventDefault()
        navigate(to)
      }}
    >
      {children}
    </a>
  )
}
