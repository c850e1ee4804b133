import type { CriteriaSet } from '../criteria/schema.ts'
import { measureOf } from '../plan/effort.ts'
import type { JointAction, JointPlan, JointProduct } from '../plan/joint.ts'
import { planTogether } from '../plan/plan-together.ts'
import type { CriterionCode } from '../records/assessment.ts'
import type { Uuid } from '../records/envelope.ts'
import type { Rates } from '../records/rates.ts'
import { SUPPORT_MEASURES, type SupportMeasure } from '../records/support-measure.ts'
import type { Score, Stars } from '../scoring/result.ts'
import { scoreAssessment } from '../scoring/score.ts'

/** A product as it was assessed last; its locks count. */
export type AssessedProduct = Omit<JointProduct, 'target'>

/** One star more than now, or so many stars. */
export type LiftGoal = 'next' | Stars

/** A product that one measure alone lifts. */
export interface LiftedProduct {
  readonly product: Uuid
  readonly producer: Uuid
  readonly from: Stars
  readonly to: Stars
  /** Of this product alone; what it shares with others of its producer is paid once. */
  readonly costVnd: number
  readonly months: number
}

/** So many products of a producer, and what it costs at least to lift just so many. */
export interface LiftChoice {
  readonly products: readonly Uuid[]
  readonly costVnd: number
}

/** What one measure alone does for one producer. */
export interface MeasureLift {
  readonly measure: SupportMeasure
  readonly producer: Uuid
  /** The cheapest first. */
  readonly products: readonly LiftedProduct[]
  /** What is done when all of them are lifted. */
  readonly actions: readonly JointAction[]
  /** By how many of them are lifted, from one to all. */
  readonly choices: readonly LiftChoice[]
  /** Whether no action is worth sharing, so that each product costs what it costs alone. */
  readonly isAdditive: boolean
  /** False where so many products share that not every choice of them was looked at; the choices are then possible, but perhaps not the cheapest. */
  readonly isLeast: boolean
}

export interface LiftOptions {
  readonly rates: Rates
  readonly goal: LiftGoal
}

/** Products of one producer that share an action, of which every choice is looked at: 2 to this power. */
const MOST_SHARING = 8

/**
 * For every support measure by itself: which products of a producer it lifts when only criteria of that measure are raised, as far as needed, and at what least cost;
 * exact (see `planTogether`). Left out are products that are disqualified, have the goal already, or whose assessment stopped: that has to be made anew before
 * money can tell. One producer at a time, so that the caller can show how far it is and stop.
 */
export const measureLifts = (
  producer: Uuid,
  products: readonly AssessedProduct[],
  { rates, goal }: LiftOptions,
): MeasureLift[] => {
  const aimed = products.flatMap((product) => aimedAt(product, goal) ?? [])
  return SUPPORT_MEASURES.flatMap((measure): MeasureLift[] => {
    const lifted = aimed.flatMap(({ product, score, from }): Lifted[] => {
      if (!mayLift(product, score, measure)) return []
      const limited = { ...product, locks: lockedBut(measure, product) }
      const plan = planTogether([limited], { objective: 'cheapest', rates })
      return plan.kind === 'none'
        ? []
        : [{ product: limited, plan, told: { producer, from, ...toldOf(limited, plan) } }]
    })
    return lifted.length === 0 ? [] : [together(producer, measure, lifted, rates)]
  })
}

type Planned = Extract<JointPlan, { kind: 'plan' }>

interface Lifted {
  readonly product: JointProduct
  readonly plan: Planned
  readonly told: LiftedProduct
}

interface Aimed {
  readonly product: JointProduct
  readonly score: Score
  readonly from: Stars
}

const aimedAt = (product: AssessedProduct, goal: LiftGoal): Aimed | undefined => {
  const score = scoreAssessment(product.set, product.input)
  const from = score.stars
  if (from === 0 || score.stop !== undefined) return undefined
  const target = goal === 'next' ? NEXT[from] : goal
  return target === undefined || from >= target ? undefined : { product: { ...product, target }, score, from }
}

const NEXT: Readonly<Record<Stars, Stars | undefined>> = { 1: 2, 2: 3, 3: 4, 4: 5, 5: undefined }

/** A criterion counts with the measure if it, or the one that it depends on, is raised by it. */
const isTouched = (set: CriteriaSet, code: CriterionCode, measure: SupportMeasure): boolean => {
  const criterion = set.criteria.find((one) => one.code === code)
  const other = set.criteria.find((one) => one.code === criterion?.appliesWhen)
  return [criterion, other].some((one) => one !== undefined && measureOf(one) === measure)
}

/** Whether the measure could possibly do: it touches every unmet gate, and its criteria have the points that are missing. Spares most of the planning. */
const mayLift = ({ set, target }: JointProduct, score: Score, measure: SupportMeasure): boolean => {
  const blockers = score.blockers.find(({ stars }) => stars === target)
  if (blockers === undefined) return false
  if (!blockers.gates.every(({ criterion }) => isTouched(set, criterion, measure))) return false
  const most = set.criteria.reduce((sum, { code, maxPoints }) => {
    return isTouched(set, code, measure) ? sum + maxPoints - (score.criteria.get(code)?.points ?? 0) : sum
  }, 0)
  return most >= blockers.pointsMissing
}

const lockedBut = (measure: SupportMeasure, { set, locks }: JointProduct): ReadonlySet<CriterionCode> =>
  new Set([...locks, ...set.criteria.filter((one) => measureOf(one) !== measure).map(({ code }) => code)])

const toldOf = (
  { product, set, input, target }: JointProduct,
  plan: Planned,
): Omit<LiftedProduct, 'producer' | 'from'> => {
  const raises = plan.actions.flatMap((action) => action.raises.map(({ criterion, to }) => [criterion, to] as const))
  const after = scoreAssessment(set, { ...input, answers: { ...input.answers, ...Object.fromEntries(raises) } }).stars
  // A plan leads to its target at least, and none is made for what is disqualified.
  return { product, to: after === 0 ? target : after, costVnd: plan.costVnd, months: plan.lastMonth }
}

const together = (producer: Uuid, measure: SupportMeasure, lifted: readonly Lifted[], rates: Rates): MeasureLift => {
  const rising = [...lifted].sort(
    ({ told: one }, { told: other }) => one.costVnd - other.costVnd || (one.product < other.product ? -1 : 1),
  )
  const costOf = (some: readonly Lifted[]): Planned => {
    const [first, ...more] = some
    if (first !== undefined && more.length === 0) return first.plan
    const plan = planTogether(
      some.map(({ product }) => product),
      { objective: 'cheapest', rates },
    )
    if (plan.kind === 'none') throw new Error('each of them has a way, so all of them together have one')
    return plan
  }
  const all = costOf(rising)
  // Sharing never costs more than doing without: where all together save nothing, no part of them does.
  const isAdditive = all.costVnd === sumOf(rising)
  const isEveryChoice = isAdditive || rising.length <= MOST_SHARING
  const parts = isAdditive || !isEveryChoice ? rising.map((_, at) => rising.slice(0, at + 1)) : partsOf(rising)
  const priced = parts.map((part) => ({
    ...(isAdditive ? { costVnd: sumOf(part), isLeast: true } : costOf(part)),
    products: part.map(({ product }) => product.product),
  }))
  return {
    ...{ measure, producer, products: rising.map(({ told }) => told), actions: all.actions },
    choices: rising.flatMap((_, at): LiftChoice[] => {
      const [first, ...others] = priced.filter(({ products }) => products.length === at + 1)
      if (first === undefined) return []
      const { products, costVnd } = others.reduce((least, one) => (one.costVnd < least.costVnd ? one : least), first)
      return [{ products, costVnd }]
    }),
    isAdditive,
    isLeast: isEveryChoice && all.isLeast && priced.every(({ isLeast }) => isLeast),
  }
}

const sumOf = (some: readonly Lifted[]): number => some.reduce((sum, { told }) => sum + told.costVnd, 0)

/** Every part of a list but the empty one. */
const partsOf = <T>(all: readonly T[]): T[][] =>
  all.reduce<T[][]>((parts, one) => [...parts, ...parts.map((part) => [...part, one])], [[]]).slice(1)
