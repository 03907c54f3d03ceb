import { createContext, type ReactNode, use, useSyncExternalStore } from 'react'
import type { LiveConnection } from './connection'
import type { LiveState } from './status'

const LiveContext = createContext<LiveConnection | null>(null)

const still: LiveState = { phase: 'idle', lastHeard: null, cutSince: null, lastCut: null }
const noSubscription = () => () => undefined
const stillSnapshot = () => still

/** Gives the tab's one connection to everything inside; null outside a browser. */
export function LiveProvider(props: { connection: LiveConnection | null; children: ReactNode }) {
  return <LiveContext value={props.connection}>{props.children}</LiveContext>
}

/** The tab's one connection. */
export function useLiveConnection(): LiveConnection | null {
  return use(LiveContext)
}

/** Where the connection stands. */
export function useLiveState(): LiveState {
  const status = use(LiveContext)?.status
  return useSyncExternalStore(status?.subscribe ?? noSubscription, status?.snapshot ?? stillSnapshot, stillSnapshot)
}
