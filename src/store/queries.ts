import { Dexie } from 'dexie'
import { foldedWords } from '../domain/fold.ts'
import type { Uuid } from '../domain/records/envelope.ts'
import { KINDS, type Kind } from '../domain/records/kinds.ts'
import type { Database, RecordRow } from './database.ts'
import { CONFLICT_TAG, DRAFT_TAG, toLocal, wordTag } from './record-row.ts'
import type { LocalRecord, Page, SearchOptions } from './store.ts'

/** Rows of a page where the caller doesn't say: two screens of a phone. */
const PAGE_ROWS = 30

const only = <K extends Kind>(kind: K, rows: readonly RecordRow[]): LocalRecord<K>[] =>
  rows.flatMap((row) => toLocal(kind, row) ?? [])

const newestFirst = <T extends { updatedAt: string }>(rows: T[]): T[] =>
  rows.sort((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1))

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
  const isPast = (row: RecordRow): boolean => id === undefined || row.updatedAt !== moment || row.id < id
  const rows = await db.records
    .where('[shelf+updatedAt]')
    .between([kind, Dexie.minKey], [kind, moment ?? Dexie.maxKey], true, true)
    .reverse()
    .filter(isPast)
    .limit(limit + 1)
    .toArray()
  return cutPage(only(kind, rows), limit, (row) => `${row.updatedAt}|${row.id}`)
}

const cutPage = <T>(rows: T[], limit: number, keyOf: (row: T) => string): Page<T> => {
  const kept = rows.slice(0, limit)
  const last = kept.at(-1)
  return rows.length > limit && last !== undefined ? { rows: kept, next: keyOf(last) } : { rows: kept }
}

/** Rows of which every sought word begins some word, by name; `after` is the number of rows already seen. */
export const searchPage = async <K extends 'producer' | 'product'>(
  db: Database,
  kind: K,
  options: SearchOptions,
): Promise<Page<LocalRecord<K>>> => {
  const { after, limit = PAGE_ROWS } = options
  const words = foldedWords(options.search ?? '')
  if (words.length === 0) return newestPage(db, kind, options)
  const found = await Promise.all(
    words.map((word) => db.records.where('tags').startsWith(wordTag(kind, word)).primaryKeys()),
  )
  const [first = [], ...rest] = found.map((ids) => new Set(ids))
  const ids = [...first].filter((id) => rest.every((others) => others.has(id)))
  const rows = only(
    kind,
    (await db.records.bulkGet(ids)).flatMap((row) => row ?? []),
  )
  const collator = new Intl.Collator('vi')
  const sorted = rows.sort((one, other) => collator.compare(one.data.name, other.data.name))
  const from = Number(after ?? 0)
  return cutPage(sorted.slice(from, from + limit + 1), limit, () => String(from + limit))
}

export const underParent = async <K extends Kind>(db: Database, kind: K, parent: Uuid): Promise<LocalRecord<K>[]> =>
  newestFirst(only(kind, await db.records.where('[shelf+parent]').equals([kind, parent]).toArray()))

export const draftsOf = async (db: Database, device: Uuid): Promise<LocalRecord<'assessment'>[]> => {
  const rows = only('assessment', await db.records.where('tags').equals(DRAFT_TAG).toArray())
  return newestFirst(rows.filter((row) => row.createdBy.device === device))
}

const local = (row: RecordRow): LocalRecord[] => {
  const record: LocalRecord | undefined = toLocal(row.kind, row)
  return record === undefined ? [] : [record]
}

export const conflictedRecords = async (db: Database): Promise<LocalRecord[]> => {
  const rows = await db.records.where('tags').equals(CONFLICT_TAG).toArray()
  return newestFirst(rows.flatMap((row): LocalRecord[] => local(row)))
}

export const allOf = async <K extends Kind>(db: Database, kind: K): Promise<LocalRecord<K>[]> =>
  only(kind, await db.records.where('[shelf+updatedAt]').between([kind, Dexie.minKey], [kind, Dexie.maxKey]).toArray())

export const countKinds = async (db: Database): Promise<Record<Kind, number>> => {
  const counted = await Promise.all(
    KINDS.map(async (kind) => [
      kind,
      await db.records.where('[shelf+updatedAt]').between([kind, Dexie.minKey], [kind, Dexie.maxKey]).count(),
    ]),
  )
  return Object.fromEntries(counted) as Record<Kind, number>
}
