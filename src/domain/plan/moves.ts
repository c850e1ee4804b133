import type { CriteriaSet, Criterion } from '../criteria/schema.ts'
import type { Answer, CriterionCode } from '../records/assessment.ts'
import { type GateRule, reachesGate } from '../scoring/gates.ts'
import type { Cost, Item } from './knapsack.ts'
import type { Scenario } from './scenario.ts'

/** One criterion left at its place (undefined: open or none reached) or raised to another. */
export interface Move {
  readonly criterion: Criterion
  readonly place: Answer | undefined
  readonly isRaise: boolean
}

/** Criteria that depend on one another are settled together: 5.2 counts only with a story in 5.1 ("Chỉ áp dụng khi …"). */
export const classesOf = (set: CriteriaSet): Criterion[][] =>
  set.criteria
    .filter((criterion) => criterion.appliesWhen === undefined)
    .map((criterion) => [criterion, ...set.criteria.filter((other) => other.appliesWhen === criterion.code)])

/** Every way to settle a class that meets its gates and keeps the assessment going. */
export const itemsOf = (
  members: readonly Criterion[],
  scenario: Scenario,
  rules: readonly GateRule[],
  locks: ReadonlySet<CriterionCode>,
  costOf: (raises: readonly Move[]) => Cost,
): Item<readonly Move[]>[] => {
  const ways = members.reduce<Move[][]>(
    (all, member) => all.flatMap((way) => movesOf(member, scenario, locks).map((move) => [...way, move])),
    [[]],
  )
  return ways.flatMap((way) => {
    const counted = way.map((move) => (isMoot(move, way) ? { ...move, place: undefined } : move))
    const passes = counted.every(
      (move) => meetsGates(move, rules) && (!scenario.aboveZero.has(move.criterion.code) || pointsOf(move) > 0),
    )
    if (!passes) return []
    const points = counted.reduce(
      (sum, move) => sum + (scenario.frozen.has(move.criterion.code) ? 0 : pointsOf(move)),
      0,
    )
    return [{ points, cost: costOf(way.filter((move) => move.isRaise)), choice: way }]
  })
}

/** Stay, or go to an option with more points, or further on with as many (it may carry a gate); in the case chosen, if one is. */
const movesOf = (criterion: Criterion, scenario: Scenario, locks: ReadonlySet<CriterionCode>): Move[] => {
  const isFrozen = scenario.frozen.has(criterion.code)
  const answer = scenario.input.answers[criterion.code]
  const place = isFrozen || answer === undefined || criterion.options[answer] === undefined ? undefined : answer
  const stay: Move = { criterion, place, isRaise: false }
  if (isFrozen || locks.has(criterion.code)) return [stay]
  const present = place === undefined ? undefined : criterion.options[place]
  const raises = criterion.options.flatMap((option, to): Move[] => {
    const isSameCase = present === undefined || present.case?.id === option.case?.id
    const isBetter =
      option.points > (present?.points ?? 0) || (option.points === (present?.points ?? 0) && to > (place ?? -1))
    return isSameCase && isBetter ? [{ criterion, place: to, isRaise: true }] : []
  })
  return [stay, ...raises]
}

const pointsOf = (move: Move): number =>
  move.place === undefined ? 0 : (move.criterion.options[move.place]?.points ?? 0)

const isMoot = (move: Move, way: readonly Move[]): boolean =>
  move.criterion.appliesWhen !== undefined &&
  way.every((other) => other.criterion.code !== move.criterion.appliesWhen || pointsOf(other) === 0)

const meetsGates = (move: Move, rules: readonly GateRule[]): boolean =>
  rules.every((rule) => rule.criterion !== move.criterion.code || reachesGate(move.criterion, rule, move.place))
