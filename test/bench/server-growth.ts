import { PROTOCOL, SCHEMA } from '../../src/protocol/version.ts'
import { newServerId } from '../../src/server/secrets.ts'
import { openDatabase } from '../../src/server/storage/database.ts'
import { rowsInto } from '../../src/server/storage/many-rows.ts'
import { LEDGER_ROWS, RECORD_ROWS } from '../../src/server/storage/save-changed.ts'
import { stampsText } from '../../src/server/storage/stamps-text.ts'
import { writeTogether } from '../../src/server/storage/together.ts'
import { type Measure, US } from './measure.ts'
import { peakMb, type Served, type ServerTools, sendLoad, serve, stop } from './server-served.ts'
import { type BenchPhone, type BenchStore, COMMUNES, makeStore, pushOf } from './server-store.ts'
import { shareOf } from './shares.ts'

/** Records in the store, in ten communes. */
const SIZES = [1_000, 10_000, 100_000] as const
const GROWING = COMMUNES.slice(0, 10)
const [CHANGES, PUSHES] = [20, 10]

/** The same load over ever more records, and the first sync of a phone that holds half of them. */
export const measureGrowth = async (tools: ServerTools): Promise<Measure[]> => {
  const found = new Map<string, number[]>()
  const note = (key: string, value: number): void => void found.set(key, [...(found.get(key) ?? []), value])
  const stores = [
    { name: 'SQLite', store: await makeStore(undefined, holdings, tools.next) },
    { name: 'PostgreSQL', store: await makeStore(tools.cluster, holdings, tools.next) },
  ]
  try {
    for (const [at, size] of SIZES.entries()) {
      for (const { store } of stores) await fill(store, size, SIZES[at - 1] ?? 0)
      for (const { name, store } of stores) await pushOver(tools, store, (rate) => note(`${name}-${size}`, rate))
    }
    for (let run = 0; run < Math.min(tools.runs, MOST_SYNCS); run += 1)
      for (const { name, store } of stores) await firstSync(tools, store, (key, value) => note(`${name}-${key}`, value))
  } finally {
    for (const { store } of stores) await store.remove()
  }
  return stores.flatMap(({ name }) => measuresOf(name, (key) => found.get(`${name}-${key}`) ?? []))
}

/** A new server for each, so that its memory tells of this alone. */
const MOST_SYNCS = 3

/** Ten that write, and last one that reads half of the communes. */
const holdings = [...GROWING.map((area) => [area]), GROWING.slice(0, 5)]

const measuresOf = (name: string, values: (key: string) => readonly number[]): Measure[] => {
  const us = (key: string) => ({ [US]: values(key) })
  const [least, , most] = SIZES
  const slower = values(`${least}`).map((rate, run) => rate / (values(`${most}`)[run] ?? rate))
  const sync = `first sync of 50,000 records`
  return [
    ...SIZES.map(
      (size): Measure => ({
        ...{ key: `${name}-rate-${size}`, unit: '/s', runs: us(`${size}`) },
        what: `changes a second, 10 phones, ${size.toLocaleString('en')} records in the store: ${name}`,
      }),
    ),
    {
      ...{ key: `${name}-flat`, unit: 'count', runs: { [US]: slower }, goal: { most: 1.25 } },
      what: `times that a change costs over 100,000 records what it costs over 1,000: ${name}`,
    },
    { key: `${name}-sync-seconds`, what: `${sync}: ${name}`, unit: 's', runs: us('seconds') },
    { key: `${name}-sync-requests`, what: `${sync}, requests: ${name}`, unit: 'requests', runs: us('requests') },
    { key: `${name}-sync-kB`, what: `${sync}, down: ${name}`, unit: 'kB', runs: us('kB') },
    { key: `${name}-sync-p95`, what: `${sync}, p95 of a page: ${name}`, unit: 'ms', runs: us('p95') },
    { key: `${name}-sync-MB`, what: `${sync}, most memory of the server: ${name}`, unit: 'MB', runs: us('MB') },
  ]
}

/** Rows like those of the writers' own pushes, straight into the tables up to that many in all. */
const fill = async ({ storage, phones }: BenchStore, upTo: number, from: number): Promise<void> => {
  const db = await openDatabase(storage)
  for (const phone of phones.slice(0, GROWING.length)) {
    const count = (upTo - from) / GROWING.length
    for (let at = 0; at < count; at += AT_ONCE)
      await db.transaction().execute(async (tx) => {
        const { seq } = await tx
          .updateTable('area_counter')
          .set((eb) => ({ seq: eb('seq', '+', AT_ONCE), sum: null }))
          .where('area', '=', phone.area)
          .returning('seq')
          .executeTakeFirstOrThrow()
        const rows = rowsOf(phone, seq - AT_ONCE)
        const [records, entries] = [rows.map(({ record }) => record), rows.map(({ entry }) => entry)]
        await writeTogether(tx, [...rowsInto(tx, RECORD_ROWS, records), ...rowsInto(tx, LEDGER_ROWS, entries)])
        phone.writer.adopt(rows.map(({ record: { id, kind, version } }) => ({ record: id, kind, v: version })))
      })
  }
  await db.destroy()
}

const AT_ONCE = 100

/** Another officer's records, made before. */
const rowsOf = ({ area, writer }: BenchPhone, seq: number) => {
  const device = newServerId(Date.now())
  return writer.others(AT_ONCE).map(({ kind, set }, at) => {
    const [id, m, now, version] = [
      newServerId(Date.now()),
      newServerId(Date.now()),
      new Date().toISOString(),
      seq + at + 1,
    ]
    const by = JSON.stringify({ name: 'Trần Thị C', device })
    const stamp = { v: version, device, ds: at + 1, name: 'Trần Thị C', at: now }
    const data = JSON.stringify(set)
    return {
      record: {
        ...{ area, id, kind, version, data, conflicts: '[]', created_at: now, created_by: by, updated_at: now },
        ...{ updated_by: by, deleted_at: null },
        stamps: stampsText(Object.fromEntries(Object.keys(set).map((path) => [path, stamp]))),
      },
      entry: {
        ...{ area, m, device, ds: at + 1, record: id, request_hash: m.repeat(2), effective_base: 0, content: data },
        ...{ verdict: JSON.stringify({ m, kind: 'applied', version }), actor: 'Trần Thị C', received_at: now },
        ...{ entry: null, chain: null },
      },
    }
  })
}

const withOffice = async (store: BenchStore, work: (served: Served) => Promise<void>): Promise<void> => {
  const served = await serve(store, 1)
  try {
    await work(served)
  } finally {
    await stop(served.offices)
  }
}

const pushOver = ({ runs, load }: ServerTools, store: BenchStore, note: (rate: number) => void): Promise<void> =>
  withOffice(store, async ({ phones, offices: [office] }) => {
    // One more than counts, to begin with: the sums of the filled communes are made at their first push.
    for (let run = 0; run <= runs; run += 1) {
      const { taken, seconds } = await sendLoad(
        load,
        phones.slice(0, GROWING.length).map(({ token, writer }) => ({
          ...{ address: office?.address ?? '', token, path: '/v1/push' },
          bodies: Array.from({ length: PUSHES }, () => pushOf(writer.write(CHANGES))),
        })),
      )
      if (run > 0) note(taken / seconds)
    }
  })

const firstSync = (
  { load }: ServerTools,
  store: BenchStore,
  note: (key: string, value: number) => void,
): Promise<void> =>
  withOffice(store, async ({ phones, offices: [office] }) => {
    const reader = phones.at(-1)
    if (reader === undefined || office === undefined) throw new Error('nobody reads')
    const body = Buffer.from(JSON.stringify({ protocol: PROTOCOL, schema: SCHEMA }))
    const { seconds, rows, ms, bytesDown } = await sendLoad(load, [
      { address: office.address, token: reader.token, path: '/v1/pull', bodies: [body], followsCursor: true },
    ])
    const pages = ms['/v1/pull'] ?? []
    if (rows < 50_000) throw new Error(`only ${rows} records came`)
    note('seconds', (seconds * 50_000) / rows)
    note('requests', Math.ceil((pages.length * 50_000) / rows))
    note('kB', (bytesDown * 50) / rows)
    note('p95', shareOf(pages, 0.95))
    note('MB', peakMb(office))
  })
