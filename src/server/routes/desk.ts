import { Hono } from 'hono'
import { Uuid } from '../../domain/records/envelope.ts'
import { AccountRequest, CodeRequest, type CodeResponse, RevokeRequest } from '../../protocol/enrol.ts'
import { holdsAreas, type Principal } from '../access.ts'
import { readBody } from '../body.ts'
import { enterDesk } from '../door.ts'
import { nowOf, type Office } from '../office.ts'
import { problem } from '../problems.ts'
import { newCode, newServerId } from '../secrets.ts'
import { createAccount, disableAccount, listAccounts } from '../storage/accounts.ts'
import { listAreas } from '../storage/areas.ts'
import { note } from '../storage/audit.ts'
import { addCode, deviceById, listDevices, revokeDevice } from '../storage/devices.ts'

/** What the office does at its desk: devices, one-time codes, accounts. Every action is checked in one table and noted. */
export const deskRoutes = (office: Office): Hono =>
  new Hono()
    .get('/areas', async (c) => {
      const entered = await enterDesk(office, c, 'see-devices')
      if (entered.kind === 'refused') return entered.response
      const areas = await listAreas(office.db)
      return c.json({ areas: areas.filter((area) => entered.principal.areas.includes(area.code)) })
    })
    .get('/devices', async (c) => {
      const entered = await enterDesk(office, c, 'see-devices')
      return entered.kind === 'refused' ? entered.response : c.json({ devices: await listDevices(office.db) })
    })
    .post('/codes', async (c) => {
      const entered = await enterDesk(office, c, 'make-code')
      if (entered.kind === 'refused') return entered.response
      const body = await readBody(c, CodeRequest)
      if (body.kind === 'refused') return body.response
      const { name, role, areas, device } = body.value
      if (!holdsAreas(entered.principal, areas)) return problem(c, 'out-of-scope', { paths: ['areas'] })
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
      const { reason } = body.value
      if (!id.success || !(await revokeDevice(office.db, id.data, nowOf(office), reason)))
        return problem(c, 'not-found')
      await note(office.db, office.nowMs(), entered.principal.name, 'revoke-device', id.data)
      return c.body(null, 204)
    })
    .get('/accounts', async (c) => {
      const entered = await enterDesk(office, c, 'see-accounts')
      return entered.kind === 'refused' ? entered.response : c.json({ accounts: await listAccounts(office.db) })
    })
    .post('/accounts', async (c) => {
      const entered = await enterDesk(office, c, 'create-account')
      if (entered.kind === 'refused') return entered.response
      const body = await readBody(c, AccountRequest)
      if (body.kind === 'refused') return body.response
      if (!holdsAreas(entered.principal, body.value.areas)) return problem(c, 'out-of-scope', { paths: ['areas'] })
      const account = await createAccount(office.db, newServerId(office.nowMs()), body.value, nowOf(office))
      if (account === undefined) return problem(c, 'name-taken', { paths: ['username'] })
      await note(office.db, office.nowMs(), entered.principal.name, 'create-account', account.username)
      return c.json(account)
    })
    .post('/accounts/:id/disable', async (c) => {
      const entered = await enterDesk(office, c, 'disable-account')
      if (entered.kind === 'refused') return entered.response
      const id = Uuid.safeParse(c.req.param('id'))
      // Nobody locks themselves out: the last administrator would be gone with it.
      if (
        !id.success ||
        id.data === entered.principal.account ||
        !(await disableAccount(office.db, id.data, nowOf(office)))
      )
        return problem(c, 'not-found')
      await note(office.db, office.nowMs(), entered.principal.name, 'disable-account', id.data)
      return c.body(null, 204)
    })

/** Whether it is a phone with our app all of whose communes are the desk's own: only its place may be given to another. */
const isOwnPhone = async (office: Office, principal: Principal, id: Uuid): Promise<boolean> => {
  const device = await deviceById(office.db, id)
  if (device === undefined || device.account !== null || device.door !== null) return false
  return holdsAreas(principal, JSON.parse(device.areas))
}
