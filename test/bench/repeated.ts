import { type Bench, type Measure, US } from './measure.ts'

/** What a figure of a bench is, in words, and what it is to be. */
type Figure = Pick<Measure, 'what' | 'unit' | 'goal'>

/** A bench in this process, without peers: `sample` gives every figure once, and is asked in each run, but no more often than `mostRuns`. */
export const repeated = <K extends string>(
  about: string,
  figures: Readonly<Record<K, Figure>>,
  sample: () => Readonly<Record<K, number>> | Promise<Readonly<Record<K, number>>>,
  mostRuns = Number.POSITIVE_INFINITY,
): Bench => ({
  about,
  measure: async ({ runs, say }) => {
    const samples: Readonly<Record<K, number>>[] = []
    const wanted = Math.min(runs, mostRuns)
    for (let run = 1; run <= wanted; run += 1) {
      samples.push(await sample())
      say(`run ${run} of ${wanted}`)
    }
    return (Object.keys(figures) as K[]).map((key) => ({
      key,
      ...figures[key],
      runs: { [US]: samples.map((one) => one[key]) },
    }))
  },
})
