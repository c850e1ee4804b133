import type { Author, Uuid } from '../domain/records/envelope.ts'
import { isFinal } from '../domain/records/kinds.ts'
import type { Base, Forgotten, Json, Mutation, Patch } from '../protocol/mutation.ts'
import { valueAt } from '../protocol/patch.ts'
import { DELETED_PATH, type WireRecord } from '../protocol/record.ts'
import { SCHEMA } from '../protocol/version.ts'
import type { Change, Committed } from './store.ts'

/** Ids made before the first try, so that a second try of the same change is known as such. */
export interface NewIds {
  readonly mutation: Uuid
  readonly record: Uuid
}

/** A change on its way to become a mutation. */
export interface Drafting {
  readonly change: Change
  /** The record as it is shown now, if it is. */
  readonly before: WireRecord | undefined
  /** Whether the office has refused what was made of it here: then nothing of it is final yet. */
  readonly isRejected: boolean
  /** Life of the office's store that the record's version belongs to. */
  readonly epoch: string | undefined
  /** What a phone restored from a copy does not know that it wrote. */
  readonly forgotten: Forgotten | undefined
  readonly ids: NewIds
  readonly by: Author
  readonly at: string
}

export type Drafted = { kind: 'drafted'; mutation: Mutation } | Extract<Committed, { kind: 'refused' }>

/** The change as a mutation, or why there can be none; its number and base are set when it enters the queue. */
export const draftMutation = ({ change, before, isRejected, epoch, forgotten, ids, by, at }: Drafting): Drafted => {
  const author = by.name === '' ? {} : { author: by.name }
  const base = baseUpon(before?.version ?? 0, epoch)
  const unknown = forgotten === undefined ? {} : { forgotten }
  const frame = { m: ids.mutation, device: by.device, ds: 1, schema: SCHEMA, at, base, ...author, ...unknown }
  if (change.op === 'create') {
    const { kind, area, id = ids.record } = change
    return drafted({ ...frame, op: 'create', record: id, kind, area, patch: { set: toJson(change.data), unset: [] } })
  }
  if (before === undefined) return refused('record-missing')
  if (isFinal(before) && !isRejected && !isKeeping(change)) return refused('finalised')
  const of = { ...frame, record: before.id, kind: before.kind, area: before.area }
  switch (change.op) {
    case 'patch':
      return drafted({ ...of, op: 'patch', patch: { set: toJson(change.set), unset: change.unset ?? [] } })
    case 'delete':
      return drafted({ ...of, op: 'delete', patch: NO_PATCH })
    case 'resolve':
      return drafted({ ...of, ...resolution(before, change.path, change.choose) })
  }
}

/** What a change stands on: a version, and the life of the office that gave it out. */
export const baseUpon = (v: number, epoch: string | undefined): Base =>
  v === 0 || epoch === undefined ? { v } : { v, epoch }

const drafted = (mutation: Mutation): Drafted => ({ kind: 'drafted', mutation })

const refused = (code: 'record-missing' | 'finalised'): Drafted => ({ kind: 'refused', code, paths: [] })

const NO_PATCH: Patch = { set: {}, unset: [] }

/** The one change that a final record admits: to end a conflict by leaving everything as it is. */
const isKeeping = (change: Change): boolean => change.op === 'resolve' && change.choose === 'keep'

/** JSON has no undefined: an optional field that a form left out is simply not there. */
const toJson = (fields: object): Record<string, Json> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/**
 * Choosing sets the field anew, be it to the value it has, and ends every conflict about it. Of a deletion that met an edit, choosing either
 * keeps the record or deletes it after all.
 */
const resolution = (
  record: WireRecord,
  path: string,
  choose: 'keep' | { m: Uuid } | { value: Json },
): Pick<Mutation, 'op' | 'patch' | 'settles'> => {
  const about = record.conflicts.filter((conflict) => conflict.path === path)
  const settles = about.map((conflict) => ({ m: conflict.m, path }))
  if (path === DELETED_PATH) return { op: choose === 'keep' ? 'resolve' : 'delete', patch: NO_PATCH, settles }
  const value = chosenValue(record, path, choose)
  const patch: Patch = value === undefined ? { set: {}, unset: [path] } : { set: { [path]: value }, unset: [] }
  return { op: 'resolve', patch, settles }
}

const chosenValue = (
  record: WireRecord,
  path: string,
  choose: 'keep' | { m: Uuid } | { value: Json },
): Json | undefined => {
  if (choose === 'keep') return valueAt(record.data, path)
  if ('value' in choose) return choose.value
  const chosen = record.conflicts.find((conflict) => conflict.path === path && conflict.m === choose.m)
  return chosen === undefined ? valueAt(record.data, path) : chosen.value
}
