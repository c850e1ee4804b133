import { type Context, Hono } from 'hono'
import type { DoorResponse } from '../../protocol/account.ts'
import { type Identity, SignInRequest } from '../../protocol/enrol.ts'
import { readBody } from '../body.ts'
import { enter } from '../door.ts'
import { createGate } from '../gate.ts'
import { letIn } from '../let-in.ts'
import type { Office } from '../office.ts'
import { leaseFor } from '../office-key.ts'
import { problem } from '../problems.ts'
import { clearSessionCookie, readCookie } from '../session-cookie.ts'
import { hasAccounts, signIn } from '../storage/accounts.ts'
import { resolveAreas } from '../storage/areas.ts'
import { isKnownBrowser } from '../storage/known-browsers.ts'
import { closeSession } from '../storage/sessions.ts'
import { forgetTries, takeBack, tryDoor, userDoor, type WaitingDoor } from '../storage/waits.ts'
import { addressOf, passkeyHost } from '../visitor.ts'

const HOUR_MS = 60 * 60_000

/** One office of fifty people behind one address mistypes some; whoever tries many names from it waits. */
const addressDoor = (address: string): WaitingDoor => ({
  ...{ name: `sign-in:from:${address}`, free: 40, forgetMs: HOUR_MS },
})

/** Passwords looked at together, 19 MiB and half a core each, and how many wait for it: a flood keeps the process busy, but never takes it down. */
const HASHES_AT_ONCE = 2
const MOST_WAITING = 30
/** When to try again in a flood. */
const BUSY_S = 5

const doorOf = (hasUsers: boolean, host: string | undefined): DoorResponse => ({
  ...{ hasUsers, hasPasskeys: host !== undefined },
})

/** Where tries are counted: strangers' at the user's name, and those of the user's own browser apart, so that strangers do not keep the user out. */
const doorsOf = async (
  office: Office,
  c: Context,
  username: string,
): Promise<{ own: WaitingDoor; isKnown: boolean }> => {
  const known = readCookie(office, c, 'known')
  const isKnown = known !== undefined && (await isKnownBrowser(office.db, known, username))
  return { own: userDoor(username, isKnown ? known : undefined), isKnown }
}

/** Sign-in and sign-out of the office. Unknown, stopped and mistyped users are refused alike: in words, in waits and in the work that is done. */
export const sessionRoutes = (office: Office): Hono => {
  const gate = createGate(HASHES_AT_ONCE, MOST_WAITING)
  return new Hono()
    .get('/door', async (c) => c.json(doorOf(await hasAccounts(office.db), passkeyHost(office, c))))
    .post('/sign-in', async (c) => {
      const body = await readBody(c, SignInRequest)
      if (body.kind === 'refused') return body.response
      const { username, password, device } = body.value
      const { own, isKnown } = await doorsOf(office, c, username)
      const from = addressDoor(addressOf(office, c))
      for (const door of [from, own]) {
        const wait = await tryDoor(office.db, door, office.nowMs())
        if (wait !== undefined) return problem(c, 'too-many-requests', { retryAfterSeconds: wait })
      }
      const looked = await gate.pass(() => signIn(office.db, username, password))
      if (looked === undefined) {
        for (const door of [from, own]) await takeBack(office.db, door)
        return problem(c, 'too-many-requests', { retryAfterSeconds: BUSY_S })
      }
      if (looked.value === undefined) return problem(c, 'sign-in-failed')
      await takeBack(office.db, from)
      await forgetTries(office.db, own.name)
      return letIn(office, c, { account: looked.value, device, method: 'password', isKnown })
    })
    .post('/sign-out', async (c) => {
      const token = readCookie(office, c, 'session')
      if (token !== undefined) await closeSession(office.db, token)
      clearSessionCookie(office, c)
      // Pages that the Back button would show again go; the store is erased by the app itself. "storage" would wipe the field app's unsent work, which
      // shares the origin, and "cookies" other applications on the same domain.
      c.header('clear-site-data', '"cache"')
      return c.body(null, 204)
    })
    .get('/me', async (c) => {
      const entered = await enter(office, c, 'see-self')
      if (entered.kind === 'refused') return entered.response
      const { name, role, areas, account, device } = entered.principal
      const named = await resolveAreas(office.db, JSON.stringify(areas))
      const ofPhone = account === undefined ? { policy: office.policy, ...(await leaseFor(office, device)) } : {}
      return c.json({ name, role, areas: named, ...ofPhone } satisfies Identity)
    })
}
