import type { Measure, Unit } from './measure.ts'

/** Values as they come in, by measure and contender. */
export interface Noted {
  note(key: string, who: string, value: number): void
  /** What, unit and goal of each measure, in the order of the README. */
  measures(words: Readonly<Record<string, readonly [what: string, unit: Unit, goal?: Measure['goal']]>>): Measure[]
}

export const createNoted = (): Noted => {
  const values = new Map<string, Record<string, number[]>>()
  return {
    note: (key, who, value) => {
      const runs = values.get(key) ?? {}
      values.set(key, { ...runs, [who]: [...(runs[who] ?? []), value] })
    },
    measures: (words) =>
      Object.entries(words).map(([key, [what, unit, goal]]) => ({
        ...{ key, what, unit, runs: values.get(key) ?? {} },
        ...(goal === undefined ? {} : { goal }),
      })),
  }
}
