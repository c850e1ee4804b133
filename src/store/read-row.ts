import type { Uuid } from '../domain/records/envelope.ts'
import type { Kind } from '../domain/records/kinds.ts'
import type { Json } from '../protocol/mutation.ts'
import type { WireRecord } from '../protocol/record.ts'
import type { RecordRow } from './database.ts'
import type { LocalRecord } from './store.ts'

export const DRAFT_TAG = '!draft'
export const CONFLICT_TAG = '!conflict'
/** Shelf of a record whose data this version of the app cannot read: kept as it is, shown by none. */
export const UNREADABLE = 'unreadable'
/** Tag of what hangs under a record: a producer's products, a product's assessments. */
export const parentTag = (kind: Kind, parent: Uuid): string => `^${kind}:${parent}`

/** Fields that name the records it hangs under, the nearest first. */
const PARENTS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  product: ['producer'],
  assessment: ['product', 'dossier', 'hearing'],
  response: ['product', 'producer'],
  evidence: ['action', 'training', 'plan', 'response', 'assessment', 'product', 'producer'],
  dossier: ['product', 'producer'],
  comment: ['product', 'dossier', 'assessment'],
  hearing: ['session', 'dossier', 'product'],
  certificate: ['product', 'producer'],
  check: ['certificate', 'product'],
  plan: ['producer'],
  action: ['plan', 'producer', 'training'],
}

/** A field as text; empty where it is none. */
export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

/** The records that this one hangs under, the nearest first: an assessment's product, a product's producer. */
export const parentsOf = ({ kind, data }: WireRecord): Uuid[] =>
  (PARENTS[kind] ?? []).map((field) => textOf(data[field])).filter((id) => id !== '')

/** The record as it travels, without the index columns. */
export const toWire = ({ shelf: _shelf, name: _name, tags: _tags, ...record }: RecordRow): WireRecord => record

/** A row as screens see it, if it is of that kind, readable and not deleted. Its data was checked against the kind's schema when it was shelved. */
export const toLocal = <K extends Kind>(kind: K, row: RecordRow | undefined): LocalRecord<K> | undefined =>
  row === undefined || row.shelf !== kind ? undefined : (toWire(row) as WireRecord & LocalRecord<K>)
