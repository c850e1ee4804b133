import { findingId } from '../criteria/finding.ts'
import type { CriteriaGroup, CriteriaPart, CriteriaSet, Criterion } from '../criteria/schema.ts'
import { oncePer } from '../once-per.ts'
import { type CriterionCode, NONE_REACHED } from '../records/assessment.ts'
import { type GateRule, gateRulesOf, reachesGate } from './gates.ts'
import type { CriterionScore, Disqualification, Gate, Source } from './result.ts'
import type { Standing } from './standing.ts'

/** A criterion with what of its score no answer changes. What depends on the answer alone is made once for every option. */
export interface Row {
  readonly criterion: Criterion
  readonly code: CriterionCode
  readonly source: Source
  /** By place: chosen, and nothing else has a say. */
  readonly chosen: readonly Standing[]
  readonly scores: readonly CriterionScore[]
  readonly noneScore: CriterionScore
  readonly openScore: CriterionScore
  /** Unanswered, seen at its best. */
  readonly openAtBest: Standing
  readonly requirement: string | undefined
  readonly stop: { readonly finding: string; readonly atZero: readonly number[] } | undefined
  /** Place in `rows` of what it depends on; -1 where that is not in the set. */
  readonly appliesWhen: number | undefined
}

/** A gate in each state that it can be in, and by place whether it is reached. */
export interface GateRow {
  readonly rule: GateRule
  readonly at: number
  readonly isReached: readonly boolean[]
  readonly met: Gate
  readonly unmet: Gate
  readonly open: Gate
}

/** A group, and where in `rows` its criteria are. */
export interface GroupRow {
  readonly group: CriteriaGroup
  readonly at: readonly number[]
  /** Whether they follow one another there, as in every official set. */
  readonly isRun: boolean
}

/** What scoring needs of a set, worked out once: every answer is scored anew, and a phone is slow. */
export interface ScoreTable {
  readonly rows: readonly Row[]
  readonly places: ReadonlyMap<CriterionCode, number>
  readonly gates: readonly GateRow[]
  readonly parts: readonly { readonly part: CriteriaPart; readonly groups: readonly GroupRow[] }[]
  readonly grounds: readonly Disqualification[]
  /** Whether points alone can stop an assessment. Where they can't, what is open counts as nothing now and at its worst alike. */
  readonly hasStopAtZero: boolean
}

/** The best place is the first of those with the most points. */
export const bestPlace = ({ options }: Criterion): number => {
  let best = 0
  for (const [place, option] of options.entries()) if (option.points > (options[best]?.points ?? 0)) best = place
  return best
}

export const scoreTableOf = oncePer((set: CriteriaSet): ScoreTable => {
  const places = new Map(set.criteria.map(({ code }, at) => [code, at]))
  const placeOf = (code: CriterionCode): number => places.get(code) ?? -1
  return {
    places,
    rows: set.criteria.map((criterion) => rowOf(set, criterion, placeOf)),
    gates: gateRulesOf(set).map((rule) => gateRowOf(set, rule, placeOf(rule.criterion))),
    parts: set.parts.map((part) => ({
      part,
      groups: part.groups.map((group) => groupRowOf(group, placeOf)),
    })),
    grounds: groundsOf(set),
    hasStopAtZero: set.criteria.some(({ stop }) => stop !== undefined && stop.atZero.length > 0),
  }
})

const groupRowOf = (group: CriteriaGroup, placeOf: (code: CriterionCode) => number): GroupRow => {
  const at = group.criteria.map(({ code }) => placeOf(code)).filter((place) => place >= 0)
  return { group, at, isRun: at.every((place, index) => place === (at[0] ?? 0) + index) }
}

/** Where in the decision a statement about that criterion comes from. */
export const sourceOf = (set: CriteriaSet, criterion: CriterionCode | 'set'): Source => ({
  decision: set.decision,
  set: set.number,
  criterion,
})

const rowOf = (set: CriteriaSet, criterion: Criterion, placeOf: (code: CriterionCode) => number): Row => {
  const { code, options, stop, requirement, appliesWhen, maxPoints } = criterion
  const source = sourceOf(set, code)
  const best = bestPlace(criterion)
  const nothing = { points: 0, least: 0, most: 0, maxPoints, source }
  const most = options[best]?.points ?? 0
  return {
    ...{ criterion, code, source },
    chosen: options.map(({ points }, place) => ({ state: 'chosen', place, points })),
    scores: options.map(({ points }, answer) => ({
      ...{ code, state: 'chosen', answer, points, least: points, most: points, maxPoints, source },
    })),
    noneScore: { code, state: 'none', answer: NONE_REACHED, ...nothing },
    openScore: { code, state: 'open', ...nothing, most },
    openAtBest: { state: 'open', place: best, points: most },
    requirement: requirement === undefined ? undefined : findingId('requirement', code),
    stop: stop === undefined ? undefined : { finding: findingId('stop', code), atZero: stop.atZero.map(placeOf) },
    appliesWhen: appliesWhen === undefined ? undefined : placeOf(appliesWhen),
  }
}

const gateRowOf = (set: CriteriaSet, rule: GateRule, at: number): GateRow => {
  const { of, ...gate } = rule
  const source = sourceOf(set, rule.criterion)
  return {
    ...{ rule, at },
    isReached: of.options.map((_, place) => reachesGate(of, rule, place)),
    met: { ...gate, isMet: true, isOpen: false, source },
    unmet: { ...gate, isMet: false, isOpen: false, source },
    open: { ...gate, isMet: false, isOpen: true, source },
  }
}

/** "Hồ sơ bị loại khi …" at the head of a set and "Bị loại nếu …" under a criterion: out, whatever the points. */
const groundsOf = (set: CriteriaSet): Disqualification[] => {
  const ground = (criterion: CriterionCode | 'set', text: Criterion['disqualification']): Disqualification[] =>
    text === undefined
      ? []
      : [{ finding: findingId('disqualified', criterion), text, source: sourceOf(set, criterion) }]
  return [
    ...ground('set', set.disqualification),
    ...set.criteria.flatMap((criterion) => ground(criterion.code, criterion.disqualification)),
  ]
}
