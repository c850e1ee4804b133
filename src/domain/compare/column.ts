import { findingId } from '../criteria/finding.ts'
import type { CriteriaSet } from '../criteria/schema.ts'
import type { Answer, Answers, CriterionCode, Findings } from '../records/assessment.ts'
import type { CriterionState, Score } from '../scoring/result.ts'
import { scoreAssessment } from '../scoring/score.ts'

/** One assessment to be laid beside others of the same set and pack: what it says, and how many pieces of evidence it has by criterion. */
export interface Sheet {
  readonly key: string
  readonly answers: Answers
  readonly findings: Findings
  readonly notes: Readonly<Record<CriterionCode, string>>
  readonly evidence: ReadonlyMap<CriterionCode, number>
}

/** The same, scored. */
export interface Column extends Sheet {
  readonly score: Score
}

export const toColumn = (set: CriteriaSet, sheet: Sheet): Column => ({ ...sheet, score: scoreAssessment(set, sheet) })

/** What one column says of one criterion. */
export interface Cell {
  readonly key: string
  readonly state: CriterionState
  /** What was answered, whether it counts or not. */
  readonly answer: Answer | undefined
  readonly points: number
  readonly note: string | undefined
  readonly evidence: number
  /** The stop of this criterion was found, or a ground for throwing the dossier out. */
  readonly isStop: boolean
  readonly isOut: boolean
}

export const cellOf = (column: Column, code: CriterionCode): Cell => {
  const scored = column.score.criteria.get(code)
  const note = column.notes[code]?.trim()
  return {
    ...{ key: column.key, state: scored?.state ?? 'open', answer: column.answers[code], points: scored?.points ?? 0 },
    ...{ note: note === '' ? undefined : note, evidence: column.evidence.get(code) ?? 0 },
    isStop: column.findings[findingId('stop', code)] === true,
    isOut: column.findings[findingId('disqualified', code)] === true,
  }
}

/** Whether the column has a say on the criterion: what is unanswered, or comes after a stop, was not judged by anybody. */
export const isDecided = ({ state }: Pick<Cell, 'state'>): boolean => state !== 'open' && state !== 'not-evaluated'

/** Whether two columns say the same: the same level counts, by its place and not by its points, and the same was found. */
export const saysSame = (one: Cell, other: Cell): boolean =>
  one.state === other.state &&
  (one.state !== 'chosen' || one.answer === other.answer) &&
  one.isStop === other.isStop &&
  one.isOut === other.isOut
