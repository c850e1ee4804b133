import { loadCriteriaSet } from '../../src/domain/criteria/load-set.ts'
import type { CriteriaSet } from '../../src/domain/criteria/schema.ts'
import type { JointProduct } from '../../src/domain/plan/joint.ts'
import { planTogether } from '../../src/domain/plan/plan-together.ts'
import { PLAN_OBJECTIVES } from '../../src/domain/records/plan.ts'
import { DEFAULT_RATES } from '../../src/domain/records/rates.ts'
import { repeated } from './repeated.ts'
import { shareOf } from './shares.ts'

/** Fresh produce, honey, tea, spirits and a craft: one producer's five products. */
const SETS = [1, 4, 11, 14, 20]

/** Answers that are planned from in each run, each by every objective. */
const ROUNDS = 10

/** Every criterion at an option that steps on with the round, so that all rounds differ and all runs are the same. */
const weakAnswers = (set: CriteriaSet, round: number): JointProduct['input']['answers'] =>
  Object.fromEntries(
    set.criteria.map(({ code, options }, at) => [code, ((at * 7 + round * 3 + set.number) % options.length) - 1]),
  )

const sample = async () => {
  const sets: CriteriaSet[] = []
  for (const set of SETS) {
    const loaded = await loadCriteriaSet({ decision: '26/2026', set })
    if (loaded.kind === 'unavailable') throw new Error(loaded.faults.join('; '))
    sets.push(loaded.set)
  }
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1)
    for (const objective of PLAN_OBJECTIVES) {
      const products = sets.map((set): JointProduct => {
        const input = { answers: weakAnswers(set, round) }
        return { product: `${set.number}`, set, input, target: 4, locks: new Set() }
      })
      const started = performance.now()
      const plan = planTogether(products, { objective, rates: DEFAULT_RATES })
      times.push(performance.now() - started)
      if (plan.kind === 'none' || !plan.isLeast) throw new Error('there is a least plan')
    }
  return { medianMs: shareOf(times, 0.5), p99Ms: shareOf(times, 0.99) }
}

/** Five products of one producer planned together, from answers that differ, by each objective. */
export const benchPlan = repeated(
  `The least actions that take five products of one producer to four stars together, exactly, what they share done once: from ${ROUNDS} sets of answers by each objective, in Node.`,
  {
    medianMs: { what: 'Five products planned together: median', unit: 'ms' },
    p99Ms: { what: 'Five products planned together: 99th percentile', unit: 'ms' },
  },
  sample,
)
