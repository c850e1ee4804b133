import { rmSync } from 'node:fs'
import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { findChromiumShell } from '../setup/chromium.ts'

/** A browser the size of a phone, and the means to slow it and to weigh it. */
export interface BenchPhone {
  readonly context: BrowserContext
  readonly page: Page
  slow(times: number): Promise<void>
  /** Megabytes of live objects of the page, after everything that can be let go of was. */
  heapMb(): Promise<number>
  close(): Promise<void>
}

/**
 * Pictures are made as soon as there is something new, not at the screen's next beat: what is measured is work, not a wait of anything up to 16 ms that
 * falls on all alike.
 */
const FREE_RUNNING = ['--disable-frame-rate-limit', '--disable-gpu-vsync']

export const openBenchPhone = async (profile: string, probe: string): Promise<BenchPhone> => {
  const executablePath = findChromiumShell()
  if (executablePath === undefined) throw new Error('no Chromium')
  rmSync(profile, { recursive: true, force: true })
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...FREE_RUNNING],
    viewport: { width: 360, height: 740 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  })
  await context.addInitScript({ content: `{${probe}}` })
  const page = context.pages()[0] ?? (await context.newPage())
  const devtools: CDPSession = await context.newCDPSession(page)
  await devtools.send('Performance.enable')
  return {
    context,
    page,
    slow: async (rate) => void (await devtools.send('Emulation.setCPUThrottlingRate', { rate })),
    heapMb: async () => {
      await devtools.send('HeapProfiler.collectGarbage')
      const { metrics } = await devtools.send('Performance.getMetrics')
      return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1e6
    },
    close: () => context.close(),
  }
}
