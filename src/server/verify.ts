import { openBlobStore } from './blobs/open-blob-store.ts'
import { readConfig } from './config.ts'
import { type Database, openDatabase } from './storage/database.ts'
import { exportStatement } from './storage/export-statement.ts'
import { verifyStore } from './storage/verify.ts'
import { verifyChains } from './storage/verify-chains.ts'
import { verifyFiles } from './storage/verify-files.ts'

/**
 * `npm run verify`, also while the server runs: holds every record against the ledger of what was sent, every file against its SHA-256, and goes through
 * the chains of the ledger, of the audit and of what devices signed, each to its first broken entry. Exit status 1 when something is wrong.
 * `npm run verify -- --export RECORD` prints a record's signed statement with all that somebody needs to check it without us.
 */
const verify = async (): Promise<string[]> => {
  const read = readConfig(process.env)
  if (read.kind === 'wrong') return read.faults
  const { config } = read
  const db = await openDatabase(config)
  const [asked, record = ''] = process.argv.slice(2)
  const faults =
    asked === '--export' ? await giveStatement(db, record) : await verifyAll(db, config.dataDir, config.blobsUrl)
  await db.destroy()
  return faults
}

const verifyAll = async (db: Database, dataDir: string, blobsUrl: string): Promise<string[]> => {
  const { faults, records, mutations } = await verifyStore(db)
  const stored = await verifyFiles({ db, blobs: openBlobStore(blobsUrl) })
  const chains = await verifyChains(db, dataDir)
  const erased = new Set((await db.selectFrom('erasure').select('record').execute()).map(({ record }) => record)).size
  const all = [...faults, ...stored.faults, ...chains.faults]
  if (all.length === 0)
    process.stdout.write(
      `${records} records are what their ${mutations} changes make of them, ${stored.files} files are whole; ${chains.audit} entries of the audit and ${chains.statements} signed statements are as they were written; nothing is missing.${erased === 0 ? '' : ` Of ${erased} records something was erased at the request of persons: these are held against the chain alone.`}\n`,
    )
  return all
}

const giveStatement = async (db: Database, record: string): Promise<string[]> => {
  const exported = await exportStatement(db, record)
  if (exported === undefined) return [`No record ${record} with a signed statement.`]
  process.stdout.write(`${JSON.stringify(exported, undefined, 2)}\n`)
  return []
}

const faults = await verify()
process.stderr.write(faults.map((fault) => `${fault}\n`).join(''))
process.exitCode = faults.length === 0 ? 0 : 1
