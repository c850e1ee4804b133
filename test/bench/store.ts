import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { openPhone } from '../e2e/phone.ts'
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
    const server = await serve(await pageCode())
    const profile = mkdtempSync(join(tmpdir(), 'sao-lang-bench-'))
    const { page, close } = await openPhone(profile)
    const devtools = await page.context().newCDPSession(page)
    const fresh = async (slower: number): Promise<void> => {
      await page.goto(server.address)
      await page.waitForFunction('globalThis.bench !== undefined')
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
    }
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
    server.close()
    rmSync(profile, { recursive: true, force: true })
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

const serve = async (code: string): Promise<{ address: string; close(): void }> => {
  const server = createServer((request, answer) => {
    const isCode = request.url === '/page.js'
    answer.writeHead(200, { 'content-type': isCode ? 'text/javascript' : 'text/html' })
    answer.end(isCode ? code : '<!doctype html><script type="module" src="/page.js"></script>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

const ask = <K extends keyof StorePage>(
  page: Page,
  what: K,
  ...given: Parameters<StorePage[K]>
): Promise<Awaited<ReturnType<StorePage[K]>>> =>
  page.evaluate(
    ([asked, args]) =>
      (globalThis as unknown as { bench: Record<string, (...all: unknown[]) => unknown> }).bench[asked]?.(
        ...args,
      ) as never,
    [what, given] as [string, unknown[]],
  )

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

const pageCode = async (): Promise<string> => {
  const entry = fileURLToPath(new URL('store-page.ts', import.meta.url))
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const built = await build({
    ...{ root, configFile: false, logLevel: 'error' },
    resolve: { alias: { dexie: 'dexie/dist/modern/dexie.mjs' } },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (output === undefined || !('output' in output)) throw new Error('nothing was built')
  return output.output[0].code
}
