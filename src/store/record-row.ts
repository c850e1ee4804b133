import { foldedWords } from '../domain/fold.ts'
import type { Kind } from '../domain/records/kinds.ts'
import type { Json } from '../protocol/mutation.ts'
import type { WireRecord } from '../protocol/record.ts'
import type { RecordRow } from './database.ts'
import type { LocalRecord } from './store.ts'

export const DRAFT_TAG = '!draft'
export const CONFLICT_TAG = '!conflict'
/** Tag of a folded word; words of different kinds do not meet. */
export const wordTag = (kind: Kind, word: string): string => `${kind}:${word}`

/** Fields of `data` that a record is found by. */
const SEARCHED: Readonly<Record<Kind, readonly string[]>> = {
  producer: ['name', 'representative', 'phone', 'address'],
  product: ['name', 'code'],
  assessment: [],
  target: [],
  budget: [],
}

/** The field that names the record it hangs under. */
const PARENT: Readonly<Partial<Record<Kind, string>>> = { product: 'producer', assessment: 'product' }

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

/** A record with its index columns. */
export const toRow = (record: WireRecord): RecordRow => {
  const { id, kind, area, version, data, createdAt, createdBy, updatedAt, updatedBy, conflicts, deletedAt } = record
  const isDeleted = deletedAt !== undefined
  const parent = PARENT[kind]
  return {
    ...{ id, kind, area, version, data, createdAt, createdBy, updatedAt, updatedBy, conflicts },
    ...(isDeleted ? { deletedAt } : {}),
    shelf: isDeleted ? 'deleted' : kind,
    parent: parent === undefined ? '' : textOf(data[parent]),
    tags: isDeleted ? [] : tagsOf(record),
  }
}

const tagsOf = ({ kind, data, conflicts }: WireRecord): string[] => [
  ...foldedWords(SEARCHED[kind].map((field) => textOf(data[field])).join(' ')).map((word) => wordTag(kind, word)),
  ...(kind === 'assessment' && data.status === 'draft' ? [DRAFT_TAG] : []),
  ...(conflicts.length > 0 ? [CONFLICT_TAG] : []),
]

/** The record as it travels, without the index columns. */
export const toWire = ({ shelf: _shelf, parent: _parent, tags: _tags, ...record }: RecordRow): WireRecord => record

/** A row as screens see it, if it is of that kind and not deleted. Rows were checked against their kind's schema when they were written. */
export const toLocal = <K extends Kind>(kind: K, row: RecordRow | undefined): LocalRecord<K> | undefined =>
  row === undefined || row.shelf !== kind ? undefined : (toWire(row) as WireRecord & LocalRecord<K>)
