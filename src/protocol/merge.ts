import { canonical } from '../domain/canonical.ts'
import type { Uuid } from '../domain/records/envelope.ts'
import type { Forgotten, Json, Patch } from './mutation.ts'
import { pathsOf, pathsOverlap, valueAt } from './patch.ts'

/** Who last changed a field, by which of its mutations, and in which version of the record: the server keeps one per path. */
interface FieldStamp {
  v: number
  device: Uuid
  ds: number
  /** Who that was and when, by the writer's clock; what people are told when another value meets this one. */
  name?: string
  at?: string
  /** Of a writer that was restored from a copy. */
  forgotten?: Forgotten | undefined
}
export type FieldStamps = Record<string, FieldStamp>

const equal = (one: Json | undefined, other: Json | undefined): boolean => canonical(one) === canonical(other)

/** Whose patch it is: the version that the writer had seen, the device, and the device's number of the mutation. */
export interface Writer {
  readonly base: number
  readonly device: Uuid
  readonly ds: number
  readonly forgotten?: Forgotten | undefined
}

/**
 * Splits a patch against what was written since its base: `apply` holds the fields that nobody else touched, or where all
 * wrote the same; `conflicts` the paths that another device changed to something else. The server's value stays there.
 * One device is one chain: its later fields never conflict with its earlier ones, and an earlier one that comes after a later
 * one (offered again to an office that was restored) is dropped, as its writer has replaced it.
 */
export const mergePatch = (
  data: Record<string, Json>,
  stamps: FieldStamps,
  patch: Patch,
  writer: Writer,
): { apply: Patch; conflicts: string[]; othersWrote: boolean } => {
  const entries = Object.entries(stamps)
  const foreign = entries.filter(([, stamp]) => isUnseen(stamp, writer))
  const own = entries.filter(([, stamp]) => isLaterOwn(stamp, writer))
  const replaced = pathsOf(patch).filter((path) => own.some(([other]) => pathsOverlap(path, other)))
  const conflicts = pathsOf(patch).filter(
    (path) =>
      !replaced.includes(path) &&
      foreign.some(([other]) => pathsOverlap(path, other)) &&
      !equal(valueAt(data, path), patch.set[path]),
  )
  const left = new Set([...conflicts, ...replaced])
  return {
    apply: {
      set: Object.fromEntries(Object.entries(patch.set).filter(([path]) => !left.has(path))),
      unset: patch.unset.filter((path) => !left.has(path)),
    },
    conflicts,
    othersWrote: foreign.length > 0,
  }
}

/** Whether this was written since the writer's base without the writer knowing. */
export const isUnseen = (stamp: FieldStamp, writer: Writer): boolean =>
  stamp.v > writer.base && isStrange(stamp, writer)

/** Whether the same device wrote this after the mutation that comes now, and knew of it. */
export const isLaterOwn = (stamp: FieldStamp | undefined, writer: Omit<Writer, 'base'>): boolean =>
  stamp !== undefined && !isStrange(stamp, writer) && stamp.ds > writer.ds

/**
 * Written by another device; or by the same, of which one of the two was restored from a copy that is older than the other's writing; or by two
 * restored phones of which neither is a copy of the other, as after two restores from one copy.
 */
const isStrange = (stamp: FieldStamp, { device, ds, forgotten }: Omit<Writer, 'base'>): boolean =>
  stamp.device !== device ||
  isForgotten(forgotten, stamp.ds) ||
  isForgotten(stamp.forgotten, ds) ||
  areApart(stamp.forgotten, forgotten)

const isForgotten = (forgotten: Forgotten | undefined, ds: number): boolean =>
  forgotten !== undefined && ds > forgotten.after && ds <= forgotten.upTo

/** Two restores of one phone: each begins behind a number of its own, and a copy that was made of either is behind that. */
const areApart = (one: Forgotten | undefined, other: Forgotten | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.upTo !== other.upTo &&
  one.after < other.upTo &&
  other.after < one.upTo
