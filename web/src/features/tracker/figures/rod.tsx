import type { ProgressStatus, Voice } from '#gql/graphql'
import { statusOrder } from '#lib/i18n/glossary'
import { useWords } from '#lib/i18n/use-words'
import { bandsOf, type Counts } from '../model/rows'
import { fillOf } from './status-sign'

const bandWidth = 10
const bandHeight = 22
const gap = 2

/**
 * A ranging rod: one band per indicator, filled from its base as work advances, the furthest first.
 * Bands have the same width everywhere, so a longer rod is a larger commitment.
 */
export function Rod({ voice, counts }: { voice: Voice; counts: Counts }) {
  const { t, status: word } = useWords()
  const bands = bandsOf(counts)
  const said = statusOrder
    .filter((status) => counts[status] > 0)
    .map((status) => t('tracker.rods.rodCount', { count: counts[status], status: word(status).toLowerCase() }))
  const width = Math.max(bands.length * (bandWidth + gap) - gap, bandWidth)
  const { voice: voiceWord } = useWords()
  return (
    <svg
      className={`rod rod-${voice.toLowerCase()}`}
      role="img"
      aria-label={t('tracker.rods.rod', { voice: voiceWord(voice), counts: said.join(', '), all: bands.length })}
      width={width}
      height={bandHeight}
      viewBox={`0 0 ${width} ${bandHeight}`}
    >
      {bands.map((status, place) => (
        // A band has no identity of its own: it is the n-th of its rod.
        // oxlint-disable-next-line react/no-array-index-key
        <Band key={place} status={status} x={place * (bandWidth + gap)} />
      ))}
    </svg>
  )
}

/** One band of a rod, for the rod and for its key. */
export function Band({ status, x }: { status: ProgressStatus; x: number }) {
  const inner = bandHeight - 1
  const filled = fillOf[status] * inner
  return (
    <g className={`band band-${status}`}>
      <rect className="band-ground" x={x + 0.5} y={0.5} width={bandWidth - 1} height={inner} rx={2} />
      {filled > 0 && (
        <rect className="band-fill" x={x + 0.5} y={0.5 + inner - filled} width={bandWidth - 1} height={filled} rx={filled === inner ? 2 : 1} />
      )}
      <rect className="band-outline" x={x + 0.5} y={0.5} width={bandWidth - 1} height={inner} rx={2} />
    </g>
  )
}
