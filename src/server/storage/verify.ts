import type { Selectable } from 'kysely'
import { canonical } from '../../domain/canonical.ts'
import { sumText } from '../../protocol/checksum.ts'
import { Mutation } from '../../protocol/mutation.ts'
import { Verdict } from '../../protocol/push.ts'
import { CHAIN_BEGINNING, linkOf, sumOfRecords } from './chain.ts'
import { LET_GO } from './compact.ts'
import type { Database } from './database.ts'
import { type Held, judge } from './judge.ts'
import { hashOf } from './ledger.ts'
import { toHeld } from './record-row.ts'
import type { Tables } from './tables.ts'

/** What the store holds, and where it is not what it should be, in words. */
export interface Verification {
  readonly records: number
  readonly mutations: number
  readonly faults: string[]
}

/**
 * Holds the store against itself: every record must be what the judge makes of its changes in the ledger, taken again in their order; every
 * change must be as it was hashed; no version may have been given out twice. One area at a time, so that memory stays small.
 */
export const verifyStore = async (db: Database): Promise<Verification> => {
  const sum = { records: 0, mutations: 0, faults: [] as string[] }
  for (const { area } of await db.selectFrom('area_counter').select('area').orderBy('area').execute()) {
    const one = await verifyArea(db, area)
    sum.records += one.records
    sum.mutations += one.mutations
    sum.faults.push(...one.faults)
  }
  return sum
}

const verifyArea = async (db: Database, area: string): Promise<Verification> => {
  const rows = await db.selectFrom('mutation').selectAll().where('area', '=', area).execute()
  const faults: string[] = []
  // Records of which some content was let go cannot be made again: they are counted, not held against anything.
  const erased = await db.selectFrom('erasure').selectAll().where('area', '=', area).execute()
  const partial = new Set([
    ...rows.filter((row) => row.content === LET_GO).map((row) => row.record),
    ...erased.map((row) => row.record),
  ])
  const taken = rows.flatMap((row) => {
    if (partial.has(row.record)) return []
    const mutation = Mutation.parse(JSON.parse(row.content))
    if (hashOf(mutation) !== row.request_hash) faults.push(`${area}: change ${row.m} is not what was sent`)
    const verdict = Verdict.parse(JSON.parse(row.verdict))
    return 'version' in verdict ? [{ row, mutation, version: verdict.version }] : []
  })
  taken.sort((one, other) => one.version - other.version)
  const made = new Map<string, Held>()
  for (const [index, { row, mutation, version }] of taken.entries()) {
    if (taken[index - 1]?.version === version) faults.push(`${area}: version ${version} was given out twice`)
    const by = { name: mutation.author ?? row.actor, device: row.device }
    const held = made.get(row.record)
    const at = { effectiveBase: row.effective_base, version, by, guardedBy: undefined, now: row.received_at }
    const judged = judge({ mutation, held, ...at })
    if (judged.held === undefined) faults.push(`${area}: change ${row.m} was taken, and cannot be`)
    else made.set(row.record, judged.held)
  }
  const records = (await db.selectFrom('record').selectAll().where('area', '=', area).execute()).map(toHeld)
  for (const { record } of records) {
    if (partial.has(record.id)) continue
    const again = made.get(record.id)?.record
    if (canonical(again) !== canonical(record))
      faults.push(`${area}: record ${record.id} is not what its changes make of it`)
    made.delete(record.id)
  }
  for (const id of made.keys()) faults.push(`${area}: record ${id} is missing`)
  faults.push(...(await verifyChain(db, area, rows)))
  return { records: records.length, mutations: rows.length, faults }
}

/** The first entry at which the chain breaks, and whether the area's last link and sum are what they must be. */
const verifyChain = async (
  db: Database,
  area: string,
  rows: readonly Selectable<Tables['mutation']>[],
): Promise<string[]> => {
  const linked = rows.filter((row) => row.entry !== null).sort((one, other) => (one.entry ?? 0) - (other.entry ?? 0))
  let chain = CHAIN_BEGINNING
  for (const [index, row] of linked.entries()) {
    if (row.entry !== index + 1) return [`${area}: entry ${index + 1} of the ledger is missing`]
    chain = linkOf(chain, row)
    if (chain !== row.chain) return [`${area}: the chain of the ledger breaks at entry ${row.entry}, change ${row.m}`]
  }
  const counter = await db.selectFrom('area_counter').selectAll().where('area', '=', area).executeTakeFirst()
  const isWhole = (counter?.entries ?? 0) === linked.length && (counter?.chain ?? CHAIN_BEGINNING) === chain
  const sum = sumText(await sumOfRecords(db, area))
  return [
    ...(isWhole ? [] : [`${area}: the end of the ledger is missing`]),
    ...((counter?.sum ?? sum) === sum ? [] : [`${area}: the sum of the records is not theirs`]),
  ]
}
