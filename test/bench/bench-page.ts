import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { oncePer } from '../../src/domain/once-per.ts'
import { openPhone } from '../e2e/phone.ts'
import { OWN_DEXIE, pageCode } from './page-code.ts'

/** A browser in which code of ours is measured by itself, without the app around it. */
export interface BenchPage {
  readonly page: Page
  /** A page that has just been opened, so many times slower than this machine. */
  fresh(slower: number): Promise<void>
  close(): Promise<void>
}

/** The folder's file of that name, built as the app is, in Chromium with a profile of its own. */
export const openBenchPage = async (entry: string): Promise<BenchPage> => {
  const code = await pageCode(entry, OWN_DEXIE)
  const server = createServer((request, answer) => {
    const isCode = request.url === '/page.js'
    // Only a page of its own origin gets a clock of 5 µs; others get one of 100.
    answer.writeHead(200, {
      'content-type': isCode ? 'text/javascript' : 'text/html',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    })
    answer.end(isCode ? code : '<!doctype html><script type="module" src="/page.js"></script>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const profile = mkdtempSync(join(tmpdir(), 'sao-lang-bench-'))
  const { page, close } = await openPhone(profile)
  return {
    page,
    fresh: async (slower) => {
      await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`)
      await page.waitForFunction('globalThis.bench !== undefined')
      await slowDown(page, slower)
    },
    close: async () => {
      await close()
      server.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

/** Makes the page's processor so many times slower. */
export const slowDown = async (page: Page, times: number): Promise<void> => {
  const devtools = await devtoolsOf(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: times })
}

/** One for a page: what two of them say about its speed would both hold. */
const devtoolsOf = oncePer((page: Page) => page.context().newCDPSession(page))
