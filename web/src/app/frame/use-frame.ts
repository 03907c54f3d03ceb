import { useEffect, useMemo } from 'react'
import { FrameDefaultDocument, FrameOfPlanDocument, type FrameOfPlanQuery, type FramePlanFragment } from '#gql/graphql'
import { onSessionEnded } from '#lib/graphql/session-ended'
import type { ClockReading } from '#lib/dates/plan-clock'
import { useRead } from '#lib/graphql/use-read'

/** What the frame knows: the plan around the page, and who is signed in. */
export interface Frame {
  readonly plan: FramePlanFragment | null
  readonly viewer: FrameOfPlanQuery['viewer']
  /** The plan's clock; null before the plan is there. */
  readonly clock: ClockReading | null
}

/** Reads the frame of a plan or, on pages that belong to none, of the newest plan. */
export function useFrame(slugInAddress: string | undefined): Frame {
  const fallback = useRead(FrameDefaultDocument, {}, { pause: slugInAddress !== undefined })
  const slug = slugInAddress ?? fallback.data?.plans.nodes[0]?.slug
  const { data, refresh } = useRead(FrameOfPlanDocument, { slug: slug ?? '' }, { pause: slug === undefined })
  useEffect(() => onSessionEnded(refresh), [refresh])
  const clock = useReading(data?.plan ?? null)
  return useMemo(() => ({ plan: data?.plan ?? null, viewer: data?.viewer ?? null, clock }), [data, clock])
}

/** Notes when the plan's clock was read. */
function useReading(plan: FramePlanFragment | null): ClockReading | null {
  const now = plan?.now
  const timeZone = plan?.timeZone
  return useMemo(() => (now === undefined || timeZone === undefined ? null : readingOf(now, timeZone)), [now, timeZone])
}

function readingOf(now: string, timeZone: string): ClockReading {
  return { now, timeZone, readAt: Date.now() }
}
