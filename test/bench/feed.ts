import { startContestants } from './contestants.ts'
import { sumOf } from './link.ts'
import { type Bench, US } from './measure.ts'
import { createNoted } from './noted.ts'
import { lookAtPublished } from './published-look.ts'

const COUNT = 10_000
const PLAIN = `${US}, not sealed`
const CONTENDERS = [US, PLAIN, 'PouchDB', 'PouchDB, batches of 1,000', 'RxDB', 'RxDB with gzip', 'RxDB, encrypted']

/** Peers that take long are measured so many times at most. */
const FEW = 2

/** Ten thousand records fetched by a new phone, and the look at the server that finds nothing. */
export const benchFeed: Bench = {
  about:
    '10,000 assessments of 0.9 KB that others wrote, fetched by a new device over loopback until they can be found in its database; then one look at the server with nothing to do. Contenders and servers as above; RxDB, encrypted, with its free encryption plug-in over the body of each record. Browsers take the app from an address with HTTPS alone, so an office stands behind a proxy with TLS, which speaks HTTP/2: there a look repeats no heads.',
  hasPeers: true,
  measure: async ({ runs, say }) => {
    const contestants = await startContestants(CONTENDERS, { count: COUNT, size: 900 })
    const { note, measures } = createNoted()
    try {
      for (let run = 1; run <= runs; run += 1)
        for (const who of CONTENDERS) {
          const isOurs = who === US || who === PLAIN
          if (run > FEW && !isOurs) continue
          const opened = await contestants.open(who, { seed: run, filled: true })
          const pulled = await opened.over({}, () => opened.ask('pull', COUNT))
          say(`run ${run}, ${who}: ${Math.round(pulled.ms)} ms`)
          note('seconds', who, pulled.ms / 1_000)
          note('requests', who, pulled.exchanges.length)
          note('down', who, sumOf(pulled.exchanges, 'down') / 1_000_000)
          note('cpu', who, pulled.cost.cpuSeconds)
          note('memory', who, pulled.cost.peakMb)
          if (run > FEW) continue
          // The first look after a fetch may still have something to say.
          await opened.ask('idle')
          const idle = await opened.over({}, async () => {
            await opened.ask('idle')
            return 0
          })
          note('idleRequests', who, idle.exchanges.length)
          note('idleBytes', who, sumOf(idle.exchanges, 'up') + sumOf(idle.exchanges, 'down'))
        }
    } finally {
      await contestants.stop()
    }
    for (let run = 1; run <= FEW; run += 1) {
      const { requests, bytes } = await lookAtPublished()
      note('publishedRequests', US, requests)
      note('publishedBytes', US, bytes)
    }
    return measures({
      seconds: ['10,000 fetched until they can be found', 's', { most: 2.3, timesBest: 2 }],
      requests: ['10,000 fetched: requests', 'requests', { most: 11 }],
      down: ['10,000 fetched: bytes down', 'MB', { most: 1.4 }],
      cpu: ['10,000 fetched: processor time of the browser', 's'],
      memory: ['10,000 fetched: growth of the page’s process at its largest', 'MB'],
      idleRequests: ['a look at the server with nothing to do: requests', 'requests', { most: 1 }],
      idleBytes: ['a look at the server with nothing to do: bytes both ways, heads included', 'bytes', { most: 600 }],
      publishedRequests: [
        'the same over HTTPS with HTTP/2, on the connection of the look before: requests',
        'requests',
        { most: 1 },
      ],
      publishedBytes: [
        'the same over HTTPS with HTTP/2, on the connection of the look before: bytes both ways, TLS and all',
        'bytes',
        { most: 600 },
      ],
    })
  },
}
