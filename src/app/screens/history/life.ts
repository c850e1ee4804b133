import type { HistoryEntry } from '../../../protocol/history.ts'
import type { Json, Patch } from '../../../protocol/mutation.ts'
import { applyPatch, pathsOf, valueAt } from '../../../protocol/patch.ts'
import type { OwnChange } from '../../../store/store.ts'

/** Where a change has come to. */
type Standing = 'waiting' | 'refused' | 'office'

/** One change in a record's life, with what each of its fields was before. */
export interface LifeEntry {
  readonly m: string
  readonly op: HistoryEntry['op']
  /** Nobody known for changes of this phone before its enrolment. */
  readonly by: { readonly name: string; readonly device: string }
  readonly at: string
  readonly standing: Standing
  readonly fields: readonly {
    readonly path: string
    readonly before: Json | undefined
    readonly after: Json | undefined
  }[]
  /** Fields whose value was kept beside the record, as another's stood. */
  readonly conflict: readonly string[]
}

interface Step {
  readonly m: string
  readonly op: HistoryEntry['op']
  readonly patch: Patch
  readonly by: LifeEntry['by']
  readonly at: string
  readonly standing: Standing
  readonly conflict: readonly string[]
}

/**
 * A record's life, newest first: what the office took, in its order, then what waits on this phone. Each change says what it found: the same fold
 * as everywhere else, from the first change on.
 */
export const lifeOf = (
  known: readonly HistoryEntry[] | undefined,
  own: readonly OwnChange[],
  self: LifeEntry['by'],
): LifeEntry[] => {
  const steps = stepsOf(known, own, self)
  const entries: LifeEntry[] = []
  let data: Record<string, Json> = {}
  for (const step of steps) {
    const applied = withoutPaths(step.patch, step.conflict)
    const after = applyPatch(data, applied)
    const found = data
    entries.push({
      ...{ m: step.m, op: step.op, by: step.by, at: step.at, standing: step.standing, conflict: step.conflict },
      fields: fieldsOf(step).map((path) => ({
        path,
        before: valueAt(found, path),
        after: step.conflict.includes(path) ? step.patch.set[path] : valueAt(after, path),
      })),
    })
    data = after
  }
  return entries.reverse()
}

const stepsOf = (
  known: readonly HistoryEntry[] | undefined,
  own: readonly OwnChange[],
  self: LifeEntry['by'],
): Step[] => {
  const ours = (change: OwnChange, standing: Standing): Step => ({
    ...{ m: change.m, op: change.op, patch: change.patch, at: change.at, by: self, standing, conflict: [] },
  })
  if (known === undefined) return own.map((change) => ours(change, standingOf(change)))
  const there = new Set(known.map((entry) => entry.m))
  return [
    ...known.map((entry): Step => ({ ...entry, standing: 'office' })),
    ...own.filter((change) => !there.has(change.m)).map((change) => ours(change, standingOf(change))),
  ]
}

const standingOf = ({ state }: OwnChange): Standing => {
  if (state === 'delivered') return 'office'
  return state === 'rejected' ? 'refused' : 'waiting'
}

/** Fields that the app keeps for itself: what they say shows elsewhere. */
const OWN = ['product', 'producer', 'packVersion', 'startedAt', 'finalisedAt', 'revises', 'sample', 'assessor', 'role']

/** Fields that people are told of: of a creation those that hold something, of a map its keys. */
const fieldsOf = ({ op, patch }: Step): string[] => {
  if (op !== 'create') return pathsOf(patch).filter((path) => !OWN.includes(path))
  return Object.entries(patch.set).flatMap(([field, value]) => {
    if (OWN.includes(field)) return []
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [field]
    const isOne = field === 'criteria' || field.includes('/')
    return isOne ? [field] : Object.keys(value).map((key) => `${field}/${key}`)
  })
}

const withoutPaths = (patch: Patch, paths: readonly string[]): Patch => ({
  set: Object.fromEntries(Object.entries(patch.set).filter(([path]) => !paths.includes(path))),
  unset: patch.unset.filter((path) => !paths.includes(path)),
})
