import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { openPhone } from '../e2e/phone.ts'
import type { Figures } from './benches.ts'

/** How much slower a cheap phone is (sync.md 7). */
const SLOWER = 4
const SAVES = 60
const STARTS = 5

interface Bench {
  pull(name: string, first: number, count: number): Promise<number>
  start(name: string): Promise<number>
  saves(name: string, count: number): Promise<number[]>
  searches(name: string): Promise<number[]>
}

/** A store in real Chromium, plain and sealed in turn: pulling 10,000 records, starting, saving and searching at a quarter of the speed; the same of 100,000. */
export const benchSealed = async (): Promise<Figures> => {
  const code = await pageCode()
  const server = createServer((request, answer) => {
    const isCode = request.url === '/page.js'
    answer.writeHead(200, { 'content-type': isCode ? 'text/javascript' : 'text/html' })
    answer.end(isCode ? code : '<!doctype html><script type="module" src="/page.js"></script>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const profile = mkdtempSync(join(tmpdir(), 'sao-lang-bench-'))
  const { page, close } = await openPhone(profile)
  const fresh = async (slower: number): Promise<void> => {
    await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`)
    await page.waitForFunction('globalThis.bench !== undefined')
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  }
  const figures: Record<string, number> = {}
  for (const name of ['plain', 'sealed']) {
    await fresh(1)
    figures[`${name}Pull10kMs`] = await ask(page, 'pull', name, 0, 10_000)
    const starts: number[] = []
    for (let n = 0; n < STARTS; n += 1) {
      await fresh(SLOWER)
      starts.push(await ask(page, 'start', name))
    }
    figures[`${name}StartMs`] = percentile(starts, 0.5)
    await fresh(SLOWER)
    figures[`${name}SaveP95Ms`] = percentile(await ask(page, 'saves', name, SAVES), 0.95)
    for (const [many, slower] of [
      ['10k', SLOWER],
      ['100k', 1],
    ] as const) {
      await fresh(1)
      if (many === '100k') await ask(page, 'pull', name, 10_000, 90_000)
      await fresh(slower)
      const [first = 0, next = 0, rare = 0] = await ask(page, 'searches', name)
      Object.assign(figures, {
        [`${name}FirstSearch${many}Ms`]: first,
        [`${name}Search${many}Ms`]: Math.max(next, rare),
      })
    }
  }
  await close()
  server.close()
  rmSync(profile, { recursive: true, force: true })
  return { name: 'sealed', slowerBy: SLOWER, ...figures }
}

const ask = <K extends keyof Bench>(
  page: Page,
  what: K,
  ...given: Parameters<Bench[K]>
): Promise<Awaited<ReturnType<Bench[K]>>> =>
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
  const entry = fileURLToPath(new URL('sealed-page.ts', import.meta.url))
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
