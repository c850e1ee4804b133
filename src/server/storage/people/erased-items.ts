import type { Selectable, Transaction } from 'kysely'
import * as z from 'zod/mini'
import { redactPatch } from '../../../domain/people/redact.ts'
import type { AreaCode, Uuid } from '../../../domain/records/envelope.ts'
import { Sha256 } from '../../../domain/records/evidence.ts'
import { Erasure, WHOLE } from '../../../protocol/erasure.ts'
import { type Mutation, Path } from '../../../protocol/mutation.ts'
import type { Database } from '../database.ts'
import { isOneOf } from '../many-rows.ts'
import type { Tables } from '../tables.ts'

const Paths = z.array(Path)
const Files = z.array(Sha256)

export const toErasure = (row: Selectable<Tables['erasure']>): Erasure =>
  Erasure.parse({
    ...{ area: row.area, record: row.record, kind: row.kind, version: row.version, whole: row.whole === 1 },
    ...{ paths: Paths.parse(JSON.parse(row.paths)), files: Files.parse(JSON.parse(row.files)) },
  })

/** What was erased of these records. */
export const erasuresOf = async (
  db: Database | Transaction<Tables>,
  area: AreaCode,
  records: readonly Uuid[],
): Promise<Map<Uuid, Erasure[]>> => {
  const found = new Map<Uuid, Erasure[]>()
  if (records.length === 0) return found
  const rows = await db
    .selectFrom('erasure')
    .selectAll()
    .where('area', '=', area)
    .where(isOneOf(db, 'record', records))
    .execute()
  for (const row of rows) found.set(row.record, [...(found.get(row.record) ?? []), toErasure(row)])
  return found
}

/** What was erased in an area behind that version, up to the other. */
export const erasuresBetween = async (db: Database, area: AreaCode, from: number, upTo: number): Promise<Erasure[]> => {
  const rows = await db
    .selectFrom('erasure')
    .selectAll()
    .where('area', '=', area)
    .where('version', '>', from)
    .where('version', '<=', upTo)
    .orderBy('version')
    .execute()
  return rows.map(toErasure)
}

/**
 * A change without what was erased after the version that its writer had seen: what waited on a phone does not bring it back. What is written by
 * somebody who has seen the erasure is new, and stays. `erased` names what was left out.
 */
export const withoutErased = (
  erasures: readonly Erasure[] | undefined,
  mutation: Mutation,
  base: number,
): { readonly mutation: Mutation; readonly erased: readonly string[]; readonly isWhole: boolean } => {
  const unseen = (erasures ?? []).filter(({ version }) => version > base)
  if (unseen.length === 0) return { mutation, erased: [], isWhole: false }
  const what = { whole: unseen.some(({ whole }) => whole), paths: unseen.flatMap(({ paths }) => paths) }
  const { patch, dropped } = redactPatch(mutation.kind, mutation.patch, what, mutation.op === 'create')
  return {
    mutation: { ...mutation, patch },
    erased: what.whole ? [WHOLE] : dropped,
    isWhole: what.whole,
  }
}
