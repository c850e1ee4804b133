import { type Column, isDecided, type Sheet } from '../../../domain/compare/column.ts'
import { type Comparison, differencesFirst, type Row } from '../../../domain/compare/compare.ts'
import { MOST_TRIES, type TurningSet, turningSet } from '../../../domain/compare/turning-set.ts'
import { type Effect, effectsOf } from '../../../domain/compare/what-if.ts'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { CriterionCode } from '../../../domain/records/assessment.ts'
import type { LocalRecord } from '../../../store/store.ts'

/** Which criteria are shown. disputed: those with a thread that is not settled. */
export const FILTERS = ['differences', 'disputed', 'all'] as const
export type Filter = (typeof FILTERS)[number]

export const filterAsked = (asked: string | undefined): Filter => FILTERS.find((one) => one === asked) ?? 'differences'

/** Assessments as sheets to compare, with their evidence counted by criterion. */
export const sheetsOf = (
  assessments: readonly LocalRecord<'assessment'>[],
  evidence: readonly LocalRecord<'evidence'>[],
): Sheet[] =>
  assessments.map(({ id, data }) => {
    const counts = new Map<CriterionCode, number>()
    for (const { data: piece } of evidence) {
      if (piece.assessment !== id || piece.criterion === undefined) continue
      counts.set(piece.criterion, (counts.get(piece.criterion) ?? 0) + 1)
    }
    return { key: id, answers: data.answers, findings: data.findings, notes: data.notes, evidence: counts }
  })

/** The rows that a filter lets through, differences first; all of them in the official order. */
export const rowsShown = (
  { rows }: Comparison,
  filter: Filter,
  unsettled: ReadonlySet<CriterionCode | undefined>,
): readonly Row[] => {
  if (filter === 'all') return rows
  const isShown = ({ criterion, agreement }: Row): boolean =>
    filter === 'disputed' ? unsettled.has(criterion.code) : agreement !== 'same'
  return differencesFirst(rows).filter(isShown)
}

/** What following each of the other columns would do to one of them: criterion by criterion, and the fewest that change its stars. */
export interface Turning {
  readonly by: string
  readonly set: TurningSet
}

export const turningsOf = (set: CriteriaSet, { columns }: Comparison, base: Column): Turning[] =>
  columns.flatMap((other) =>
    other === base
      ? []
      : [{ by: other.key, set: turningSet(set, base, other, Math.floor(MOST_TRIES / (columns.length - 1))) }],
  )

/** Effects on one column by criterion, in the order of the columns followed. */
export const effectsByCriterion = (
  set: CriteriaSet,
  { columns }: Comparison,
  base: Column,
): ReadonlyMap<CriterionCode, readonly Effect[]> => {
  const byCriterion = new Map<CriterionCode, Effect[]>()
  for (const other of columns) {
    if (other === base) continue
    for (const effect of effectsOf(set, base, other))
      byCriterion.set(effect.criterion, [...(byCriterion.get(effect.criterion) ?? []), effect])
  }
  return byCriterion
}

/** How many criteria differ, and how many some have left open. */
export const agreementCounts = ({ rows }: Comparison): { differ: number; gap: number } => ({
  differ: rows.filter(({ agreement }) => agreement === 'differ').length,
  gap: rows.filter(({ agreement }) => agreement === 'gap').length,
})

/** The column whose result is looked at: the one asked for, else the first that has judged anything. */
export const baseOf = ({ columns }: Comparison, asked: string | undefined): Column | undefined =>
  columns.find(({ key }) => key === asked) ??
  columns.find(({ score }) => [...score.criteria.values()].some(isDecided)) ??
  columns[0]

/** Ids that an address names, in one parameter. */
export const idsAsked = (asked: string | undefined): readonly string[] =>
  (asked ?? '').split('.').filter((id) => id !== '')
