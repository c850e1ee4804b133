import type { Database, NameEntry } from '../database.ts'
import { allOf } from '../queries.ts'
import { toRow } from '../record-row.ts'
import { entriesOf } from './entries-of.ts'

/** Stretches of the list of names from which on they are joined: one is added with every save, and reading so many small ones takes 20 ms on an office's machine. */
const MANY = 500
/** Entries of a joined stretch. */
const TOGETHER = 1_000

/**
 * Joins the list of names into few stretches once it has become many, without what was overwritten since or has gone; and makes it anew where the records
 * have to tell it.
 */
export const joinNames = async (db: Database): Promise<void> => {
  if ((await db.names.count()) < MANY && !(await isUnwritten(db))) return
  await db.transaction('rw', [db.names, db.records], async () => {
    const rows = await db.names.toArray()
    const latest = new Map<string, NameEntry>()
    for (const row of rows) for (const entry of row.entries ?? (await namesOfAll(db))) latest.set(entry[0], entry)
    const kept = [...latest.values()].filter(([, shelf]) => shelf !== '')
    await db.names.bulkDelete(rows.flatMap(({ n }) => n ?? []))
    for (let from = 0; from < kept.length; from += TOGETHER) {
      const entries = kept.slice(from, from + TOGETHER)
      await db.names.add({ count: entries.length, entries })
    }
  })
}

/** It is the first stretch that says so (`namesUnwritten`). */
const isUnwritten = async (db: Database): Promise<boolean> => (await db.names.toCollection().first())?.entries === null

/** The list as the records themselves tell it: what was in a stretch that does not open any more. */
export const namesOfAll = async (db: Database): Promise<NameEntry[]> => {
  const records = [...(await allOf(db, 'producer')), ...(await allOf(db, 'product'))]
  return entriesOf({
    written: records.map((record) => toRow({ ...record, data: { ...record.data } } as Parameters<typeof toRow>[0])),
  })
}
