import { text } from 'node:stream/consumers'
import { AreaCode } from '../domain/records/envelope.ts'
import { LEAST_PASSWORD, type PasswordFault, passwordFault } from '../protocol/password.ts'
import { type Config, readConfig } from './config.ts'
import { createAdmin, forgetFirstPassword } from './first-start.ts'
import { newPassword } from './secrets.ts'
import { accountByName, listAccounts, setDisabled, setPassword } from './storage/accounts.ts'
import { addAreas, mergeArea } from './storage/areas.ts'
import { note } from './storage/audit.ts'
import { type Database, openDatabase } from './storage/database.ts'
import { removePasskeys } from './storage/passkeys.ts'
import { endSessions } from './storage/sessions.ts'
import { forgetTries, userDoor } from './storage/waits.ts'

const USE = `Use:
  npm run admin -- create-admin USERNAME [NAME]   (its password on standard input; without one it is made and shown once)
  npm run admin -- set-password USERNAME          (the new password on standard input; earlier sessions and passkeys end)
  npm run admin -- end-sessions USERNAME
  npm run admin -- disable USERNAME
  npm run admin -- enable USERNAME
  npm run admin -- list
  npm run admin -- add-area CODE NAME             (a commune that this office serves)
  npm run admin -- merge-area FROM INTO           (communes merged by law)`

const FAULTS: Readonly<Record<PasswordFault, string>> = {
  short: `A password has at least ${LEAST_PASSWORD} characters.`,
  'user-name': 'The password must not hold the user name.',
  common: 'This password is one of those that are guessed first.',
}

/** How the audit trail calls whoever has a shell on the server. */
const ACTOR = 'npm run admin'

/** What the command came to: words for whoever gave it, and whether it was done. */
type Outcome = { readonly isDone: boolean; readonly says: string }

const done = (says: string): Outcome => ({ isDone: true, says })
const refused = (says: string): Outcome => ({ isDone: false, says })
const unknown = (username: string): Outcome => refused(`There is no user ${username}.`)

type Command = (config: Config, one: string, two: string | undefined) => Promise<Outcome>

/** Commands by name, with how many words each needs at least. */
const COMMANDS: Readonly<Record<string, { readonly needs: number; readonly run: Command }>> = {
  'create-admin': { needs: 1, run: (config, username, name) => makeAdmin(config, username, name ?? username) },
  'set-password': { needs: 1, run: (config, username) => setNewPassword(config, username) },
  'end-sessions': { needs: 1, run: (config, username) => end(config, username) },
  disable: { needs: 1, run: (config, username) => disable(config, username) },
  enable: { needs: 1, run: (config, username) => enable(config, username) },
  list: { needs: 0, run: (config) => list(config) },
  'add-area': { needs: 2, run: (config, code, name) => addArea(config, code, name ?? '') },
  'merge-area': { needs: 2, run: (config, from, into) => merge(config, from, into ?? '') },
}

/** `npm run admin`: what must be possible without the desk. Exit status 1 and the reason when it was not done. */
const run = async (name: string | undefined, ...words: string[]): Promise<Outcome> => {
  const read = readConfig(process.env)
  if (read.kind === 'wrong') return refused(read.faults.join('\n'))
  const command = name === undefined || !Object.hasOwn(COMMANDS, name) ? undefined : COMMANDS[name]
  return command === undefined || words.length < command.needs
    ? refused(USE)
    : command.run(read.config, words[0] ?? '', words[1])
}

/** What was piped in; nothing from a keyboard, where everybody could read along. */
const typed = async (): Promise<string> => (process.stdin.isTTY ? '' : (await text(process.stdin)).trimEnd())

const makeAdmin = async (config: Config, username: string, name: string): Promise<Outcome> => {
  if (!/^[a-z0-9._-]{3,40}$/.test(username))
    return refused('A user name has 3 to 40 small letters without diacritics, digits, dots or dashes.')
  const given = await typed()
  const password = given === '' ? newPassword() : given
  const fault = passwordFault(password, username)
  if (fault !== undefined) return refused(FAULTS[fault])
  const isMade = await withStore(config, async (db) => {
    const isNew = await createAdmin(db, username, name, password, Date.now())
    if (isNew) await note(db, Date.now(), ACTOR, 'create-account', username)
    return isNew
  })
  if (!isMade) return refused(`There is a user ${username} already.`)
  const shown = given === '' ? `\nPassword, shown this once: ${password}` : ''
  return done(`The administrator ${username} is made.${shown}`)
}

const setNewPassword = async (config: Config, username: string): Promise<Outcome> => {
  const password = await typed()
  const fault = passwordFault(password, username)
  if (fault !== undefined) return refused(FAULTS[fault])
  return withAccount(config, username, async (db, id) => {
    await setPassword(db, id, password)
    await removePasskeys(db, id)
    await forgetTries(db, userDoor(username, undefined).name)
    await note(db, Date.now(), ACTOR, 'change-password', id)
    forgetFirstPassword(config.dataDir)
    return done('The password is set; earlier sessions have ended, and passkeys are removed.')
  })
}

const end = (config: Config, username: string): Promise<Outcome> =>
  withAccount(config, username, async (db, id) => {
    const count = await endSessions(db, id)
    await note(db, Date.now(), ACTOR, 'end-sessions', id)
    return done(`Sessions ended: ${count}.`)
  })

const disable = (config: Config, username: string): Promise<Outcome> =>
  withAccount(config, username, async (db, id) => {
    await setDisabled(db, id, new Date().toISOString())
    await note(db, Date.now(), ACTOR, 'disable-account', id)
    return done(`${username} can no longer sign in; what they recorded stays.`)
  })

const enable = (config: Config, username: string): Promise<Outcome> =>
  withAccount(config, username, async (db, id) => {
    await setDisabled(db, id, null)
    await forgetTries(db, userDoor(username, undefined).name)
    await note(db, Date.now(), ACTOR, 'enable-account', id)
    return done(`${username} can sign in again.`)
  })

const list = async (config: Config): Promise<Outcome> => {
  const accounts = await withStore(config, listAccounts)
  const lines = accounts.map(
    ({ username, role, name, disabledAt }) =>
      `${username}\t${role}\t${name}${disabledAt === undefined ? '' : `\tdisabled since ${disabledAt}`}`,
  )
  return done(lines.length === 0 ? 'There is no user yet.' : lines.join('\n'))
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

const withAccount = (
  config: Config,
  username: string,
  work: (db: Database, id: string) => Promise<Outcome>,
): Promise<Outcome> =>
  withStore(config, async (db) => {
    const account = await accountByName(db, username)
    return account === undefined ? unknown(username) : work(db, account.id)
  })

const withStore = async <T>(config: Config, work: (db: Database) => Promise<T>): Promise<T> => {
  const db = await openDatabase(config)
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

const outcome = await run(...(process.argv.slice(2) as [string?, ...string[]]))
process[outcome.isDone ? 'stdout' : 'stderr'].write(`${outcome.says}\n`)
process.exitCode = outcome.isDone ? 0 : 1
