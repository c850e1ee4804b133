import { findingId } from '../criteria/finding.ts'
import type { CriteriaSet, Criterion } from '../criteria/schema.ts'
import { type Answer, type CriterionCode, NONE_REACHED } from '../records/assessment.ts'
import type { CouncilRules, MemberKey } from '../records/council.ts'
import type { Stars } from '../scoring/result.ts'
import type { Sheet } from './agreed-findings.ts'
import type { CouncilGate } from './council-gates.ts'
import { type CouncilResult, councilResult } from './council-result.ts'

/** What one member chose on a criterion, and how far that is from the middle of the council. */
interface Choice {
  readonly member: MemberKey
  /** Place of the option that counts; none where none does. */
  readonly place: Answer | undefined
  readonly points: number
  readonly fromMedian: number
}

/** A criterion on which the members differ. */
export interface Split {
  readonly criterion: CriterionCode
  readonly choices: readonly Choice[]
  /** Middle of the members' points; between the two middle ones where their number is even. */
  readonly median: number
  /** Points between the highest and the lowest. */
  readonly range: number
  /** Gates of this criterion that some sheets reach and others do not. */
  readonly contested: readonly CouncilGate[]
  /** The council's stars if all had chosen as the lowest, and as the highest of them. */
  readonly starsIfLowest: Stars | 0
  readonly starsIfHighest: Stars | 0
  /** Agreeing on this criterion alone could change the stars. */
  readonly turnsStars: boolean
}

/** The criteria that split the council: those that could change the stars first, then those furthest apart. */
export const splitsOf = (
  set: CriteriaSet,
  sheets: readonly Sheet[],
  rules: Pick<CouncilRules, 'gates' | 'spreadLimit'>,
): Split[] => {
  const result = councilResult(set, sheets, rules)
  if (result === undefined) return []
  const splits = set.criteria.flatMap((criterion) => splitOn(set, criterion, sheets, rules, result) ?? [])
  return splits.sort((one, other) => Number(other.turnsStars) - Number(one.turnsStars) || other.range - one.range || 0)
}

const splitOn = (
  set: CriteriaSet,
  { code }: Criterion,
  sheets: readonly Sheet[],
  rules: Pick<CouncilRules, 'gates' | 'spreadLimit'>,
  result: CouncilResult,
): Split | undefined => {
  const standings = result.sheets.map((sheet) => ({ member: sheet.member, standing: sheet.standings.get(code) }))
  const points = standings.map(({ standing }) => standing?.points ?? 0)
  const median = medianOf(points)
  const choices = standings.map(({ member, standing }) => ({
    ...{ member, place: standing?.place, points: standing?.points ?? 0 },
    fromMedian: Math.abs((standing?.points ?? 0) - median),
  }))
  const isSplit = new Set(choices.map(({ place }) => place)).size > 1
  if (!isSplit) return undefined
  const range = Math.max(...points) - Math.min(...points)
  const contested = result.gates.filter(
    (gate) => gate.criterion === code && gate.reachedBy.length > 0 && gate.reachedBy.length < gate.sheets,
  )
  const starsIf = (extreme: number): Stars | 0 => {
    const place = choices.find((choice) => choice.points === extreme)?.place
    const alike = sheets.map((sheet) => choosing(sheet, code, place))
    return councilResult(set, alike, rules)?.stars ?? 0
  }
  const [starsIfLowest, starsIfHighest] = [starsIf(Math.min(...points)), starsIf(Math.max(...points))]
  return {
    ...{ criterion: code, choices, median, range, contested, starsIfLowest, starsIfHighest },
    turnsStars: starsIfLowest !== result.stars || starsIfHighest !== result.stars,
  }
}

/** The sheet with that option in its member's stead, and what the option asks for taken as met. */
const choosing = (sheet: Sheet, code: CriterionCode, place: Answer | undefined): Sheet => ({
  ...sheet,
  answers: { ...sheet.answers, [code]: place ?? NONE_REACHED },
  findings: place === undefined ? sheet.findings : { ...sheet.findings, [findingId('requirement', code)]: true },
})

/** The middle of these numbers. */
export const medianOf = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((one, other) => one - other)
  const half = sorted.length / 2
  const [below, above] = [sorted[Math.ceil(half) - 1] ?? 0, sorted[Math.floor(half)] ?? 0]
  return (below + above) / 2
}
