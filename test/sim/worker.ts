import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import type { PlantedBug } from './planted.ts'

/** What a worker runs: so many seeds from one on, with a planted bug or without. */
export interface Work {
  readonly from: number
  readonly seeds: number
  readonly steps: number
  readonly planted?: PlantedBug
  /** Ends at the first violation. */
  readonly stopsAtFirst: boolean
}

export interface Found {
  readonly histories: number
  readonly counts: Record<string, number>
  readonly failures: { seed: number; fault: string }[]
}

/** Changes the code of one file as it is loaded; throws when the text that it changes does not stand there once. */
const plant = ({ file, find, plant: mistake }: PlantedBug): void => {
  const path = fileURLToPath(new URL(`../../${file}`, import.meta.url))
  const parts = readFileSync(path, 'utf8').split(find)
  if (parts.length !== 2) throw new Error(`"${find}" stands ${parts.length - 1} times in ${file}, and should once`)
  registerHooks({
    load: (url, context, next) => {
      const loaded = next(url, context)
      if (!url.startsWith('file:') || fileURLToPath(url) !== path) return loaded
      return { ...loaded, source: parts.join(mistake) }
    },
  })
}

/** So many from one on; `first` is run before them. */
const seedsOf = (from: number, seeds: number, first: number | undefined): number[] => [
  ...(first === undefined ? [] : [first]),
  ...Array.from({ length: seeds }, (_, index) => from + index),
]

const run = async ({ from, seeds, steps, planted, stopsAtFirst }: Work): Promise<Found> => {
  if (planted !== undefined) plant(planted)
  const { actsOf, diskOf, runActs } = await import('./history.ts')
  const { createLedgerOffice } = await import('./ledger-office.ts')
  const { AREAS } = await import('./world.ts')
  const counts: Record<string, number> = {}
  const failures: Found['failures'] = []
  let histories = 0
  for (const seed of seedsOf(from, seeds, planted?.shownBy)) {
    const office = planted?.needsLedger === true ? await createLedgerOffice(AREAS) : undefined
    const ground = office === undefined ? {} : { office, refuses: false }
    const ending = await runActs(actsOf(seed, steps), { ...ground, disk: diskOf(seed) })
    await office?.close()
    histories += 1
    for (const [fault, count] of ending.counts) counts[fault] = (counts[fault] ?? 0) + count
    if (ending.fault !== undefined) failures.push({ seed, fault: ending.fault })
    if (ending.fault !== undefined && stopsAtFirst) break
  }
  return { histories, counts, failures }
}

parentPort?.postMessage(await run(workerData as Work))
