import type { LocalRecord } from '../../../store/store.ts'
import { formatDay } from '../../format.ts'
import { compareMessages } from '../../messages/compare.ts'
import { kindMessages } from '../../messages/kinds.ts'
import { language } from '../../messages/language.ts'

/** What a column is called: at its head, in the middle of a sentence, and who made it when. */
export interface ColumnName {
  readonly label: string
  readonly inSentence: string
  readonly by: string
}

/** Names of assessments that stand side by side; `earlier` is the one of the round before. Two that would be called alike are told apart by who and when. */
export const columnNames = (
  records: readonly LocalRecord<'assessment'>[],
  earlier: string | undefined,
): ReadonlyMap<string, ColumnName> => {
  const names = records.map((record) => [record.id, columnName(record, earlier)] as const)
  const isShared = (name: ColumnName): boolean =>
    names.filter(([, other]) => other.inSentence === name.inSentence).length > 1
  return new Map(
    names.map(([id, name]) => [id, isShared(name) ? { ...name, inSentence: `${name.inSentence} (${name.by})` } : name]),
  )
}

export const columnName = (record: LocalRecord<'assessment'>, earlier: string | undefined): ColumnName => {
  const t = compareMessages()
  const { data, updatedAt, id } = record
  const { role, assessor } = data
  const day = formatDay(data.finalisedAt ?? updatedAt, language.value)
  const kind = kindMessages().assessor[role]
  const by = assessor === '' ? day : `${assessor}, ${day}`
  if (id === earlier) return { label: t.earlier(kind), inSentence: `${t.whom.earlier} (${day})`, by }
  // Members of a council are told apart by their names.
  if (role === 'council' && assessor !== '') return { label: assessor, inSentence: assessor, by: `${kind}, ${day}` }
  return { label: kind, inSentence: t.whom[role], by }
}
