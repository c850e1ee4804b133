import { CATALOGUE } from '../../src/domain/criteria/catalogue.ts'
import { loadCriteriaSet } from '../../src/domain/criteria/load-set.ts'
import type { CriteriaSet } from '../../src/domain/criteria/schema.ts'
import { planUpgrades } from '../../src/domain/plan/plan.ts'
import type { Answers } from '../../src/domain/records/assessment.ts'
import { scoreAssessment } from '../../src/domain/scoring/score.ts'

/** Runs in the browser: what `rules.ts` measures. Times are in microseconds. */

/** Assessments of each set: enough for a 99th percentile over all 26. */
const WALKS = 8

/** Every criterion at an option that steps on with the round, so that all rounds differ and all runs are the same. */
const answersOf = ({ criteria, number }: CriteriaSet, round: number): [string, number][] =>
  criteria.map(({ code, options }, at) => [code, ((at * 7 + round * 3 + number) % options.length) - (round % 2)])

const allSets = async (): Promise<CriteriaSet[]> => {
  const loaded = await Promise.all(CATALOGUE.map(({ decision, number }) => loadCriteriaSet({ decision, set: number })))
  return loaded.flatMap((one) => {
    if (one.kind === 'unavailable') throw new Error(one.faults.join('; '))
    return [one.set]
  })
}

const microseconds = (work: () => unknown): number => {
  const from = performance.now()
  work()
  return (performance.now() - from) * 1_000
}

/** The first score of each set after it was loaded. */
const firstScores = async (): Promise<number[]> => {
  const sets = await allSets()
  return sets.map((set) => microseconds(() => scoreAssessment(set, { answers: {} })))
}

/** Assessments answered from the first criterion to the last, scored at each answer as the form does: the mean of each assessment. */
const scores = async (): Promise<number[]> => {
  const sets = await allSets()
  const times: number[] = []
  for (let round = 0; round < WALKS; round += 1)
    for (const set of sets) {
      const given = answersOf(set, round)
      const steps = given.map((_, at): Answers => Object.fromEntries(given.slice(0, at + 1)))
      let points = 0
      const time = microseconds(() => {
        for (const answers of steps) points += scoreAssessment(set, { answers, findings: {} }).points
      })
      if (points < 0) throw new Error('nobody has less than nothing')
      times.push(time / steps.length)
    }
  return times
}

/** The least way to the next star, by effort as the result offers it and by fewest changes as the list of plans does. */
const plans = async (): Promise<number[]> => {
  const sets = await allSets()
  const times: number[] = []
  for (let round = 0; round < WALKS; round += 1)
    for (const set of sets) {
      const given = answersOf(set, round)
      // Every other assessment is half done.
      const answers = Object.fromEntries(round % 4 < 2 ? given : given.slice(0, Math.ceil(given.length / 2)))
      const next = scoreAssessment(set, { answers }).blockers[0]?.stars
      if (next === undefined) continue
      for (const mode of ['effort', 'fewest'] as const)
        times.push(microseconds(() => planUpgrades(set, { answers, findings: {} }, next, { mode, locks: new Set() })))
    }
  return times
}

/** So many times the loop runs, as many as there are plans; and how long it takes on a machine that is not slowed down: as a plan in the middle. */
const LOOPS = 400
const LOOP_US = 55

const sums = (count: number): number => {
  let sum = 0
  for (let n = 0; n < count; n += 1) sum = (sum + n * n) % 1_000_003
  return sum
}

/** Sums that take as long as a plan: additions by the thousand for one loop. For a page at full speed. */
const measureSums = async (): Promise<number> => {
  for (let warm = 0; warm < LOOPS; warm += 1) sums(1_000)
  const whole = microseconds(() => void sums(10_000_000))
  return Math.round((10_000_000 * LOOP_US) / whole)
}

/** A loop that allocates nothing and is compiled: what is told of it beyond its work is what the browser's slowing down comes to. */
const bareLoops = async (count: number): Promise<number[]> => {
  for (let warm = 0; warm < LOOPS; warm += 1) sums(count)
  return Array.from({ length: LOOPS }, () => microseconds(() => void sums(count)))
}

Object.assign(globalThis, { bench: { firstScores, scores, plans, measureSums, bareLoops } })
