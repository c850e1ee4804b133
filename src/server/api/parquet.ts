import { parquetWriteBuffer } from 'hyparquet-writer'
import { type CellType, type CellValue, columnsOf, type ExchangeRow, type Table } from '../../domain/exchange/column.ts'

interface Stored {
  readonly type: 'BYTE_ARRAY' | 'INT64' | 'DOUBLE' | 'INT32' | 'BOOLEAN'
  readonly converted_type?: 'UTF8' | 'DATE' | 'TIMESTAMP_MILLIS'
}

/** How each type of cell is stored; days and moments by Parquet's own logical types. */
const STORED: Readonly<Record<CellType, Stored>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  whole: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  day: { type: 'INT32', converted_type: 'DATE' },
  moment: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
  'yes-no': { type: 'BOOLEAN' },
}

/** A table as a Parquet file, which R, Python, DuckDB and their kin open as it is: typed columns, nothing to guess. */
export const tableToParquet = (table: Table, rows: readonly ExchangeRow[], withPersonal: boolean): ArrayBuffer => {
  const columns = columnsOf(table, withPersonal)
  return parquetWriteBuffer({
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ column: { id, type } }) => ({
        name: id,
        repetition_type: 'OPTIONAL' as const,
        ...STORED[type],
      })),
    ],
    columnData: columns.map(({ column: { id, type }, at }) => ({
      name: id,
      data: rows.map(({ cells }) => storedValue(type, cells[at])),
    })),
  })
}

const storedValue = (type: CellType, value: CellValue): unknown => {
  if (value === undefined) return null
  if (type === 'whole') return BigInt(value)
  if (type === 'day') return dateOf(`${value}T00:00:00Z`)
  return type === 'moment' ? dateOf(String(value)) : value
}

/** A day that no calendar has, as some phone once wrote it, is an empty cell: one must not keep the table from everybody. */
const dateOf = (text: string): Date | null => {
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? null : date
}
