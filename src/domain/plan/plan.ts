import type { CriteriaSet, Criterion } from '../criteria/schema.ts'
import type { Answer, CriterionCode } from '../records/assessment.ts'
import { gateRulesOf, gatesUpTo, reachesGate } from '../scoring/gates.ts'
import { pointsTrier, type ScoreInput } from '../scoring/points.ts'
import type { Blockers, Score, Stars } from '../scoring/result.ts'
import { scoreAssessment } from '../scoring/score.ts'
import { bestPlace } from '../scoring/score-table.ts'
import { pointsFor } from '../scoring/stars.ts'
import { monthsOf } from './effort.ts'
import { type Cost, cheapestChoice, isCheaper } from './knapsack.ts'
import { classesOf, type Move, movesIn, waysOf } from './moves.ts'
import type { Plan, PlanMode, Upgrade } from './result.ts'
import { type Scenario, scenariosOf } from './scenario.ts'

/** What bounds and weighs a plan; everything has a default. */
export interface PlanOptions {
  /** Criteria that must stay as they are. */
  readonly locks?: ReadonlySet<CriterionCode>
  readonly mode?: PlanMode
  /** Effort of one raise; by default the estimated months of `monthsOf`. */
  readonly effort?: (criterion: Criterion, from: Answer | undefined, to: Answer) => number
}

type Found = Extract<Plan, { kind: 'plan' }>

/**
 * The exact least set of raises that takes the product to `target` stars, points and all gates up to it included; or, where none
 * exists under the locks, what would still be missing with everything else at its best. A stopped assessment is planned with the
 * stop left and with it lifted, and the cheaper wins. With the raises applied (and the stop lifted, if the plan says so)
 * `scoreAssessment` gives at least `target`.
 */
export const planUpgrades = (set: CriteriaSet, input: ScoreInput, target: Stars, options: PlanOptions = {}): Plan => {
  const score = scoreAssessment(set, input)
  if (score.disqualifications.length > 0)
    return { kind: 'none', reason: 'disqualified', blockers: blockersFor(score, target) }
  if (score.stars >= target) return { kind: 'reached' }
  const found = scenariosOf(set, input).flatMap((scenario) => attempt(set, scenario, target, options) ?? [])
  const best = found.reduce<Attempt | undefined>(
    (least, next) => (least === undefined || isCheaper(next.cost, least.cost) ? next : least),
    undefined,
  )
  if (best === undefined) return { kind: 'none', reason: 'blocked', blockers: leftAtBest(set, input, target, options) }
  return worded(set, best, target, options)
}

interface Attempt {
  readonly scenario: Scenario
  readonly raises: readonly Move[]
  readonly cost: Cost
}

const attempt = (set: CriteriaSet, scenario: Scenario, target: Stars, options: PlanOptions): Attempt | undefined => {
  const effortTo = options.effort ?? monthsOf
  const costOf = (criterion: Criterion, to: Answer): Cost => {
    const effort = effortTo(criterion, scenario.input.answers[criterion.code], to)
    return options.mode === 'fewest' ? [1, effort] : [effort, 1]
  }
  const bounds = { scenario, gates: gatesUpTo(set, target), locks: options.locks ?? NO_LOCKS, costOf }
  const classes = classesOf(set).map((members) => waysOf(members, bounds))
  const chosen = cheapestChoice(classes, pointsFor(target, set.decision))
  if (chosen === undefined) return undefined
  const raises = chosen.flatMap(movesIn).filter((move) => move.isRaise)
  const cost = raises.reduce<Cost>((sum, move) => [sum[0] + move.cost[0], sum[1] + move.cost[1]], [0, 0])
  return { scenario, raises, cost }
}

const NO_LOCKS: ReadonlySet<CriterionCode> = new Set()

const worded = (set: CriteriaSet, best: Attempt, target: Stars, options: PlanOptions): Found => {
  const { input, liftsStop } = best.scenario
  const reached = { ...input, answers: { ...input.answers, ...placesOf(best.raises) } }
  const { total, totalWith } = pointsTrier(set, reached)
  const upgrades = set.criteria.flatMap((criterion): Upgrade[] => {
    const move = best.raises.find((raise) => raise.criterion.code === criterion.code)
    if (move?.place === undefined) return []
    const from = input.answers[criterion.code]
    return [
      {
        criterion: criterion.code,
        from,
        to: move.place,
        gain: total - totalWith(criterion.code, from),
        effort: (options.effort ?? monthsOf)(criterion, from, move.place),
        opensGates: gateRulesOf(set)
          .filter((rule) => rule.stars <= target && rule.criterion === criterion.code)
          .filter((rule) => reachesGate(criterion, rule, move.place) && !reachesGate(criterion, rule, from))
          .map((rule) => rule.stars),
        source: { decision: set.decision, set: set.number, criterion: criterion.code },
      },
    ]
  })
  return {
    kind: 'plan',
    upgrades,
    total,
    effort: upgrades.reduce((sum, upgrade) => sum + upgrade.effort, 0),
    liftsStop,
  }
}

const placesOf = (moves: readonly Move[]): ScoreInput['answers'] =>
  Object.fromEntries(moves.flatMap((move) => (move.place === undefined ? [] : [[move.criterion.code, move.place]])))

/** What stands between a scored product and so many stars. */
export const blockersFor = (score: Score, stars: Stars): Blockers =>
  score.blockers.find((blockers) => blockers.stars === stars) ?? { stars, pointsMissing: 0, gates: [] }

/** What stands in the way even with every unlocked criterion at its best and the stop lifted. */
const leftAtBest = (set: CriteriaSet, input: ScoreInput, target: Stars, options: PlanOptions): Blockers => {
  const scenario = scenariosOf(set, input).at(-1)
  const unlocked = set.criteria.filter((criterion) => !options.locks?.has(criterion.code))
  const best = Object.fromEntries(unlocked.map((criterion) => [criterion.code, bestPlace(criterion)]))
  const lifted = scenario?.input ?? input
  return blockersFor(scoreAssessment(set, { ...lifted, answers: { ...lifted.answers, ...best } }), target)
}
