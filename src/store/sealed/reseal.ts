import { Dexie } from 'dexie'
import { Database } from '../database.ts'
import { deleteForGood, settleFiles } from '../delete-for-good.ts'
import { isFull } from '../guarded.ts'
import { SealedBy } from '../meta-shapes.ts'
import type { Seal } from '../seal.ts'
import { copyTable } from './copy-table.ts'

/** How far moving a store has come, in rows. */
export interface ResealRun {
  readonly signal: AbortSignal
  progress(done: number, all: number): void
}

/**
 * done: the store is at `name` now, and nowhere else. stopped: cancelled, to be gone on with. busy: another tab holds the former store open and does not
 * let go; everything is copied, and the next run ends it. other-seal: it is sealed, and not by `from`. disk-full, failed: nothing is lost, the store is
 * where it was.
 */
export type Resealed =
  | { readonly kind: 'done'; readonly name: string }
  | { readonly kind: 'stopped' | 'busy' | 'other-seal' | 'disk-full' | 'failed' }

/** Where a store is after it was moved: it goes to and fro between two names, each time onto fresh ground. */
export const movedName = (name: string): string => (name.endsWith('~') ? name.slice(0, -1) : `${name}~`)

/**
 * Brings a store under a seal, from plain or from another seal, or out of every seal (`to` undefined), while no tab has it open; what does have it open
 * loses it, and cannot open it again. Killed or stopped at any point it goes on from there when it is called again with the same name; after `done`, the caller
 * remembers the new name.
 *
 * It copies into a new database and deletes the old one, for the sake of what browsers leave on the disk: rows that are overwritten or deleted one by one
 * stay in Chromium's files for days, a database that is deleted as `deleteForGood` does it leaves nothing.
 */
export const resealStore = async (
  name: string,
  to: Seal | undefined,
  run: ResealRun,
  from?: Seal,
): Promise<Resealed> => {
  try {
    return await move(name, movedName(name), to, run, from)
  } catch (error) {
    return { kind: isFull(error) ? 'disk-full' : 'failed' }
  }
}

const move = async (
  name: string,
  target: string,
  to: Seal | undefined,
  run: ResealRun,
  from: Seal | undefined,
): Promise<Resealed> => {
  // Only a copy that was whole lets the former store be deleted.
  if (!(await Dexie.exists(name))) {
    if (!(await Dexie.exists(target))) return { kind: 'failed' }
    await settleFiles()
    return { kind: 'done', name: target }
  }
  const known = await closeToOthers(name, from)
  if (known === 'other-seal') return { kind: 'other-seal' }
  const source = rawDatabase(name)
  const copy = rawDatabase(target, { id: to?.id ?? '', moving: true })
  try {
    if (!(await isWhole(copy))) {
      const came = await copyAll(source, copy, { to, from }, run)
      if (came === 'stopped') return { kind: 'stopped' }
      await ended(copy, to)
    }
  } finally {
    source.close()
    copy.close()
  }
  return (await deleteForGood(name)) === 'gone' ? { kind: 'done', name: target } : { kind: 'busy' }
}

/** Rows as they rest on the disk, of a store that nobody else has open. */
const rawDatabase = (name: string, atFirst?: SealedBy): Database => {
  const db = new Database(name, 'raw')
  // In the transaction that makes the tables: a copy that was just begun is never taken for a store.
  if (atFirst !== undefined) db.on('populate', (tx) => tx.table('meta').add({ key: 'sealedBy', value: atFirst }))
  return db
}

/**
 * Takes the store from every tab that has it open, and marks it in the same transaction as one that is being moved, so that none opens it again
 * (`checkSealedBy`). Other tabs let go of a database that is to have a newer version (`database.ts`).
 */
const closeToOthers = async (name: string, from: Seal | undefined): Promise<'closed' | 'other-seal'> => {
  const db = rawDatabase(name)
  await db.open()
  const known = SealedBy.safeParse((await db.meta.get('sealedBy'))?.value).data
  const version = db.backendDB().version
  db.close()
  if (known !== undefined && known.id !== (from?.id ?? '')) return 'other-seal'
  if (known?.moving === true) return 'closed'
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(name, version + 1)
    opening.onupgradeneeded = () => {
      const mark: SealedBy = { id: from?.id ?? '', moving: true }
      opening.transaction?.objectStore('meta').put({ key: 'sealedBy', value: mark })
    }
    opening.onsuccess = () => {
      opening.result.close()
      resolve()
    }
    opening.onerror = () => reject(opening.error)
  })
  return 'closed'
}

const isWhole = async (copy: Database): Promise<boolean> =>
  SealedBy.safeParse((await copy.meta.get('sealedBy'))?.value).data?.moving !== true

const copyAll = async (
  source: Database,
  copy: Database,
  seals: { readonly to: Seal | undefined; readonly from: Seal | undefined },
  { signal, progress }: ResealRun,
): Promise<'copied' | 'stopped'> => {
  const tables = source.tables.map((table) => table.name)
  const counts = await Promise.all(tables.map((table) => source.table(table).count()))
  const all = counts.reduce((sum, count) => sum + count, 0)
  let before = 0
  for (const [index, table] of tables.entries()) {
    const came = await copyTable({
      source,
      copy,
      table,
      ...seals,
      signal,
      progress: (done) => progress(before + done, all),
    })
    if (came === 'stopped') return 'stopped'
    before += counts[index] ?? 0
  }
  // A copy that lacks a row must never cost the original.
  for (const [index, table] of tables.entries())
    if (table !== 'meta' && (await copy.table(table).count()) !== counts[index])
      throw new Error(`${table} was not copied whole`)
  return 'copied'
}

const ended = async (copy: Database, to: Seal | undefined): Promise<void> => {
  if (to === undefined) await copy.meta.delete('sealedBy')
  else await copy.meta.put({ key: 'sealedBy', value: { id: to.id } satisfies SealedBy })
}
