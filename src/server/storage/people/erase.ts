import type { Selectable, Transaction } from 'kysely'
import { canonical } from '../../../domain/canonical.ts'
import { namesIn } from '../../../domain/people/names-in.ts'
import { redactData, type WhatIsErased } from '../../../domain/people/redact.ts'
import type { AreaCode, Instant, Uuid } from '../../../domain/records/envelope.ts'
import { Evidence, filesOf } from '../../../domain/records/evidence.ts'
import type { Kind } from '../../../domain/records/kinds.ts'
import { Mutation } from '../../../protocol/mutation.ts'
import { pathsOf, pathsOverlap } from '../../../protocol/patch.ts'
import { DELETED_PATH, type WireRecord } from '../../../protocol/record.ts'
import { SCHEMA } from '../../../protocol/version.ts'
import { newServerId } from '../../secrets.ts'
import { areaState, chained, summed } from '../chain.ts'
import { LET_GO } from '../compact.ts'
import type { Held } from '../judge.ts'
import { hashOf } from '../ledger.ts'
import { toHeld } from '../record-row.ts'
import { OFFICE_DEVICE } from '../release.ts'
import { saveChanged } from '../save-changed.ts'
import type { Tables } from '../tables.ts'
import { erasuresOf } from './erased-items.ts'

/** What is to be erased of one record. `files`: known already, of a record that the store has lost since. */
export interface ToErase extends WhatIsErased {
  readonly record: Uuid
  readonly kind: Kind
  readonly files?: readonly string[]
}

/** As many as a change may name (`protocol/mutation.ts`); all of them are in the list of erasures. */
const MOST_UNSET = 200

/** In whose name, and for which request. */
interface Order {
  readonly request: Uuid
  readonly by: string
  readonly now: Instant
}

/** What was done; `files` are no longer named by any of these records. */
interface Erased {
  readonly records: number
  readonly changes: number
  readonly files: readonly string[]
  /** By what the person was named in it: looked for once more in what is no record. */
  readonly names: readonly string[]
}

/**
 * Erases in one area, in the caller's transaction: the records' present values, values that had lost in conflicts, and the content of every change
 * that held them; each record gets its next version, so that the feed brings it to every device. The ledger's chain goes over hashes and stays whole.
 * What is erased already stays as it is: twice is once.
 */
export const eraseInArea = async (
  tx: Transaction<Tables>,
  area: AreaCode,
  items: readonly ToErase[],
  order: Order,
): Promise<Erased> => {
  if (items.length === 0) return { records: 0, changes: 0, files: [], names: [] }
  const ids = items.map(({ record }) => record)
  const known = await erasuresOf(tx, area, ids)
  const counter = await takeVersions(tx, area, 0)
  const rows = await tx.selectFrom('record').selectAll().where('area', '=', area).where('id', 'in', ids).execute()
  const before = new Map(rows.map((row) => [row.id, toHeld(row)]))
  const files = new Map(
    items.map((item) => [item.record, filesNamed(item, before.get(item.record), known.get(item.record))]),
  )
  const open = items.filter((item) => {
    const held = before.get(item.record)
    const isKnown = (known.get(item.record) ?? []).some((one) => covers(one, item))
    return !(isKnown && (held === undefined ? !item.whole : isSame(held, erasedRecord(item, area, held, 0, order))))
  })
  const { seq } = open.length === 0 ? counter : await takeVersions(tx, area, open.length)
  const done = open.map((item, index) => {
    const version = seq - open.length + index + 1
    const held = before.get(item.record)
    return { item, version, held, after: erasedRecord(item, area, held, version, order) }
  })
  const changed = done.flatMap(({ after }) => after ?? [])
  const state = await areaState(tx, area, counter)
  const entries = done.flatMap(({ item, version, held, after }) =>
    after === undefined ? [] : [entryOf(item, area, version, held?.record.version ?? 0, order)],
  )
  const { rows: linked, after: behind } = chained(state, entries)
  const sum = summed(state.sum, before, changed)
  await saveChanged(tx, area, { changed, added: linked, state: { ...behind, sum } })
  for (const { item, version } of done) await noteErasure(tx, area, item, version, files.get(item.record) ?? [], order)
  const changes = await letGo(tx, area, items)
  const names = done.flatMap(({ item, held }) => (held === undefined ? [] : namesIn(item, held.record.data)))
  return {
    ...{ records: done.length, changes, names: [...new Set(names)] },
    files: [...new Set([...files.values()].flat())],
  }
}

/** The next versions of the area; whoever asks for none still waits until no other writes there. */
const takeVersions = (tx: Transaction<Tables>, area: AreaCode, count: number) =>
  tx
    .updateTable('area_counter')
    .set((eb) => ({ seq: eb('seq', '+', count) }))
    .where('area', '=', area)
    .returning(['seq', 'chain', 'entries', 'sum'])
    .executeTakeFirstOrThrow()

const filesNamed = (
  { kind, whole, files = [] }: ToErase,
  held: Held | undefined,
  known: readonly { readonly files: readonly string[] }[] = [],
): string[] => {
  const parsed = kind === 'evidence' && whole && held !== undefined ? Evidence.safeParse(held.record.data) : undefined
  const named = parsed?.success ? filesOf(parsed.data).map(({ sha256 }) => sha256) : []
  return [...new Set([...files, ...known.flatMap((one) => one.files), ...named])]
}

const covers = (one: WhatIsErased, other: WhatIsErased): boolean =>
  one.whole || (!other.whole && other.paths.every((path) => one.paths.includes(path)))

const isSame = (held: Held, after: Held | undefined): boolean =>
  after !== undefined &&
  canonical(held.record.data) === canonical(after.record.data) &&
  held.record.conflicts.length === after.record.conflicts.length &&
  held.record.deletedAt === after.record.deletedAt

/** The record after it; undefined where there is none, and nothing has to stand in its place. */
const erasedRecord = (
  item: ToErase,
  area: AreaCode,
  held: Held | undefined,
  version: number,
  { by, now }: Order,
): Held | undefined => {
  const author = { name: by, device: OFFICE_DEVICE }
  const stamp = { v: version, device: OFFICE_DEVICE, ds: version, name: by, at: now }
  if (item.whole) {
    const { id, createdAt } = held?.record ?? { id: item.record, createdAt: now }
    const record: WireRecord = {
      ...{ id, kind: item.kind, area, version, data: {}, conflicts: [], createdAt, createdBy: author },
      ...{
        updatedAt: now,
        updatedBy: author,
        deletedAt: (held !== undefined && isGone(held) ? held.record.deletedAt : undefined) ?? now,
      },
    }
    return { record, stamps: { [DELETED_PATH]: stamp } }
  }
  if (held === undefined) return undefined
  const isErased = (path: string): boolean => item.paths.some((one) => pathsOverlap(one, path))
  const stamps = { ...held.stamps, ...Object.fromEntries(item.paths.map((path) => [path, stamp])) }
  const record: WireRecord = {
    ...{ ...held.record, version, data: redactData(item.kind, held.record.data, item) },
    conflicts: held.record.conflicts.filter(({ path }) => !isErased(path)),
    ...{ updatedAt: now, updatedBy: author },
  }
  return { record, stamps }
}

/** Erased whole before. */
const isGone = ({ record }: Held): boolean => record.deletedAt !== undefined && Object.keys(record.data).length === 0

/** The entry of the ledger: that it was done, for whom and which fields, and no value. */
const entryOf = (
  { record, kind, whole, paths }: ToErase,
  area: AreaCode,
  version: number,
  base: number,
  { by, now }: Order,
): Omit<Selectable<Tables['mutation']>, 'entry' | 'chain'> => {
  const mutation: Mutation = {
    ...{ m: newServerId(Date.parse(now)), device: OFFICE_DEVICE, ds: version, record, kind, area },
    ...{
      op: whole ? 'delete' : 'patch',
      base: { v: base },
      patch: { set: {}, unset: paths.slice(0, MOST_UNSET) },
      schema: SCHEMA,
      at: now,
    },
  }
  return {
    ...{ area, m: mutation.m, device: OFFICE_DEVICE, ds: version, record, request_hash: hashOf(mutation) },
    ...{ effective_base: base, verdict: JSON.stringify({ m: mutation.m, kind: 'applied', version }) },
    ...{ content: JSON.stringify(mutation), actor: by, received_at: now },
  }
}

const noteErasure = async (
  tx: Transaction<Tables>,
  area: AreaCode,
  item: ToErase,
  version: number,
  files: readonly string[],
  { request, now }: Order,
): Promise<void> => {
  const row = {
    ...{ area, record: item.record, request, kind: item.kind, version, whole: item.whole ? 1 : 0, at: now },
    ...{ paths: JSON.stringify(item.paths), files: JSON.stringify(files) },
  }
  await tx
    .insertInto('erasure')
    .values(row)
    .onConflict((conflict) => conflict.columns(['area', 'record', 'request']).doUpdateSet(row))
    .execute()
}

/** Lets the content go of every change that held what is erased; its hash, number and verdict stay (`compact.ts`). */
const letGo = async (tx: Transaction<Tables>, area: AreaCode, items: readonly ToErase[]): Promise<number> => {
  const byRecord = new Map(items.map((item) => [item.record, item]))
  const rows = await tx
    .selectFrom('mutation')
    .select(['m', 'record', 'content'])
    .where('area', '=', area)
    .where('record', 'in', [...byRecord.keys()])
    .where('content', '!=', LET_GO)
    .where('device', '!=', OFFICE_DEVICE)
    .execute()
  const held = rows.filter(({ record, content }) => {
    const item = byRecord.get(record)
    const { patch } = Mutation.parse(JSON.parse(content))
    return item?.whole === true || pathsOf(patch).some((path) => item?.paths.some((one) => pathsOverlap(one, path)))
  })
  for (const { m } of held)
    await tx.updateTable('mutation').set({ content: LET_GO }).where('area', '=', area).where('m', '=', m).execute()
  return held.length
}
