import { SqliteAdapter, sql } from 'kysely'
import type { AreaCode, Uuid } from '../../domain/records/envelope.ts'
import type { BlobStore } from '../blobs/blob-store.ts'
import { textOfIntake } from '../intake-bundle.ts'
import type { Database } from '../storage/database.ts'
import { eraseInArea, type ToErase } from '../storage/people/erase.ts'
import { toErasure } from '../storage/people/erased-items.ts'
import { namesMatcher } from '../storage/people/named.ts'
import { forgetSubjects } from '../storage/people/requests.ts'
import {
  type Sought,
  sweepAreaFiles,
  sweepCodes,
  sweepIntake,
  sweepQuarantine,
  sweepSubmissions,
} from '../storage/people/sweep.ts'
import type { ErasureLog } from './erasure-log.ts'
import { dropNamingReports } from './naming-reports.ts'

/** What an erasure works with. */
export interface Eraser {
  readonly db: Database
  readonly blobs: BlobStore
  readonly erasures: ErasureLog
}

/** What is to be erased in one commune. `alsoNamed`: by what else the person is known, from the request. */
export interface AreaOrder {
  readonly area: AreaCode
  readonly items: readonly ToErase[]
}

export interface Order {
  readonly request: Uuid
  readonly by: string
  readonly now: string
  readonly alsoNamed: readonly string[]
}

/** What it came to. */
export interface Done {
  readonly records: number
  readonly changes: number
  readonly files: number
  /** By what the person was named. */
  readonly names: readonly string[]
}

/**
 * Erases in all communes of an order: records, ledger and lists in one transaction a commune; then the bytes that nothing names any more. The list
 * beside the database comes first, so that no backup ever brings back what was erased. Done again, it changes nothing but what was left undone.
 */
export const carryOut = async (eraser: Eraser, orders: readonly AreaOrder[], order: Order): Promise<Done> => {
  const { db, erasures } = eraser
  await erasures.append(orders.flatMap(({ area, items }) => items.map((item) => lineOf(area, item, order))))
  const names = new Set(order.alsoNamed)
  const files = new Set<string>()
  let [records, changes] = [0, 0]
  for (const { area, items } of orders) {
    const done = await db.transaction().execute(async (tx) => {
      const erased = await eraseInArea(tx, area, items, order)
      return { ...erased, free: (await sweepAreaFiles(tx, area, erased.files)).files }
    })
    await sweepQuarantine(db, items)
    for (const name of done.names) names.add(name)
    for (const file of done.free) files.add(file)
    records += done.records
    changes += done.changes
  }
  for (const { area, items } of orders) {
    const sought = soughtOf(items, [...names])
    const intake = await intakeNaming(eraser, area, sought)
    const swept = await db
      .transaction()
      .execute(async (tx) => [
        ...(await sweepIntake(tx, area, intake, order.by, order.now)).files,
        ...(await sweepSubmissions(tx, area, sought)).files,
      ])
    for (const file of swept) files.add(file)
  }
  const isNamed = namesMatcher([...names])
  await db.transaction().execute((tx) => sweepCodes(tx, order.now, isNamed))
  for (const file of await dropNamingReports(eraser, isNamed)) files.add(file)
  await erasures.append(await linesOf(db, order.request))
  await emptyJournal(db)
  return { records, changes, files: await removeUnnamed(eraser, [...files]), names: [...names] }
}

/** SQLite's journal holds pages as they were until it is written back; PostgreSQL's own vacuum takes what is dead out of its files. */
const emptyJournal = async (db: Database): Promise<void> => {
  if (db.getExecutor().adapter instanceof SqliteAdapter) await sql`pragma wal_checkpoint(truncate)`.execute(db)
}

/** Once everything is erased, the register forgets who it was, too. */
export const forgetPerson = async (
  { db }: Eraser,
  areas: readonly AreaCode[],
  names: readonly string[],
): Promise<void> => {
  await forgetSubjects(db, areas, namesMatcher(names))
  await emptyJournal(db)
}

const lineOf = (area: AreaCode, { record, kind, whole, paths, files = [] }: ToErase, { request, now }: Order) => ({
  ...{ area, record, kind, request, whole, paths: [...paths], files: [...files], at: now },
})

/** As the database holds them by now, with the files that went. */
const linesOf = async (db: Database, request: Uuid) => {
  const rows = await db.selectFrom('erasure').selectAll().where('request', '=', request).execute()
  return rows.map((row) => {
    const { version: _version, ...line } = toErasure(row)
    return { ...line, request, at: row.at }
  })
}

const soughtOf = (items: readonly ToErase[], names: readonly string[]): Sought => ({
  records: new Set(items.map(({ record }) => record)),
  gone: new Set(items.filter(({ whole }) => whole).map(({ record }) => record)),
  files: [],
  isNamed: namesMatcher(names),
})

/** Self-assessments in whose bundle one of the records, or the person's name, stands. */
const intakeNaming = async ({ db, blobs }: Eraser, area: AreaCode, { records, isNamed }: Sought): Promise<Uuid[]> => {
  const rows = await db.selectFrom('intake').selectAll().where('area', '=', area).where('file', '!=', '').execute()
  const found: Uuid[] = []
  for (const { id, file, bytes } of rows) {
    const whole = await blobs.get(file, 0, bytes)
    const text = whole === undefined ? undefined : await textOfIntake(whole)
    if (text !== undefined && ([...records].some((record) => text.includes(record)) || isNamed(text))) found.push(id)
  }
  return found
}

/** Takes the bytes out that no row of any commune names; gives how many. */
const removeUnnamed = async ({ db, blobs }: Eraser, files: readonly string[]): Promise<number> => {
  let removed = 0
  for (const sha256 of files) {
    if (await isNamedAnywhere(db, sha256)) continue
    if ((await blobs.size(sha256)) === undefined) continue
    await blobs.remove(sha256)
    removed += 1
  }
  return removed
}

const isNamedAnywhere = async (db: Database, sha256: string): Promise<boolean> => {
  const rows = await Promise.all([
    db.selectFrom('file').select('sha256').where('sha256', '=', sha256).executeTakeFirst(),
    db.selectFrom('submission_file').select('sha256').where('sha256', '=', sha256).executeTakeFirst(),
    db.selectFrom('intake').select('file').where('file', '=', sha256).executeTakeFirst(),
    db
      .selectFrom('report')
      .select('period')
      .where((eb) => eb.or([eb('docx_sha256', '=', sha256), eb('xlsx_sha256', '=', sha256)]))
      .executeTakeFirst(),
  ])
  return rows.some((row) => row !== undefined)
}
