import type { CriteriaSet } from '../criteria/schema.ts'
import { type Answer, type CriterionCode, NONE_REACHED } from '../records/assessment.ts'
import { STARS_BELOW } from './gates.ts'
import { type Read, readInput, type ScoreInput, type Seen, seeAll } from './points.ts'
import type {
  Blockers,
  CriterionScore,
  Gate,
  GroupScore,
  PartScore,
  Points,
  Score,
  ScoresByCode,
  Stars,
} from './result.ts'
import { type GateRow, type GroupRow, type Row, type ScoreTable, scoreTableOf, sourceOf } from './score-table.ts'
import type { Standing } from './standing.ts'
import { ALL_STARS, bandOf, fewerStars, pointsFor } from './stars.ts'

/** The three views of the whole set. Where nothing is open they are one. */
interface Views {
  readonly now: Seen
  readonly least: Seen
  readonly most: Seen
}

/**
 * The verdict on one set of answers by the annex of the set's decision: points by criterion, group, part and total, the range still
 * possible, band, gates, stars, what blocks the stars above, stop and grounds for disqualification; each with its source. Unanswered
 * criteria are worth nothing and make the result provisional (our reading: the decision is silent). Never fails; an answer
 * that names no option counts as none reached (`answersOutside` tells them beforehand).
 */
export const scoreAssessment = (set: CriteriaSet, input: ScoreInput): Score => {
  const table = scoreTableOf(set)
  const read = readInput(table, input)
  const views = viewsOf(table, read)
  const { now, least, most } = views
  const disqualifications = disqualificationsOf(table, read)
  const starsIn = (seen: Seen): Stars | 0 =>
    disqualifications.length > 0 ? 0 : fewerStars(bandOf(seen.total, set.decision), starsByGates(table.gates, seen))
  const scores = criterionScores(table, read, views)
  const parts = table.parts.map((part) => partScore(part, scores))
  const gates = table.gates.map((gate) => gateNow(gate, now))
  const stars = starsIn(now)
  const { points, least: leastPoints, most: mostPoints, maxPoints } = sumOf(parts)
  const score: Score = {
    points,
    least: leastPoints,
    most: mostPoints,
    maxPoints,
    parts,
    criteria: new ByPlace(table.places, scores),
    answered: set.criteria.length - now.open,
    open: now.open,
    isProvisional: now.open > 0,
    band: bandOf(now.total, set.decision),
    stars,
    starsLeast: least === now ? stars : starsIn(least),
    starsMost: most === now ? stars : starsIn(most),
    gates,
    blockers: blockersAbove(set, stars, now.total, gates),
    disqualifications,
  }
  const { stoppedAt } = now
  if (stoppedAt?.stop === undefined) return score
  return {
    ...score,
    stop: { criterion: stoppedAt.code, text: stoppedAt.stop.text, source: sourceOf(set, stoppedAt.code) },
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

const viewsOf = (table: ScoreTable, read: Read): Views => {
  const now = seeAll(table, read, 'now')
  if (now.open === 0) return { now, least: now, most: now }
  return { now, least: table.hasStopAtZero ? seeAll(table, read, 'least') : now, most: seeAll(table, read, 'most') }
}

const NO_GROUNDS: Score['disqualifications'] = []

const disqualificationsOf = ({ grounds }: ScoreTable, { findings }: Read): Score['disqualifications'] =>
  findings === undefined ? NO_GROUNDS : grounds.filter(({ finding }) => findings[finding] === true)

/** The most stars that the gates alone would allow. They come by ascending stars, so that the first unmet one decides. */
const starsByGates = (gates: readonly GateRow[], seen: Seen): Stars => {
  for (let at = 0; at < gates.length; at += 1) {
    const gate = gates[at]
    if (gate !== undefined && !isReached(gate, seen)) return STARS_BELOW[gate.rule.stars]
  }
  return 5
}

const isReached = ({ at, isReached: reached }: GateRow, { standings }: Seen): boolean => {
  const place = standings[at]?.place
  return place !== undefined && reached[place] === true
}

const gateNow = (gate: GateRow, now: Seen): Gate => {
  if (isReached(gate, now)) return gate.met
  return now.standings[gate.at]?.state === 'open' ? gate.open : gate.unmet
}

const criterionScores = ({ rows }: ScoreTable, { answers }: Read, { now, least, most }: Views): CriterionScore[] => {
  const scores: CriterionScore[] = []
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]
    const standing = now.standings[at]
    const low = least.standings[at]
    const high = most.standings[at]
    if (row !== undefined && standing !== undefined && low !== undefined && high !== undefined)
      scores.push(criterionScore(row, answers[at], standing, low, high))
  }
  return scores
}

/** Nearly always one of those that the table holds; anew where something beside the answer has a say. */
const criterionScore = (
  row: Row,
  answer: Answer | undefined,
  now: Standing,
  least: Standing,
  most: Standing,
): CriterionScore => {
  if (now === least) {
    const known = answer === undefined ? row.openScore : answer === NONE_REACHED ? row.noneScore : row.scores[answer]
    const expected = answer === undefined ? row.openAtBest : now
    if (known !== undefined && known.state === now.state && most === expected) return known
  }
  const { code, source } = row
  const { maxPoints } = row.criterion
  const { state } = now
  const points = { points: now.points, least: least.points, most: most.points, maxPoints }
  return answer === undefined ? { code, state, ...points, source } : { code, state, answer, ...points, source }
}

/** By the places of the set: a map of its own for every score costs as much as the scoring. */
class ByPlace implements ScoresByCode {
  readonly places: ScoreTable['places']
  readonly scores: readonly CriterionScore[]

  constructor(places: ScoreTable['places'], scores: readonly CriterionScore[]) {
    this.places = places
    this.scores = scores
  }

  get(code: CriterionCode): CriterionScore | undefined {
    return this.scores[this.places.get(code) ?? -1]
  }

  values(): ArrayIterator<CriterionScore> {
    return this.scores.values()
  }
}

const partScore = (
  { part, groups: rows }: ScoreTable['parts'][number],
  scores: readonly CriterionScore[],
): PartScore => {
  const groups = rows.map((row) => groupScore(row, scores))
  const { points, least, most, maxPoints } = sumOf(groups)
  return { code: part.code, title: part.title, groups, points, least, most, maxPoints }
}

const groupScore = ({ group, at, isRun }: GroupRow, scores: readonly CriterionScore[]): GroupScore => {
  const from = at[0] ?? 0
  const criteria = isRun ? scores.slice(from, from + at.length) : at.flatMap((place) => scores[place] ?? [])
  const { points, least, most, maxPoints } = sumOf(criteria)
  return { code: group.code, title: group.title, criteria, points, least, most, maxPoints }
}

const sumOf = (rows: readonly Points[]): Points => {
  const sum = { points: 0, least: 0, most: 0, maxPoints: 0 }
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]
    if (row === undefined) continue
    sum.points += row.points
    sum.least += row.least
    sum.most += row.most
    sum.maxPoints += row.maxPoints
  }
  return sum
}

/** Points and gates that each star above still needs, the next one first. Gates come by ascending stars: those of the lower stars are the first ones. */
const blockersAbove = (set: CriteriaSet, stars: Stars | 0, total: number, gates: readonly Gate[]): Blockers[] => {
  const unmet = gates.filter((gate) => !gate.isMet)
  const blockers: Blockers[] = []
  let count = 0
  for (const above of ALL_STARS) {
    if (above <= stars) continue
    while ((unmet[count]?.stars ?? Number.POSITIVE_INFINITY) <= above) count += 1
    const pointsMissing = Math.max(0, pointsFor(above, set.decision) - total)
    blockers.push({ stars: above, pointsMissing, gates: unmet.slice(0, count) })
  }
  return blockers
}
