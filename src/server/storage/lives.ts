import type { Base } from '../../protocol/mutation.ts'

/**
 * The present life of the office's store, and the lives that ended when it was restored from a backup: up to which version of each area the
 * present one shares their history. Versions behind that were given out again to other changes (sync.md hazard 14).
 */
export interface Life {
  readonly epoch: string
  readonly ended: readonly EndedLife[]
}

interface EndedLife {
  readonly epoch: string
  readonly shared: Readonly<Record<string, number>>
}

/** The version that the writer had seen, as this life counts: of a life that ended, the last that both share; of an unknown one nothing. */
export const seenVersion = (life: Life, area: string, { v, epoch }: Extract<Base, { v: number }>): number => {
  if (epoch === undefined || epoch === life.epoch) return v
  const ended = life.ended.find((one) => one.epoch === epoch)
  return Math.min(v, ended?.shared[area] ?? 0)
}

/** The life after a restore from a backup whose areas had come to these versions. */
export const nextLife = (before: Life, epoch: string, counters: Readonly<Record<string, number>>): Life => ({
  epoch,
  ended: [
    ...before.ended.map((one) => ({ epoch: one.epoch, shared: lowest(one.shared, counters) })),
    { epoch: before.epoch, shared: { ...counters } },
  ],
})

const lowest = (one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(one).map(([area, version]) => [area, Math.min(version, other[area] ?? 0)]))
