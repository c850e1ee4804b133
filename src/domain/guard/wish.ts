import type { Uuid } from '../records/envelope.ts'
import type { Kind } from '../records/kinds.ts'
import type { Writer } from './writer.ts'

/** A record beside the one that is judged, as it is held where the question is asked. */
export interface NearRecord {
  readonly kind: Kind
  readonly data: Readonly<Record<string, unknown>>
}

/** The neighbours of a record by their ids (`neighboursOf`); undefined of one that is not there, or was deleted. */
export type Near = (id: Uuid) => NearRecord | undefined

/** What somebody wants a record to become: `before` is undefined of a new one, `wanted` of one that is to be deleted. */
export interface Wish<T> {
  readonly id: Uuid
  readonly before: T | undefined
  readonly wanted: T | undefined
  readonly writer: Writer
  readonly near: Near
}
