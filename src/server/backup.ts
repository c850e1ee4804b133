import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { readConfig } from './config.ts'
import { SQLITE_FILE } from './storage/database.ts'

/**
 * `npm run backup -- FILE`: a consistent copy of the embedded store, while the server runs. Exit status 1 and the reason when there is none. The
 * folder of files is copied by the usual means, afterwards: then it holds every file that the copy names, as files are never changed.
 */
const backUp = (target: string | undefined): string | undefined => {
  if (target === undefined) return 'Name the file to write: npm run backup -- FILE'
  if (existsSync(target)) return `${target} is there already; name a new file.`
  const read = readConfig(process.env)
  if (read.kind === 'wrong') return read.faults.join('\n')
  if (read.config.databaseUrl !== undefined) return 'The store is PostgreSQL: use pg_dump.'
  const source = join(read.config.dataDir, SQLITE_FILE)
  if (!existsSync(source)) return `There is no store at ${source} yet.`
  const db = new DatabaseSync(source)
  db.prepare('vacuum into ?').run(target)
  db.close()
  const { blobsUrl } = read.config
  // The address of an object store holds its key.
  const files = blobsUrl.startsWith('s3://') ? 'the bucket of BLOBS_URL' : blobsUrl
  process.stdout.write(`Wrote ${target}. Now copy the files of evidence, too: ${files}\n`)
  return undefined
}

const fault = backUp(process.argv[2])
process.stderr.write(fault === undefined ? '' : `${fault}\n`)
process.exitCode = fault === undefined ? 0 : 1
