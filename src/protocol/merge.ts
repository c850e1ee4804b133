import type { Uuid } from '../domain/records/envelope.ts'
import type { Json, Patch } from './mutation.ts'
import { pathsOf, pathsOverlap, valueAt } from './patch.ts'

/** Who last changed a field, and in which version of the record: the server keeps one per path. */
interface FieldStamp {
  v: number
  device: Uuid
}
export type FieldStamps = Record<string, FieldStamp>

const equal = (one: Json | undefined, other: Json | undefined): boolean => canonical(one) === canonical(other)

/** JSON with sorted keys, so that equal values give equal text whoever wrote them. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? 'undefined'

/**
 * Splits a patch against what others wrote since its base: `apply` holds the fields that nobody else touched, or where all
 * wrote the same; `conflicts` the paths that another device changed to something else. The server's value stays there.
 * The writer's own later fields never conflict with its earlier ones: one device is one chain.
 */
export const mergePatch = (
  data: Record<string, Json>,
  stamps: FieldStamps,
  patch: Patch,
  baseVersion: number,
  device: Uuid,
): { apply: Patch; conflicts: string[]; othersWrote: boolean } => {
  const foreign = Object.entries(stamps).filter(([, stamp]) => stamp.v > baseVersion && stamp.device !== device)
  const conflicts = pathsOf(patch).filter(
    (path) => foreign.some(([other]) => pathsOverlap(path, other)) && !equal(valueAt(data, path), patch.set[path]),
  )
  const lost = new Set(conflicts)
  return {
    apply: {
      set: Object.fromEntries(Object.entries(patch.set).filter(([path]) => !lost.has(path))),
      unset: patch.unset.filter((path) => !lost.has(path)),
    },
    conflicts,
    othersWrote: foreign.length > 0,
  }
}
