import { findingId } from '../criteria/finding.ts'
import type { CriteriaGroup, CriteriaSet, Criterion } from '../criteria/schema.ts'
import type { CriterionCode } from '../records/assessment.ts'
import { type GateRule, gateRulesOf, reachesGate, starsByGates } from './gates.ts'
import { type ScoreInput, type Standing, standingsOf, totalOf } from './points.ts'
import type { Blockers, CriterionScore, Gate, GroupScore, PartScore, Points, Score, Source, Stars } from './result.ts'
import { ALL_STARS, bandOf, fewerStars, pointsFor } from './stars.ts'

/** One view of the whole set: how every criterion stands, and the total. */
interface Seen {
  readonly standings: ReadonlyMap<CriterionCode, Standing>
  readonly stoppedAt: Criterion | undefined
  readonly total: number
}

/**
 * The verdict on one set of answers by the annex of the set's decision: points by criterion, group, part and total, the range still
 * possible, band, gates, stars, what blocks the stars above, stop and grounds for disqualification; each with its source. Unanswered
 * criteria are worth nothing and make the result provisional (our reading: the decision is silent). Never fails; an answer
 * that names no option counts as none reached (`answersOutside` tells them beforehand).
 */
export const scoreAssessment = (set: CriteriaSet, input: ScoreInput): Score => {
  const now = see(set, input, 'now')
  const least = see(set, input, 'least')
  const most = see(set, input, 'most')
  const rules = gateRulesOf(set)
  const disqualifications = disqualificationsOf(set, input)
  const starsIn = (seen: Seen): Stars | 0 =>
    disqualifications.length > 0 ? 0 : fewerStars(bandOf(seen.total, set.decision), starsByGates(rules, seen.standings))
  const criteria = new Map(
    set.criteria.map((criterion) => [criterion.code, criterionScore(set, criterion, input, now, least, most)]),
  )
  const parts = set.parts.map((part): PartScore => {
    const groups = part.groups.map((group) => groupScore(group, criteria))
    return { code: part.code, title: part.title, groups, ...sumOf(groups) }
  })
  const gates = rules.map((rule) => gateNow(set, rule, now))
  const stars = starsIn(now)
  const open = countOpen(now)
  return {
    ...sumOf(parts),
    parts,
    criteria,
    answered: set.criteria.length - open,
    open,
    isProvisional: open > 0,
    band: bandOf(now.total, set.decision),
    stars,
    starsLeast: starsIn(least),
    starsMost: starsIn(most),
    gates,
    blockers: ALL_STARS.filter((above) => above > stars).map((above) => blockersOf(set, above, now.total, gates)),
    ...(now.stoppedAt?.stop === undefined
      ? {}
      : {
          stop: {
            criterion: now.stoppedAt.code,
            text: now.stoppedAt.stop.text,
            source: sourceOf(set, now.stoppedAt.code),
          },
        }),
    disqualifications,
  }
}

/** Answers that name no criterion of the set or no option of their criterion, by code. */
export const answersOutside = (set: CriteriaSet, answers: ScoreInput['answers']): CriterionCode[] => {
  const options = new Map(set.criteria.map((criterion) => [criterion.code, criterion.options.length]))
  return Object.entries(answers).flatMap(([code, answer]) => {
    const count = options.get(code)
    return count === undefined || answer < -1 || answer >= count ? [code] : []
  })
}

/** Points and gates that so many stars still need. */
const blockersOf = (set: CriteriaSet, stars: Stars, total: number, gates: readonly Gate[]): Blockers => ({
  stars,
  pointsMissing: Math.max(0, pointsFor(stars, set.decision) - total),
  gates: gates.filter((gate) => gate.stars <= stars && !gate.isMet),
})

const see = (set: CriteriaSet, input: ScoreInput, view: 'now' | 'least' | 'most'): Seen => {
  const { standings, stoppedAt } = standingsOf(set, input, view)
  return { standings, stoppedAt, total: totalOf(standings) }
}

const sourceOf = (set: CriteriaSet, criterion: CriterionCode | 'set'): Source => ({
  decision: set.decision,
  set: set.number,
  criterion,
})

const countOpen = (now: Seen): number => {
  let open = 0
  for (const standing of now.standings.values()) if (standing.state === 'open') open += 1
  return open
}

const criterionScore = (
  set: CriteriaSet,
  criterion: Criterion,
  input: ScoreInput,
  now: Seen,
  least: Seen,
  most: Seen,
): CriterionScore => {
  const answer = input.answers[criterion.code]
  return {
    code: criterion.code,
    state: now.standings.get(criterion.code)?.state ?? 'open',
    ...(answer === undefined ? {} : { answer }),
    points: now.standings.get(criterion.code)?.points ?? 0,
    least: least.standings.get(criterion.code)?.points ?? 0,
    most: most.standings.get(criterion.code)?.points ?? 0,
    maxPoints: criterion.maxPoints,
    source: sourceOf(set, criterion.code),
  }
}

const groupScore = (group: CriteriaGroup, scores: ReadonlyMap<CriterionCode, CriterionScore>): GroupScore => {
  const criteria = group.criteria.flatMap((criterion) => scores.get(criterion.code) ?? [])
  return { code: group.code, title: group.title, criteria, ...sumOf(criteria) }
}

const sumOf = (rows: readonly Points[]): Points => {
  const sum = { points: 0, least: 0, most: 0, maxPoints: 0 }
  for (const row of rows) {
    sum.points += row.points
    sum.least += row.least
    sum.most += row.most
    sum.maxPoints += row.maxPoints
  }
  return sum
}

const gateNow = (set: CriteriaSet, { of, ...gate }: GateRule, now: Seen): Gate => {
  const standing = now.standings.get(gate.criterion)
  return {
    ...gate,
    isMet: reachesGate(of, gate, standing?.place),
    isOpen: standing?.state === 'open',
    source: sourceOf(set, gate.criterion),
  }
}

/** "Hồ sơ bị loại khi …" at the head of a set and "Bị loại nếu …" under a criterion: out, whatever the points. */
const disqualificationsOf = (set: CriteriaSet, input: ScoreInput): Score['disqualifications'] => {
  const found = (criterion: CriterionCode | 'set', text: Criterion['disqualification']) => {
    const finding = findingId('disqualified', criterion)
    return text !== undefined && input.findings?.[finding] === true
      ? [{ finding, text, source: sourceOf(set, criterion) }]
      : []
  }
  return [
    ...found('set', set.disqualification),
    ...set.criteria.flatMap((criterion) => found(criterion.code, criterion.disqualification)),
  ]
}
