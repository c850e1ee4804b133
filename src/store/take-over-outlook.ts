import { canonical } from '../domain/canonical.ts'
import { DATA_OF_KIND } from '../domain/records/data-of-kind.ts'
import { isFinal } from '../domain/records/kinds.ts'
import type { Json, Patch } from '../protocol/mutation.ts'
import { applyPatch, intoExisting, valueAt } from '../protocol/patch.ts'
import type { WireRecord } from '../protocol/record.ts'
import type { OwnRecord } from '../protocol/self-content.ts'

/** A field that is one thing here and another in what the producer sent; undefined where one of them has none. */
export interface Difference {
  readonly path: string
  readonly here: Json | undefined
  readonly theirs: Json | undefined
}

/**
 * What taking one record over comes to. new: it is not here. more: fields that are missing here are added. same: nothing to do. kept: it is final or
 * deleted here, and stays so. What differs is never overwritten.
 */
export interface RecordOutlook {
  readonly id: string
  readonly kind: OwnRecord['kind']
  readonly standing: 'new' | 'more' | 'same' | 'kept'
  readonly adds: Patch['set']
  readonly differs: readonly Difference[]
}

/** Compares a producer's record with what is here. */
export const outlookOn = (here: WireRecord | undefined, theirs: OwnRecord): RecordOutlook => {
  const of = { id: theirs.id, kind: theirs.kind }
  if (here === undefined) return { ...of, standing: 'new', adds: {}, differs: [] }
  const { adds, differs } = signed(here, compared(here, theirs))
  const isClosed = here.deletedAt !== undefined || isFinal(here)
  const fits = DATA_OF_KIND[here.kind].safeParse(applyPatch(here.data, { set: adds, unset: [] })).success
  if (isClosed || here.kind !== theirs.kind || !fits) {
    const added = Object.entries(adds).map(([path, value]) => ({ path, here: undefined, theirs: value }))
    return { ...of, standing: 'kept', adds: {}, differs: [...differs, ...added] }
  }
  return { ...of, standing: Object.keys(adds).length > 0 ? 'more' : 'same', adds, differs }
}

interface Compared {
  readonly adds: Patch['set']
  readonly differs: readonly Difference[]
}

const compared = (here: WireRecord, theirs: OwnRecord): Compared => {
  const { set } = intoExisting(here.data, { set: theirs.data, unset: [] })
  const adds: Record<string, Json> = {}
  const differs: Difference[] = []
  for (const [path, value] of Object.entries(set)) {
    const own = valueAt(here.data, path)
    if (own === undefined) adds[path] = value
    else if (canonical(own) !== canonical(value)) differs.push({ path, here: own, theirs: value })
  }
  return { adds, differs: [...differs, ...onlyHere(here, theirs)] }
}

/** Answers that the producer has not, or has taken back. */
const onlyHere = (here: WireRecord, theirs: OwnRecord): Difference[] =>
  ['answers', 'findings'].flatMap((field) => {
    const own = here.data[field]
    if (typeof own !== 'object' || own === null || Array.isArray(own)) return []
    return Object.entries(own)
      .filter(([key]) => valueAt(theirs.data, `${field}/${key}`) === undefined)
      .map(([key, value]) => ({ path: `${field}/${key}`, here: value, theirs: undefined }))
  })

/** A draft here becomes final with the producer's only where all the rest agrees: else other answers would be final than were signed. */
const signed = (here: WireRecord, { adds, differs }: Compared): Compared => {
  const status = differs.find(({ path }) => path === 'status')
  const { finalisedAt: _finalisedAt, ...unsigned } = adds
  if (status?.theirs !== 'final' || here.data.status !== 'draft') return { adds, differs }
  return differs.length === 1 ? { adds: { ...adds, status: 'final' }, differs: [] } : { adds: unsigned, differs }
}
