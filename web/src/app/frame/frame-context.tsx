import { createContext, use } from 'react'
import type { PageName } from '#lib/router/addresses'
import type { Frame } from './use-frame'

/** The frame as the page inside it sees it. */
export interface FrameInside extends Frame {
  /** The page that stands in the address; null where the address is not a page's. */
  readonly page: PageName | null
  /** The page shown is the one that the address names; false while that one is on its way. */
  readonly current: boolean
}

/** Gives the frame to the page inside it. */
export const FrameContext = createContext<FrameInside>({ plan: null, viewer: null, clock: null, page: null, current: true })

/** The frame around the page. */
export function useFrameInside(): FrameInside {
  return use(FrameContext)
}
