import type { CompiledQuery, Selectable, Transaction } from 'kysely'
import type { AreaCode } from '../../domain/records/envelope.ts'
import { type AreaState, stateInto } from './chain.ts'
import { awaitFiles } from './files.ts'
import type { Held } from './judge.ts'
import { type ManyRows, rowsInto } from './many-rows.ts'
import { toRow } from './record-row.ts'
import type { Tables } from './tables.ts'
import { writeTogether } from './together.ts'

/** What a transaction leaves in an area: records and ledger rows as they are now, and where the area's chain and sum stand behind them. */
export interface Saved {
  readonly changed: readonly Held[]
  readonly added: readonly Selectable<Tables['mutation']>[]
  readonly state: AreaState
}

/** Writes it, in the transaction that judged, and what else is to be written with it; the files that evidence names are awaited from then on. */
export const saveChanged = async (
  tx: Transaction<Tables>,
  area: AreaCode,
  { changed, added, state }: Saved,
  beside: readonly CompiledQuery[] = [],
): Promise<void> => {
  for (const held of changed) await awaitFiles(tx, held.record)
  await writeTogether(tx, [
    ...rowsInto(tx, RECORD_ROWS, changed.map(toRow)),
    ...rowsInto(tx, LEDGER_ROWS, added),
    stateInto(tx, area, state),
    ...beside,
  ])
}

export const RECORD_ROWS: ManyRows<'record'> = {
  table: 'record',
  columns: [
    ...(['area', 'id', 'kind', 'version', 'data', 'stamps', 'conflicts', 'created_at', 'created_by'] as const),
    ...(['updated_at', 'updated_by', 'deleted_at'] as const),
  ],
  numbers: ['version'],
  over: ['area', 'id'],
}

export const LEDGER_ROWS: ManyRows<'mutation'> = {
  table: 'mutation',
  columns: [
    ...(['area', 'm', 'device', 'ds', 'record', 'request_hash', 'effective_base', 'verdict', 'content'] as const),
    ...(['actor', 'received_at', 'entry', 'chain'] as const),
  ],
  numbers: ['ds', 'effective_base', 'entry'],
}
