import { foldText } from '../domain/fold.ts'
import type { Uuid } from '../domain/records/envelope.ts'
import { fitsKind } from '../domain/records/fits-kind.ts'
import type { WireRecord } from '../protocol/record.ts'
import type { RecordRow } from './database.ts'
import { CONFLICT_TAG, DRAFT_TAG, parentsOf, parentTag, textOf, UNREADABLE } from './read-row.ts'

/** A record with its index columns. */
export const toRow = (record: WireRecord): RecordRow => shelved(record, shelfOf(record))

/**
 * The same on that phone: what others have begun is in none of its lists of drafts, and the tags would be a fifth of what a fetch writes into the indexes.
 */
export const toRowOn = (device: Uuid | undefined, record: WireRecord): RecordRow =>
  shelved(record, shelfOf(record), device)

/** The same of a record whose data is known to fit its kind's schema. */
export const toCheckedRow = (record: WireRecord): RecordRow =>
  shelved(record, record.deletedAt === undefined ? record.kind : 'deleted')

const shelved = (record: WireRecord, shelf: string, device?: Uuid): RecordRow => {
  const { id, kind, area, version, data, createdAt, createdBy, updatedAt, updatedBy, conflicts, deletedAt } = record
  return {
    ...{ id, kind, area, version, data, createdAt, createdBy, updatedAt, updatedBy, conflicts },
    ...(deletedAt === undefined ? {} : { deletedAt }),
    ...{ shelf, name: foldText(textOf(data.name)) },
    tags: shelf === kind ? tagsOf(record, device) : [],
  }
}

const shelfOf = ({ kind, data, deletedAt }: WireRecord): string => {
  if (deletedAt !== undefined) return 'deleted'
  return fitsKind(kind, data) ? kind : UNREADABLE
}

const tagsOf = (record: WireRecord, device = record.createdBy.device): string[] => {
  const { kind, conflicts } = record
  return [
    ...[...parentsOf(record), ...productsOf(record)].map((parent) => parentTag(kind, parent)),
    ...(isDraft(record) && record.createdBy.device === device ? [DRAFT_TAG] : []),
    ...(conflicts.length > 0 ? [CONFLICT_TAG] : []),
  ]
}

const isDraft = ({ kind, data }: WireRecord): boolean =>
  (kind === 'assessment' || kind === 'response') && data.status === 'draft'

/** A plan is found by its products too, of which one may have gone to another producer since. */
const productsOf = ({ kind, data }: WireRecord): Uuid[] => (kind === 'plan' ? Object.keys(data.products ?? {}) : [])
