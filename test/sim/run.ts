import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { actsOf, diskOf, runActs, shrink } from './history.ts'
import { PLANTED, type PlantedBug } from './planted.ts'
import type { Found, Work } from './worker.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '2000' },
    from: { type: 'string', default: '1' },
    steps: { type: 'string', default: '300' },
    planted: { type: 'boolean', default: false },
  },
})

/** Histories in which a planted bug must show itself. */
const PLANTED_SEEDS = 4_000

const inWorker = (work: Work): Promise<Found> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: work })
    worker.once('message', resolve)
    worker.once('error', reject)
  })

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Runs the seeds on all processors; prints what happened; on a violation the seed and the fewest acts that bring it about. */
const runSeeds = async (from: number, seeds: number, steps: number): Promise<boolean> => {
  const started = performance.now()
  const workers = Math.min(availableParallelism(), seeds)
  const share = Math.ceil(seeds / workers)
  const found = await Promise.all(
    Array.from({ length: workers }, (_, index) => {
      const first = from + index * share
      return inWorker({ from: first, seeds: Math.min(share, from + seeds - first), steps, stopsAtFirst: true })
    }),
  )
  const seconds = (performance.now() - started) / 1_000
  const histories = found.reduce((sum, one) => sum + one.histories, 0)
  say(
    `${histories} histories of ${steps} steps in ${seconds.toFixed(1)} s: ${(histories / seconds).toFixed(0)} a second`,
  )
  const counts = new Map<string, number>()
  for (const one of found)
    for (const [fault, count] of Object.entries(one.counts)) counts.set(fault, (counts.get(fault) ?? 0) + count)
  for (const [fault, count] of [...counts].sort(([one], [other]) => one.localeCompare(other, 'en')))
    say(`  ${fault.padEnd(40)} ${count}`)
  const [failure] = found.flatMap((one) => one.failures)
  if (failure === undefined) {
    say('Nothing was lost, nothing was applied twice, and all agreed in the end.')
    return true
  }
  await keepSmallest(failure.seed, failure.fault, steps)
  return false
}

/** Head of a violation: which invariant, not which values. */
const kindOf = (fault: string): string => fault.split('"', 1)[0]?.slice(0, 16) ?? ''

const keepSmallest = async (seed: number, fault: string, steps: number): Promise<void> => {
  say(`Seed ${seed} violates ${fault}`)
  const fewest = await shrink(actsOf(seed, steps), async (acts) => {
    const again = await runActs(acts, { disk: diskOf(seed) })
    return again.fault !== undefined && kindOf(again.fault) === kindOf(fault)
  })
  const folder = new URL('./regressions/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  const file = new URL(`seed-${seed}.json`, folder)
  writeFileSync(file, `${JSON.stringify(fewest, undefined, 2)}\n`)
  say(`${fewest.length} acts bring it about; they are kept in ${file.pathname}`)
}

/** Plants each bug in turn; true when the simulation finds all of them. */
const runPlanted = async (): Promise<boolean> => {
  const waiting = [...PLANTED]
  const missed: string[] = []
  const next = async (): Promise<void> => {
    for (let bug = waiting.shift(); bug !== undefined; bug = waiting.shift()) {
      if (!(await isFound(bug))) missed.push(bug.name)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, next))
  say(`${PLANTED.length - missed.length} of ${PLANTED.length} planted bugs were found.`)
  return missed.length === 0
}

/** Tells by which history, too: where many show it, that is how many were run. */
const isFound = async (bug: PlantedBug): Promise<boolean> => {
  const seeds = bug.needsLedger === true ? PLANTED_SEEDS / 10 : PLANTED_SEEDS
  const found = await inWorker({ from: 1, seeds, steps: 300, planted: bug, stopsAtFirst: true })
  const [failure] = found.failures
  say(
    failure === undefined
      ? `  MISSED  ${bug.name}`
      : `  found by history ${String(failure.seed).padStart(4)}  ${bug.name}`,
  )
  return failure !== undefined
}

const isWell = values.planted
  ? await runPlanted()
  : await runSeeds(Number(values.from), Number(values.seeds), Number(values.steps))
process.exitCode = isWell ? 0 : 1
