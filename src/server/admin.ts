import { text } from 'node:stream/consumers'
import { AreaCode } from '../domain/records/envelope.ts'
import { type Config, readConfig } from './config.ts'
import { forgetFirstPassword } from './first-start.ts'
import { setPassword } from './storage/accounts.ts'
import { addAreas, mergeArea } from './storage/areas.ts'
import { type Database, openDatabase } from './storage/database.ts'

/** Least length of a password, as for accounts made at the desk. */
const LEAST = 12

const USE = `Use:
  npm run admin -- set-password USERNAME   (the new password on standard input)
  npm run admin -- add-area CODE NAME      (a commune that this office serves)
  npm run admin -- merge-area FROM INTO    (communes merged by law)`

/** What the command came to: words for whoever gave it, and whether it was done. */
type Outcome = { readonly isDone: boolean; readonly says: string }

const done = (says: string): Outcome => ({ isDone: true, says })
const refused = (says: string): Outcome => ({ isDone: false, says })

/** `npm run admin`: what must be possible without the desk. Exit status 1 and the reason when it was not done. */
const run = async (command: string | undefined, one: string | undefined, two: string | undefined): Promise<Outcome> => {
  const read = readConfig(process.env)
  if (read.kind === 'wrong') return refused(read.faults.join('\n'))
  if (command === 'set-password' && one !== undefined) return setNewPassword(read.config, one)
  if (command === 'add-area' && one !== undefined && two !== undefined) return addArea(read.config, one, two)
  if (command === 'merge-area' && one !== undefined && two !== undefined) return merge(read.config, one, two)
  return refused(USE)
}

const setNewPassword = async (config: Config, username: string): Promise<Outcome> => {
  const password = (await text(process.stdin)).trimEnd()
  if (password.length < LEAST) return refused(`A password has at least ${LEAST} characters.`)
  const isSet = await withStore(config, (db) => setPassword(db, username, password))
  if (!isSet) return refused(`There is no user ${username}.`)
  forgetFirstPassword(config.dataDir)
  return done('The password is set; earlier sessions have ended.')
}

const addArea = async (config: Config, code: string, name: string): Promise<Outcome> => {
  if (!AreaCode.safeParse(code).success)
    return refused('The code of a commune has five digits (Decision 19/2025/QĐ-TTg).')
  await withStore(config, (db) => addAreas(db, [{ code, name }]))
  return done(`This office serves ${name} (${code}).`)
}

const merge = async (config: Config, from: string, into: string): Promise<Outcome> => {
  const isMerged = await withStore(config, (db) => mergeArea(db, from, into))
  return isMerged
    ? done(`${from} is part of ${into} now. Records stay where they are; whoever holds one of them holds both.`)
    : refused('Both must be communes of this office, and the second must not have been merged itself.')
}

const withStore = async <T>(config: Config, work: (db: Database) => Promise<T>): Promise<T> => {
  const db = await openDatabase(config)
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

const outcome = await run(...(process.argv.slice(2) as [string?, string?, string?]))
process[outcome.isDone ? 'stdout' : 'stderr'].write(`${outcome.says}\n`)
process.exitCode = outcome.isDone ? 0 : 1
