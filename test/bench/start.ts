import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { CDPSession, Page } from 'playwright-core'
import { startOffice } from '../e2e/office-process.ts'
import { installApp } from '../e2e/steps.ts'
import { filledPhones, HERE, openFilled } from './filled-phone.ts'
import { type Bench, type Measure, US } from './measure.ts'

const SIZES = [10_000, 100_000]

/** How much slower a cheap phone is (sync.md 7), and one that is cheaper still. */
const RATES = [4, 6]

/** What is waited for on each screen: a link that can be tapped. */
const SCREENS = [
  { path: '/', tapped: '.today-start-actions a', what: 'to the first screen' },
  { path: '/producers', tapped: '.card-list a', what: 'to the first rows of the list' },
] as const

/** The built app, served by the real server, installed, its store filled; then each time the browser opened anew without a network. */
export const benchStart: Bench = {
  about: `The app opened anew without a network, its processor slowed down (the service worker's is not).`,
  measure: async ({ runs, say }) => {
    const folder = mkdtempSync(join(tmpdir(), 'sao-lang-bench-'))
    const dist = join(folder, 'dist')
    const env = { ...process.env, NODE_ENV: 'production' }
    execFileSync(resolve('node_modules/.bin/vite'), ['build', '--outDir', dist, '--logLevel', 'error'], { env })
    const office = await startOffice(join(folder, 'office'), { cwd: folder })
    const measured = new Map<string, Measure & { runs: Record<string, number[]> }>()
    const note = (of: Omit<Measure, 'runs'>, value: number): void => {
      const one = measured.get(of.key) ?? { ...of, runs: { [US]: [] } }
      one.runs[US]?.push(value)
      measured.set(of.key, one)
    }
    const first = firstFiles(dist)
    note({ key: 'firstKb', what: FIRST_KB, unit: 'kB', goal: { most: 60 } }, first.kb)
    note({ key: 'firstFiles', what: 'Files of it', unit: 'count' }, first.count)
    say(`phones with ${SIZES.join(' and ')} producers`)
    const phones = await filledPhones(
      SIZES.map((count) => ({ store: 'sao-lang', count })),
      folder,
    )
    for (const profile of phones) await install(profile, office.address)
    for (let run = 0; run < runs; run += 1) {
      say(`run ${run + 1} of ${runs}`)
      for (const [at, size] of SIZES.entries())
        for (const rate of RATES)
          for (const { path, tapped, what } of SCREENS) {
            const seen = await start(phones[at] ?? '', { office: office.address, path, tapped, rate })
            const many = size.toLocaleString('en')
            const goal = rate === 4 ? { goal: { most: 1_000 } } : {}
            const named = { key: `${path}${size}x${rate}`, what: `${what}, ${many} producers, ${rate} × slower` }
            note({ ...named, what: `Start ${named.what}`, unit: 'ms', ...goal }, seen.ms)
            if (rate !== 4 || path !== '/producers') continue
            const heap = { key: `heap${size}`, what: `Memory of its scripts then, ${many} producers` }
            note({ ...heap, unit: 'MB', goal: { most: 60 } }, seen.heapMb)
          }
    }
    await office.stop()
    rmSync(folder, { recursive: true, force: true })
    return [...measured.values()]
  },
}

const FIRST_KB = 'Code and style that the first screen needs, brotli'

/** What index.html names: all that is fetched before the first screen is there. */
const firstFiles = (dist: string): { kb: number; count: number } => {
  const files = [...readFileSync(join(dist, 'index.html'), 'utf8').matchAll(/\/assets\/[^"]+/g)].map(([file]) => file)
  const sizes = files.map((file) => brotliCompressSync(readFileSync(join(dist, file))).byteLength)
  return { kb: sizes.reduce((sum, bytes) => sum + bytes, 0) / 1_000, count: files.length }
}

/** Notes in the page when something can be tapped first: it is there, a frame with it was shown, and nothing lies over it. */
const watch = (tapped: string): void => {
  const page = globalThis as unknown as { tappedMs?: number }
  const look = (): void => {
    const link = document.querySelector(tapped)
    if (link === null || page.tappedMs !== undefined) return
    const { left, top } = link.getBoundingClientRect()
    if (!link.contains(document.elementFromPoint(left + 8, top + 8))) return
    requestAnimationFrame(() => {
      setTimeout(() => {
        page.tappedMs ??= performance.now()
      })
    })
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true })
}

const install = async (profile: string, office: string): Promise<void> => {
  const phone = await openFilled(profile, office)
  await installApp(phone.page, HERE)
  await phone.close()
}

interface Starting {
  readonly office: string
  readonly path: string
  readonly tapped: string
  readonly rate: number
}

const start = async (
  profile: string,
  { office, path, tapped, rate }: Starting,
): Promise<{ ms: number; heapMb: number }> => {
  const phone = await openFilled(profile, office)
  await phone.context.setOffline(true)
  await phone.page.addInitScript(watch, tapped)
  const devtools = await phone.context.newCDPSession(phone.page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate })
  await phone.page.goto(`${HERE}${path}`, { waitUntil: 'commit' })
  const ms = await tappedMs(phone.page)
  const heapMb = await heapOf(devtools)
  await phone.close()
  return { ms, heapMb }
}

const tappedMs = async (page: Page): Promise<number> => {
  const found = await page.waitForFunction(() => (globalThis as unknown as { tappedMs?: number }).tappedMs)
  return Math.round((await found.jsonValue()) ?? Number.NaN)
}

const heapOf = async (devtools: CDPSession): Promise<number> => {
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}
