import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { serve } from '@hono/node-server'
import { pino } from 'pino'
import { createApp } from './app.ts'
import { openBlobStore } from './blobs/open-blob-store.ts'
import { type Config, readConfig } from './config.ts'
import { faultOf } from './fault.ts'
import { type FirstUser, prepareFirstStart } from './first-start.ts'
import { watchHeads } from './heads.ts'
import type { Office } from './office.ts'
import { openErasureLog } from './people/erasure-log.ts'
import { watchReports } from './reports/due-reports.ts'
import { watchRetention } from './retention/carry-out.ts'
import { loadSampleData } from './sample/load.ts'
import { openDatabase } from './storage/database.ts'
import { lifeOf } from './storage/meta.ts'

/** How long a stop waits for requests that are under way. */
const STOP_MS = 10_000

const start = async (config: Config): Promise<void> => {
  const log = pino({ level: config.logLevel, base: null })
  mkdirSync(config.dataDir, { recursive: true })
  const db = await openDatabase(config, (error) => log.warn(faultOf(error), 'lost a connection to the database'))
  const first = await prepareFirstStart(db, config, Date.now())
  if (config.loadsSampleData) await loadSampleData(db, Date.now())
  const office: Office = {
    db,
    life: await lifeOf(db),
    blobs: openBlobStore(config.blobsUrl),
    erasures: openErasureLog(config.dataDir),
    log,
    policy: config.policy,
    appDir: resolve('dist'),
    publicUrl: config.publicUrl,
    nowMs: Date.now,
  }
  const server = serve({ fetch: createApp(office).fetch, port: config.port, hostname: config.host }, ({ port }) =>
    announce(config, port, first),
  )
  const stopReports = watchReports(office)
  const stopRetention = watchRetention(office)
  const stopHeads = watchHeads(office, config.dataDir)
  const stop = (): void => {
    stopReports()
    stopRetention()
    const impatient = setTimeout(() => process.exit(1), STOP_MS)
    server.close(() => {
      clearTimeout(impatient)
      stopHeads()
        .then(() => db.destroy())
        .then(
          () => process.exit(0),
          () => process.exit(1),
        )
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

const announce = (config: Config, port: number, first: FirstUser): void => {
  const host = config.host === '0.0.0.0' || config.host === '127.0.0.1' ? 'localhost' : config.host
  const address = config.publicUrl?.replace(/\/$/, '') ?? `http://${host}:${port}`
  process.stdout.write(
    `\nSao Làng is running.\n  For officers and producers:  ${address}/\n  For the office:              ${address}/office   (${signInWords(first)})\n\n`,
  )
}

const signInWords = (first: FirstUser): string => {
  if (first.kind === 'nobody') return 'no user yet: npm run admin -- create-admin NAME'
  return first.kind === 'made-up'
    ? `user "${first.username}", password "${first.password}"`
    : 'with a user name and its password'
}

const read = readConfig(process.env)
if (read.kind === 'wrong') {
  process.stderr.write(
    `Sao Làng cannot start; the environment is not right:\n${read.faults.map((fault) => `  ${fault}`).join('\n')}\n`,
  )
  process.exitCode = 1
} else {
  await start(read.config).catch((error: unknown) => {
    process.stderr.write(`Sao Làng cannot start: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  })
}
