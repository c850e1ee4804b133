import type { Cost } from './browser-cost.ts'
import { type Contestants, startContestants } from './contestants.ts'
import { type Exchange, SHAPES, type Shape } from './link.ts'
import { makeAssessments, type Size } from './made-assessments.ts'
import { type Bench, type Measure, type Unit, US } from './measure.ts'

const COUNT = 1_000
const UP = [US, 'PouchDB', 'PouchDB, batches of 1,000', 'RxDB', 'RxDB with gzip', 'ODK-style']

/** Values by measure and contender, as they come in. */
type Noted = Map<string, Record<string, number[]>>

/** What a push came to. */
interface Pushed {
  readonly ms: number
  readonly cost: Cost
  readonly sent: readonly Exchange[]
  readonly all: readonly Exchange[]
  readonly wrong: number
}

/** Runs that take long on a slow link are done twice at most. */
const FEW = 2

/** A thousand assessments made offline, then sent: over each link, clean and cut. */
export const benchQueue: Bench = {
  about:
    '1,000 assessments of the tea set, made without a network, then sent from Chromium to a server; ours sealed, over SQLite with ledger and history; the peers’ servers keep all in memory (express-pouchdb 4.2; RxDB’s HTTP example; a bare OpenRosa end). PouchDB 9 with its default batches and with 1,000; RxDB 17 over Dexie with its default batch of 100, plain and with gzip; ODK-style is a queue that posts each form by itself, as Enketo and Collect do. Until the last is acknowledged, heads of HTTP/1.1 counted.',
  hasPeers: true,
  measure: async ({ runs, say }) => {
    const contestants = await startContestants(UP)
    const noted: Noted = new Map()
    const note = (key: string, who: string, value: number): void => {
      const values = noted.get(key) ?? {}
      noted.set(key, { ...values, [who]: [...(values[who] ?? []), value] })
    }
    try {
      for (let run = 1; run <= runs; run += 1)
        for (const who of UP) {
          const few = run <= FEW
          const one = await pushed(contestants, who, { size: 900, seed: run, shape: {} })
          say(`run ${run}, ${who}: ${Math.round(one.ms)} ms`)
          note('requests', who, one.sent.length)
          note('up900', who, sum(one.sent, 'up') / 1_000)
          note('seconds', who, one.ms / 1_000)
          note('cpu', who, one.cost.cpuSeconds)
          note('memory', who, one.cost.peakMb)
          if (few)
            note(
              'up2000',
              who,
              sum((await pushed(contestants, who, { size: 2_000, seed: run, shape: {} })).sent, 'up') / 1_000,
            )
          if (few) {
            const cut = await pushed(contestants, who, { size: 900, seed: run, shape: { cutOneIn: 50 } })
            note('wrong', who, cut.wrong)
            note('again', who, Math.max(0, sum(cut.sent, 'up') - sum(one.sent, 'up')) / 1_000)
          }
          if (who === US || (run === 1 && who !== 'ODK-style')) {
            const slow = await pushed(contestants, who, { size: 900, seed: run, shape: SHAPES['3G'] })
            say(`run ${run}, ${who}, 3G: ${Math.round(slow.ms)} ms`)
            note('slow', who, slow.ms / 1_000)
          }
        }
    } finally {
      await contestants.stop()
    }
    return measuresOf(noted, {
      requests: ['1,000 of 0.9 KB sent: requests', 'requests', { most: 2 }],
      up900: ['1,000 of 0.9 KB sent: bytes up', 'kB', { most: 160 }],
      up2000: ['1,000 of 2 KB sent: bytes up', 'kB'],
      seconds: ['1,000 of 0.9 KB sent over loopback', 's'],
      slow: ['1,000 of 0.9 KB sent at 400 ms and 50 KB/s', 's', { most: 4.4, timesBest: 5 }],
      cpu: ['1,000 of 0.9 KB sent: processor time of the browser', 's'],
      memory: ['1,000 of 0.9 KB sent: growth of the page’s process at its largest', 'MB'],
      wrong: ['The same with one in 50 connections cut: records lost or doubled', 'count', { most: 0 }],
      again: ['The same with one in 50 connections cut: bytes sent more than without', 'kB'],
    })
  },
}

/** One push in a new database of one contender. */
const pushed = async (
  contestants: Contestants,
  who: string,
  { size, seed, shape }: { size: Size; seed: number; shape: Shape },
): Promise<Pushed> => {
  const opened = await contestants.open(who, { seed: seed * 10 + (shape.cutOneIn ?? 0) + size })
  await opened.ask('make', COUNT, size)
  const { ms, exchanges, cost } = await opened.over(shape, () => opened.ask('push'))
  const made = await makeAssessments(COUNT, size, seed * 10 + (shape.cutOneIn ?? 0) + size)
  const ids = new Set(made.map(({ id }) => id))
  const held = (await opened.held(ids)).ids
  const lost = ids.size - new Set(held).size
  return { ms, cost, sent: exchanges.filter(isSending), all: exchanges, wrong: lost + held.length - new Set(held).size }
}

/** Ours fetches what others wrote after it has sent; the others only send here. */
const isSending = ({ what }: Exchange): boolean => what !== 'POST /v1/pull'

export const sum = (exchanges: readonly Exchange[], way: 'up' | 'down'): number =>
  exchanges.reduce((all, one) => all + one[way], 0)

type Words = readonly [string, Unit, Measure['goal']?]

export const measuresOf = (noted: Noted, words: Readonly<Record<string, Words>>): Measure[] =>
  Object.entries(words).map(([key, [what, unit, goal]]) => ({
    ...{ key, what, unit, runs: noted.get(key) ?? {} },
    ...(goal === undefined ? {} : { goal }),
  }))
