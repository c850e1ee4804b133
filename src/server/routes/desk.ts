import { Hono } from 'hono'
import { Uuid } from '../../domain/records/envelope.ts'
import { AccountRequest, CodeRequest, type CodeResponse } from '../../protocol/enrol.ts'
import { passwordFault } from '../../protocol/password.ts'
import { holdsAreas } from '../access.ts'
import { readBody } from '../body.ts'
import { enterDesk } from '../door.ts'
import { nowOf, type Office } from '../office.ts'
import { problem } from '../problems.ts'
import { newCode, newServerId } from '../secrets.ts'
import { createAccount, listAccounts, setDisabled } from '../storage/accounts.ts'
import { listAreas } from '../storage/areas.ts'
import { note } from '../storage/audit.ts'
import { addCode, listDevices, revokeDevice } from '../storage/devices.ts'

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
      const { name, role, areas } = body.value
      if (!holdsAreas(entered.principal, areas)) return problem(c, 'out-of-scope', { paths: ['areas'] })
      const code = newCode()
      const holder = { name, role, areas: JSON.stringify(areas) }
      const expiresAt = await addCode(office.db, code, holder, entered.principal.name, office.nowMs())
      await note(office.db, office.nowMs(), entered.principal.name, 'make-code', name)
      return c.json({ code, expiresAt } satisfies CodeResponse)
    })
    .post('/devices/:id/revoke', async (c) => {
      const entered = await enterDesk(office, c, 'revoke-device')
      if (entered.kind === 'refused') return entered.response
      const id = Uuid.safeParse(c.req.param('id'))
      if (!id.success || !(await revokeDevice(office.db, id.data, nowOf(office)))) return problem(c, 'not-found')
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
      const id = Uuid.safeParse(c.req.param('id'))
      // Nobody locks themselves out: the last administrator would be gone with it.
      if (
        !id.success ||
        id.data === entered.principal.account ||
        !(await setDisabled(office.db, id.data, nowOf(office)))
      )
        return problem(c, 'not-found')
      await note(office.db, office.nowMs(), entered.principal.name, 'disable-account', id.data)
      return c.body(null, 204)
    })
