import { findingId } from '../../../src/domain/criteria/finding.ts'
import type { CriteriaGroup, CriteriaSet, Criterion, GateStars } from '../../../src/domain/criteria/schema.ts'
import type { Answer, CriterionCode } from '../../../src/domain/records/assessment.ts'
import { gateRulesOf, reachesGate } from '../../../src/domain/scoring/gates.ts'
import type { ScoreInput } from '../../../src/domain/scoring/points.ts'
import type {
  CriterionScore,
  Gate,
  GroupScore,
  Points,
  Score,
  Source,
  Stars,
} from '../../../src/domain/scoring/result.ts'
import type { Standing, View } from '../../../src/domain/scoring/standing.ts'
import { ALL_STARS, bandOf, fewerStars, pointsFor } from '../../../src/domain/scoring/stars.ts'

/** The score as one reads it from the annex, criterion by criterion and view by view, without any table: slow and plain. */
export const scorePlainly = (set: CriteriaSet, input: ScoreInput): Score => {
  const [now, least, most] = [see(set, input, 'now'), see(set, input, 'least'), see(set, input, 'most')]
  const disqualifications = disqualificationsOf(set, input)
  const starsIn = ({ standings }: Seen): Stars | 0 =>
    disqualifications.length > 0
      ? 0
      : fewerStars(bandOf(totalOf(standings), set.decision), starsByGates(set, standings))
  const criteria = new Map(
    set.criteria.map((criterion) => [criterion.code, criterionScore(set, criterion, input, { now, least, most })]),
  )
  const parts = set.parts.map((part) => {
    const groups = part.groups.map((group) => groupScore(group, criteria))
    return { code: part.code, title: part.title, groups, ...sumOf(groups) }
  })
  const gates = gateRulesOf(set).map(({ of, ...gate }): Gate => {
    const standing = now.standings.get(gate.criterion)
    const isMet = reachesGate(of, gate, standing?.place)
    return { ...gate, isMet, isOpen: standing?.state === 'open', source: sourceOf(set, gate.criterion) }
  })
  const stars = starsIn(now)
  const open = [...now.standings.values()].filter(({ state }) => state === 'open').length
  const { stoppedAt } = now
  return {
    ...{ ...sumOf(parts), parts, criteria, answered: set.criteria.length - open, open, isProvisional: open > 0 },
    ...{ band: bandOf(totalOf(now.standings), set.decision), stars },
    ...{ starsLeast: starsIn(least), starsMost: starsIn(most), gates },
    blockers: ALL_STARS.filter((above) => above > stars).map((above) => ({
      stars: above,
      pointsMissing: Math.max(0, pointsFor(above, set.decision) - totalOf(now.standings)),
      gates: gates.filter((gate) => gate.stars <= above && !gate.isMet),
    })),
    ...(stoppedAt?.stop === undefined
      ? {}
      : {
          stop: { criterion: stoppedAt.code, text: stoppedAt.stop.text, source: sourceOf(set, stoppedAt.code) },
        }),
    disqualifications,
  }
}

interface Seen {
  readonly standings: ReadonlyMap<CriterionCode, Standing>
  readonly stoppedAt: Criterion | undefined
}

const NOTHING = { place: undefined, points: 0 } as const

const see = (set: CriteriaSet, input: ScoreInput, view: View): Seen => {
  const standings = new Map<CriterionCode, Standing>()
  let stoppedAt: Criterion | undefined
  for (const criterion of set.criteria) {
    if (stoppedAt !== undefined) {
      standings.set(criterion.code, { state: 'not-evaluated', ...NOTHING })
      continue
    }
    const standing = alone(criterion, input, view)
    const isMoot = criterion.appliesWhen !== undefined && (standings.get(criterion.appliesWhen)?.points ?? 0) === 0
    const moot: Standing = { state: standing.state === 'open' ? 'open' : 'not-applicable', ...NOTHING }
    standings.set(criterion.code, isMoot ? moot : standing)
    if (isStoppedAt(criterion, input, view, standings)) stoppedAt = criterion
  }
  return { standings, stoppedAt }
}

const alone = (criterion: Criterion, input: ScoreInput, view: View): Standing => {
  const answer = input.answers[criterion.code]
  const isUnmet = input.findings?.[findingId('requirement', criterion.code)] === false
  if (criterion.requirement !== undefined && isUnmet) return { state: 'requirement-unmet', ...NOTHING }
  if (answer === undefined)
    return view === 'most' ? { state: 'open', ...bestOf(criterion) } : { state: 'open', ...NOTHING }
  const option = criterion.options[answer]
  return option === undefined
    ? { state: 'none', ...NOTHING }
    : { state: 'chosen', place: answer, points: option.points }
}

const bestOf = ({ options }: Criterion): { place: Answer; points: number } => {
  const points = Math.max(...options.map((option) => option.points))
  return { place: options.findIndex((option) => option.points === points), points }
}

const isStoppedAt = (
  { code, stop }: Criterion,
  { findings }: ScoreInput,
  view: View,
  standings: Seen['standings'],
): boolean =>
  stop !== undefined &&
  (findings?.[findingId('stop', code)] === true ||
    stop.atZero.some((other) => {
      const standing = standings.get(other)
      return standing?.points === 0 && (standing.state !== 'open' || view === 'least')
    }))

const totalOf = (standings: Seen['standings']): number =>
  [...standings.values()].reduce((sum, { points }) => sum + points, 0)

const BELOW: Readonly<Record<GateStars, Stars>> = { 3: 2, 4: 3, 5: 4 }

const starsByGates = (set: CriteriaSet, standings: Seen['standings']): Stars => {
  const unmet = gateRulesOf(set).find((rule) => !reachesGate(rule.of, rule, standings.get(rule.criterion)?.place))
  return unmet === undefined ? 5 : BELOW[unmet.stars]
}

const sourceOf = (set: CriteriaSet, criterion: CriterionCode | 'set'): Source => ({
  ...{ decision: set.decision, set: set.number, criterion },
})

const criterionScore = (
  set: CriteriaSet,
  { code, maxPoints }: Criterion,
  { answers }: ScoreInput,
  { now, least, most }: Record<View, Seen>,
): CriterionScore => ({
  code,
  state: now.standings.get(code)?.state ?? 'open',
  ...(answers[code] === undefined ? {} : { answer: answers[code] }),
  points: now.standings.get(code)?.points ?? 0,
  least: least.standings.get(code)?.points ?? 0,
  most: most.standings.get(code)?.points ?? 0,
  maxPoints,
  source: sourceOf(set, code),
})

const groupScore = (group: CriteriaGroup, scores: Score['criteria']): GroupScore => {
  const criteria = group.criteria.flatMap(({ code }) => scores.get(code) ?? [])
  return { code: group.code, title: group.title, criteria, ...sumOf(criteria) }
}

const sumOf = (rows: readonly Points[]): Points => ({
  points: rows.reduce((sum, { points }) => sum + points, 0),
  least: rows.reduce((sum, { least }) => sum + least, 0),
  most: rows.reduce((sum, { most }) => sum + most, 0),
  maxPoints: rows.reduce((sum, { maxPoints }) => sum + maxPoints, 0),
})

const disqualificationsOf = (set: CriteriaSet, { findings }: ScoreInput): Score['disqualifications'] => {
  const found = (criterion: CriterionCode | 'set', text: Criterion['disqualification']) => {
    const finding = findingId('disqualified', criterion)
    return text !== undefined && findings?.[finding] === true
      ? [{ finding, text, source: sourceOf(set, criterion) }]
      : []
  }
  return [
    ...found('set', set.disqualification),
    ...set.criteria.flatMap((criterion) => found(criterion.code, criterion.disqualification)),
  ]
}
