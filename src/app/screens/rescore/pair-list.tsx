import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { NONE_REACHED } from '../../../domain/records/assessment.ts'
import type { OtherSide, RescoredPair, Side } from '../../../domain/rescore/rescore.ts'
import { citationOf, clauseOf } from '../../citation.ts'
import { Badge } from '../../components/badge.tsx'
import { language } from '../../messages/language.ts'
import { rescoreMessages } from '../../messages/rescore.ts'
import { resultMessages } from '../../messages/result.ts'

interface PairListProps {
  readonly from: CriteriaSet
  readonly to: CriteriaSet
  readonly pairs: readonly RescoredPair[]
}

/** Criteria of both decisions side by side: what was chosen, its points, its clause. */
export const PairList = ({ from, to, pairs }: PairListProps) => (
  <ul class="rescore-pairs">
    {pairs.map((pair) => (
      <li key={keyOf(pair)} class="rescore-pair">
        {pair.relation === 'same' ? null : <Badge tone="info">{rescoreMessages().relation[pair.relation]}</Badge>}
        <div class="rescore-sides">
          <SideCells set={from} sides={pair.from} />
          <SideCells set={to} sides={pair.to} />
        </div>
      </li>
    ))}
  </ul>
)

const keyOf = ({ from, to }: RescoredPair): string => [...from, ...to].map(({ criterion }) => criterion.code).join(' ')

const SideCells = ({ set, sides }: { set: CriteriaSet; sides: readonly (Side | OtherSide)[] }) => (
  <div class="rescore-side">
    <p class="rescore-decision">{citationOf(set.decision)}</p>
    {sides.length === 0 ? <p class="soft">{rescoreMessages().notAsked}</p> : null}
    {sides.map((side) => (
      <SideCell key={side.criterion.code} set={set} side={side} />
    ))}
  </div>
)

const SideCell = ({ set, side }: { set: CriteriaSet; side: Side | OtherSide }) => {
  const { criterion } = side
  return (
    <div class="rescore-cell">
      <p class="rescore-name">
        <span>{`${criterion.code} ${criterion.title[language.value]}`}</span>
        <strong>{pointsText(side)}</strong>
      </p>
      <p>{answerText(side)}</p>
      <p class="rescore-clause">{clauseOf({ decision: set.decision, set: set.number, criterion: criterion.code })}</p>
    </div>
  )
}

/** No number where nothing is known yet: 0 would read as a verdict. */
const pointsText = ({ criterion, score }: Side | OtherSide): string =>
  score.state === 'open'
    ? rescoreMessages().openPoints(criterion.maxPoints)
    : resultMessages().part(score.points, criterion.maxPoints)

/** The option that counts; where none does, why. */
const answerText = (side: Side | OtherSide): string => {
  const { criterion, score } = side
  if ('under' in side && side.under.kind === 'open') return rescoreMessages().reasons[side.under.reason]
  const { state } = resultMessages()
  const chosen =
    score.answer === undefined || score.answer === NONE_REACHED
      ? undefined
      : criterion.options[score.answer]?.label[language.value]
  if (score.state === 'chosen') return chosen ?? state.none
  return chosen === undefined ? state[score.state] : `${state[score.state]} (${chosen})`
}
