import { startPostgres } from '../setup/postgres.ts'
import { numbersFrom } from '../sim/random.ts'
import type { Bench } from './measure.ts'
import type { BareJob } from './server-bare.ts'
import { measureCrowds } from './server-crowds.ts'
import { measureGrowth } from './server-growth.ts'
import type { Job, Load } from './server-load.ts'
import { startWorker } from './server-served.ts'

/**
 * The office's server under load, and beside it what its databases do with the same rows in a bare loop: SQLite with WAL and synchronous=FULL,
 * PostgreSQL as it is installed (synchronous_commit on). Server, database and load share the machine.
 */
export const benchServer: Bench = {
  about:
    'The server: real processes under phones that push 20 changes (half new records of 1 KB, half edits) or pull, all at once, in 100 communes; durable before it is answered. “Alone”: the database with the same rows in a bare loop, in transactions of the same size.',
  measure: async ({ runs, say }) => {
    const next = numbersFrom(1)
    const cluster = await startPostgres({ isHasty: false })
    const load = startWorker<readonly Job[], Load>('server-load.ts')
    const bare = startWorker<BareJob, number>('server-bare.ts')
    const tools = { runs, say, next, load, bare, cluster: cluster.url }
    try {
      return [...(await measureCrowds(tools)), ...(await measureGrowth(tools))]
    } finally {
      load.end()
      bare.end()
      await cluster.stop()
    }
  },
}
