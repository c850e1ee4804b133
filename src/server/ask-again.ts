import type { Context } from 'hono'
import type { Gate } from './gate.ts'
import type { Office } from './office.ts'
import { problem } from './problems.ts'
import { fitsPassword } from './secrets.ts'
import type { Tables } from './storage/tables.ts'
import { forgetTries, tryDoor } from './storage/waits.ts'

/** Passwords looked at together for users who are signed in, and how many wait for it. */
export const AT_ONCE = 1
export const MOST_WAITING = 10
const BUSY_S = 5
const DAY_MS = 24 * 60 * 60_000

/** `right`, `wrong`, or the seconds to wait. */
type Asked = 'right' | 'wrong' | number

/** Asks a signed-in user for the password once more. Counted apart from sign-ins: whoever finds an open browser is not to guess on and on. */
export const askAgain = async (
  office: Office,
  gate: Gate,
  account: Tables['account'],
  password: string,
): Promise<Asked> => {
  const door = { name: `sign-in:again:${account.id}`, free: 5, forgetMs: DAY_MS }
  const wait = await tryDoor(office.db, door, office.nowMs())
  if (wait !== undefined) return wait
  const looked = await gate.pass(() => fitsPassword(account.password_hash, password))
  if (looked === undefined) return BUSY_S
  if (!looked.value) return 'wrong'
  await forgetTries(office.db, door.name)
  return 'right'
}

export const refusal = (c: Context, asked: Exclude<Asked, 'right'>, path: string): Response =>
  asked === 'wrong'
    ? problem(c, 'password-refused', { paths: [path] })
    : problem(c, 'too-many-requests', { retryAfterSeconds: asked })
