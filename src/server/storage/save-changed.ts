import type { Selectable, Transaction } from 'kysely'
import { awaitFiles } from './files.ts'
import type { Held } from './judge.ts'
import { type ManyRows, putRows } from './many-rows.ts'
import { toRow } from './record-row.ts'
import type { Tables } from './tables.ts'

/** Writes records and ledger rows as they are now, in the transaction that judged them; the files that evidence names are awaited from then on. */
export const saveChanged = async (
  tx: Transaction<Tables>,
  changed: readonly Held[],
  added: readonly Selectable<Tables['mutation']>[],
): Promise<void> => {
  await putRows(tx, RECORD_ROWS, changed.map(toRow))
  for (const held of changed) await awaitFiles(tx, held.record)
  await putRows(tx, LEDGER_ROWS, added)
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
