import { groupBy } from '../../domain/group-by.ts'
import type { Database, NameEntry, NamesRow } from '../database.ts'
import { allOf } from '../queries.ts'
import { toRow } from '../record-row.ts'
import { entriesOf } from './entries-of.ts'
import { MOST_ROWS, namesRow, packedIn, packNames, unpackNames } from './packed-names.ts'

/** Stretches of the list of names from which on they are joined: one is added with every save, and reading so many small ones takes 20 ms on an office's machine. */
const MANY = 500
/** Stretches that are read at once. */
const TOGETHER = 8

/**
 * Joins the list of names into few stretches once it has become many, without what was overwritten since or has gone; and makes it anew where the records
 * have to tell it, or a former version wrote it. Read is it before the transaction, in which everybody waits who saves.
 */
export const joinNames = async (db: Database): Promise<void> => {
  if ((await db.names.count()) < MANY && !(await isBegunOtherwise(db))) return
  const known = await db.names.toCollection().primaryKeys()
  const latest = new Map<string, NameEntry>()
  const take = async (rows: readonly (NamesRow | undefined)[]): Promise<void> => {
    for (const row of rows)
      for (const entry of row === undefined ? [] : await entriesIn(db, row)) latest.set(entry[0], entry)
  }
  for (let from = 0; from < known.length; from += TOGETHER)
    await take(await db.names.bulkGet(known.slice(from, from + TOGETHER)))
  await db.transaction('rw', [db.names, db.records], async () => {
    const keys = await db.names.toCollection().primaryKeys()
    // Another tab has joined them, or all that they say was to be forgotten.
    if (known.some((n, at) => keys[at] !== n)) return
    await take(await db.names.bulkGet(keys.slice(known.length)))
    await db.names.bulkDelete(keys)
    const byKind = groupBy([...latest.values()], ([, kind]) => kind)
    // Without a kind are those that are found no more.
    byKind.delete('')
    // Each piece is in order, not all of them: to sort a hundred thousand at once takes a slow phone a second.
    for (const own of byKind.values())
      for (let from = 0; from < own.length; from += MOST_ROWS)
        await db.names.add(namesRow(packNames(own.slice(from, from + MOST_ROWS))))
  })
}

const entriesIn = async (db: Database, row: NamesRow): Promise<NameEntry[]> =>
  packedIn(row)?.flatMap(unpackNames) ?? (await namesOfAll(db))

/** It is the first stretch that says so: it was never written (`namesUnwritten`), or before stretches were packed. */
const isBegunOtherwise = async (db: Database): Promise<boolean> => {
  const first = await db.names.toCollection().first()
  return first !== undefined && first.packed === undefined
}

/** The list as the records themselves tell it: what was in a stretch that does not open any more. */
export const namesOfAll = async (db: Database): Promise<NameEntry[]> => {
  const records = [...(await allOf(db, 'producer')), ...(await allOf(db, 'product'))]
  return entriesOf(
    records.map((record) => toRow({ ...record, data: { ...record.data } } as Parameters<typeof toRow>[0])),
  )
}
