import type { DBCoreCursor, DBCoreTable } from 'dexie'
import type { Database } from '../database.ts'
import type { Seal } from '../seal.ts'
import { standIn } from './damaged.ts'
import { IN_CLEAR } from './in-clear.ts'
import { codecOf, type Row, type RowCodec } from './row-codec.ts'

/**
 * Lets everything that the store writes go sealed to the disk, and come back open, whatever part of it reads or writes. It lies below all that Dexie
 * itself puts in the way (live queries, hooks, values kept within a transaction): those see rows as the store does.
 */
export const sealTables = (db: Database, seal: Seal): void => {
  const codecs = new Map(Object.keys(IN_CLEAR).map((name) => [name, codecOf(name, seal)]))
  db.sealAhead = async (rows) => codecs.get('records')?.sealAhead(rows as unknown as Row[])
  db.use({
    stack: 'dbcore',
    name: 'sealed',
    level: -2,
    create: (core) => ({
      ...core,
      table: (name) => {
        const codec = codecs.get(name)
        return codec === undefined ? core.table(name) : sealedTable(core.table(name), codec)
      },
    }),
  })
}

const sealedTable = (table: DBCoreTable, codec: RowCodec): DBCoreTable => {
  const open = (stored: Row | undefined): Row | undefined =>
    stored === undefined ? undefined : (codec.open(stored) ?? standIn(table.name, stored))
  return {
    ...table,
    mutate: (request) =>
      request.type === 'put' || request.type === 'add'
        ? table.mutate({ ...request, values: request.values.map(codec.seal) })
        : table.mutate(request),
    get: (request) => table.get(request).then(open),
    getMany: (request) => table.getMany(request).then((rows) => rows.map(open)),
    query: (request) =>
      request.values === true
        ? table.query(request).then(({ result }) => ({ result: result.map(open) }))
        : table.query(request),
    openCursor: (request) =>
      request.values === true
        ? table.openCursor(request).then((cursor) => (cursor === null ? null : openingCursor(cursor, open)))
        : table.openCursor(request),
  }
}

/** The same cursor, whose value is opened once for each row that it comes to. */
const openingCursor = (cursor: DBCoreCursor, open: (stored: Row) => Row | undefined): DBCoreCursor => {
  let [stored, opened]: [Row | undefined, Row | undefined] = [undefined, undefined]
  // What the browser's own cursor has as getters must be asked of itself.
  return Object.create(cursor, {
    key: { get: () => cursor.key },
    primaryKey: { get: () => cursor.primaryKey },
    value: {
      get: () => {
        const { value } = cursor
        if (value !== stored) [stored, opened] = [value, value === undefined ? undefined : open(value)]
        return opened
      },
    },
  })
}
