import { loadavg } from 'node:os'
import type { Page } from 'playwright-core'
import { openAlone } from './office-browser.ts'

/** What is opened, and what of it must be seen. */
const SCREENS = [
  ['overview', '/office', '.overview-stars-table'],
  ['figures', '/office/figures', '#expiry .chart-drawing'],
  ['products', '/office/products', '.data-table tbody tr'],
  ['assessments', '/office/assessments', '.data-table tbody tr'],
  ['producers', '/office/producers', '.data-table tbody tr'],
  ['dossiers', '/office/dossiers', '.data-table tbody tr'],
  ['certificates', '/office/certificates', '.data-table tbody tr'],
] as const

/** Begins to note every stretch in which the page could not answer: longer ones than 50 ms, as the browser tells them. */
const watchLong = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const noted: number[] = []
    Object.assign(window, { noted })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) noted.push(Math.round(entry.duration))
    }).observe({ type: 'longtask', buffered: true })
  })

const longest = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, ...((window as unknown as { noted?: number[] }).noted ?? [])))

const counted = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    () => document.querySelector('main h1') !== null && document.querySelector('.figures-progress') === null,
    undefined,
    {
      timeout: 1_800_000,
    },
  )
}

/** Presses or chooses something and measures until the browser has painted what came of it. */
const untilPainted = async (
  page: Page,
  act: string,
  selector: string,
  value = '',
): Promise<{ ms: number; busyMs: number }> => {
  const before = await busyMs()
  const ms = await page.evaluate(
    ([what, where, chosen]) =>
      new Promise<number>((resolve) => {
        const element = document.querySelector<HTMLInputElement>(where ?? '')
        if (element === null) throw new Error(`no ${where}`)
        const from = performance.now()
        if (what === 'choose') {
          element.value = chosen ?? ''
          element.dispatchEvent(new Event('change', { bubbles: true }))
        } else if (what === 'type') {
          element.value = chosen ?? ''
          element.dispatchEvent(new Event('input', { bubbles: true }))
        } else element.click()
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(Math.round(performance.now() - from))))
      }),
    [act, selector, value],
  )
  return { ms, busyMs: (await busyMs()) - before }
}

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('node test/bench/office-screens.ts FOLDER, filled by office-browser.ts')
const browser = await openAlone(folder)
const { page, address } = browser
page.setDefaultTimeout(600_000)
const say = (figures: object): void => {
  process.stdout.write(`${JSON.stringify({ ...figures, load: Math.round(loadavg()[0] ?? 0) })}\n`)
}
/** Time that the page's own thread was busy, in ms: a busy machine says the same as an idle one. */
const cdp = await browser.context.newCDPSession(page)
await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
const busyMs = async (): Promise<number> => {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return Math.round((metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000)
}
const from = Date.now()
await page.goto(`${address}/office/figures`)
await watchLong(page)
await page.locator('.figures-progress, #expiry .chart-drawing').first().waitFor()
await counted(page)
await page.locator('#expiry .chart-drawing').waitFor()
say({
  what: 'first counting',
  seconds: Math.round((Date.now() - from) / 1000),
  busyMs: await busyMs(),
  longestTaskMs: await longest(page),
})
for (const [what, path, selector] of SCREENS) {
  const begun = Date.now()
  await page.goto('about:blank')
  const before = await busyMs()
  await page.goto(`${address}${path}`)
  await watchLong(page)
  await page.locator(selector).first().waitFor()
  const openMs = Date.now() - begun
  const openBusyMs = (await busyMs()) - before
  // The heap is told as it is once the screen has come to rest; the times were taken before.
  await page.waitForTimeout(3_000)
  const memoryMb = await page.evaluate(() =>
    Math.round(((performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0) / 1e6),
  )
  say({ what, openMs, openBusyMs, longestTaskMs: await longest(page), memoryMb })
}
await page.goto(`${address}/office/figures`)
await page.locator('#expiry .chart-drawing').waitFor()
await page.locator('details.fold summary').first().click()
for (const area of ['19007', '', '19100'])
  say({ what: 'filter to next paint', ...(await untilPainted(page, 'choose', 'select[name=area]', area)) })
await page.goto(`${address}/office/products`)
await page.locator('.data-table tbody tr').first().waitFor()
for (const words of ['ga', 'gao', 'gao cam lo'])
  say({ what: 'search to next paint', ...(await untilPainted(page, 'type', 'input[type=search]', words)) })
say({ what: 'sort to next paint', ...(await untilPainted(page, 'press', '.data-table-sort')) })
await browser.stop()
