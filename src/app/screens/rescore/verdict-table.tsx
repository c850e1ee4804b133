import type { ComponentChildren } from 'preact'
import { decisionFacts } from '../../../domain/criteria/decisions.ts'
import type { CriteriaSet, PartCode } from '../../../domain/criteria/schema.ts'
import type { Rescored } from '../../../domain/rescore/rescore.ts'
import type { Score } from '../../../domain/scoring/result.ts'
import { citationOf } from '../../citation.ts'
import { StarRow } from '../../components/star-row.tsx'
import { rescoreMessages } from '../../messages/rescore.ts'
import { resultMessages } from '../../messages/result.ts'

interface VerdictTableProps {
  readonly from: CriteriaSet
  readonly to: CriteriaSet
  readonly rescored: Rescored
}

const PARTS: readonly PartCode[] = ['A', 'B', 'C']

/** Stars, points, minimums and parts under both decisions. */
export const VerdictTable = ({ from, to, rescored }: VerdictTableProps) => {
  const t = rescoreMessages()
  const sides = [
    { set: from, score: rescored.from },
    { set: to, score: rescored.to },
  ]
  const row = (title: string, cell: (set: CriteriaSet, score: Score) => ComponentChildren) => (
    <tr>
      <th scope="row">{title}</th>
      {sides.map(({ set, score }) => (
        <td key={set.decision}>{cell(set, score)}</td>
      ))}
    </tr>
  )
  return (
    <table class="rescore-table">
      <thead>
        <tr>
          <th scope="col">{t.column}</th>
          {sides.map(({ set }) => (
            <th key={set.decision} scope="col">
              {citationOf(set.decision)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {row(t.stars, (_set, score) => (
          <Stars score={score} />
        ))}
        {row(t.points, (_set, score) => (
          <Total score={score} />
        ))}
        {row(t.band, (_set, score) => resultMessages().stars(score.band))}
        {row(t.gates, gatesText)}
        {PARTS.map((code) => row(t.part(code), (_set, score) => partText(score, code)))}
        {row(t.answered, (set, score) => t.answeredOf(score.answered, set.criteria.length))}
      </tbody>
    </table>
  )
}

const Stars = ({ score }: { score: Score }) => {
  const label = resultMessages().stars(score.stars)
  return (
    <>
      <StarRow stars={score.stars} size="s" label={label} />
      <span aria-hidden="true">{label}</span>
    </>
  )
}

const Total = ({ score }: { score: Score }) => (
  <>
    <strong>{resultMessages().points(score.points)}</strong>
    {score.isProvisional ? <span class="rescore-range">{rescoreMessages().range(score.least, score.most)}</span> : null}
  </>
)

const gatesText = (set: CriteriaSet, score: Score): string => {
  const t = rescoreMessages()
  if (!decisionFacts(set.decision).hasGates) return t.gatesNotPrinted
  return t.gatesMet(score.gates.filter((gate) => gate.isMet).length, score.gates.length)
}

const partText = (score: Score, code: PartCode): string => {
  const part = score.parts.find((one) => one.code === code)
  return part === undefined ? '' : resultMessages().part(part.points, part.maxPoints)
}
