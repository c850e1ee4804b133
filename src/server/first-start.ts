import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AreaSetting } from '../protocol/areas.ts'
import type { Config } from './config.ts'
import { newPassword, newServerId } from './secrets.ts'
import { createAccount, hasAccounts } from './storage/accounts.ts'
import { addAreas, EVERY_AREA } from './storage/areas.ts'
import type { Database } from './storage/database.ts'

/** Name of the first administrator. */
const FIRST_USER = 'admin'

/** The file that keeps a made-up first password until it is changed; readable by the server's user alone. */
const PASSWORD_FILE = 'first-sign-in.txt'

/**
 * Wards of Quảng Trị (province code 44) that took the place of Đông Hà and Quảng Trị towns, Decision 19/2025/QĐ-TTg. The office starts with these;
 * others are added at the desk.
 */
const FIRST_AREAS: readonly AreaSetting[] = [
  { code: '19333', name: 'Phường Đông Hà', province: '44' },
  { code: '19351', name: 'Phường Nam Đông Hà', province: '44' },
  { code: '19360', name: 'Phường Quảng Trị', province: '44' },
]

/** Who can sign in after the start: nobody yet, the first administrator with the password that was made up, or whoever has an account. */
export type FirstUser =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'made-up'; readonly username: string; readonly password: string }
  | { readonly kind: 'users' }

/**
 * Makes areas in a fresh store, and a first administrator where sample data is asked for or a password given. A real office (`SAMPLE_DATA=off`) begins
 * without a user: its first administrator is made by `npm run admin -- create-admin`, under a name and a password that no log has seen.
 */
export const prepareFirstStart = async (db: Database, config: Config, nowMs: number): Promise<FirstUser> => {
  await addAreas(db, FIRST_AREAS)
  const file = join(config.dataDir, PASSWORD_FILE)
  if (!(await hasAccounts(db))) {
    if (!config.loadsSampleData && config.adminPassword === undefined) return { kind: 'nobody' }
    const password = config.adminPassword ?? newPassword()
    await createAdmin(db, FIRST_USER, 'Văn phòng điều phối', password, nowMs)
    if (config.adminPassword === undefined) writeFileSync(file, password, { mode: 0o600 })
  }
  return existsSync(file)
    ? { kind: 'made-up', username: FIRST_USER, password: readFileSync(file, 'utf8') }
    : { kind: 'users' }
}

/** Makes an administrator of every commune; false when the user name is taken. */
export const createAdmin = async (
  db: Database,
  username: string,
  name: string,
  password: string,
  nowMs: number,
): Promise<boolean> => {
  const id = newServerId(nowMs)
  const request = { username, name, role: 'administrator' as const, areas: [EVERY_AREA], password }
  return (await createAccount(db, id, request, new Date(nowMs).toISOString())) !== undefined
}

/** Forgets the made-up password, once another one was set. */
export const forgetFirstPassword = (dataDir: string): void => rmSync(join(dataDir, PASSWORD_FILE), { force: true })
