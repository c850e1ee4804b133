import { startPostgres } from '../setup/postgres.ts'
import { numbersFrom } from '../sim/random.ts'
import { type Bench, type Measure, US } from './measure.ts'
import type { BareJob } from './server-bare.ts'
import type { Job, Load } from './server-load.ts'
import { bareRun, writtenRows } from './server-rows.ts'
import { cpuSeconds, type Served, sendLoad, serve, startWorker, stop, type Worker } from './server-served.ts'
import { makeStore, pushOf } from './server-store.ts'
import { shareOf } from './shares.ts'

/** Changes in one push: an assessment saved a few times on the way. */
const CHANGES = 20
/** How many phones send at once, and how many pushes each sends, one after the other. */
const CROWDS = [
  [1, 100],
  [10, 15],
  [100, 3],
  [1_000, 1],
] as const

/** The server under load, and beside it what its database does with the same rows in a bare loop. */
export const benchServer: Bench = {
  about: 'The server: phones that push 20 changes at a time.',
  measure: async ({ runs, say }) => {
    const next = numbersFrom(1)
    const cluster = await startPostgres()
    const load = startWorker<readonly Job[], Load>('server-load.ts')
    const bare = startWorker<BareJob, number>('server-bare.ts')
    const [sqlite, postgres] = [await makeStore(undefined, 1_000, next), await makeStore(cluster.url, 1_000, next)]
    const [onSqlite, onPostgres] = [await serve(sqlite, 1), await serve(postgres, 3)]
    const set = [
      { name: 'SQLite', served: onSqlite, processes: 1, cluster: undefined },
      { name: 'PostgreSQL', served: onPostgres, processes: 1, cluster: cluster.url },
      { name: 'PostgreSQL', served: onPostgres, processes: 3, cluster: cluster.url },
    ]
    for (const one of set) await pushAll(load, one.served, one.processes, 100, 3)
    const [sqliteRows, postgresRows] = [
      await writtenRows(sqlite.storage, CHANGES),
      await writtenRows(postgres.storage, CHANGES),
    ]
    const found = new Map<string, number[]>()
    const note = (key: string, value: number): void => void found.set(key, [...(found.get(key) ?? []), value])
    for (let run = 0; run < runs; run += 1) {
      note('SQLite', await bareRun(bare, undefined, sqliteRows, next))
      note('PostgreSQL', await bareRun(bare, cluster.url, postgresRows, next))
      for (const [phones, pushes] of CROWDS)
        for (const { name, served, processes } of set) {
          const before = cpuSeconds(served.offices)
          const done = await pushAll(load, served, processes, phones, pushes)
          const key = `${name}-${processes}-${phones}`
          note(`${key}-rate`, done.taken / done.seconds)
          note(`${key}-p99`, shareOf(done.ms, 0.99))
          note(`${key}-cpu`, ((cpuSeconds(served.offices) - before) * 1e6) / done.taken)
          say(
            `${key}: ${Math.round(done.taken / done.seconds)}/s, cpu ${Math.round(((cpuSeconds(served.offices) - before) * 1e6) / done.taken)} µs`,
          )
        }
      say(`bare: SQLite ${found.get('SQLite')?.at(-1)}, PostgreSQL ${found.get('PostgreSQL')?.at(-1)}`)
    }
    load.end()
    bare.end()
    await stop([...onSqlite.offices, ...onPostgres.offices])
    await sqlite.remove()
    await postgres.remove()
    await cluster.stop()
    return set.flatMap(({ name, processes }) =>
      CROWDS.flatMap(([phones]): Measure[] => {
        const key = `${name}-${processes}-${phones}`
        const values = (what: string): number[] => found.get(`${key}-${what}`) ?? []
        return [
          {
            key: `${key}-rate`,
            what: `changes a second, ${phones} phones, ${name}, ${processes} processes`,
            unit: '/s',
            runs: { [US]: values('rate'), [`${name} alone`]: found.get(name) ?? [] },
            goal: { timesBest: 0.5 },
          },
          { key: `${key}-p99`, what: 'p99', unit: 'ms', runs: { [US]: values('p99') } },
          { key: `${key}-cpu`, what: 'cpu', unit: 'µs', runs: { [US]: values('cpu') } },
        ]
      }),
    )
  },
}

const pushAll = (
  load: Worker<readonly Job[], Load>,
  { phones, offices }: Served,
  processes: number,
  many: number,
  pushes: number,
): Promise<Load> =>
  sendLoad(
    load,
    phones.slice(0, many).map(({ token, writer }, at) => ({
      address: offices[at % processes]?.address ?? '',
      ...{ token, path: '/v1/push', bodies: Array.from({ length: pushes }, () => pushOf(writer.write(CHANGES))) },
    })),
  )
