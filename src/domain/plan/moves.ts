import type { CriteriaSet, Criterion } from '../criteria/schema.ts'
import { oncePer } from '../once-per.ts'
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
export const classesOf = oncePer((set: CriteriaSet): readonly (readonly Criterion[])[] =>
  set.criteria
    .filter((criterion) => criterion.appliesWhen === undefined)
    .map((criterion) => [criterion, ...set.criteria.filter((other) => other.appliesWhen === criterion.code)]),
)

/** Every way to settle a class that meets its gates and keeps the assessment going. */
export const itemsOf = (
  members: readonly Criterion[],
  scenario: Scenario,
  gates: ReadonlyMap<CriterionCode, readonly GateRule[]>,
  locks: ReadonlySet<CriterionCode>,
  costOf: (raises: readonly Move[]) => Cost,
): Item<readonly Move[]>[] => {
  const items: Item<readonly Move[]>[] = []
  for (const way of waysOf(members, scenario, locks)) {
    const counted =
      way.length === 1 ? way : way.map((move) => (isMoot(move, way) ? { ...move, place: undefined } : move))
    const passes = counted.every(
      (move) =>
        meetsGates(move, gates.get(move.criterion.code) ?? []) &&
        (!scenario.aboveZero.has(move.criterion.code) || pointsOf(move) > 0),
    )
    if (!passes) continue
    let points = 0
    for (const move of counted) if (!scenario.frozen.has(move.criterion.code)) points += pointsOf(move)
    items.push({ points, cost: costOf(way.filter((move) => move.isRaise)), choice: way })
  }
  return items
}

/** Every combination of the members' moves. */
const waysOf = (members: readonly Criterion[], scenario: Scenario, locks: ReadonlySet<CriterionCode>): Move[][] => {
  const [head, ...others] = members.map((member) => movesOf(member, scenario, locks))
  return others.reduce(
    (ways, moves) => ways.flatMap((way) => moves.map((move) => [...way, move])),
    (head ?? []).map((move) => [move]),
  )
}

/** Stay, or go to an option with more points, or further on with as many (it may carry a gate); in the case chosen, if one is. */
const movesOf = (criterion: Criterion, scenario: Scenario, locks: ReadonlySet<CriterionCode>): Move[] => {
  const isFrozen = scenario.frozen.has(criterion.code)
  const answer = scenario.input.answers[criterion.code]
  const place = isFrozen || answer === undefined || criterion.options[answer] === undefined ? undefined : answer
  const stay: Move = { criterion, place, isRaise: false }
  if (isFrozen || locks.has(criterion.code)) return [stay]
  const present = place === undefined ? undefined : criterion.options[place]
  const moves = [stay]
  for (const [to, option] of criterion.options.entries()) {
    const isSameCase = present === undefined || present.case?.id === option.case?.id
    const isBetter =
      option.points > (present?.points ?? 0) || (option.points === (present?.points ?? 0) && to > (place ?? -1))
    if (isSameCase && isBetter) moves.push({ criterion, place: to, isRaise: true })
  }
  return moves
}

const pointsOf = (move: Move): number =>
  move.place === undefined ? 0 : (move.criterion.options[move.place]?.points ?? 0)

const isMoot = (move: Move, way: readonly Move[]): boolean =>
  move.criterion.appliesWhen !== undefined &&
  way.every((other) => other.criterion.code !== move.criterion.appliesWhen || pointsOf(other) === 0)

const meetsGates = (move: Move, rules: readonly GateRule[]): boolean =>
  rules.every((rule) => reachesGate(move.criterion, rule, move.place))
