import { askPage } from './ask-page.ts'
import { openBenchPage } from './bench-page.ts'
import { type Bench, type Measure, US } from './measure.ts'

/** How much slower a cheap phone is (sync.md 7). */
const SLOWER = 4
const SAVES = 60

interface StorePage {
  pull(name: string, first: number, count: number): Promise<number>
  start(name: string): Promise<number>
  saves(name: string, count: number): Promise<number[]>
}

const KINDS = ['sealed', 'plain'] as const
type StoreKind = (typeof KINDS)[number]

/** What is measured of both kinds of store. The goals are those of sync.md 7 (5, 8 and 7); they are set for the sealed one. */
const MEASURES = {
  pull: { what: '10,000 records of 0.9 KB taken in, in pages of 1,000, no network', goal: { most: 2_300 } },
  start: { what: 'store opened, first 50 read, all counted; 10,000 records, 4× slower', goal: { most: 100 } },
  save: {
    what: 'one change saved (strict) beside three live queries, p95; 10,000 records, 4× slower',
    goal: { most: 30 },
  },
} as const

/** The store in real Chromium, plain and sealed in turn, each run in a database of its own. */
export const storeBench: Bench = {
  about: "The phone's store alone, in Chromium: sealed (AES-256-GCM under the user's key) and plain.",
  measure: async ({ runs, say }) => {
    const { page, fresh, close } = await openBenchPage('store-page.ts')
    const values = { sealed: { pull: [], start: [], save: [] }, plain: { pull: [], start: [], save: [] } } as Values
    for (let run = 0; run < runs; run += 1) {
      say(`run ${run + 1} of ${runs}`)
      for (const kind of KINDS) {
        const name = `${kind}${run}`
        await fresh(1)
        values[kind].pull.push(await ask(page, 'pull', name, 0, 10_000))
        await fresh(SLOWER)
        values[kind].start.push(await ask(page, 'start', name))
        await fresh(SLOWER)
        values[kind].save.push(percentile(await ask(page, 'saves', name, SAVES), 0.95))
      }
    }
    await close()
    return KINDS.flatMap((kind) => asMeasures(kind, values[kind]))
  },
}

type Values = Record<StoreKind, Record<keyof typeof MEASURES, number[]>>

const asMeasures = (kind: StoreKind, values: Values[StoreKind]): Measure[] =>
  Object.entries(MEASURES).map(([key, { what, goal }]) => ({
    ...{
      key: `${key}-${kind}`,
      what: `${kind}: ${what}`,
      unit: 'ms',
      runs: { [US]: values[key as keyof typeof MEASURES] },
    },
    ...(kind === 'sealed' ? { goal } : {}),
  }))

const ask = askPage<StorePage>()

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
