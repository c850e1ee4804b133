import {
  type DBCoreAddRequest,
  type DBCoreCursor,
  type DBCoreMutateResponse,
  type DBCorePutRequest,
  type DBCoreTable,
  Dexie,
} from 'dexie'
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
  db.sealAhead = async (table, rows) => codecs.get(table)?.sealAhead(rows as unknown as Row[])
  db.intercept({
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

type Opened = Row | undefined
type Soon<T> = T | Promise<T>

const sealedTable = (table: DBCoreTable, codec: RowCodec): DBCoreTable => {
  const open = (stored: Opened): Opened =>
    stored === undefined ? undefined : (codec.open(stored) ?? standIn(table.name, stored))
  const openLater = (stored: Opened): Soon<Opened> => {
    if (stored === undefined) return undefined
    const opened = codec.openLater(stored)
    return isPromise(opened)
      ? opened.then((row) => row ?? standIn(table.name, stored))
      : (opened ?? standIn(table.name, stored))
  }
  const openAll = (rows: readonly Opened[], isLater: boolean): Soon<Opened[]> => {
    if (!isLater) return rows.map(open)
    const opened = rows.map(openLater)
    return opened.some(isPromise) ? Promise.all(opened as Promise<Opened>[]) : (opened as Opened[])
  }
  return {
    ...table,
    mutate: (request) =>
      request.type === 'put' || request.type === 'add' ? writeSealed(table, request, codec) : table.mutate(request),
    get: (request) => table.get(request).then(mayWait() ? openLater : open),
    getMany: (request) => {
      const isLater = mayWait()
      return table.getMany(request).then((rows) => openAll(rows, isLater))
    },
    query: (request) => {
      const isLater = mayWait()
      if (request.values !== true) return table.query(request)
      return table
        .query(request)
        .then(({ result }) => openAll(result, isLater))
        .then((result) => ({ result }))
    },
    openCursor: (request) =>
      request.values === true
        ? table.openCursor(request).then((cursor) => (cursor === null ? null : openingCursor(cursor, open)))
        : table.openCursor(request),
  }
}

/** Rows that are handed to the browser at once: it writes those while the next are sealed. */
const TOGETHER = 25

const writeSealed = (
  table: DBCoreTable,
  request: DBCoreAddRequest | DBCorePutRequest,
  codec: RowCodec,
): Promise<DBCoreMutateResponse> => {
  const { values, keys } = request
  if (request.type === 'put' && values.length > 1 && hasItsKey(table)) return putSealed(table, request, codec)
  const writeFrom = (from: number): Promise<DBCoreMutateResponse> => {
    const rows = values.slice(from, from + TOGETHER).map(codec.seal)
    // Dexie gives null where the rows hold their keys themselves.
    const theirs = keys ? { keys: keys.slice(from, from + TOGETHER) } : {}
    return table.mutate({ ...request, ...theirs, values: rows })
  }
  if (values.length <= TOGETHER) return writeFrom(0)
  const parts: Promise<DBCoreMutateResponse>[] = []
  for (let from = 0; from < values.length; from += TOGETHER) parts.push(writeFrom(from))
  return Promise.all(parts).then(asOneAnswer)
}

const hasItsKey = ({ schema: { primaryKey } }: DBCoreTable): boolean =>
  primaryKey.outbound !== true && primaryKey.autoIncrement !== true

/**
 * Hands rows to the browser without listening to each of them, as Dexie does: that is a sixteenth of a whole fetch. They are written in their order, and
 * one that fails undoes the whole transaction: so the last one, to which Dexie listens, tells of all.
 */
const putSealed = (table: DBCoreTable, request: DBCorePutRequest, codec: RowCodec): Promise<DBCoreMutateResponse> => {
  const { trans, values } = request
  const store = (trans as IDBTransaction).objectStore(table.name)
  for (const row of values.slice(0, -1)) store.put(codec.seal(row))
  const { extractKey } = table.schema.primaryKey
  const results = values.map((row) => extractKey?.(row))
  return table.mutate({ ...request, values: values.slice(-1).map(codec.seal) }).then((last) => ({ ...last, results }))
}

const asOneAnswer = (parts: readonly DBCoreMutateResponse[]): DBCoreMutateResponse => ({
  numFailures: parts.reduce((sum, { numFailures }) => sum + numFailures, 0),
  failures: Object.fromEntries(
    parts.flatMap(({ failures }, part) =>
      Object.entries(failures).map(([at, error]) => [part * TOGETHER + Number(at), error]),
    ),
  ),
  results: parts.flatMap(({ results }) => results ?? []),
  lastResult: parts.at(-1)?.lastResult,
})

/** Whether what is read is read by itself, in a transaction that nobody needs any more once it is there. */
const mayWait = (): boolean => {
  const { currentTransaction } = Dexie
  return currentTransaction?.mode === 'readonly' && currentTransaction.explicit !== true
}

/** Within a transaction `Promise` is Dexie's own. */
const isPromise = <T>(value: T | Promise<T>): value is Promise<T> =>
  typeof (value as Partial<Promise<T>> | undefined)?.then === 'function'

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
