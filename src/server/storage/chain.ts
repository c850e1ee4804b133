import type { CompiledQuery, Selectable, Transaction } from 'kysely'
import { addToSum, type Checksum, EMPTY_SUM, sumOfText, sumText } from '../../protocol/checksum.ts'
import { sha256Of } from '../sha256-of.ts'
import type { Database } from './database.ts'
import type { Held } from './judge.ts'
import type { Tables } from './tables.ts'

type LedgerRow = Selectable<Tables['mutation']>

/** What a ledger's chain begins with. */
export const CHAIN_BEGINNING = '0'.repeat(64)

/**
 * The link of one entry: SHA-256 over the link before it and over all of the entry that must never change. An entry that was altered, left out or put
 * in later breaks every link behind it. The content goes in by its hash, so that it can be let go (`compact.ts`).
 */
export const linkOf = (
  before: string,
  {
    m,
    device,
    ds,
    record,
    request_hash,
    effective_base,
    verdict,
    actor,
    received_at,
  }: Omit<LedgerRow, 'entry' | 'chain'>,
): string =>
  sha256Of(JSON.stringify([before, m, device, ds, record, request_hash, effective_base, verdict, actor, received_at]))

/** Where an area's chain and sum stand. */
export interface AreaState {
  readonly chain: string
  readonly entries: number
  readonly sum: Checksum
}

/** The state of the area whose counter the transaction holds; of an area that had none yet, its sum is made of its records. */
export const areaState = async (
  tx: Transaction<Tables>,
  area: string,
  { chain, entries, sum }: Pick<Selectable<Tables['area_counter']>, 'chain' | 'entries' | 'sum'>,
): Promise<AreaState> => ({
  chain: chain ?? CHAIN_BEGINNING,
  entries: entries ?? 0,
  sum: sum === null ? await sumOfRecords(tx, area) : sumOfText(sum),
})

export const sumOfRecords = async (db: Database | Transaction<Tables>, area: string): Promise<Checksum> => {
  const rows = await db.selectFrom('record').select(['id', 'version']).where('area', '=', area).execute()
  return rows.reduce((sum, { id, version }) => addToSum(sum, id, version), EMPTY_SUM)
}

/** The entries with their places in the chain, and the chain's state behind them. */
export const chained = (
  before: AreaState,
  added: readonly Omit<LedgerRow, 'entry' | 'chain'>[],
): { rows: LedgerRow[]; after: Pick<AreaState, 'chain' | 'entries'> } => {
  let { chain, entries } = before
  const rows = added.map((row): LedgerRow => {
    chain = linkOf(chain, row)
    entries += 1
    return { ...row, entry: entries, chain }
  })
  return { rows, after: { chain, entries } }
}

/** The area's sum once these records stand where those stood. */
export const summed = (sum: Checksum, before: ReadonlyMap<string, Held>, changed: readonly Held[]): Checksum =>
  changed.reduce((now, { record }) => {
    const former = before.get(record.id)
    const without = former === undefined ? now : addToSum(now, record.id, former.record.version)
    return addToSum(without, record.id, record.version)
  }, sum)

/** The write of where an area's chain and sum stand. */
export const stateInto = (db: Database, area: string, { chain, entries, sum }: AreaState): CompiledQuery =>
  db
    .updateTable('area_counter')
    .set({ chain, entries, sum: sumText(sum) })
    .where('area', '=', area)
    .compile()
