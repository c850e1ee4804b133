import { openBlobStore } from './blobs/open-blob-store.ts'
import { readConfig } from './config.ts'
import { openDatabase } from './storage/database.ts'
import { verifyStore } from './storage/verify.ts'
import { verifyFiles } from './storage/verify-files.ts'

/** `npm run verify`, also while the server runs: holds every record against the ledger of what was sent, and every file against its SHA-256. Exit status 1 when they differ. */
const verify = async (): Promise<string[]> => {
  const read = readConfig(process.env)
  if (read.kind === 'wrong') return read.faults
  const db = await openDatabase(read.config)
  const { faults, records, mutations } = await verifyStore(db)
  const stored = await verifyFiles({ db, blobs: openBlobStore(read.config.blobsUrl) })
  const erased = new Set((await db.selectFrom('erasure').select('record').execute()).map(({ record }) => record)).size
  await db.destroy()
  if (faults.length + stored.faults.length === 0)
    process.stdout.write(
      `${records} records are what their ${mutations} changes make of them, ${stored.files} files are whole; nothing is missing.${erased === 0 ? '' : ` Of ${erased} records something was erased at the request of persons: these are held against the chain alone.`}\n`,
    )
  return [...faults, ...stored.faults]
}

const faults = await verify()
process.stderr.write(faults.map((fault) => `${fault}\n`).join(''))
process.exitCode = faults.length === 0 ? 0 : 1
