import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** What the office's own file holds, read past the server. */
export interface OfficeRow {
  readonly id: string
  readonly area: string
  readonly version: number
  readonly kind: string
  readonly data: unknown
}

const readAll = (dataDir: string, sql: string): Record<string, unknown>[] => {
  const db = new DatabaseSync(join(dataDir, 'sao-lang.sqlite'), { readOnly: true })
  const rows = db.prepare(sql).all()
  db.close()
  return rows
}

/** Every record, oldest first. */
export const officeRecords = (dataDir: string): OfficeRow[] =>
  readAll(
    dataDir,
    'select id, area, version, kind, data from record where deleted_at is null order by created_at, id',
  ).map((row) => ({
    id: String(row.id),
    area: String(row.area),
    version: Number(row.version),
    kind: String(row.kind),
    data: JSON.parse(String(row.data)),
  }))

/** Ids of every mutation in the ledger, with what became of it. */
export const officeLedger = (dataDir: string): { m: string; verdict: string }[] =>
  readAll(dataDir, 'select m, verdict from mutation order by device, ds').map((row) => ({
    m: String(row.m),
    verdict: JSON.parse(String(row.verdict)).kind,
  }))

/** The life of the office's store, as its answers name it. */
export const officeEpoch = (dataDir: string): string =>
  String(readAll(dataDir, "select value from meta where key = 'epoch'")[0]?.value)

/** The bytes of a file in the office's folder. */
export const officeFile = (dataDir: string, sha256: string): Buffer =>
  readFileSync(join(dataDir, 'files', sha256.slice(0, 2), sha256))
