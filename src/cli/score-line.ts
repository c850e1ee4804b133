import * as z from 'zod/mini'
import { DECISION_IN_FORCE } from '../domain/criteria/decisions.ts'
import { loadCriteriaSet } from '../domain/criteria/load-set.ts'
import type { CriteriaSet } from '../domain/criteria/schema.ts'
import { planUpgrades } from '../domain/plan/plan.ts'
import { Answers, CriterionCode, Findings } from '../domain/records/assessment.ts'
import { Decision } from '../domain/records/product.ts'
import type { Score, Stars } from '../domain/scoring/result.ts'
import { answersOutside, scoreAssessment } from '../domain/scoring/score.ts'

/** One line of input: number of the set in the annex of the decision (the one in force unless named), answers by criterion, and what to plan for. */
const Line = z.object({
  decision: z._default(Decision, DECISION_IN_FORCE),
  set: z.int().check(z.gte(1), z.lte(26)),
  answers: Answers,
  findings: z.optional(Findings),
  locks: z.optional(z.array(CriterionCode)),
  target: z.optional(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])),
  plan: z.optional(z.enum(['fewest', 'effort'])),
})

/**
 * One line of output. `changes` is there only when a target was given: 0 when reached, null when nothing reaches it. `reachable` only where the
 * source of the set does not sum to 100.
 */
export interface Scored {
  parts: Record<string, number>
  total: number
  band: Stars
  stars: Stars | 0
  unmet: [number, string][]
  reachable?: number
  changes?: number | null
}

/**
 * Scores one line of JSON by the official rules. Gives the result, or in one sentence what cannot be read: no JSON, a field that is not as
 * it should be, a criterion or an option that the set does not have.
 */
export const scoreLine = async (
  text: string,
): Promise<{ kind: 'scored'; scored: Scored } | { kind: 'unreadable'; error: string }> => {
  const line = parse(text)
  if (line.kind === 'unreadable') return line
  const { decision, set: number, answers, findings, locks, target, plan } = line.value
  const loaded = await loadCriteriaSet({ decision, set: number })
  if (loaded.kind === 'unavailable') return { kind: 'unreadable', error: `set ${number}: ${loaded.faults.join('; ')}` }
  const outside = [...answersOutside(loaded.set, answers), ...unknownLocks(loaded.set, locks ?? [])]
  if (outside.length > 0)
    return { kind: 'unreadable', error: `set ${number} has no such criterion or option: ${outside.join(', ')}` }
  const input = { answers, findings }
  const scored = shown(loaded.set, scoreAssessment(loaded.set, input))
  if (target === undefined) return { kind: 'scored', scored }
  const way = planUpgrades(loaded.set, input, target, { mode: plan ?? 'fewest', locks: new Set(locks) })
  return {
    kind: 'scored',
    scored: { ...scored, changes: way.kind === 'plan' ? way.upgrades.length : way.kind === 'reached' ? 0 : null },
  }
}

const parse = (text: string): { kind: 'line'; value: z.infer<typeof Line> } | { kind: 'unreadable'; error: string } => {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return { kind: 'unreadable', error: `not JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
  const line = Line.safeParse(json)
  if (line.success) return { kind: 'line', value: line.data }
  return {
    kind: 'unreadable',
    error: line.error.issues.map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`).join('; '),
  }
}

const unknownLocks = (set: CriteriaSet, locks: readonly string[]): string[] =>
  locks.filter((code) => set.criteria.every((criterion) => criterion.code !== code))

const shown = (set: CriteriaSet, score: Score): Scored => ({
  parts: Object.fromEntries(score.parts.map((part) => [part.code, part.points])),
  total: score.points,
  band: score.band,
  stars: score.stars,
  unmet: score.gates.filter((gate) => !gate.isMet).map((gate) => [gate.stars, gate.criterion]),
  ...(set.isComplete ? {} : { reachable: set.reachable }),
})
