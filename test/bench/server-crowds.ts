import { PROTOCOL, SCHEMA } from '../../src/protocol/version.ts'
import { type Measure, US } from './measure.ts'
import type { Job, Load } from './server-load.ts'
import { bareRun, writtenRows } from './server-rows.ts'
import { cpuSeconds, type Served, type ServerTools, sendLoad, serve, stop, type Worker } from './server-served.ts'
import { COMMUNES, makeStore, pushOf } from './server-store.ts'
import { shareOf } from './shares.ts'

/** Changes in one push: what an officer wrote on one visit. */
const CHANGES = 20
/** How many phones send at once, and how many pushes each sends, one after the other. */
const CROWDS = [
  [1, 100],
  [10, 15],
  [100, 3],
  [1_000, 1],
] as const
/** Phones that ask once a second, for so many seconds. */
const [ASKING, SECONDS] = [200, 4]

interface SetUp {
  readonly name: string
  readonly served: Served
  readonly processes: number
}

/** Phones in crowds over SQLite and PostgreSQL, and the bare loops beside them, run by run in turns. */
export const measureCrowds = async (tools: ServerTools): Promise<Measure[]> => {
  const { runs, say, next, load, bare, cluster } = tools
  const holdings = Array.from({ length: 1_000 }, (_, at) => COMMUNES.slice(at % 100, (at % 100) + 1))
  const onSqlite = await serve(await makeStore(undefined, holdings, next), 1)
  const onPostgres = await serve(await makeStore(cluster, holdings, next), 3)
  const setUps: SetUp[] = [
    { name: 'SQLite', served: onSqlite, processes: 1 },
    { name: 'PostgreSQL', served: onPostgres, processes: 1 },
    { name: 'PostgreSQL', served: onPostgres, processes: 3 },
  ]
  const found = new Map<string, number[]>()
  const note = (key: string, value: number): void => void found.set(key, [...(found.get(key) ?? []), value])
  try {
    // Before anything counts: code that runs for the first time is compiled, and there are rows to take for the bare loop.
    for (const { served, processes } of setUps) await push(load, served, processes, 100, 2)
    const rows = new Map(
      await Promise.all(
        [onSqlite, onPostgres].map(async ({ storage }, at) => [at, await writtenRows(storage, CHANGES)] as const),
      ),
    )
    for (let run = 0; run < runs; run += 1) {
      note('SQLite alone', await bareRun(bare, undefined, rows.get(0) ?? [], next))
      note('PostgreSQL alone', await bareRun(bare, cluster, rows.get(1) ?? [], next))
      for (const [phones, pushes] of CROWDS)
        for (const { name, served, processes } of setUps) {
          const before = cpuSeconds(served.offices)
          const { taken, seconds, ms } = await push(load, served, processes, phones, pushes)
          const key = `${name}-${processes}-${phones}`
          note(`${key}-rate`, taken / seconds)
          note(`${key}-p99`, shareOf(ms['/v1/push'] ?? [], 0.99))
          if (phones === 100 && processes === 1)
            note(`${name}-cpu`, ((cpuSeconds(served.offices) - before) * 1e6) / taken)
        }
      for (const { name, served, processes } of setUps)
        note(`${name}-${processes}-pull`, await pullP95(load, served, processes))
      say(
        `run ${run + 1} of ${runs}: ${[...found].map(([key, all]) => `${key} ${Math.round(all.at(-1) ?? 0)}`).join(', ')}`,
      )
    }
  } finally {
    for (const { offices, remove } of [onSqlite, onPostgres]) {
      await stop(offices)
      await remove()
    }
  }
  return measuresOf(setUps, found)
}

const measuresOf = (setUps: readonly SetUp[], found: ReadonlyMap<string, readonly number[]>): Measure[] => {
  const values = (key: string): readonly number[] => found.get(key) ?? []
  const over = ({ name, processes }: SetUp): string =>
    `${name}, ${processes === 1 ? '1 process' : `${processes} processes`}`
  const alone = (name: string) => ({ [`${name} alone`]: values(`${name} alone`) })
  const rates = setUps.flatMap((setUp) =>
    CROWDS.map(([phones]): Measure => {
      const key = `${setUp.name}-${setUp.processes}-${phones}`
      // A single phone waits for each of its answers: what the server could take meanwhile from others is not asked of it.
      const isGoal = phones > 1
      return {
        ...{ key: `${key}-rate`, what: `changes a second, ${crowd(phones)}: ${over(setUp)}`, unit: '/s' },
        runs: { [US]: values(`${key}-rate`), ...alone(setUp.name) },
        ...(isGoal ? { goal: { timesBest: 0.5, ...(setUp.name === 'PostgreSQL' ? { least: 1_500 } : {}) } } : {}),
      }
    }),
  )
  const waits = setUps.flatMap((setUp) =>
    CROWDS.map(([phones]): Measure => {
      const key = `${setUp.name}-${setUp.processes}-${phones}-p99`
      return { key, what: `p99 of a push, ${crowd(phones)}: ${over(setUp)}`, unit: 'ms', runs: { [US]: values(key) } }
    }),
  )
  const pulls = setUps.map((setUp): Measure => {
    const key = `${setUp.name}-${setUp.processes}-pull`
    const what = `p95 of a pull, ${ASKING} phones that ask once a second while 10 push: ${over(setUp)}`
    return { key, what, unit: 'ms', runs: { [US]: values(key) }, goal: { most: 50 } }
  })
  const cpu = ['SQLite', 'PostgreSQL'].map(
    (name): Measure => ({
      ...{ key: `${name}-cpu`, what: `processor time of the server for a change: ${name}`, unit: 'µs' },
      runs: { [US]: values(`${name}-cpu`) },
    }),
  )
  return [...rates, ...waits, ...pulls, ...cpu]
}

const crowd = (phones: number): string => (phones === 1 ? '1 phone' : `${phones.toLocaleString('en')} phones at once`)

const push = (
  load: Worker<readonly Job[], Load>,
  { phones, offices }: Served,
  processes: number,
  many: number,
  pushes: number,
): Promise<Load> =>
  sendLoad(
    load,
    phones.slice(0, many).map(({ token, writer }, at) => ({
      ...{ address: offices[at % processes]?.address ?? '', token, path: '/v1/push' },
      bodies: Array.from({ length: pushes }, () => pushOf(writer.write(CHANGES))),
    })),
  )

/** Phones whose feed is at its end ask for what is new, at set times, while others push. */
const pullP95 = async (
  load: Worker<readonly Job[], Load>,
  { phones, offices }: Served,
  processes: number,
): Promise<number> => {
  const asking = phones.slice(0, ASKING)
  const at = (index: number) => ({ address: offices[index % processes]?.address ?? '' })
  const pullOf = (cursor?: string) => Buffer.from(JSON.stringify({ protocol: PROTOCOL, schema: SCHEMA, cursor }))
  const pulls = asking.map(({ token }, index) => ({ ...at(index), token, path: '/v1/pull' }))
  const { cursors } = await sendLoad(
    load,
    pulls.map((job) => ({ ...job, bodies: [pullOf()], followsCursor: true })),
  )
  const spread = (index: number, of: number) => ({ everyMs: 1_000, startMs: (1_000 * index) / of })
  const { ms } = await sendLoad(load, [
    ...pulls.map((job, index) => ({
      ...{ ...job, ...spread(index, ASKING) },
      bodies: Array<Uint8Array>(SECONDS).fill(pullOf(cursors[index])),
    })),
    ...phones.slice(ASKING, ASKING + 10).map(({ token, writer }, index) => ({
      ...{ ...at(index), ...spread(index, 10), token, path: '/v1/push' },
      bodies: Array.from({ length: SECONDS }, () => pushOf(writer.write(CHANGES))),
    })),
  ])
  return shareOf(ms['/v1/pull'] ?? [], 0.95)
}
