import { sheetId } from '../../../domain/council/sheet-id.ts'
import { ASSESSOR_ROLES, type Assessment } from '../../../domain/records/assessment.ts'
import type { LocalRecord, Store } from '../../../store/store.ts'
import { comparableOf } from './reassess.ts'

/** What a council member scores beside: earlier assessments of the same product, each by another party. Others' sheets are not among them. */
export interface SheetContext {
  readonly hearing: string
  /** The scoring that it is of is over: nothing of it is taken any more. */
  readonly isOver: boolean
  readonly beside: readonly LocalRecord<'assessment'>[]
  /** The member's own sheet of the scoring before. */
  readonly previous: LocalRecord<'assessment'> | undefined
}

/** The surroundings of a council member's sheet; undefined of any other assessment. */
export const sheetContext = async (
  store: Store,
  record: LocalRecord<'assessment'>,
): Promise<SheetContext | undefined> => {
  const { hearing, member, scoring, dossier, product } = record.data
  if (hearing === undefined || member === undefined || scoring === undefined) return undefined
  const { status, scoring: underWay } = (await store.record('hearing', hearing))?.data ?? {}
  const filed = dossier === undefined ? undefined : (await store.record('dossier', dossier))?.data.assessment
  const previous = scoring > 1 ? await store.record('assessment', sheetId(hearing, member, scoring - 1)) : undefined
  return {
    hearing,
    isOver: status !== undefined && (status !== 'scoring' || underWay !== scoring),
    beside: besideOf(record, await store.assessmentsOf(product), filed),
    previous: previous?.data.sealed === true ? undefined : previous,
  }
}

/** The latest comparable assessment of each party in the order of the dossier's way; of the producer the one that it filed. */
const besideOf = (
  record: LocalRecord<'assessment'>,
  others: readonly LocalRecord<'assessment'>[],
  filed: string | undefined,
): LocalRecord<'assessment'>[] => {
  const comparable = comparableOf(record, others)
  return ASSESSOR_ROLES.flatMap((role: Assessment['role']) => {
    const own = comparable.filter(({ data }) => data.role === role)
    return own.find(({ id }) => id === filed) ?? own[0] ?? []
  })
}
