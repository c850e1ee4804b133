import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AreaSetting } from '../protocol/areas.ts'
import type { Config } from './config.ts'
import { hashPassword, newPassword, newServerId } from './secrets.ts'
import { accountByName } from './storage/accounts.ts'
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

/** Makes areas and the first administrator in a fresh store. Gives the first password while it is still the one that was made up. */
export const prepareFirstStart = async (
  db: Database,
  config: Config,
  nowMs: number,
): Promise<{ username: string; password: string | undefined }> => {
  await addAreas(db, FIRST_AREAS)
  const file = join(config.dataDir, PASSWORD_FILE)
  if ((await accountByName(db, FIRST_USER)) === undefined) {
    const password = config.adminPassword ?? newPassword()
    await db
      .insertInto('account')
      .values({
        ...{
          id: newServerId(nowMs),
          username: FIRST_USER,
          name: 'Văn phòng điều phối',
          role: 'administrator',
          areas: JSON.stringify([EVERY_AREA]),
        },
        ...{
          password_hash: await hashPassword(password),
          created_at: new Date(nowMs).toISOString(),
          disabled_at: null,
        },
      })
      .onConflict((conflict) => conflict.column('username').doNothing())
      .execute()
    if (config.adminPassword === undefined) writeFileSync(file, password, { mode: 0o600 })
  }
  return { username: FIRST_USER, password: existsSync(file) ? readFileSync(file, 'utf8') : undefined }
}

/** Forgets the made-up password, once another one was set. */
export const forgetFirstPassword = (dataDir: string): void => rmSync(join(dataDir, PASSWORD_FILE), { force: true })
