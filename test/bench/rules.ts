import { askPage } from './ask-page.ts'
import { openBenchPage } from './bench-page.ts'
import { BARE, type Bench, type Measure, US } from './measure.ts'
import { shareOf } from './shares.ts'

/** As this machine is, as a middling phone, and as the slowest. */
const SPEEDS = [1, 4, 6] as const

const MOST_PER_SCORE_US = 50
const MOST_PER_PLAN_MS = 5

interface Times {
  firstScores(): Promise<number[]>
  scores(): Promise<number[]>
  plans(): Promise<number[]>
  measureSums(): Promise<number>
  bareLoops(count: number): Promise<number[]>
}

const WHAT = {
  'first-score': 'First score of a set that was just loaded',
  score: 'Score at each answer, median of 208 assessments',
  'score-p99': 'Score at each answer, 99th percentile: the first ones, which the browser has not compiled yet',
  plan: 'Least way to the next star, median',
  'plan-p99': 'Least way to the next star, 99th percentile: those within which the browser compiles or clears up',
} as const
type Figure = keyof typeof WHAT

/** What the goals are about, on the slowest phone. */
const GUARDED: readonly Figure[] = ['score', 'plan', 'plan-p99']

/** All sets of the decision in force: scored at each answer, and the least way to the next star, in Chromium. */
export const benchRules: Bench = {
  about:
    'The 26 criteria sets of Decision 26/2026, each answered from the first criterion to the last in eight ways and scored at each answer; the exact least plan to the next star. “Chromium alone” is a loop of sums that takes as long as a plan in the middle where nothing is slowed down: Chromium slows a page down by holding it for a few milliseconds at a time.',
  measure: async ({ runs, say }) => {
    const found: Record<string, number[]> = {}
    const bare: Record<string, number[]> = {}
    const bench = await openBenchPage('rules-page.ts')
    const note = (figure: Figure, speed: number, value: number): void => {
      const key = `${figure}-${speed}x`
      found[key] = [...(found[key] ?? []), value]
    }
    await bench.fresh(1)
    const count = await ask(bench.page, 'measureSums')
    for (let run = 1; run <= runs; run += 1) {
      for (const speed of SPEEDS) {
        await bench.fresh(speed)
        note('first-score', speed, shareOf(await ask(bench.page, 'firstScores'), 0.5))
        const scores = await ask(bench.page, 'scores')
        note('score', speed, shareOf(scores, 0.5))
        note('score-p99', speed, shareOf(scores, 0.99))
        const plans = (await ask(bench.page, 'plans')).map((time) => time / 1_000)
        note('plan', speed, shareOf(plans, 0.5))
        note('plan-p99', speed, shareOf(plans, 0.99))
        const loops = (await ask(bench.page, 'bareLoops', count)).map((time) => time / 1_000)
        for (const [figure, share] of [
          ['plan', 0.5],
          ['plan-p99', 0.99],
        ] as const) {
          const key = `${figure}-${speed}x`
          bare[key] = [...(bare[key] ?? []), shareOf(loops, share)]
        }
      }
      say(`run ${run} of ${runs}`)
    }
    await bench.close()
    return (Object.keys(WHAT) as Figure[]).flatMap((figure) =>
      SPEEDS.map((speed) => measureOf(figure, speed, { found, bare })),
    )
  },
}

const measureOf = (
  figure: Figure,
  speed: number,
  { found, bare }: Record<'found' | 'bare', Readonly<Record<string, number[]>>>,
): Measure => {
  const isPlan = figure.startsWith('plan')
  const key = `${figure}-${speed}x`
  const hasGoal = GUARDED.includes(figure) && speed === SPEEDS.at(-1)
  return {
    key,
    what: `${WHAT[figure]}${speed === 1 ? '' : `, processor ${speed} × slower`}`,
    unit: isPlan ? 'ms' : 'µs',
    runs: { [US]: found[key] ?? [], ...(bare[key] === undefined ? {} : { [BARE]: bare[key] }) },
    ...(hasGoal ? { goal: { most: isPlan ? MOST_PER_PLAN_MS : MOST_PER_SCORE_US } } : {}),
  }
}

const ask = askPage<Times>()
