import { Dexie } from 'dexie'
import type { Uuid } from '../domain/records/envelope.ts'
import type { Kind } from '../domain/records/kinds.ts'
import type { Database, RecordRow } from './database.ts'
import { CONFLICT_TAG, DRAFT_TAG, parentTag, toLocal } from './read-row.ts'
import type { LocalRecord, Page, SearchOptions } from './store.ts'

/** Rows of a page where the caller doesn't say: two screens of a phone. */
export const PAGE_ROWS = 30

export const only = <K extends Kind>(kind: K, rows: readonly (RecordRow | undefined)[]): LocalRecord<K>[] =>
  rows.flatMap((row) => toLocal(kind, row) ?? [])

const newestFirst = <T extends { updatedAt: string; id: Uuid }>(rows: T[]): T[] =>
  rows.sort((one, other) => (isNewer(one, other) ? -1 : 1))

const isNewer = (one: { updatedAt: string; id: Uuid }, other: { updatedAt: string; id: Uuid }): boolean =>
  one.updatedAt === other.updatedAt ? one.id > other.id : one.updatedAt > other.updatedAt

export const findRecord = async <K extends Kind>(
  db: Database,
  kind: K,
  id: Uuid,
): Promise<LocalRecord<K> | undefined> => toLocal(kind, await db.records.get(id))

/** Newest first by keyset: `after` is the last row's moment and id, so that a page stays right while rows come in. */
export const newestPage = async <K extends Kind>(
  db: Database,
  kind: K,
  { after, limit = PAGE_ROWS }: SearchOptions,
): Promise<Page<LocalRecord<K>>> => {
  const [moment, id] = after?.split('|') ?? []
  const newest = db.records
    .where('[shelf+updatedAt]')
    .between([kind, Dexie.minKey], [kind, moment ?? Dexie.maxKey], true, true)
    .reverse()
  const isPast = (row: RecordRow): boolean => id === undefined || row.updatedAt !== moment || row.id < id
  const isListed = (row: RecordRow): boolean => isPast(row) && !isSheet(row)
  // Browsers give a stretch of an index in one answer, but row by row where each is to be looked at: the first page has nothing to leave out.
  const isWhole = after === undefined && kind !== 'assessment'
  const rows = await (isWhole ? newest : newest.filter(isListed)).limit(limit + 1).toArray()
  return cutPage(only(kind, rows), limit, (row) => `${row.updatedAt}|${row.id}`)
}

/** The page of one row more than it may have: that row only tells that there is a next page. */
export const cutPage = <T>(rows: T[], limit: number, keyOf: (row: T) => string): Page<T> => {
  const kept = rows.slice(0, limit)
  const last = kept.at(-1)
  return rows.length > limit && last !== undefined ? { rows: kept, next: keyOf(last) } : { rows: kept }
}

const tagged = (db: Database, tag: string): Promise<RecordRow[]> => db.records.where('tags').equals(tag).toArray()

/** What hangs under a record: a producer's products, a product's assessments. */
export const underParent = async <K extends Kind>(db: Database, kind: K, parent: Uuid): Promise<LocalRecord<K>[]> =>
  newestFirst(only(kind, await tagged(db, parentTag(kind, parent))))

/** A council member's sheet is its hearing's (`under`): it is no assessment of the product among others, and may be sealed. */
export const isSheet = ({ kind, data }: { kind: Kind; data: object }): boolean =>
  kind === 'assessment' && 'hearing' in data && data.hearing !== undefined

export const draftsOf = async <K extends Kind>(db: Database, kind: K, device: Uuid): Promise<LocalRecord<K>[]> => {
  const rows = only(kind, await tagged(db, DRAFT_TAG))
  return newestFirst(rows.filter((row) => row.createdBy.device === device && !isSheet(row)))
}

export const conflictedRecords = async (db: Database): Promise<LocalRecord[]> => {
  const rows = await tagged(db, CONFLICT_TAG)
  return newestFirst(rows.flatMap((row) => only<Kind>(row.kind, [row])))
}

/** Both ends of a kind's rows in an index that begins with the shelf. */
export const ends = (kind: Kind): [unknown[], unknown[]] => [
  [kind, Dexie.minKey],
  [kind, Dexie.maxKey],
]

export const allOf = async <K extends Kind>(db: Database, kind: K): Promise<LocalRecord<K>[]> =>
  only(
    kind,
    await db.records
      .where('[shelf+updatedAt]')
      .between(...ends(kind))
      .toArray(),
  )

/** Whether there is a record of that kind; to count them takes the longer the more there are. */
export const holdsAny = async (db: Database, kind: Kind): Promise<boolean> => {
  const [key] = await db.records
    .where('[shelf+updatedAt]')
    .between(...ends(kind))
    .limit(1)
    .primaryKeys()
  return key !== undefined
}
