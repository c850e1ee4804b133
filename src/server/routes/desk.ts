import { type Context, Hono } from 'hono'
import { Uuid } from '../../domain/records/envelope.ts'
import { givesOf } from '../../domain/records/role.ts'
import { AccountRequest, CodeRequest, type CodeResponse, RevokeRequest } from '../../protocol/enrol.ts'
import { passwordFault } from '../../protocol/password.ts'
import { mayGive, type Principal } from '../access.ts'
import { readBody } from '../body.ts'
import { enterDesk } from '../door.ts'
import { nowOf, type Office } from '../office.ts'
import { problem } from '../problems.ts'
import { reachOf } from '../reach.ts'
import { reachedOther } from '../reached-account.ts'
import { newCode, newServerId } from '../secrets.ts'
import { createAccount, listAccounts, setDisabled } from '../storage/accounts.ts'
import { listAreas } from '../storage/areas.ts'
import { note } from '../storage/audit.ts'
import { addCode, deviceById, dropCodesOf, listDevices, revokeDevice } from '../storage/devices.ts'

/** What the office does at its desk: devices, one-time codes, accounts. Every action is checked in one table and noted. */
export const deskRoutes = (office: Office): Hono =>
  new Hono()
    .get('/areas', async (c) => {
      const entered = await enterDesk(office, c, 'see-areas')
      if (entered.kind === 'refused') return entered.response
      const areas = await listAreas(office.db)
      return c.json({ areas: areas.filter((area) => entered.principal.areas.includes(area.code)) })
    })
    .get('/devices', async (c) => {
      const entered = await enterDesk(office, c, 'see-devices')
      if (entered.kind === 'refused') return entered.response
      const isWithinReach = await reachOf(office.db, entered.principal)
      return c.json({ devices: await listDevices(office.db, isWithinReach) })
    })
    .post('/codes', async (c) => {
      const entered = await enterDesk(office, c, 'make-code')
      if (entered.kind === 'refused') return entered.response
      const body = await readBody(c, CodeRequest)
      if (body.kind === 'refused') return body.response
      const { name, role, areas, device } = body.value
      const notGiven = whyNotGiven(c, entered.principal, body.value)
      if (notGiven !== undefined) return notGiven
      if (device !== undefined && !(await isOwnPhone(office, entered.principal, device))) return problem(c, 'not-found')
      const code = newCode()
      const holder = { name, role, areas: JSON.stringify(areas) }
      const expiresAt = await addCode(office.db, code, holder, entered.principal.name, office.nowMs(), device)
      await note(office.db, office.nowMs(), entered.principal.name, 'make-code', device ?? name)
      return c.json({ code, expiresAt } satisfies CodeResponse)
    })
    .post('/devices/:id/revoke', async (c) => {
      const entered = await enterDesk(office, c, 'revoke-device')
      if (entered.kind === 'refused') return entered.response
      const body = await readBody(c, RevokeRequest)
      if (body.kind === 'refused') return body.response
      const id = Uuid.safeParse(c.req.param('id'))
      const device = id.success ? await deviceById(office.db, id.data) : undefined
      const isWithinReach = await reachOf(office.db, entered.principal)
      if (device === undefined || !isWithinReach(device)) return problem(c, 'not-found')
      await revokeDevice(office.db, device.id, nowOf(office), body.value.reason)
      await note(office.db, office.nowMs(), entered.principal.name, 'revoke-device', device.id)
      return c.body(null, 204)
    })
    .get('/accounts', async (c) => {
      const entered = await enterDesk(office, c, 'see-accounts')
      if (entered.kind === 'refused') return entered.response
      const isWithinReach = await reachOf(office.db, entered.principal)
      return c.json({ accounts: await listAccounts(office.db, isWithinReach) })
    })
    .post('/accounts', async (c) => {
      const entered = await enterDesk(office, c, 'create-account')
      if (entered.kind === 'refused') return entered.response
      const body = await readBody(c, AccountRequest)
      if (body.kind === 'refused') return body.response
      const notGiven = whyNotGiven(c, entered.principal, body.value)
      if (notGiven !== undefined) return notGiven
      if (passwordFault(body.value.password, body.value.username) !== undefined)
        return problem(c, 'password-refused', { paths: ['password'] })
      const account = await createAccount(office.db, newServerId(office.nowMs()), body.value, nowOf(office))
      if (account === undefined) return problem(c, 'name-taken', { paths: ['username'] })
      await note(office.db, office.nowMs(), entered.principal.name, 'create-account', account.username)
      return c.json(account)
    })
    .post('/accounts/:id/disable', async (c) => {
      const entered = await enterDesk(office, c, 'disable-account')
      if (entered.kind === 'refused') return entered.response
      const account = await reachedOther(office, entered.principal, c.req.param('id'))
      if (account === undefined) return problem(c, 'not-found')
      await setDisabled(office.db, account.id, nowOf(office))
      await dropCodesOf(office.db, account.name)
      await note(office.db, office.nowMs(), entered.principal.name, 'disable-account', account.id)
      return c.body(null, 204)
    })

/** Nobody gives a role or a commune that is not theirs to give; both are told by who asks, so that saying which tells them nothing. */
const whyNotGiven = (c: Context, principal: Principal, holder: Parameters<typeof mayGive>[1]): Response | undefined => {
  if (mayGive(principal, holder)) return undefined
  return givesOf(principal.role).includes(holder.role)
    ? problem(c, 'out-of-scope', { paths: ['areas'] })
    : problem(c, 'forbidden', { paths: ['role'] })
}

/** Whether it is a phone with our app within the desk's reach: only its place may be given to another. */
const isOwnPhone = async (office: Office, principal: Principal, id: Uuid): Promise<boolean> => {
  const device = await deviceById(office.db, id)
  if (device === undefined || device.account !== null || device.door !== null) return false
  const isWithinReach = await reachOf(office.db, principal)
  return isWithinReach(device)
}
