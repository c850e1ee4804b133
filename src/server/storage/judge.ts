import { canonical } from '../../domain/canonical.ts'
import { hearingOf } from '../../domain/council/sealing.ts'
import { guardRecord } from '../../domain/guard/guard-record.ts'
import type { Refusal } from '../../domain/guard/refusal.ts'
import type { Near } from '../../domain/guard/wish.ts'
import type { Writer } from '../../domain/guard/writer.ts'
import { readBy } from '../../domain/read-by.ts'
import { DATA_OF_KIND } from '../../domain/records/data-of-kind.ts'
import type { Author, Instant } from '../../domain/records/envelope.ts'
import { fixedFieldsOf, isFinal } from '../../domain/records/kinds.ts'
import { type FieldStamps, isLaterOwn, isUnseen, mergePatch } from '../../protocol/merge.ts'
import type { Json, Mutation, Patch } from '../../protocol/mutation.ts'
import { applyPatch, intoExisting, pathsOf, pathsOverlap, valueAt } from '../../protocol/patch.ts'
import type { ProblemCode } from '../../protocol/problem.ts'
import type { Verdict } from '../../protocol/push.ts'
import { type Conflict, DELETED_PATH, type WireRecord, withoutSettled } from '../../protocol/record.ts'

/** A record as the office holds it: what travels, and who last changed each field. */
export interface Held {
  readonly record: WireRecord
  readonly stamps: FieldStamps
}

/** What a mutation comes to: a verdict, and the record as it is then, if it changed. */
export interface Judgement {
  readonly verdict: Verdict
  readonly held?: Held
}

/** One mutation before the judge: what the record is, the version that the writer had seen, the version to give it, who and when. */
export interface Case {
  readonly mutation: Mutation
  readonly held: Held | undefined
  readonly effectiveBase: number
  readonly version: number
  readonly by: Author
  /** Who sends it, and what is held beside the record; none where the ledger is gone through again: what it took was guarded when it came. */
  readonly guardedBy: { readonly writer: Writer; readonly near: Near } | undefined
  readonly now: Instant
}

/** Decides one mutation. Pure: the ledger around it reads and writes. */
export const judge = (given: Case): Judgement => {
  const { mutation, held } = given
  if (held === undefined) return mutation.op === 'create' ? create(given) : rejected(mutation, 'record-missing')
  if (held.record.kind !== mutation.kind) return rejected(mutation, 'malformed', ['kind'])
  if (isFinal(held.record) && !isKeeping(mutation, held) && !isTurn(mutation)) return rejected(mutation, 'finalised')
  if (mutation.op === 'delete' && fixedFieldsOf(mutation.kind).length > 0) return rejected(mutation, 'finalised')
  return mutation.op === 'delete' ? remove(given, held) : change(given, held)
}

/** The one change that a final record admits: to end a conflict by leaving everything as it is. */
const isKeeping = ({ op, patch }: Mutation, { record }: Held): boolean =>
  op === 'resolve' && canonical(applyPatch(record.data, patch)) === canonical(record.data)

/** A change of nothing gives the record its next version, so that the feed brings it again (`release.ts`). */
const isTurn = ({ op, patch }: Mutation): boolean => op === 'patch' && pathsOf(patch).length === 0

const rejected = ({ m }: Mutation, code: ProblemCode, paths: string[] = []): Judgement => ({
  verdict: { m, kind: 'rejected', code, paths },
})

/** Fields of the data that do not fit the kind's schema; unknown fields are kept, so that a newer phone loses nothing here. */
const misfits = (kind: WireRecord['kind'], data: Record<string, Json>): string[] => {
  const parsed = readBy<unknown>(DATA_OF_KIND[kind], data)
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('/'))
}

/** The same sent again, to an office that had lost it, is no change. */
const changesFixed = ({ kind, data }: WireRecord, after: Record<string, Json>): boolean =>
  fixedFieldsOf(kind).some((field) => canonical(data[field]) !== canonical(after[field]))

/** All that one change wrote has one and the same stamp. */
const stamped = (stamps: FieldStamps, patch: Patch, given: Case): FieldStamps => {
  const stamp = stampOf(given)
  return { ...stamps, ...Object.fromEntries(pathsOf(patch).map((path) => [path, stamp])) }
}

const stampOf = ({ version, mutation, by }: Case): FieldStamps[string] => ({
  ...{ v: version, device: mutation.device, ds: mutation.ds, name: by.name, at: mutation.at },
  ...(mutation.forgotten === undefined ? {} : { forgotten: mutation.forgotten }),
})

const guarded = (
  { mutation: { kind, record }, guardedBy }: Case,
  before: WireRecord['data'] | undefined,
  wanted: WireRecord['data'] | undefined,
): Refusal | undefined =>
  guardedBy === undefined ? undefined : guardRecord(kind, { id: record, before, wanted, ...guardedBy })

const create = (given: Case): Judgement => {
  const { mutation, version, by, now } = given
  const data = applyPatch({}, mutation.patch)
  const wrong = misfits(mutation.kind, data)
  if (wrong.length > 0) return rejected(mutation, 'invalid-data', wrong)
  const refusal = guarded(given, undefined, data)
  if (refusal !== undefined) return rejected(mutation, refusal.code, refusal.paths)
  const record: WireRecord = {
    ...{ id: mutation.record, kind: mutation.kind, area: mutation.area, version, data, conflicts: [] },
    ...{ createdAt: mutation.at, createdBy: by, updatedAt: now, updatedBy: by },
  }
  return {
    verdict: { m: mutation.m, kind: 'applied', version },
    held: { record, stamps: stamped({}, mutation.patch, given) },
  }
}

const change = (given: Case, held: Held): Judgement => {
  const { mutation, version, by, now } = given
  const patch = mutation.op === 'create' ? creationAgain(held.record, mutation) : mutation.patch
  const refusal = guarded(given, held.record.data, applyPatch(held.record.data, patch))
  if (refusal !== undefined) return rejected(mutation, refusal.code, refusal.paths)
  const merged = withholdSignature(
    held,
    mergePatch(held.record.data, held.stamps, patch, {
      ...{ base: given.effectiveBase, device: mutation.device, ds: mutation.ds, forgotten: mutation.forgotten },
    }),
  )
  const data = applyPatch(held.record.data, merged.apply)
  const wrong = misfits(mutation.kind, data)
  if (wrong.length > 0) return rejected(mutation, 'invalid-data', wrong)
  if (changesFixed(held.record, data)) return rejected(mutation, 'finalised')
  const { deletedAt, ...alive } = held.record
  const conflicts = [
    ...withoutSettled(held.record.conflicts, mutation.settles),
    ...lost(given, held.stamps, patch, merged.conflicts),
  ]
  // An edit brings a deleted record back, but for one that its own writer deleted afterwards.
  const isGone = deletedAt !== undefined && isLaterOwn(held.stamps[DELETED_PATH], mutation)
  const shown = isGone ? held.record : alive
  // A change of which nothing stands leaves the record its last writer.
  const hasChanged = pathsOf(merged.apply).length > 0 || (merged.conflicts.length === 0 && !isTurn(mutation))
  const touched = hasChanged ? { updatedAt: now, updatedBy: by } : {}
  const record: WireRecord = { ...shown, version, data, conflicts, ...touched }
  const kind = merged.othersWrote || deletedAt !== undefined ? 'merged' : 'applied'
  const verdict: Verdict =
    merged.conflicts.length > 0
      ? { m: mutation.m, kind: 'conflict', version, paths: merged.conflicts }
      : { m: mutation.m, kind, version }
  const stamps = stamped(held.stamps, merged.apply, given)
  return {
    verdict,
    held: {
      record,
      stamps: merged.conflicts.length > 0 ? { ...stamps, [keptBeside(mutation)]: stampOf(given) } : stamps,
    },
  }
}

/** Where the stamps hold that a value was kept beside the record: whoever deletes must have seen that too. No field has such a name. */
const keptBeside = ({ m }: Mutation): string => `!${m}`

/**
 * A creation of what is there already is a change that had seen nothing of it: its maker sent it anew to an office that had lost it. A council
 * member's sheet has one id on all of the member's devices (`council/sheet-id.ts`): begun on a second one, it only changes what it says otherwise.
 */
const creationAgain = ({ kind, data }: WireRecord, mutation: Mutation): Patch => {
  const patch = intoExisting(data, mutation.patch)
  if (hearingOf(kind, data) === undefined) return patch
  const changed = Object.entries(patch.set).filter(
    ([path, value]) => canonical(valueAt(data, path)) !== canonical(value),
  )
  return { set: Object.fromEntries(changed), unset: patch.unset }
}

/** Fields by which a record goes on in its course. */
const STEPS: Readonly<Partial<Record<WireRecord['kind'], readonly string[]>>> = {
  dossier: ['steps'],
  hearing: ['openings', 'scoring', 'status', 'result'],
}

/**
 * An assessment or survey whose finalising change meets conflicts is not final: other answers were signed than would stand (sync.md hazard 17). Nor is
 * a step of a dossier or hearing taken whose change meets conflicts: another dossier would be filed than the one that was on screen.
 */
const withholdSignature = (held: Held, merged: ReturnType<typeof mergePatch>): ReturnType<typeof mergePatch> => {
  if (merged.conflicts.length === 0) return merged
  const { status: _status, finalisedAt: _finalisedAt, attestation: _attestation, ...rest } = merged.apply.set
  const set = isFinal({ kind: held.record.kind, data: merged.apply.set }) ? rest : merged.apply.set
  const fields = STEPS[held.record.kind] ?? []
  const steps = Object.keys(set).filter((path) => fields.includes(path.split('/')[0] ?? ''))
  return {
    ...merged,
    apply: { ...merged.apply, set: Object.fromEntries(Object.entries(set).filter(([path]) => !steps.includes(path))) },
    conflicts: [...merged.conflicts, ...(set === rest ? ['status'] : []), ...steps],
  }
}

/** The values that gave way, kept beside the record with who and when. */
const lost = ({ mutation, by }: Case, stamps: FieldStamps, patch: Patch, paths: readonly string[]): Conflict[] =>
  paths.map((path) => {
    const value = patch.set[path]
    const over = writerOf(stamps, path)
    return {
      m: mutation.m,
      path,
      by,
      at: mutation.at,
      ...(value === undefined ? { absent: true } : { value }),
      ...(over === undefined ? {} : { over }),
    }
  })

/** Who last wrote what stands at a path, or in the map that it is a key of. */
const writerOf = (stamps: FieldStamps, path: string): Conflict['over'] => {
  const writers = Object.entries(stamps).filter(([other]) => pathsOverlap(path, other))
  const [last] = writers.map(([, stamp]) => stamp).sort((one, other) => other.v - one.v)
  if (last?.at === undefined || last.name === undefined) return undefined
  return { by: { name: last.name, device: last.device }, at: last.at }
}

/** A deletion against an edit that it had not seen: the edit survives, and the wish to delete waits beside it. */
const remove = (given: Case, held: Held): Judgement => {
  const { mutation, version, by, now } = given
  const refusal = guarded(given, held.record.data, undefined)
  if (refusal !== undefined) return rejected(mutation, refusal.code, refusal.paths)
  const { device, ds, forgotten } = mutation
  const writer = { base: given.effectiveBase, device, ds, forgotten }
  const others = Object.values(held.stamps).some((stamp) => isUnseen(stamp, writer))
  if (others && held.record.deletedAt === undefined) {
    const conflict: Conflict = { m: mutation.m, path: DELETED_PATH, value: true, by, at: mutation.at }
    const record: WireRecord = { ...held.record, version, conflicts: [...held.record.conflicts, conflict] }
    return { verdict: { m: mutation.m, kind: 'conflict', version, paths: [DELETED_PATH] }, held: { ...held, record } }
  }
  const record: WireRecord = { ...held.record, version, conflicts: [], deletedAt: now, updatedAt: now, updatedBy: by }
  const stamps = { ...held.stamps, [DELETED_PATH]: stampOf(given) }
  return { verdict: { m: mutation.m, kind: 'applied', version }, held: { record, stamps } }
}
