import type { Transaction } from 'kysely'
import { neighboursOf } from '../../domain/guard/neighbours.ts'
import type { Near } from '../../domain/guard/wish.ts'
import type { Uuid } from '../../domain/records/envelope.ts'
import type { Mutation } from '../../protocol/mutation.ts'
import { applyPatch } from '../../protocol/patch.ts'
import type { WireRecord } from '../../protocol/record.ts'
import type { Held } from './judge.ts'
import { isOneOf } from './many-rows.ts'
import { toHeld } from './record-row.ts'
import type { Tables } from './tables.ts'

/**
 * The records beside those that these mutations change, which the guard asks for (`neighboursOf`): of the same area, read in the transaction that
 * writes, so that nobody changes them meanwhile. Those among the changed ones are left out.
 */
export const recordsAround = async (
  tx: Transaction<Tables>,
  area: string,
  mutations: readonly Mutation[],
  changed: ReadonlyMap<Uuid, Held>,
): Promise<Map<Uuid, Held>> => {
  const latest = new Map<Uuid, WireRecord['data']>([...changed].map(([id, { record }]) => [id, record.data]))
  const wanted = new Set<Uuid>()
  for (const { record, kind, patch } of mutations) {
    const before = latest.get(record) ?? {}
    const after = applyPatch(before, patch)
    latest.set(record, after)
    for (const data of [before, after])
      for (const id of neighboursOf(kind, record, data)) if (!changed.has(id)) wanted.add(id)
  }
  if (wanted.size === 0) return new Map()
  const rows = await tx
    .selectFrom('record')
    .selectAll()
    .where('area', '=', area)
    .where(isOneOf(tx, 'id', [...wanted]))
    .execute()
  return new Map(rows.map((row) => [row.id, toHeld(row)]))
}

/** What the guard sees of them; the changed ones as they are at that moment. */
export const nearOf =
  (changed: ReadonlyMap<Uuid, Held>, around: ReadonlyMap<Uuid, Held>): Near =>
  (id) => {
    const record = (changed.get(id) ?? around.get(id))?.record
    return record === undefined || record.deletedAt !== undefined ? undefined : record
  }
