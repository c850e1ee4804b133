import type { CriteriaSet } from '../criteria/schema.ts'
import type { CriterionCode } from '../records/assessment.ts'
import type { CouncilRules, MemberKey } from '../records/council.ts'
import { gateRulesOf, starsByGates } from '../scoring/gates.ts'
import { standingsOf, totalOf } from '../scoring/points.ts'
import type { Stars } from '../scoring/result.ts'
import type { Standing } from '../scoring/standing.ts'
import { bandOf, fewerStars } from '../scoring/stars.ts'
import { type AgreedFinding, agreedFindings, type Sheet, withAgreed } from './agreed-findings.ts'
import { type Average, averageOf, bandOfAverage, type Spread, spreadOf } from './average.ts'
import { type CouncilGate, councilGates, starsByCouncilGates } from './council-gates.ts'

/** What one sheet comes to. */
interface SheetScore {
  readonly member: MemberKey
  readonly standings: ReadonlyMap<CriterionCode, Standing>
  /** The total that counts: whole points, with the council's findings in place of the sheet's own. */
  readonly total: number
  /** The total as it was handed in; another one only where the council did not share, or had another, stop. */
  readonly handedIn: number
  /** Stars of this sheet alone. */
  readonly stars: Stars
  /** Criteria that it leaves unanswered: they are worth nothing. */
  readonly open: number
}

/** The council's result, each part of it with what it rests on. */
export interface CouncilResult {
  readonly sheets: readonly SheetScore[]
  readonly average: Average
  readonly spread: Spread
  readonly findings: readonly AgreedFinding[]
  /** Stars by the average alone (Art. 3.3). */
  readonly band: Stars
  readonly reading: CouncilRules['gates']
  readonly gates: readonly CouncilGate[]
  /** 0 when the council throws the dossier out. */
  readonly stars: Stars | 0
  /** out: a ground for throwing it out is agreed. band: the points decide. gates: an unmet gate holds it below its band. sheets: the sheets' own stars do. */
  readonly because: 'out' | 'band' | 'gates' | 'sheets'
}

/**
 * Kết quả của hội đồng (Decision 26/2026, Art. 3.3, 7.3.d): the average of the sheets' totals as it is, held back by the gates as the session reads
 * them; never more stars than the average's band. Undefined without a sheet. Sheets must be of this set and pack.
 */
export const councilResult = (
  set: CriteriaSet,
  sheets: readonly Sheet[],
  rules: Pick<CouncilRules, 'gates' | 'spreadLimit'>,
): CouncilResult | undefined => {
  if (sheets.length === 0) return undefined
  const findings = agreedFindings(set, sheets)
  const scores = sheets.map((sheet) => sheetScore(set, sheet, findings))
  const totals = scores.map(({ total }) => total)
  const average = averageOf(totals)
  const band = bandOfAverage(average, set.decision)
  const gates = councilGates(set, scores, rules.gates)
  const held = rules.gates === 'each-sheet' ? meanStars(scores) : starsByCouncilGates(gates)
  const isOut = findings.some(({ kind, isAgreed }) => kind === 'disqualified' && isAgreed)
  const isHeld = held < band
  return {
    ...{ sheets: scores, average, spread: spreadOf(totals, rules.spreadLimit), findings, band },
    ...{ reading: rules.gates, gates, stars: isOut ? 0 : fewerStars(band, held) },
    because: isOut ? 'out' : !isHeld ? 'band' : rules.gates === 'each-sheet' ? 'sheets' : 'gates',
  }
}

const sheetScore = (set: CriteriaSet, sheet: Sheet, agreed: readonly AgreedFinding[]): SheetScore => {
  const input = { answers: sheet.answers, findings: withAgreed(sheet.findings, agreed) }
  const { standings } = standingsOf(set, input, 'now')
  const total = totalOf(standings)
  return {
    ...{ member: sheet.member, standings, total, handedIn: totalOf(standingsOf(set, sheet, 'now').standings) },
    stars: fewerStars(bandOf(total, set.decision), starsByGates(gateRulesOf(set), standings)),
    open: [...standings.values()].filter(({ state }) => state === 'open').length,
  }
}

/** The whole stars that the mean of the sheets' stars comes to, cut off. */
const meanStars = (scores: readonly SheetScore[]): Stars =>
  Math.floor(scores.reduce((sum, { stars }) => sum + stars, 0) / scores.length) as Stars
