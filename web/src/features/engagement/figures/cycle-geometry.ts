/** The ring of the cycle, in the figure's units. */
export const cycle = { centre: 150, outer: 150, inner: 127, tip: 0.075 } as const

/** A point on a circle; `turn` is an angle in radians, clockwise from the top. */
export function pointAt(turn: number, radius: number): readonly [number, number] {
  return [round(cycle.centre + radius * Math.sin(turn)), round(cycle.centre - radius * Math.cos(turn))]
}

/** The angle at which the n-th of `count` segments begins; the first is centred on the top. */
export function startOf(n: number, count: number): number {
  return ((n - 0.5) * 2 * Math.PI) / count
}

/** A segment of the ring as a chevron that points clockwise. */
export function chevron(n: number, count: number): string {
  const from = startOf(n, count)
  const to = startOf(n + 1, count)
  const middle = (cycle.outer + cycle.inner) / 2
  const [ax, ay] = pointAt(from, cycle.outer)
  const [bx, by] = pointAt(to, cycle.outer)
  const [cx, cy] = pointAt(to + cycle.tip, middle)
  const [dx, dy] = pointAt(to, cycle.inner)
  const [ex, ey] = pointAt(from, cycle.inner)
  const [fx, fy] = pointAt(from + cycle.tip, middle)
  return `M${ax} ${ay}A${cycle.outer} ${cycle.outer} 0 0 1 ${bx} ${by}L${cx} ${cy}L${dx} ${dy}A${cycle.inner} ${cycle.inner} 0 0 0 ${ex} ${ey}L${fx} ${fy}Z`
}

/** Where a segment's number stands. */
export function numberAt(n: number, count: number): readonly [number, number] {
  return pointAt((startOf(n, count) + startOf(n + 1, count)) / 2 + cycle.tip / 2, (cycle.outer + cycle.inner) / 2)
}

/** Where a segment's name stands outside the ring, and how it is aligned there. */
export function labelAt(n: number, count: number): { x: number; y: number; anchor: 'start' | 'middle' | 'end' } {
  const turn = (startOf(n, count) + startOf(n + 1, count)) / 2
  const side = Math.sin(turn)
  const [x, y] = pointAt(turn, cycle.outer + (Math.abs(side) < 0.1 ? 28 : 18))
  return { x, y, anchor: Math.abs(side) < 0.1 ? 'middle' : side > 0 ? 'start' : 'end' }
}

function round(n: number): number {
  return Math.round(n * 100) / 100
}
