import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startOffice } from '../e2e/office-process.ts'
import type { Phone } from '../e2e/phone.ts'
import { signIn } from '../e2e/steps.ts'
import { slowDown } from './bench-page.ts'
import { askPhone, filledPhones, HERE, openFilled, serveCode } from './filled-phone.ts'
import { rested, scrolled, typed } from './lists-app.ts'
import { type Bench, type Measure, US } from './measure.ts'
import { shareOf } from './shares.ts'

const PRODUCERS = 100_000

/** As this machine is, and as a cheap phone. */
const SPEEDS = [1, 4] as const

/** sync.md, goal 11, which asks it of half as many. */
const MOST_PER_LETTER_MS = 100
const FRAMES_PER_SECOND = 60

/** What somebody looks for: what is made and where, a person of whom there are many, and one producer by a number. */
const PHRASES = ['ca phe khe sanh', 'hoa 4321']
/** In the app, where nothing is to be typed that changes nothing: each letter shows another list. */
const PHRASE_SEEN = 'lan huong'
/** At the office words are sought in all columns: what is made and where, which leaves most rows in place, and a person by a number, which changes all. */
const PHRASES_AT_OFFICE = ['mat ong hai lang', 'yen 0990']

const PIXELS = 12_000
const PIXELS_PER_SECOND = 2_500

const WHAT = {
  'plain-first': ['First search in a plain store', 'ms'],
  plain: ['Each further letter in a plain store: median', 'ms'],
  'plain-p95': ['Each further letter in a plain store: 95th percentile', 'ms'],
  'sealed-first': ['First search in a sealed store, whose names are opened then', 'ms'],
  sealed: ['Each further letter in a sealed store: median', 'ms'],
  'sealed-p95': ['Each further letter in a sealed store: 95th percentile', 'ms'],
  painted: ['From the key to the painted list on the phone, plain store: median', 'ms'],
  office: ['From the key to the painted table at the office: median', 'ms'],
  frames: ['Scrolling the list by a finger', 'frames/s'],
  dropped: ['Frames dropped meanwhile, of a hundred', 'count'],
} as const
type Figure = keyof typeof WHAT

/** Scrolling without a graphics card is the processor's work too; it is told at both speeds, and guarded as this machine is. */
const GOALS: Readonly<Partial<Record<Figure, { speed: number; goal: NonNullable<Measure['goal']> }>>> = {
  plain: { speed: 4, goal: { most: MOST_PER_LETTER_MS } },
  sealed: { speed: 4, goal: { most: MOST_PER_LETTER_MS } },
  painted: { speed: 4, goal: { most: MOST_PER_LETTER_MS } },
  office: { speed: 4, goal: { most: MOST_PER_LETTER_MS } },
  // 59.5: what is counted over some seconds begins and ends within a frame.
  frames: { speed: 1, goal: { least: FRAMES_PER_SECOND - 0.5 } },
}

/** Search and scrolling over very many producers, in the stores and in the app as it was built. */
export const benchLists: Bench = {
  about: `A list of ${PRODUCERS.toLocaleString('en')} producers, searched letter by letter without diacritics and scrolled, in Chromium without a graphics card; the office’s table as it stands when its facts are counted and the page rests.`,
  measure: async ({ runs, say }) => {
    const found: Record<string, number[]> = {}
    const note = (figure: Figure, speed: number, value: number): void => {
      const key = `${figure}-${speed}x`
      found[key] = [...(found[key] ?? []), value]
    }
    const lists = await openLists(say)
    for (let run = 1; run <= runs; run += 1) {
      for (const speed of SPEEDS) {
        for (const [kind, name] of [
          ['plain', 'sao-lang'],
          ['sealed', 'sealed'],
        ] as const) {
          const [first = 0, ...next] = await lists.searches(name, speed)
          note(`${kind}-first`, speed, first)
          note(kind, speed, shareOf(next, 0.5))
          note(`${kind}-p95`, speed, shareOf(next, 0.95))
        }
        const list = await lists.open('/producers', '.stretches li')
        await slowDown(list, speed)
        const scroll = await scrolled(list, PIXELS, PIXELS_PER_SECOND)
        note('frames', speed, scroll.framesPerSecond)
        note('dropped', speed, scroll.droppedShare * 100)
        await lists.open('/producers', '.stretches li')
        note('painted', speed, shareOf(await typed(list, PHRASE_SEEN, '.stretches'), 0.5))
        // A letter may leave the rows that are seen as they were, as a word may stand in any column: it tells nothing.
        const times: number[] = []
        for (const phrase of PHRASES_AT_OFFICE) {
          const table = await lists.open('/office/producers', '.data-table tbody tr')
          await slowDown(table, speed)
          await rested(table)
          times.push(...(await typed(table, phrase, '.data-table')))
        }
        if (times.length > 0) note('office', speed, shareOf(times, 0.5))
      }
      say(`run ${run} of ${runs}`)
    }
    await lists.close()
    return (Object.keys(WHAT) as Figure[]).flatMap((figure) => SPEEDS.map((speed) => measureOf(figure, speed, found)))
  },
}

const measureOf = (figure: Figure, speed: number, found: Readonly<Record<string, number[]>>): Measure => {
  const [what, unit] = WHAT[figure]
  const key = `${figure}-${speed}x`
  const guarded = GOALS[figure]
  return {
    ...{ key, what: `${what}${speed === 1 ? '' : `, processor ${speed} × slower`}`, unit },
    runs: { [US]: found[key] ?? [] },
    ...(guarded?.speed === speed ? { goal: guarded.goal } : {}),
  }
}

interface Lists {
  /** Searches of the phrases in the store of that name. */
  searches(name: 'sao-lang' | 'sealed', speed: number): Promise<number[]>
  /** A screen of the app, once that is shown. */
  open(path: string, shown: string): Promise<Page>
  close(): Promise<void>
}

/** A hundred thousand rows take a while to be put up. */
const PATIENCE_MS = 120_000

/** An office, and browsers that hold the producers: a phone's store, the office's, and a sealed one. */
const openLists = async (say: (text: string) => void): Promise<Lists> => {
  const folder = mkdtempSync(join(tmpdir(), 'sao-lang-bench-'))
  // As people would have it: the app that is served is the one of now.
  execFileSync('npm', ['run', '-s', 'build'], { stdio: 'ignore' })
  const office = await startOffice(`${folder}/data`)
  const fillings = STORES.map((store) => ({ store, count: PRODUCERS }))
  const phones: Record<string, Phone> = {}
  for (const [at, profile] of (await filledPhones(fillings, folder)).entries()) {
    const phone = await openFilled(profile, office.address, { isStored: false })
    phone.page.setDefaultTimeout(PATIENCE_MS)
    await serveCode(phone.context)
    // Nothing comes or goes: what is measured is the browser's own work.
    await phone.context.route('**/v1/pull**', (route) => route.abort())
    phones[STORES[at] ?? ''] = phone
    say(`${STORES[at]} holds ${PRODUCERS} producers`)
  }
  const pageOf = (store: (typeof STORES)[number]): Page => {
    const page = phones[store]?.page
    if (page === undefined) throw new Error(`no ${store}`)
    return page
  }
  await signIn(pageOf('sao-lang-office'), HERE)
  await countFacts(pageOf('sao-lang-office'))
  return {
    searches: async (name, speed) => {
      const page = pageOf(name)
      await page.goto(`${HERE}/bench.html`)
      await page.waitForFunction('globalThis.bench !== undefined')
      await slowDown(page, speed)
      return askPhone(page, 'searches', name, PHRASES)
    },
    open: async (path, shown) => {
      const page = pageOf(path.startsWith('/office') ? 'sao-lang-office' : 'sao-lang')
      await page.goto(`${HERE}${path}`)
      await page.locator(shown).first().waitFor()
      return page
    },
    close: async () => {
      for (const phone of Object.values(phones)) await phone.close()
      await office.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** An office counts what it was given once, and then what has changed. */
const countFacts = async (page: Page): Promise<void> => {
  await page.goto(`${HERE}/office/figures`)
  const progress = page.locator('.figures-progress')
  await progress.waitFor()
  await progress.waitFor({ state: 'hidden' })
}

const STORES = ['sao-lang', 'sealed', 'sao-lang-office'] as const
