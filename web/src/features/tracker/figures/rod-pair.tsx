import type { Summary } from '../model/rows'
import { Rod } from './rod'
import { StatusSign } from './status-sign'

/** The two rods of a commitment, officials above, each led by the shape of its voice. */
export function RodPair({ summary }: { summary: Summary }) {
  return (
    <div className="rod-pair">
      <div className="rod-line">
        <StatusSign voice="OFFICIAL" status="NS" size={14} />
        <Rod voice="OFFICIAL" counts={summary.official} />
      </div>
      <div className="rod-line">
        <StatusSign voice="CHAMPION" status="NS" size={14} />
        <Rod voice="CHAMPION" counts={summary.champion} />
      </div>
    </div>
  )
}
