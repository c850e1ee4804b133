import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openBlobStore } from './blobs/open-blob-store.ts'
import { type Config, readConfig } from './config.ts'
import { HEADS_FILE } from './heads.ts'
import { erasedIn, eraseListed } from './people/erase-again.ts'
import { openErasureLog } from './people/erasure-log.ts'
import { type Database, openDatabase, SQLITE_FILE } from './storage/database.ts'
import { beginLife } from './storage/meta.ts'
import { verifyStore } from './storage/verify.ts'

/** What the command came to: a line for whoever restores, and whether it went well. */
type Outcome = { readonly isWell: boolean; readonly says: string }

const failed = (says: string): Outcome => ({ isWell: false, says })

/**
 * `npm run restore -- FILE`, with the server stopped: puts a backup in the place of the embedded store, which is kept beside it, and begins
 * another life of the store, so that phones offer again what the office has lost. For PostgreSQL, after pg_restore: `npm run restore -- --in-place`.
 */
const restore = async (source: string | undefined): Promise<Outcome> => {
  if (source === undefined)
    return failed('Name the backup: npm run restore -- FILE (PostgreSQL: pg_restore, then --in-place)')
  const read = readConfig(process.env)
  if (read.kind === 'wrong') return failed(read.faults.join('\n'))
  const { config } = read
  const isInPlace = source === '--in-place'
  if (config.databaseUrl !== undefined && !isInPlace)
    return failed('The store is PostgreSQL: use pg_restore, then: npm run restore -- --in-place')
  if (!isInPlace && !existsSync(source)) return failed(`There is no file ${source}.`)
  const kept = isInPlace ? undefined : putInPlace(source, config.dataDir)
  const db = await openDatabase(config)
  const { faults, records } = await verifyStore(db)
  if (faults.length === 0) {
    await beginLife(db)
    setHeadsAside(config.dataDir)
  }
  const erased = faults.length === 0 ? await eraseAgain(db, config, kept) : 0
  await db.destroy()
  const before = kept === undefined ? '' : ` What was there before is kept as ${kept}.`
  const again =
    erased === 0 ? '' : ` What had been erased at the request of persons was erased again: ${erased} records.`
  if (faults.length > 0) return failed(`The backup is damaged:\n${faults.join('\n')}\n${before}`)
  return {
    isWell: true,
    says: `Restored ${records} records. Phones will offer again what is missing.${again}${before}`,
  }
}

/** What was erased since the backup, by the list in the data folder and by the store that it takes the place of. */
const eraseAgain = async (db: Database, config: Config, kept: string | undefined): Promise<number> => {
  const erasures = openErasureLog(config.dataDir)
  const lines = [...(await erasures.read()), ...(kept === undefined ? [] : erasedIn(kept))]
  const eraser = { db, erasures, blobs: openBlobStore(config.blobsUrl) }
  return eraseListed(eraser, lines, new Date().toISOString())
}

/** What was published of the store that is gone holds nothing against the one that was restored; it is kept for whoever wants to compare. */
const setHeadsAside = (dataDir: string): void => {
  const file = join(dataDir, HEADS_FILE)
  if (existsSync(file)) renameSync(file, `${file}.before-${new Date().toISOString().replaceAll(':', '-')}`)
}

/** Copies the backup to where the store is read from; gives the name that the former store got. */
const putInPlace = (source: string, dataDir: string): string | undefined => {
  mkdirSync(dataDir, { recursive: true })
  const target = join(dataDir, SQLITE_FILE)
  const kept = `${target}.before-${new Date().toISOString().replaceAll(':', '-')}`
  const isReplacing = existsSync(target)
  if (isReplacing) renameSync(target, kept)
  // The journal of the former store must never be read into this one.
  for (const ending of ['-wal', '-shm']) {
    if (isReplacing && existsSync(`${target}${ending}`)) renameSync(`${target}${ending}`, `${kept}${ending}`)
    else rmSync(`${target}${ending}`, { force: true })
  }
  copyFileSync(source, target)
  return isReplacing ? kept : undefined
}

const outcome = await restore(process.argv[2])
process[outcome.isWell ? 'stdout' : 'stderr'].write(`${outcome.says}\n`)
process.exitCode = outcome.isWell ? 0 : 1
