import { createHash } from 'node:crypto'
import { constants, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContext } from 'playwright-core'
import { openPhone, type Phone } from '../e2e/phone.ts'
import { askPage } from './ask-page.ts'
import { OWN_DEXIE, pageCode } from './page-code.ts'

/** One of the stores that a bench wants filled: the phone's, the office's in the same browser, or one that is sealed. */
interface Filling {
  readonly store: 'sao-lang' | 'sao-lang-office' | 'sealed'
  readonly count: number
}

/** Where the app is on these phones, whichever port its office has at the moment: a store belongs to one address. */
export const HERE = 'http://sao-lang.localhost'

/**
 * Folders of phones whose stores hold that many producers, all taken in page by page by the store's own code. Filling takes half a minute for a hundred
 * thousand; it is done once for each build of that code, all at the same time, and kept. What is given are copies in `folder`, for one bench to use up.
 */
export const filledPhones = async (fillings: readonly Filling[], folder: string): Promise<string[]> => {
  const code = await benchCode()
  const build = createHash('sha256').update(code).digest('hex').slice(0, 12)
  mkdirSync(join(KEPT, build), { recursive: true })
  for (const other of readdirSync(KEPT)) if (other !== build) rmSync(join(KEPT, other), { recursive: true })
  return Promise.all(
    fillings.map(async (filling) => {
      const kept = join(KEPT, build, `${filling.store}-${filling.count}`)
      if (!existsSync(kept)) await fill(kept, filling)
      const own = join(folder, `${filling.store}-${filling.count}`)
      cpSync(kept, own, { recursive: true, mode: constants.COPYFILE_FICLONE })
      return own
    }),
  )
}

const KEPT = fileURLToPath(new URL('../../node_modules/.cache/bench-phones', import.meta.url))

const benchCode = (): Promise<string> => pageCode('phone-page.ts', OWN_DEXIE)

/** Only a phone that was filled to the end is kept. */
const fill = async (kept: string, { store, count }: Filling): Promise<void> => {
  const filling = `${kept}-${process.pid}`
  const { page, context, close } = await openPhone(filling, { isStored: false })
  await serveCode(context)
  await page.goto(`${HERE}/bench.html`)
  await page.waitForFunction('globalThis.bench !== undefined')
  await askPhone(page, 'fill', store, count)
  await close()
  renameSync(filling, kept)
}

/** Opens a filled phone so that the app there is the one which that office serves. */
export const openFilled = (profile: string, office: string, options: { isStored?: false } = {}): Promise<Phone> =>
  openPhone(profile, { ...options, finds: { [new URL(HERE).hostname]: new URL(office).host } })

/** A page of the app's address without the app, for what is measured of its store alone. */
export const serveCode = async (context: BrowserContext): Promise<void> => {
  const code = await benchCode()
  await context.route('**/bench.html', (route) => route.fulfill({ contentType: 'text/html', body: PAGE }))
  await context.route('**/bench.js', (route) => route.fulfill({ contentType: 'text/javascript', body: code }))
}

const PAGE = '<!doctype html><script type="module" src="/bench.js"></script>'

/** What `phone-page.ts` does. */
interface InPage {
  fill(name: string, count: number): Promise<void>
  searches(name: string, phrases: readonly string[]): Promise<number[]>
}

export const askPhone = askPage<InPage>()
