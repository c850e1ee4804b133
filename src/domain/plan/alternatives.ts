import { nextRound, type Round, type RoundLevel } from '../calendar/rounds.ts'
import { dayAfterMonths, monthsUntil } from '../calendar/term-months.ts'
import type { Day } from '../records/envelope.ts'
import { PLAN_OBJECTIVES, type PlanObjective } from '../records/plan.ts'
import type { Rates } from '../records/rates.ts'
import type { JointPlan, JointProduct } from './joint.ts'
import { planTogether } from './plan-together.ts'

/** The four objectives, and the least work among the plans that are done by the deadline. */
const ALTERNATIVE_KINDS = [...PLAN_OBJECTIVES, 'in-time'] as const
export type AlternativeKind = (typeof ALTERNATIVE_KINDS)[number]

/** One way to plan the same products. */
interface Alternative {
  readonly kind: AlternativeKind
  readonly plan: JointPlan
  /** The first of the alternatives before it that raises the same criteria to the same options. */
  readonly sameAs?: AlternativeKind
  /** Day on which its last action is done, when all begin today; missing where there is no plan. */
  readonly doneOn?: Day
  readonly isInTime: boolean
}

export interface Alternatives {
  /** The round whose last day is the deadline; missing where another deadline was given. */
  readonly round?: Round
  readonly deadline: Day
  /** Months until then, by the rule of `dayAfterMonths`. */
  readonly monthsLeft: number
  readonly alternatives: readonly Alternative[]
}

export interface AlternativesOptions {
  readonly rates: Rates
  readonly today: Day
  /** Whose round; by default the province's, for dossiers that the commune puts forward. */
  readonly level?: RoundLevel
  /** Another deadline than the round's last day. */
  readonly deadline?: Day
}

/**
 * The alternatives side by side, each of them exact (see `planTogether`): fewest actions, least work, fastest, cheapest, and the least work that makes the
 * next round. All actions begin today; a plan is in time when its last action is done on the round's last day for putting a dossier forward or before. The fastest is in
 * time whenever any plan is, so where it is not, `in-time` has none and says which products are too slow.
 */
export const alternativesFor = (products: readonly JointProduct[], options: AlternativesOptions): Alternatives => {
  const { rates, today } = options
  const round = options.deadline === undefined ? nextRound(options.level ?? 'province', today) : undefined
  const deadline = options.deadline ?? round?.lastDay ?? today
  const monthsLeft = monthsUntil(today, deadline)
  const planFor = (kind: AlternativeKind): JointPlan =>
    kind === 'in-time'
      ? planTogether(products, { objective: IN_TIME_BY, rates, withinMonths: monthsLeft })
      : planTogether(products, { objective: kind, rates })
  const plans = ALTERNATIVE_KINDS.map((kind) => ({ kind, plan: planFor(kind) }))
  return {
    ...(round === undefined ? {} : { round }),
    deadline,
    monthsLeft,
    alternatives: plans.map(({ kind, plan }, at): Alternative => {
      const sameAs = plans.slice(0, at).find((earlier) => isSamePlan(earlier.plan, plan))?.kind
      if (plan.kind === 'none') return { kind, plan, isInTime: false, ...(sameAs === undefined ? {} : { sameAs }) }
      const doneOn = dayAfterMonths(today, plan.lastMonth)
      return { kind, plan, doneOn, isInTime: doneOn <= deadline, ...(sameAs === undefined ? {} : { sameAs }) }
    }),
  }
}

/** Of the plans that are in time, the least work. */
const IN_TIME_BY: PlanObjective = 'effort'

/** Whether both do the same actions for the same products, or find the same in the way of each. */
const isSamePlan = (one: JointPlan, other: JointPlan): boolean => {
  if (one.kind === 'plan' && other.kind === 'plan') return raisesOf(one) === raisesOf(other)
  if (one.kind === 'none' && other.kind === 'none') return blockedOf(one) === blockedOf(other)
  return false
}

const raisesOf = (plan: Extract<JointPlan, { kind: 'plan' }>): string =>
  plan.actions
    .flatMap(({ raises }) => raises.map(({ product, criterion, to }) => `${product}:${criterion}:${to}`))
    .sort()
    .join(' ')

const blockedOf = (plan: Extract<JointPlan, { kind: 'none' }>): string =>
  plan.blocked.map(({ product, reason }) => `${product}:${reason}`).join(' ')
