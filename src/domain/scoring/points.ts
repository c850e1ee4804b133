import type { CriteriaSet, Criterion } from '../criteria/schema.ts'
import type { Answer, Answers, CriterionCode, Findings } from '../records/assessment.ts'
import { type Row, type ScoreTable, scoreTableOf } from './score-table.ts'
import { type Standing, UNDECIDED, type View } from './standing.ts'

/** What is scored: the answers, and what was found beside them. */
export interface ScoreInput {
  readonly answers: Answers
  readonly findings?: Findings | undefined
}

/** What was answered to each criterion, and how each stands by that alone, before any other has a say; by place in the set. */
export interface Read {
  readonly answers: readonly (Answer | undefined)[]
  readonly alone: readonly Standing[]
  readonly findings: Findings | undefined
}

/** One view of the whole set: how every criterion stands, by place in the set, and the total. */
export interface Seen {
  readonly standings: readonly Standing[]
  readonly stoppedAt: Criterion | undefined
  readonly total: number
  readonly open: number
}

/** Every criterion as it counts in that view, by its code in the official order, and where the assessment stops, if it does. */
export const standingsOf = (
  set: CriteriaSet,
  input: ScoreInput,
  view: View,
): { standings: ReadonlyMap<CriterionCode, Standing>; stoppedAt: Criterion | undefined } => {
  const table = scoreTableOf(set)
  const seen = seeAll(table, readInput(table, input), view)
  const standings = new Map<CriterionCode, Standing>()
  for (let at = 0; at < table.rows.length; at += 1) {
    const row = table.rows[at]
    const standing = seen.standings[at]
    if (row !== undefined && standing !== undefined) standings.set(row.code, standing)
  }
  return { standings, stoppedAt: seen.stoppedAt }
}

/**
 * Each answer is looked up once for all views. The loops of scoring count by hand: a phone scores before its browser has compiled them, and walking by
 * an iterator costs twice as much until then.
 */
export const readInput = ({ rows }: ScoreTable, { answers: given, findings }: ScoreInput): Read => {
  const answers = new Array<Answer | undefined>(rows.length)
  const alone = new Array<Standing>(rows.length)
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]
    if (row === undefined) continue
    const answer = given[row.code]
    answers[at] = answer
    alone[at] = standingAlone(row, answer, findings)
  }
  return { answers, alone, findings }
}

const standingAlone = (row: Row, answer: Answer | undefined, findings: Findings | undefined): Standing => {
  if (row.requirement !== undefined && findings?.[row.requirement] === false) return UNDECIDED['requirement-unmet']
  return answer === undefined ? UNDECIDED.open : (row.chosen[answer] ?? UNDECIDED.none)
}

/** What the set comes to, and what it would come to with one criterion answered otherwise: only the points, for those who try many. */
export const pointsTrier = (
  set: CriteriaSet,
  input: ScoreInput,
): { total: number; totalWith(code: CriterionCode, answer: Answer | undefined): number } => {
  const table = scoreTableOf(set)
  const read = readInput(table, input)
  const alone = [...read.alone]
  const tried: Read = { ...read, alone }
  return {
    total: seeAll(table, read, 'now').total,
    totalWith: (code, answer) => {
      const at = table.rows.findIndex((row) => row.code === code)
      const [row, own] = [table.rows[at], alone[at]]
      if (row === undefined || own === undefined) return seeAll(table, read, 'now').total
      alone[at] = standingAlone(row, answer, read.findings)
      const { total } = seeAll(table, tried, 'now')
      alone[at] = own
      return total
    },
  }
}

/** The whole set in that view. */
export const seeAll = ({ rows }: ScoreTable, { alone, findings }: Read, view: View): Seen => {
  const standings = new Array<Standing>(rows.length)
  let stoppedAt: Criterion | undefined
  let total = 0
  let open = 0
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]
    if (row === undefined) continue
    const own = alone[at] ?? UNDECIDED.open
    const standing =
      stoppedAt !== undefined
        ? UNDECIDED['not-evaluated']
        : row.appliesWhen !== undefined && (standings[row.appliesWhen]?.points ?? 0) === 0
          ? mootOf(own)
          : own === UNDECIDED.open && view === 'most'
            ? row.openAtBest
            : own
    standings[at] = standing
    total += standing.points
    if (standing.state === 'open') open += 1
    if (stoppedAt === undefined && row.stop !== undefined && isStoppedAt(row.stop, findings, view, standings))
      stoppedAt = row.criterion
  }
  return { standings, stoppedAt, total, open }
}

/** "Chỉ áp dụng khi có câu chuyện sản phẩm": 5.2 counts only with 5.1 above its 0 option. An open 5.2 stays open, so that it is still asked. */
const mootOf = (own: Standing): Standing => (own.state === 'open' ? own : UNDECIDED['not-applicable'])

/**
 * Whether the assessment stops at this criterion. By a finding ("nếu có tạp chất … sẽ không đánh giá các bước tiếp theo"), or, in set 16
 * (criterion 6.4: "Nếu được 0 điểm tại một trong các chỉ tiêu trên"), by points. An open one stops only in the least view.
 */
const isStoppedAt = (
  stop: NonNullable<Row['stop']>,
  findings: Findings | undefined,
  view: View,
  standings: readonly Standing[],
): boolean => {
  if (findings?.[stop.finding] === true) return true
  return stop.atZero.some((at) => {
    const standing = standings[at]
    if (standing === undefined || standing.points > 0) return false
    return standing.state !== 'open' || view === 'least'
  })
}

/** Sum over all criteria of one view. */
export const totalOf = (standings: ReadonlyMap<CriterionCode, Standing>): number => {
  let total = 0
  for (const standing of standings.values()) total += standing.points
  return total
}
