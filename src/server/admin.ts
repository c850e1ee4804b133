import { text } from 'node:stream/consumers'
import { readConfig } from './config.ts'
import { forgetFirstPassword } from './first-start.ts'
import { setPassword } from './storage/accounts.ts'
import { openDatabase } from './storage/database.ts'

/** Least length of a password, as for accounts made at the desk. */
const LEAST = 12

/** `npm run admin -- set-password USERNAME`, the new password on standard input. Exit status 1 and the reason when it was not set. */
const run = async (command: string | undefined, username: string | undefined): Promise<string | undefined> => {
  if (command !== 'set-password' || username === undefined)
    return 'Use: npm run admin -- set-password USERNAME   (the new password on standard input)'
  const read = readConfig(process.env)
  if (read.kind === 'wrong') return read.faults.join('\n')
  const password = (await text(process.stdin)).trimEnd()
  if (password.length < LEAST) return `A password has at least ${LEAST} characters.`
  const db = await openDatabase(read.config)
  const isSet = await setPassword(db, username, password)
  await db.destroy()
  if (!isSet) return `There is no user ${username}.`
  forgetFirstPassword(read.config.dataDir)
  return undefined
}

const fault = await run(process.argv[2], process.argv[3])
process.stdout.write(fault === undefined ? 'The password is set; earlier sessions have ended.\n' : '')
process.stderr.write(fault === undefined ? '' : `${fault}\n`)
process.exitCode = fault === undefined ? 0 : 1
