import type { Criterion } from '../../../src/domain/criteria/schema.ts'
import { costOf, monthsOf } from '../../../src/domain/plan/effort.ts'
import type { JointOptions, JointProduct } from '../../../src/domain/plan/joint.ts'
import { scenariosOf } from '../../../src/domain/plan/scenario.ts'
import { sharedKeyOf } from '../../../src/domain/plan/shared-families.ts'
import type { Answers } from '../../../src/domain/records/assessment.ts'
import type { PlanObjective } from '../../../src/domain/records/plan.ts'
import { scoreAssessment } from '../../../src/domain/scoring/score.ts'

/** One action of one product: what it weighs, and the key under which others share it. */
interface Done {
  readonly key: string
  readonly months: number
  readonly costVnd: number
}

/** Every set of raises that takes the product to its stars: slow and plain. */
const waysOf = (product: JointProduct, { rates, withinMonths }: JointOptions, free: ReadonlySet<string>): Done[][] => {
  const { set, input, target } = product
  const ways: Done[][] = []
  const criteria = set.criteria.filter(({ code }) => free.has(code) && !product.locks.has(code))
  if (scoreAssessment(set, input).stars >= target) return [[]]
  const movesOf = (criterion: Criterion): number[] => {
    const from = input.answers[criterion.code]
    const present = from === undefined ? undefined : criterion.options[from]
    return criterion.options.flatMap((option, to) =>
      to !== from &&
      option.points >= (present?.points ?? 0) &&
      (option.points > (present?.points ?? 0) || to > (from ?? -1)) &&
      (present === undefined || present.case?.id === option.case?.id) &&
      monthsOf(criterion, from, to, rates) <= (withinMonths ?? Number.POSITIVE_INFINITY)
        ? [to]
        : [],
    )
  }
  const visit = (
    at: number,
    findings: JointProduct['input']['findings'],
    answers: Answers,
    done: readonly Done[],
  ): void => {
    const criterion = criteria[at]
    if (criterion === undefined) {
      if (scoreAssessment(set, { answers, findings }).stars >= target) ways.push([...done])
      return
    }
    visit(at + 1, findings, answers, done)
    for (const to of movesOf(criterion)) {
      const from = input.answers[criterion.code]
      const one = {
        key: sharedKeyOf(set, criterion, to) ?? `${product.product} ${criterion.code}`,
        months: monthsOf(criterion, from, to, rates),
        costVnd: costOf(criterion, from, to, rates),
      }
      visit(at + 1, findings, { ...answers, [criterion.code]: to }, [...done, one])
    }
  }
  for (const scenario of scenariosOf(set, input)) visit(0, scenario.input.findings, input.answers, [])
  return ways
}

/** What the objective makes the least of, then what follows. */
const ranked = (objective: PlanObjective, actions: readonly Done[]): number[] => {
  const effort = actions.reduce((sum, { months }) => sum + months, 0)
  const cost = actions.reduce((sum, { costVnd }) => sum + costVnd, 0)
  const longest = Math.max(0, ...actions.map(({ months }) => months))
  const count = actions.length
  switch (objective) {
    case 'fewest':
      return [count, effort, cost]
    case 'effort':
      return [effort, count, cost]
    case 'fastest':
      return [longest, effort, count, cost]
    case 'cheapest':
      return [cost, effort, count]
  }
}

const isLower = (one: readonly number[], other: readonly number[]): boolean => {
  const at = one.findIndex((value, index) => value !== other[index])
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0)
}

const merged = (ways: readonly (readonly Done[])[]): Done[] => {
  const actions = new Map<string, Done>()
  for (const one of ways.flat()) {
    const before = actions.get(one.key)
    actions.set(one.key, {
      key: one.key,
      months: Math.max(before?.months ?? 0, one.months),
      costVnd: Math.max(before?.costVnd ?? 0, one.costVnd),
    })
  }
  return [...actions.values()]
}

/** The least over every combination of every way of every product; undefined when one has none. `free`: criteria that may be raised at all. */
export const bruteForceTogether = (
  products: readonly JointProduct[],
  options: JointOptions,
  free: (product: JointProduct) => ReadonlySet<string> = ({ set }) => new Set(set.criteria.map(({ code }) => code)),
): number[] | undefined => {
  let least: number[] | undefined
  const all = products.map((product) => waysOf(product, options, free(product)))
  const visit = (at: number, chosen: readonly (readonly Done[])[]): void => {
    const ways = all[at]
    if (ways === undefined) {
      const rank = ranked(options.objective, merged(chosen))
      if (least === undefined || isLower(rank, least)) least = rank
      return
    }
    for (const way of ways) visit(at + 1, [...chosen, way])
  }
  visit(0, [])
  return least
}

/** The same figures of a plan's actions. */
export const rankOf = (objective: PlanObjective, actions: readonly { months: number; costVnd: number }[]): number[] =>
  ranked(
    objective,
    actions.map((action) => ({ key: '', ...action })),
  )
