import { namesIn } from '../domain/people/names-in.ts'
import { redactData, redactPatch } from '../domain/people/redact.ts'
import type { Uuid } from '../domain/records/envelope.ts'
import { Evidence, filesOf } from '../domain/records/evidence.ts'
import type { Erasure } from '../protocol/erasure.ts'
import type { Mutation } from '../protocol/mutation.ts'
import { pathsOverlap } from '../protocol/patch.ts'
import type { WireRecord } from '../protocol/record.ts'
import type { Database } from './database.ts'
import { EVERYTHING } from './facts/touched.ts'
import { forgetNames } from './names/note-names.ts'
import { toWire } from './read-row.ts'
import { toRow } from './record-row.ts'

/**
 * Carries out, in the caller's transaction with the page that told of it, what the office erased at the request of a person: in records and what the
 * office last said of them, in changes that wait and in those that were delivered and are kept to be offered again, in bytes, in what was typed into
 * forms, in the list of names, and in the figures' facts. What was written by somebody who had seen the erasure stays.
 */
export const carryOutErasures = async (db: Database, erasures: readonly Erasure[], epoch: string): Promise<void> => {
  const names: string[] = []
  const files: { area: string; sha256: string }[] = []
  for (const erasure of erasures) {
    const known = [await db.records.get(erasure.record), await db.bases.get(erasure.record)].flatMap((one) => one ?? [])
    names.push(...known.flatMap(({ data }) => namesIn(erasure, data)))
    const own = erasure.whole ? known.flatMap(filesNamed) : []
    files.push(...[...new Set([...erasure.files, ...own])].map((sha256) => ({ area: erasure.area, sha256 })))
    await eraseChanges(db, erasure, epoch)
    await eraseRecord(db, erasure)
  }
  await dropFiles(db, files)
  await forgetTyping(
    db,
    erasures.map(({ record }) => record),
    names,
  )
  // Its former stretches still have what was erased.
  await forgetNames(db)
  if ((await db.facts.count()) === 0) return
  await db.facts.clear()
  await db.touched.clear()
  await db.touched.add({ keys: [EVERYTHING] })
}

const filesNamed = ({ kind, data }: WireRecord): string[] => {
  const evidence = kind === 'evidence' ? Evidence.safeParse(data) : undefined
  return evidence?.success ? filesOf(evidence.data).map(({ sha256 }) => sha256) : []
}

const eraseRecord = async (db: Database, erasure: Erasure): Promise<void> => {
  const [row, base] = [await db.records.get(erasure.record), await db.bases.get(erasure.record)]
  if (erasure.whole) {
    await db.bases.delete(erasure.record)
    await db.records.delete(erasure.record)
    await db.places.delete(erasure.record)
    return
  }
  if (base !== undefined && base.version < erasure.version) await db.bases.put(redacted(base, erasure))
  if (row !== undefined && row.version < erasure.version) await db.records.put(toRow(redacted(toWire(row), erasure)))
}

const redacted = (record: WireRecord, erasure: Erasure): WireRecord => ({
  ...record,
  data: redactData(record.kind, record.data, erasure),
  conflicts: record.conflicts.filter(({ path }) => !erasure.paths.some((one) => pathsOverlap(one, path))),
})

/**
 * Changes keep their places and numbers: what waits is sent with what is left of it, and the office knows it again. Delivered ones of a record that is
 * gone as a whole have nothing left to offer.
 */
const eraseChanges = async (db: Database, erasure: Erasure, epoch: string): Promise<void> => {
  const { record, kind, whole } = erasure
  const queued = await db.outbox.where('record').equals(record).toArray()
  const delivered = await db.delivered.where('record').equals(record).toArray()
  const byId = new Map([...queued, ...delivered].map((row) => [row.m, row]))
  const hasSeen = (row: Mutation): boolean => hasSeenErasure(row, byId, erasure, epoch)
  for (const row of queued.filter((one) => !hasSeen(one))) {
    const { patch, dropped } = redactPatch(kind, row.patch, erasure, row.op === 'create')
    if (dropped.length > 0) await db.outbox.put({ ...row, patch, erased: [...(row.erased ?? []), ...dropped] })
  }
  for (const row of delivered.filter((one) => !hasSeen(one))) {
    const { patch, dropped } = redactPatch(kind, row.patch, erasure, row.op === 'create')
    if (whole && row.n !== undefined) await db.delivered.delete(row.n)
    else if (dropped.length > 0) await db.delivered.put({ ...row, patch })
  }
}

const hasSeenErasure = (
  row: Mutation,
  byId: ReadonlyMap<Uuid, Mutation>,
  { version }: Erasure,
  epoch: string,
): boolean => {
  let { base } = row
  // A chain of one's own changes began where its first one stands.
  for (let steps = byId.size; 'm' in base && steps > 0; steps -= 1) base = byId.get(base.m)?.base ?? { v: 0 }
  return 'v' in base && base.v >= version && (base.epoch ?? epoch) === epoch
}

/** Bytes that no other piece of evidence here names. */
const dropFiles = async (
  db: Database,
  files: readonly { readonly area: string; readonly sha256: string }[],
): Promise<void> => {
  if (files.length === 0) return
  const rows = await db.records.filter(({ kind }) => kind === 'evidence').toArray()
  const named = new Set(rows.flatMap(filesNamed))
  for (const { area, sha256 } of files) {
    if (named.has(sha256)) continue
    await db.uploads.delete([area, sha256])
    await db.blobs.delete(sha256)
    await db.chunks.where('sha256').equals(sha256).delete()
  }
}

/** Forms of these records, and any in which the person was named. */
const forgetTyping = async (db: Database, records: readonly Uuid[], names: readonly string[]): Promise<void> => {
  const rows = await db.typing.toArray()
  const gone = rows.filter(
    ({ form, fields }) =>
      records.some((record) => form.includes(record)) ||
      Object.values(fields).some((text) => names.some((name) => text.includes(name))),
  )
  await db.typing.bulkDelete(gone.map(({ form }) => form))
}
