import type { AreaCode } from '../domain/records/envelope.ts'
import { UNASSIGNED_AREA } from '../domain/records/unassigned-area.ts'
import type { SelfContent } from '../protocol/bundle.ts'
import type { Mutation } from '../protocol/mutation.ts'
import type { WireRecord } from '../protocol/record.ts'
import { type OwnRecord, readSelf } from '../protocol/self-content.ts'
import { append, chainOf } from './commit.ts'
import type { Database } from './database.ts'
import type { Desk } from './desk.ts'
import { baseUpon } from './draft.ts'
import { isFull } from './guarded.ts'
import { ownDevice, readMeta } from './meta.ts'
import { oweFiles } from './owed-files.ts'
import { toWire } from './read-row.ts'
import { fromCreation, withMutation } from './rebase.ts'
import { toRow } from './record-row.ts'
import { outlookOn, type RecordOutlook } from './take-over-outlook.ts'

/** What taking a self-assessment over would come to; `area` is the commune of its producer, if that is here already. */
export type TakeOverOutlook =
  | { kind: 'outlook'; records: readonly RecordOutlook[]; area: AreaCode | undefined }
  | { kind: 'faulty' | 'newer' }

/** What it came to. not-enrolled: the office would not know who brings it. */
export type TakenOver =
  | { kind: 'taken'; records: readonly RecordOutlook[] }
  | { kind: 'faulty' | 'newer' | 'not-enrolled' | 'disk-full' | 'store-failed' }

/** Compares it with what is here; writes nothing. */
export const lookAtTakeOver = ({ db }: Desk, content: SelfContent): Promise<TakeOverOutlook> =>
  db.transaction('r', db.records, async (): Promise<TakeOverOutlook> => {
    const read = readSelf(content)
    if (read.kind !== 'records') return read
    const records: RecordOutlook[] = []
    for (const record of read.records) records.push(outlookOn(await hereOf(db, record), record))
    return { kind: 'outlook', records, area: await areaOfProducer(db, content) }
  })

/**
 * Takes a producer's self-assessment over: in one transaction, under a commune of this phone, with the ids, times and names that it came with. The
 * changes go to the office as this phone's own. Twice is once: what is here already is completed where something is missing, never overwritten.
 */
export const takeOver = async (desk: Desk, content: SelfContent, chosen: AreaCode): Promise<TakenOver> => {
  const read = readSelf(content)
  if (read.kind !== 'records') return read
  try {
    return await writeAll(desk, content, read.records, chosen)
  } catch (error) {
    return { kind: isFull(error) ? 'disk-full' : 'store-failed' }
  }
}

const writeAll = (
  desk: Desk,
  content: SelfContent,
  own: readonly OwnRecord[],
  chosen: AreaCode,
): Promise<TakenOver> => {
  const { db } = desk
  return db.transaction('rw', [db.records, db.bases, db.outbox, db.uploads, db.meta], async (): Promise<TakenOver> => {
    if ((await readMeta(db, 'identity')) === undefined || chosen === UNASSIGNED_AREA) return { kind: 'not-enrolled' }
    const area = (await areaOfProducer(db, content)) ?? chosen
    const records: RecordOutlook[] = []
    for (const record of own) records.push(outlookOn(await hereOf(db, record), record))
    const wanted = new Map(records.map((record) => [record.id, record]))
    for (const mutation of content.mutations)
      if (wanted.get(mutation.record)?.standing === 'new') await write(desk, { ...mutation, area })
    for (const record of own) await complete(desk, record, wanted.get(record.id))
    return { kind: 'taken', records }
  })
}

const hereOf = async (db: Database, { id }: OwnRecord): Promise<WireRecord | undefined> => {
  const row = await db.records.get(id)
  return row === undefined ? undefined : toWire(row)
}

const areaOfProducer = async (db: Database, { producer }: SelfContent): Promise<AreaCode | undefined> => {
  const row = await db.records.get(producer)
  return row?.shelf === 'producer' && row.area !== UNASSIGNED_AREA ? row.area : undefined
}

/** One change of the producer's, as one of this phone: another id, the same content, time and name. */
const write = async (desk: Desk, theirs: Mutation): Promise<void> => {
  const { db } = desk
  const { author = '', forgotten: _forgotten, settles: _settles, ...rest } = theirs
  const device = await ownDevice(db, desk.newId)
  const epoch = await readMeta(db, 'epoch')
  const row = await db.records.get(theirs.record)
  const before = row === undefined ? undefined : toWire(row)
  const named = author === '' ? {} : { author }
  const base = baseUpon(before?.version ?? 0, epoch)
  const op = theirs.op === 'resolve' ? 'patch' : theirs.op
  const mutation: Mutation = { ...rest, ...named, op, m: desk.newId(), device, base }
  const by = { name: author, device }
  const after = before === undefined ? fromCreation(mutation, by) : withMutation(before, mutation, by)
  // Frozen, so that nothing that is typed here is ever joined into what the producer wrote.
  const [chain, last = 0] = [await chainOf(db, mutation.record), await readMeta(db, 'lastSequence')]
  await append(db, mutation, { before, chain, sequence: last + 1 }, 'sent')
  await db.records.put(toRow(after))
  await oweFiles(db, after)
}

/** Adds what is missing to a record that is here, in the producer's name. */
const complete = async (desk: Desk, { mutations }: OwnRecord, outlook: RecordOutlook | undefined): Promise<void> => {
  const last = mutations.at(-1)
  const row = await desk.db.records.get(last?.record ?? '')
  if (last === undefined || row === undefined || outlook?.standing !== 'more') return
  await write(desk, { ...last, area: row.area, op: 'patch', patch: { set: outlook.adds, unset: [] } })
}
