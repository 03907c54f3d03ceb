import type { ProgressStatus, Voice } from '#gql/graphql'

const side = 18
const middle = side / 2
const radius = 7.6

/** How much of a sign or a band is filled, from its base. */
export const fillOf: Readonly<Record<ProgressStatus, number>> = { NOT_YET_REVIEWED: 0, NS: 0, LP: 1 / 3, SP: 2 / 3, C: 1 }

/**
 * The sign of a status: a circle for officials, a diamond for champions, filled from its base as
 * work advances. It says nothing by itself: the word always stands beside it.
 */
export function StatusSign(props: { voice: Voice; status: ProgressStatus; size?: number }) {
  const { voice, status, size = side } = props
  return (
    <svg
      className={`sign sign-${voice.toLowerCase()} sign-${status}`}
      width={size}
      height={size}
      viewBox={`0 0 ${side} ${side}`}
      aria-hidden="true"
      focusable="false"
    >
      <SignShape voice={voice} status={status} />
    </svg>
  )
}

/** The drawing inside a sign, 18 × 18, for use inside a larger figure. */
export function SignShape({ voice, status }: { voice: Voice; status: ProgressStatus }) {
  const filled = voice === 'OFFICIAL' ? circleFill(fillOf[status]) : diamondFill(fillOf[status])
  return (
    <>
      <path className="sign-ground" d={voice === 'OFFICIAL' ? circleFill(1) : diamondFill(1)} />
      {filled !== '' && <path className="sign-fill" d={filled} />}
      <path className="sign-outline" d={voice === 'OFFICIAL' ? circleFill(1) : diamondFill(1)} />
      {status === 'C' && <path className="sign-check" d="M5.6 9.2 8 11.6l4.5-5" />}
    </>
  )
}

/** The part of the circle below a level, as a path. */
export function circleFill(part: number): string {
  if (part <= 0) return ''
  const bottom = middle + radius
  if (part >= 1) {
    return `M${middle - radius} ${middle}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0Z`
  }
  const level = bottom - 2 * radius * part
  const half = Math.sqrt(radius ** 2 - (level - middle) ** 2)
  const large = part > 0.5 ? 1 : 0
  return `M${round(middle - half)} ${round(level)}A${radius} ${radius} 0 ${large} 0 ${round(middle + half)} ${round(level)}Z`
}

/** The part of the diamond below a level, as a path. */
export function diamondFill(part: number): string {
  if (part <= 0) return ''
  const reach = 8
  const bottom = middle + reach
  if (part >= 1) return `M${middle} ${middle - reach}L${middle + reach} ${middle}L${middle} ${bottom}L${middle - reach} ${middle}Z`
  const level = bottom - 2 * reach * part
  const half = reach - Math.abs(level - middle)
  const shoulders = level < middle
  const right = shoulders ? `L${middle + reach} ${middle}` : ''
  const left = shoulders ? `L${middle - reach} ${middle}` : ''
  return `M${round(middle - half)} ${round(level)}L${round(middle + half)} ${round(level)}${right}L${middle} ${bottom}${left}Z`
}

function round(n: number): number {
  return Math.round(n * 100) / 100
}
