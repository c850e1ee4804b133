import type { CriteriaSet, Criterion, GateStars } from '../criteria/schema.ts'
import { type Cell, type Column, cellOf, isDecided, type Sheet, saysSame, toColumn } from './column.ts'

/** A gate that some columns reach and others don't. */
interface ContestedGate {
  readonly stars: GateStars
  readonly metBy: readonly string[]
  readonly missedBy: readonly string[]
}

/** How the columns stand to each other on a criterion. gap: those that judged it agree, others have left it open. */
type Agreement = 'differ' | 'gap' | 'same'

/** One criterion across all columns. */
export interface Row {
  readonly criterion: Criterion
  /** In the order of the columns. */
  readonly cells: readonly Cell[]
  readonly agreement: Agreement
  /** Points between the highest and the lowest of those that judged it. */
  readonly spread: number
  readonly contested: readonly ContestedGate[]
}

/** Several assessments of one product by the same set and pack, side by side. */
export interface Comparison {
  readonly columns: readonly Column[]
  /** In the official order. */
  readonly rows: readonly Row[]
}

/** Lays assessments side by side. They must be by that set and that version of its pack: options are compared by their places. */
export const compareSheets = (set: CriteriaSet, sheets: readonly Sheet[]): Comparison => {
  const columns = sheets.map((sheet) => toColumn(set, sheet))
  return { columns, rows: set.criteria.map((criterion) => rowOf(criterion, columns)) }
}

/** Rows that differ first: by the spread of points, then by whether a gate hangs on it; what some left open next; all else in the official order. */
export const differencesFirst = (rows: readonly Row[]): Row[] =>
  [...rows].sort(
    (one, other) =>
      RANK[one.agreement] - RANK[other.agreement] ||
      other.spread - one.spread ||
      Number(other.contested.length > 0) - Number(one.contested.length > 0),
  )

const RANK: Readonly<Record<Agreement, number>> = { differ: 0, gap: 1, same: 2 }

const rowOf = (criterion: Criterion, columns: readonly Column[]): Row => {
  const cells = columns.map((column) => cellOf(column, criterion.code))
  const decided = cells.filter(isDecided)
  const points = decided.map((cell) => cell.points)
  const [first, ...others] = decided
  const isSame = first === undefined || others.every((cell) => saysSame(first, cell))
  const isGap = decided.length > 0 && decided.length < cells.length
  return {
    ...{ criterion, cells, agreement: isSame ? (isGap ? 'gap' : 'same') : 'differ' },
    spread: points.length === 0 ? 0 : Math.max(...points) - Math.min(...points),
    contested: contestedGates(criterion, columns, decided),
  }
}

/** By the gates of the columns that judged the criterion; each column has the same gates in the same order. */
const contestedGates = (
  criterion: Criterion,
  columns: readonly Column[],
  decided: readonly Cell[],
): ContestedGate[] => {
  const judges = columns.filter(({ key }) => decided.some((cell) => cell.key === key))
  const gates = judges[0]?.score.gates.filter((gate) => gate.criterion === criterion.code) ?? []
  return gates.flatMap(({ stars }) => {
    const isMetBy = ({ score }: Column): boolean =>
      score.gates.some((gate) => gate.criterion === criterion.code && gate.stars === stars && gate.isMet)
    const [metBy, missedBy] = [judges.filter(isMetBy), judges.filter((judge) => !isMetBy(judge))]
    if (metBy.length === 0 || missedBy.length === 0) return []
    return [{ stars, metBy: metBy.map(({ key }) => key), missedBy: missedBy.map(({ key }) => key) }]
  })
}
