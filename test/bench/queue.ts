import type { Cost } from './browser-cost.ts'
import { type Contestants, startContestants } from './contestants.ts'
import { type Exchange, SHAPES, type Shape, sumOf } from './link.ts'
import { makeAssessments, type Size } from './made-assessments.ts'
import { type Bench, US } from './measure.ts'
import { createNoted } from './noted.ts'

const COUNT = 1_000

/** What takes long, or does not differ from run to run, is done twice at most. */
const FEW = 2

/** Posted one by one, a thousand forms would take seven minutes on that link. */
const TOO_SLOW = 'ODK-style'

/** Compression that a team would have to add by itself: not among the peers as they come. */
const PACKED = 'RxDB with gzip'

/** Who sends over 2G, once: the others would take minutes. */
const BY_2G = [US, 'PouchDB, batches of 1,000', 'RxDB', PACKED]

const CONTENDERS = [US, 'PouchDB', 'PouchDB, batches of 1,000', 'RxDB', PACKED, TOO_SLOW]

/** A thousand assessments made offline, then sent: over each link, clean and cut. */
export const benchQueue: Bench = {
  about:
    'Assessments made without a network, then sent from Chromium until the last is acknowledged; heads of HTTP/1.1 counted. Ours is sealed, its server the real one over SQLite. The peers’ servers hold all in memory: PouchDB 9 sends to express-pouchdb 4.2 in its default batches and in batches of 1,000, RxDB 17 over Dexie to its own example of an HTTP server in its default batches of 100, plain and with gzip; ODK-style posts each form by itself, as Enketo and Collect do.',
  hasPeers: true,
  measure: async ({ runs, say }) => {
    const contestants = await startContestants(CONTENDERS)
    const { note, measures } = createNoted()
    try {
      for (let run = 1; run <= runs; run += 1)
        for (const who of CONTENDERS) {
          const clean = await pushed(contestants, who, 900, run, {})
          say(`run ${run}, ${who}: ${Math.round(clean.ms)} ms`)
          note('requests', who, clean.sent.length)
          note('up900', who, sumOf(clean.sent, 'up') / 1_000)
          note('seconds', who, clean.ms / 1_000)
          note('cpu', who, clean.cost.cpuSeconds)
          note('memory', who, clean.cost.peakMb)
          if (run <= FEW) {
            const large = await pushed(contestants, who, 2_000, run, {})
            note('up2000', who, sumOf(large.sent, 'up') / 1_000)
            const cut = await pushed(contestants, who, 900, run, { cutOneIn: 50 })
            note('wrong', who, cut.wrong)
            note('again', who, Math.max(0, sumOf(cut.sent, 'up') - sumOf(clean.sent, 'up')) / 1_000)
          }
          if (who === US || (run === 1 && who !== TOO_SLOW)) {
            const slow = await pushed(contestants, who, 900, run, SHAPES['3G'])
            say(`run ${run}, ${who}, at 400 ms and 50 KB/s: ${Math.round(slow.ms)} ms`)
            if (who !== PACKED) note('slow', who, slow.ms / 1_000)
            if (who === US || who === PACKED) note('slowPacked', who, slow.ms / 1_000)
          }
          if (run === 1 && BY_2G.includes(who)) {
            const slowest = await pushed(contestants, who, 900, run, SHAPES['2G'])
            say(`run ${run}, ${who}, over 2G: ${Math.round(slowest.ms)} ms`)
            note('slowest', who, slowest.ms / 1_000)
          }
        }
    } finally {
      await contestants.stop()
    }
    return measures({
      requests: ['1,000 of 0.9 KB sent: requests', 'requests', { most: 2 }],
      up900: ['1,000 of 0.9 KB sent: bytes up', 'kB', { most: 160 }],
      up2000: ['1,000 of 2 KB sent: bytes up', 'kB'],
      seconds: ['1,000 of 0.9 KB sent over loopback', 's'],
      slow: ['1,000 of 0.9 KB sent at 400 ms and 50 KB/s', 's', { most: 4.4, timesBest: 5 }],
      slowest: ['1,000 of 0.9 KB sent over 2G: 250 kbit/s, 600 ms, 2 % loss', 's'],
      slowPacked: ['the same, beside RxDB with gzip added by hand', 's'],
      cpu: ['1,000 of 0.9 KB sent: processor time of the browser', 's'],
      memory: ['1,000 of 0.9 KB sent: growth of the page’s process at its largest', 'MB'],
      wrong: ['the same with one in 50 connections cut: records lost or doubled', 'count', { most: 0 }],
      again: ['the same with one in 50 connections cut: more bytes up than without', 'kB'],
    })
  },
}

/** What a push came to. */
interface Pushed {
  readonly ms: number
  readonly cost: Cost
  readonly sent: readonly Exchange[]
  readonly wrong: number
}

/** One push in a new database of one contender. */
const pushed = async (
  contestants: Contestants,
  who: string,
  size: Size,
  run: number,
  shape: Shape,
): Promise<Pushed> => {
  // No two pushes of a contender send the same records: its server keeps them all.
  const seed = run * 100_000 + size * 10 + (shape.cutOneIn === undefined ? 0 : 1) + (shape.latencyMs ?? 0) * 10
  const opened = await contestants.open(who, { seed })
  await opened.ask('make', COUNT, size)
  const { ms, exchanges, cost } = await opened.over(shape, () => opened.ask('push'))
  const ids = new Set((await makeAssessments(COUNT, size, seed)).map(({ id }) => id))
  const { ids: held } = await opened.held(ids)
  const there = new Set(held).size
  return { ms, cost, sent: exchanges.filter(isSending), wrong: ids.size - there + (held.length - there) }
}

/** Ours looks, once it has sent, for what others wrote; the peers are set up here to send only. */
const isSending = ({ what }: Exchange): boolean => what !== 'POST /v1/pull'
