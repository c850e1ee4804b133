import { canonical } from '../domain/canonical.ts'
import type { Uuid } from '../domain/records/envelope.ts'
import { Evidence, type FileReference, filesOf } from '../domain/records/evidence.ts'
import { Producer } from '../domain/records/producer.ts'
import type { SelfContent } from '../protocol/bundle.ts'
import type { Mutation } from '../protocol/mutation.ts'
import { dataOf } from '../protocol/self-content.ts'
import { SCHEMA } from '../protocol/version.ts'
import type { Database, RecordRow } from './database.ts'
import type { Desk } from './desk.ts'
import { ownDevice } from './meta.ts'
import { toMutation } from './outbox.ts'
import { parentTag } from './read-row.ts'

/** A self-assessment as it leaves this phone; `pieces` of evidence whose photo or file is here, and `missing` ones. */
export interface Gathered {
  readonly content: SelfContent
  readonly pieces: number
  readonly missing: number
}

/**
 * One product with its producer, its self-assessments, surveys and evidence, as the changes by which they were made here. Those that wait are frozen
 * from now on: what is typed afterwards goes beside them, so that a later hand-over adds to this one. Undefined when the product is not here.
 */
export const gatherSelf = (desk: Desk, product: Uuid): Promise<Gathered | undefined> => {
  const { db, newId } = desk
  return db.transaction('rw', [db.records, db.outbox, db.delivered, db.blobs, db.meta], async () => {
    const rows = await rowsOf(db, product)
    const producer = rows?.find(({ kind }) => kind === 'producer')
    if (rows === undefined || producer === undefined) return undefined
    const author = authorOf(producer)
    const chains = await Promise.all(rows.map((row) => chainOf(desk, row, author)))
    const files = await filesHere(db, rows)
    const content: SelfContent = {
      kind: 'self',
      device: await ownDevice(db, newId),
      producer: producer.id,
      product,
      mutations: chains.flat().sort((one, other) => one.ds - other.ds),
      ...(files.here.length === 0 ? {} : { files: files.here }),
    }
    return { content, pieces: files.pieces, missing: files.missing }
  })
}

/** Under whose name it is taken over: the person that signs for the producer, else the producer itself. */
const authorOf = ({ data }: RecordRow): string => {
  const producer = Producer.safeParse(data)
  return (producer.data?.representative || producer.data?.name) ?? ''
}

const rowsOf = async (db: Database, product: Uuid): Promise<RecordRow[] | undefined> => {
  const own = await db.records.get(product)
  const owner = typeof own?.data.producer === 'string' ? await db.records.get(own.data.producer) : undefined
  if (own?.shelf !== 'product' || owner?.shelf !== 'producer') return undefined
  const under = async (kind: 'assessment' | 'response' | 'evidence', parent: Uuid): Promise<RecordRow[]> =>
    (await db.records.where('tags').equals(parentTag(kind, parent)).toArray()).filter((row) => row.shelf === kind)
  const assessments = (await under('assessment', product)).filter(({ data }) => data.role === 'self')
  const isOfProduct = ({ data }: RecordRow): boolean => data.product === undefined || data.product === product
  const responses = (await under('response', owner.id)).filter(isOfProduct)
  const named = new Set([...assessments, ...responses].map(({ id }) => id))
  const evidence = (await under('evidence', owner.id)).filter(
    (row) =>
      isOfProduct(row) &&
      [row.data.assessment, row.data.response].every((id) => typeof id !== 'string' || named.has(id)),
  )
  return [owner, own, ...assessments, ...responses, ...evidence]
}

/**
 * The record's changes from its beginning; where this phone does not have them any more, or they are not all that the record holds, it is written down
 * anew as one.
 */
const chainOf = async ({ db, newId }: Desk, row: RecordRow, author: string): Promise<Mutation[]> => {
  const waiting = await db.outbox.where('record').equals(row.id).sortBy('ds')
  await db.outbox.bulkPut(
    waiting.flatMap((one) => (one.state === 'pending' ? [{ ...one, state: 'sent' as const }] : [])),
  )
  const taken = await db.delivered.where('record').equals(row.id).sortBy('ds')
  const { id, kind, area, data } = row
  const chain = [
    ...taken.map(({ n: _n, deliveredAt: _at, verdict: _verdict, sum: _sum, ...mutation }) => mutation),
    ...waiting.map(toMutation),
  ].map((mutation) => ({ ...mutation, author: mutation.author ?? author }))
  const last = chain.at(-1)
  const made = dataOf(chain)
  if (last !== undefined && made !== undefined && canonical(made) === canonical(data)) return chain
  const device = last?.device ?? row.createdBy.device
  return [
    {
      ...{ m: newId(), device, ds: last?.ds ?? 1, record: id, kind, area, op: 'create', base: { v: 0 } },
      ...{ patch: { set: data, unset: [] }, schema: SCHEMA, at: row.createdAt },
      author: row.createdBy.name || author,
    },
  ]
}

const filesHere = async (
  db: Database,
  rows: readonly RecordRow[],
): Promise<{ here: FileReference[]; pieces: number; missing: number }> => {
  const evidence = rows.flatMap(({ kind, data }) => {
    const parsed = kind === 'evidence' ? Evidence.safeParse(data) : undefined
    return parsed?.success ? [parsed.data] : []
  })
  const named = evidence.flatMap(filesOf).map(({ sha256, bytes, type }) => [sha256, { sha256, bytes, type }] as const)
  const files = new Map(named)
  const kept = new Set(
    await db.blobs
      .where('sha256')
      .anyOf([...files.keys()])
      .primaryKeys(),
  )
  const pieces = evidence.filter(({ file }) => kept.has(file.sha256)).length
  const here = [...files.values()].filter(({ sha256 }) => kept.has(sha256))
  return { here, pieces, missing: evidence.length - pieces }
}
