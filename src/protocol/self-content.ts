import { DATA_OF_KIND } from '../domain/records/data-of-kind.ts'
import type { Kind } from '../domain/records/kinds.ts'
import type { SelfContent } from './bundle.ts'
import type { Json, Mutation } from './mutation.ts'
import { applyPatch, intoExisting } from './patch.ts'
import { SCHEMA } from './version.ts'

/** A record as a producer's changes make it, and the changes. */
export interface OwnRecord {
  readonly id: string
  readonly kind: SelfKind
  readonly data: Record<string, Json>
  /** Oldest first; the first one creates it. */
  readonly mutations: readonly Mutation[]
}

/** Kinds that a producer makes for itself. */
const SELF_KINDS = ['producer', 'product', 'assessment', 'response', 'evidence'] as const
type SelfKind = (typeof SELF_KINDS)[number]

/**
 * What a content of kind `self` holds. faulty: it is not what it says: records of others or of other kinds, an assessment that is no
 * self-assessment, a record that does not fit its schema or has no beginning. newer: written by a later version of the app.
 */
export type ReadSelf = { kind: 'records'; records: readonly OwnRecord[] } | { kind: 'faulty' } | { kind: 'newer' }

/** Reads and checks it: both doors ask this, the office's and the device's of whoever takes it over. */
export const readSelf = (content: SelfContent): ReadSelf => {
  if (content.mutations.some(({ schema }) => schema > SCHEMA)) return { kind: 'newer' }
  const records: OwnRecord[] = []
  for (const mutations of byRecord(content.mutations)) {
    const record = recordOf(mutations)
    if (record === undefined || !belongs(record, content)) return { kind: 'faulty' }
    records.push(record)
  }
  const isThere = (id: string, kind: Kind): boolean => records.some((one) => one.id === id && one.kind === kind)
  const isWhole = isThere(content.producer, 'producer') && isThere(content.product, 'product')
  return isWhole ? { kind: 'records', records } : { kind: 'faulty' }
}

const byRecord = (mutations: readonly Mutation[]): readonly (readonly Mutation[])[] => {
  const chains = new Map<string, Mutation[]>()
  for (const mutation of mutations) chains.set(mutation.record, [...(chains.get(mutation.record) ?? []), mutation])
  return [...chains.values()]
}

/** The record that changes come to; undefined where they are none of one record, or it does not fit its schema. */
const recordOf = (mutations: readonly Mutation[]): OwnRecord | undefined => {
  const data = dataOf(mutations)
  const [first] = mutations
  const kind = SELF_KINDS.find((one) => one === first?.kind)
  if (first === undefined || kind === undefined || data === undefined) return undefined
  if (mutations.some((one) => one.kind !== kind)) return undefined
  return DATA_OF_KIND[kind].safeParse(data).success ? { id: first.record, kind, data, mutations } : undefined
}

/** What changes of one record, oldest first, come to; undefined where it has no beginning, or was deleted. */
export const dataOf = (mutations: readonly Mutation[]): Record<string, Json> | undefined => {
  let data: Record<string, Json> | undefined
  for (const { op, patch } of mutations) {
    if (op === 'delete' || (data === undefined && op !== 'create')) return undefined
    data = applyPatch(data ?? {}, data !== undefined && op === 'create' ? intoExisting(data, patch) : patch)
  }
  return data
}

const belongs = ({ id, kind, data }: OwnRecord, { producer, product }: SelfContent): boolean => {
  const isOfProducer = data.producer === producer
  switch (kind) {
    case 'producer':
      return id === producer
    case 'product':
      return id === product && isOfProducer
    case 'assessment':
      return data.role === 'self' && data.product === product && isOfProducer
    case 'response':
    case 'evidence':
      return isOfProducer && (data.product === undefined || data.product === product)
  }
}
