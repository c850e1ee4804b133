import type { CriteriaSet, Criterion } from '../../../domain/criteria/schema.ts'
import type { Assessment, CriterionCode } from '../../../domain/records/assessment.ts'
import { standingsOf } from '../../../domain/scoring/points.ts'
import type { Standing } from '../../../domain/scoring/standing.ts'

/** One column of a comparison: whose answers they are. */
export interface CompareColumn {
  readonly id: string
  readonly title: string
  readonly assessment: Pick<Assessment, 'answers' | 'findings' | 'notes'>
}

export interface CompareCell {
  readonly column: string
  readonly standing: Standing
  readonly note: string | undefined
}

/** One criterion across all columns. */
export interface CompareRow {
  readonly criterion: Criterion
  readonly cells: readonly CompareCell[]
  readonly isSplit: boolean
  /** Points between the highest and the lowest. */
  readonly range: number
}

/** All criteria across the columns: those that differ first, furthest apart first, then the rest in the official order. */
export const compareRows = (set: CriteriaSet, columns: readonly CompareColumn[]): CompareRow[] => {
  const standings = columns.map(({ id, assessment }) => ({
    ...{ id, notes: assessment.notes },
    of: standingsOf(set, assessment, 'now').standings,
  }))
  const rows = set.criteria.map((criterion): CompareRow => {
    const cells = standings.map(({ id, notes, of }) => cellOf(id, criterion.code, notes, of))
    const points = cells.map(({ standing }) => standing.points)
    return {
      ...{ criterion, cells, isSplit: new Set(cells.map(choiceOf)).size > 1 },
      range: cells.length === 0 ? 0 : Math.max(...points) - Math.min(...points),
    }
  })
  return rows.sort((one, other) => Number(other.isSplit) - Number(one.isSplit) || other.range - one.range)
}

const cellOf = (
  column: string,
  code: CriterionCode,
  notes: Assessment['notes'],
  of: ReadonlyMap<CriterionCode, Standing>,
): CompareCell => {
  const standing = of.get(code) ?? { state: 'open', place: undefined, points: 0 }
  const note = notes[code]
  return { column, standing, note: note === '' ? undefined : note }
}

const choiceOf = ({ standing }: CompareCell): string => `${standing.state} ${standing.place ?? ''}`
