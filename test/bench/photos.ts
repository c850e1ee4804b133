import { startContestants } from './contestants.ts'
import { SHAPES, type Shape, sumOf } from './link.ts'
import { makeAssessments } from './made-assessments.ts'
import { type Bench, US } from './measure.ts'
import { createNoted } from './noted.ts'

const COUNT = 200
const BYTES = 300_000
const CONTENDERS = [US, 'PouchDB', 'ODK-style']

/** Each sends sixty megabytes, twice. */
const FEW = 2

/** Photos with their records: what a cut connection costs, and whether all arrives. */
export const benchPhotos: Bench = {
  about:
    '200 records with a photo of 300 KB each, sent over wi-fi of 20 Mbit/s and 20 ms, clean and with one in 50 connections cut part-way. RxDB is not here: its replication over HTTP carries no attachments. Contenders and servers as above.',
  hasPeers: true,
  measure: async ({ runs, say }) => {
    const contestants = await startContestants(CONTENDERS)
    const { note, measures } = createNoted()
    try {
      for (let run = 1; run <= Math.min(runs, FEW); run += 1)
        for (const who of CONTENDERS)
          for (const [name, shape] of LINKS) {
            const seed = run * 10 + (name === 'cut' ? 1 : 0)
            const opened = await contestants.open(who, { seed })
            await opened.ask('makePhotos', COUNT, BYTES)
            const { ms, exchanges, cost } = await opened.over(shape, () => opened.ask('push'))
            const ids = new Set((await makeAssessments(COUNT, 900, seed)).map(({ id }) => id))
            const held = await opened.held(ids)
            const there = new Set(held.ids).size
            const missing = Math.ceil(Math.abs(COUNT * BYTES - held.fileBytes) / BYTES)
            say(`run ${run}, ${who}, ${name}: ${Math.round(ms)} ms`)
            note(`${name}Seconds`, who, ms / 1_000)
            note(`${name}Requests`, who, exchanges.length)
            note(`${name}Over`, who, (sumOf(exchanges, 'up') / (COUNT * BYTES) - 1) * 100)
            note(`${name}Wrong`, who, ids.size - there + (held.ids.length - there) + missing)
            if (name === 'clean') {
              note('cpu', who, cost.cpuSeconds)
              note('memory', who, cost.peakMb)
            }
          }
    } finally {
      await contestants.stop()
    }
    return measures({
      cleanSeconds: ['200 photos sent', 's'],
      cleanRequests: ['200 photos sent: requests', 'requests'],
      cleanOver: ['200 photos sent: bytes up beyond the photos’ own, in percent', 'count'],
      cleanWrong: ['200 photos sent: records and files lost or doubled', 'count', { most: 0 }],
      cpu: ['200 photos sent: processor time of the browser', 's'],
      memory: ['200 photos sent: growth of the page’s process at its largest', 'MB'],
      cutSeconds: ['200 photos sent, connections cut', 's'],
      cutOver: ['200 photos sent, connections cut: bytes up beyond the photos’ own, in percent', 'count'],
      cutWrong: ['200 photos sent, connections cut: records and files lost or doubled', 'count', { most: 0 }],
    })
  },
}

const LINKS: readonly (readonly ['clean' | 'cut', Shape])[] = [
  ['clean', SHAPES['wi-fi']],
  ['cut', { ...SHAPES['wi-fi'], cutOneIn: 50 }],
]
