import type { CriteriaSet, Criterion } from '../criteria/schema.ts'
import { oncePer } from '../once-per.ts'
import type { Answer, CriterionCode } from '../records/assessment.ts'
import { type GateRule, reachesGate } from '../scoring/gates.ts'
import type { Cost } from './knapsack.ts'
import type { Scenario } from './scenario.ts'

/** One criterion left at its place (undefined: open or none reached) or raised to another, what it then has, and what that costs. */
export interface Move {
  readonly criterion: Criterion
  readonly place: Answer | undefined
  readonly isRaise: boolean
  readonly points: number
  readonly cost: Cost
}

/** What bounds the moves of a product, and what weighs a raise. */
export interface MoveBounds {
  readonly scenario: Scenario
  readonly gates: ReadonlyMap<CriterionCode, readonly GateRule[]>
  readonly locks: ReadonlySet<CriterionCode>
  readonly costOf: (criterion: Criterion, to: Answer) => Cost
}

/** Criteria that depend on one another are settled together: 5.2 counts only with a story in 5.1 ("Chỉ áp dụng khi …"). */
export const classesOf = oncePer((set: CriteriaSet): readonly (readonly Criterion[])[] =>
  set.criteria
    .filter((criterion) => criterion.appliesWhen === undefined)
    .map((criterion) => [criterion, ...set.criteria.filter((other) => other.appliesWhen === criterion.code)]),
)

/** One way to settle a class: a move of its only member, or one of each of its members. */
export type Way = Move | { readonly points: number; readonly cost: Cost; readonly moves: readonly Move[] }

export const movesIn = (way: Way): readonly Move[] => ('moves' in way ? way.moves : [way])

/**
 * Every way to settle a class that meets its gates and keeps the assessment going. Counted by hand like the loops of scoring, and sparing with what it
 * makes: a phone plans before its browser has compiled them, and clears up in the middle of a plan.
 */
export const waysOf = (members: readonly Criterion[], bounds: MoveBounds): readonly Way[] => {
  const [head] = members
  if (head === undefined) return []
  if (members.length === 1) return passing(movesOf(head, bounds), bounds)
  const ways: Way[] = []
  for (const moves of combined(head, members.slice(1), bounds)) {
    const counted = moves.some((move) => isMoot(move, moves)) ? withoutMoot(moves) : moves
    if (!counted.every((move) => passes(move, bounds))) continue
    const points = counted.reduce((sum, move) => sum + move.points, 0)
    const cost = moves.reduce<Cost>((sum, move) => [sum[0] + move.cost[0], sum[1] + move.cost[1]], NOTHING)
    ways.push({ points, cost, moves })
  }
  return ways
}

/** Most times all pass, and no other list is made. */
const passing = (moves: readonly Move[], bounds: MoveBounds): readonly Move[] => {
  for (let at = 0; at < moves.length; at += 1)
    if (!passes(moves[at] as Move, bounds)) return moves.filter((move) => passes(move, bounds))
  return moves
}

const NOTHING: Cost = [0, 0]

/** Every combination of the members' moves. */
const combined = (head: Criterion, others: readonly Criterion[], bounds: MoveBounds): Move[][] =>
  others
    .map((member) => movesOf(member, bounds))
    .reduce(
      (ways, moves) => ways.flatMap((way) => moves.map((move) => [...way, move])),
      movesOf(head, bounds).map((move) => [move]),
    )

/** Stay (where it is frozen, without points), or go to an option with more points, or further on with as many (it may carry a gate); in the case chosen, if one is. */
const movesOf = (criterion: Criterion, { scenario, locks, costOf }: MoveBounds): Move[] => {
  const { code, options } = criterion
  const isFrozen = scenario.frozen.has(code)
  const answer = scenario.input.answers[code]
  const place = isFrozen || answer === undefined || options[answer] === undefined ? undefined : answer
  const present = place === undefined ? undefined : options[place]
  const least = present?.points ?? 0
  const moves: Move[] = [{ criterion, place, isRaise: false, points: least, cost: NOTHING }]
  if (isFrozen || locks.has(code)) return moves
  for (let to = 0; to < options.length; to += 1) {
    const option = options[to]
    if (option === undefined || (present !== undefined && present.case?.id !== option.case?.id)) continue
    const { points } = option
    if (points > least || (points === least && to > (place ?? -1)))
      moves.push({ criterion, place: to, isRaise: true, points, cost: costOf(criterion, to) })
  }
  return moves
}

const isMoot = (move: Move, way: readonly Move[]): boolean =>
  move.criterion.appliesWhen !== undefined &&
  way.every((other) => other.criterion.code !== move.criterion.appliesWhen || other.points === 0)

const withoutMoot = (moves: readonly Move[]): Move[] =>
  moves.map((move) => (isMoot(move, moves) ? { ...move, place: undefined, points: 0 } : move))

/** Whether it meets its gates, and is above zero where the assessment would stop again otherwise. */
const passes = ({ criterion, place, points }: Move, { scenario, gates }: MoveBounds): boolean => {
  if (points === 0 && scenario.aboveZero.has(criterion.code)) return false
  const rules = gates.get(criterion.code)
  if (rules === undefined) return true
  for (let at = 0; at < rules.length; at += 1) {
    const rule = rules[at]
    if (rule !== undefined && !reachesGate(criterion, rule, place)) return false
  }
  return true
}
