import type { Mutation } from '../protocol/mutation.ts'
import { applyPatch, intoExisting } from '../protocol/patch.ts'
import { type WireRecord, withoutSettled } from '../protocol/record.ts'

/** Author of changes that are still on their way. */
type By = WireRecord['updatedBy']

/** A record that only this phone knows, from the mutation that creates it. */
export const fromCreation = (creation: Mutation, by: By): WireRecord => ({
  id: creation.record,
  kind: creation.kind,
  area: creation.area,
  version: 0,
  data: applyPatch({}, creation.patch),
  createdAt: creation.at,
  createdBy: by,
  updatedAt: creation.at,
  updatedBy: by,
  conflicts: [],
})

/** The record after one more mutation of this phone. An edit of a deleted record brings it back, as the office would. */
export const withMutation = (record: WireRecord, mutation: Mutation, by: By): WireRecord => {
  const { deletedAt: _deletedAt, ...rest } = record
  const touched = { updatedAt: mutation.at, updatedBy: by }
  if (mutation.op === 'delete') return { ...rest, ...touched, deletedAt: mutation.at }
  const patch = mutation.op === 'create' ? intoExisting(record.data, mutation.patch) : mutation.patch
  const data = applyPatch(record.data, patch)
  return {
    ...rest,
    ...touched,
    data,
    conflicts: withoutSettled(record.conflicts, mutation.settles),
  }
}

/**
 * What the screen shows: the office's last word with this phone's unanswered mutations laid over it, in the order they were made; undefined when
 * neither the office nor any of them knows the record.
 */
export const rebase = (base: WireRecord | undefined, pending: readonly Mutation[], by: By): WireRecord | undefined => {
  let record = base
  for (const mutation of pending) {
    if (record === undefined) record = mutation.op === 'create' ? fromCreation(mutation, by) : undefined
    else record = withMutation(record, mutation, by)
  }
  return record
}
