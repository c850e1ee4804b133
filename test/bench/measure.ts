/** Not an app at all: the floor under what any could reach there. */
export const BARE = 'Chromium alone'

export const US = 'Sao Làng'

export type Unit = 's' | 'ms' | 'µs' | 'requests' | 'bytes' | 'kB' | 'MB' | '/s' | 'frames/s' | 'count'

/** What a figure is to be. `timesBest`: so many times less (of what is better high, more) than the best of the others in the same run. */
interface Goal {
  readonly most?: number
  readonly least?: number
  readonly timesBest?: number
}

/** One thing that was measured, of each contender, once in each of several runs. */
export interface Measure {
  /** Stable, the same from run to run of the command: by it a figure of before is found again. */
  readonly key: string
  /** What, of how much, and under which conditions, in words for the README. */
  readonly what: string
  readonly unit: Unit
  readonly runs: Readonly<Record<string, readonly number[]>>
  readonly goal?: Goal
}

/** What a bench is given: how often it is to repeat, and a way to say how far it has come. */
interface Tools {
  readonly runs: number
  say(text: string): void
}

/** A part of `npm run bench`: what it is about, for the README, how the contenders are set up and where that is recommended, and the measuring. */
export interface Bench {
  readonly about: string
  /** Needs the peers of test/bench/package.json installed. */
  readonly hasPeers?: boolean
  measure(tools: Tools): Promise<readonly Measure[]>
}

/** The middle value; of an even count the mean of the two. */
export const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other)
  const half = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] = [sorted[half - 1], sorted[half]]
  return sorted.length % 2 === 1 ? high : (low + high) / 2
}

const HIGH_IS_GOOD: readonly Unit[] = ['/s', 'frames/s']

/** Whether our median is what it is to be; undefined without a goal, or without a run that told anything. */
export const isMet = ({ goal, runs, unit }: Measure): boolean | undefined => {
  const own = runs[US]
  if (goal === undefined || own === undefined || own.length === 0) return undefined
  const us = medianOf(own)
  const others = Object.entries(runs).flatMap(([who, values]) =>
    who === US || values.length === 0 ? [] : [medianOf(values)],
  )
  const isFaster = (times: number): boolean =>
    HIGH_IS_GOOD.includes(unit) ? us >= Math.max(...others) * times : us * times <= Math.min(...others)
  return (
    (goal.most === undefined || us <= goal.most) &&
    (goal.least === undefined || us >= goal.least) &&
    (goal.timesBest === undefined || others.length === 0 || isFaster(goal.timesBest))
  )
}
