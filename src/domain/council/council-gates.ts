import type { CriteriaSet, GateStars } from '../criteria/schema.ts'
import type { Answer, CriterionCode } from '../records/assessment.ts'
import type { MemberKey, GateRule as Reading } from '../records/council.ts'
import { type GateRule, gateRulesOf, reachesGate } from '../scoring/gates.ts'
import type { Stars } from '../scoring/result.ts'
import type { Standing } from '../scoring/standing.ts'
import { isMajority } from './agreed-findings.ts'

/** How every criterion stands on one member's sheet. */
export interface SheetStandings {
  readonly member: MemberKey
  readonly standings: ReadonlyMap<CriterionCode, Standing>
}

/** One gate before the council: who reaches it, and what that comes to by the session's reading. */
export interface CouncilGate {
  readonly stars: GateStars
  readonly criterion: CriterionCode
  readonly atLeast: readonly Answer[]
  readonly reachedBy: readonly MemberKey[]
  readonly sheets: number
  /** by-sheet: the reading holds it against each sheet alone, so that the council as a whole neither meets nor misses it. */
  readonly verdict: 'met' | 'unmet' | 'by-sheet'
}

/**
 * All gates of a set as the members' sheets meet them. The decision does not say how a council agrees on one; the session's rules name the reading
 * (`GATE_RULES`), and so do the minutes.
 */
export const councilGates = (
  set: CriteriaSet,
  sheets: readonly SheetStandings[],
  reading: Reading,
): readonly CouncilGate[] =>
  gateRulesOf(set).map((rule) => {
    const { stars, criterion, atLeast } = rule
    const reachedBy = sheets
      .filter(({ standings }) => reachesGate(rule.of, rule, standings.get(criterion)?.place))
      .map(({ member }) => member)
    return {
      ...{ stars, criterion, atLeast, reachedBy, sheets: sheets.length },
      verdict: verdictOf(reading, rule, sheets, reachedBy.length),
    }
  })

const verdictOf = (
  reading: Reading,
  rule: GateRule,
  sheets: readonly SheetStandings[],
  reached: number,
): CouncilGate['verdict'] => {
  switch (reading) {
    case 'majority':
      return isMajority(reached, sheets.length) ? 'met' : 'unmet'
    case 'mean':
      return meanReaches(rule, sheets) ? 'met' : 'unmet'
    case 'each-sheet':
      return 'by-sheet'
  }
}

/**
 * Whether the mean of the criterion's points comes to the gated option's, in whole numbers. Where the criterion has alternative cases, each sheet is
 * held against the gated option of its own case; one that chose no option, against the lowest.
 */
const meanReaches = ({ of, atLeast, criterion }: GateRule, sheets: readonly SheetStandings[]): boolean => {
  const pointsAt = (place: Answer): number => of.options[place]?.points ?? 0
  const lowest = Math.min(...atLeast.map(pointsAt))
  let [sum, needed] = [0, 0]
  for (const { standings } of sheets) {
    const standing = standings.get(criterion)
    const ofCase = of.options[standing?.place ?? -1]?.case?.id
    const gated = atLeast.find((place) => of.options[place]?.case?.id === ofCase)
    sum += standing?.points ?? 0
    needed += gated === undefined || standing?.place === undefined ? lowest : pointsAt(gated)
  }
  return sheets.length > 0 && sum >= needed
}

/** The most stars that the gates alone allow: below the lowest star of which one is unmet. */
export const starsByCouncilGates = (gates: readonly CouncilGate[]): Stars => {
  const unmet = gates.filter(({ verdict }) => verdict === 'unmet').map(({ stars }) => stars)
  return unmet.length === 0 ? 5 : STARS_BELOW[Math.min(...unmet) as GateStars]
}

const STARS_BELOW: Readonly<Record<GateStars, Stars>> = { 3: 2, 4: 3, 5: 4 }
