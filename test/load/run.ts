import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Mutation } from '../../src/protocol/mutation.ts'
import { PUSH_MUTATIONS } from '../../src/protocol/push.ts'
import { startOffice } from '../e2e/office-process.ts'
import { numbersFrom } from '../sim/random.ts'
import { LoadPhone, type Timings } from './load-phone.ts'

/** `npm run load -- --phones 20 --changes 500 --seed 1`: phones that push and pull at once, drawn from a seed; prints how long answers took. */
const { values } = parseArgs({
  options: {
    phones: { type: 'string', default: '20' },
    changes: { type: 'string', default: '500' },
    batch: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    /** PostgreSQL to load instead of an embedded store of its own. */
    database: { type: 'string', default: '' },
  },
})

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const share = (sorted: readonly number[], part: number): string =>
  `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(0)} ms`

const tell = (name: string, timings: readonly number[]): void => {
  const sorted = [...timings].sort((one, other) => one - other)
  say(
    `  ${name.padEnd(6)} ${String(sorted.length).padStart(6)} requests, half within ${share(sorted, 0.5)}, 95 of 100 within ${share(sorted, 0.95)}`,
  )
}

const next = numbersFrom(Number(values.seed))
const [phones, changes] = [Number(values.phones), Number(values.changes)]
const batch = Math.min(PUSH_MUTATIONS, Number(values.batch))
const folder = mkdtempSync(join(tmpdir(), 'sao-lang-load-'))
const office = await startOffice(folder, { databaseUrl: values.database })
const timings: Timings = { push: [], pull: [] }
const loaded: LoadPhone[] = []
for (let index = 0; index < phones; index += 1) loaded.push(await LoadPhone.enrol(office.address, timings, next))

const started = performance.now()
await Promise.all(
  loaded.map(async (phone) => {
    for (let sent = 0; sent < changes; sent += batch) {
      const mutations: Mutation[] = phone.write(Math.min(batch, changes - sent))
      await phone.push(mutations)
      if (next() % 4 === 0) await phone.pull()
    }
  }),
)
await Promise.all(loaded.map((phone) => phone.pullAll()))
const seconds = (performance.now() - started) / 1_000
const seen = new Set(loaded.map((phone) => phone.rows))
say(
  `${phones} phones, ${phones * changes} changes in ${seconds.toFixed(1)} s: ${((phones * changes) / seconds).toFixed(0)} a second`,
)
tell('push', timings.push)
tell('pull', timings.pull)
say(
  seen.size === 1
    ? `Every phone sees the same ${[...seen][0]} records.`
    : `Phones see different counts: ${[...seen].join(', ')}`,
)
await office.stop()
rmSync(folder, { recursive: true, force: true })
process.exitCode = seen.size === 1 ? 0 : 1
