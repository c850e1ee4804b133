import { Hono } from 'hono'
import { Uuid } from '../../domain/records/envelope.ts'
import { givesOf } from '../../domain/records/role.ts'
import { PasswordRequest, RoleRequest } from '../../protocol/account.ts'
import { passwordFault } from '../../protocol/password.ts'
import { AT_ONCE, askAgain, MOST_WAITING, refusal } from '../ask-again.ts'
import { readBody } from '../body.ts'
import { enter, enterDesk } from '../door.ts'
import { createGate } from '../gate.ts'
import { nowOf, type Office } from '../office.ts'
import { problem } from '../problems.ts'
import { reachedAccount, reachedOther } from '../reached-account.ts'
import { setSessionCookie } from '../session-cookie.ts'
import { accountById, setAccountRole, setDisabled, setPassword } from '../storage/accounts.ts'
import { note } from '../storage/audit.ts'
import { dropCodesOf } from '../storage/devices.ts'
import { endSessions, listSessions, rotateSession } from '../storage/sessions.ts'

/** What users do with their own account: password and sessions; and what the administrator does with others'. */
export const accountRoutes = (office: Office): Hono => {
  const gate = createGate(AT_ONCE, MOST_WAITING)
  return new Hono()
    .get('/account/sessions', async (c) => {
      const entered = await enter(office, c, 'manage-own-account')
      if (entered.kind === 'refused') return entered.response
      const { account, session } = entered.principal
      if (account === undefined) return problem(c, 'forbidden')
      return c.json({ sessions: await listSessions(office.db, account, office.nowMs(), session) })
    })
    .post('/account/sessions/end-others', async (c) => {
      const entered = await enter(office, c, 'manage-own-account')
      if (entered.kind === 'refused') return entered.response
      const { account, session, name } = entered.principal
      if (account === undefined || session === undefined) return problem(c, 'forbidden')
      await endSessions(office.db, account, { but: session })
      await note(office.db, office.nowMs(), name, 'end-sessions', account)
      return c.body(null, 204)
    })
    .post('/account/sessions/:id/end', async (c) => {
      const entered = await enter(office, c, 'manage-own-account')
      if (entered.kind === 'refused') return entered.response
      const id = Uuid.safeParse(c.req.param('id'))
      const { account, name } = entered.principal
      if (account === undefined) return problem(c, 'forbidden')
      if (!id.success || (await endSessions(office.db, account, { only: id.data })) === 0)
        return problem(c, 'not-found')
      await note(office.db, office.nowMs(), name, 'end-sessions', id.data)
      return c.body(null, 204)
    })
    .post('/account/password', async (c) => {
      const entered = await enter(office, c, 'manage-own-account')
      if (entered.kind === 'refused') return entered.response
      const body = await readBody(c, PasswordRequest)
      if (body.kind === 'refused') return body.response
      const { session, name } = entered.principal
      const account = entered.principal.account && (await accountById(office.db, entered.principal.account))
      if (!account || session === undefined) return problem(c, 'forbidden')
      if (passwordFault(body.value.new, account.username) !== undefined)
        return problem(c, 'password-refused', { paths: ['new'] })
      const asked = await askAgain(office, gate, account, body.value.old)
      if (asked !== 'right') return refusal(c, asked, 'old')
      await setPassword(office.db, account.id, body.value.new, session)
      setSessionCookie(office, c, await rotateSession(office.db, session))
      await note(office.db, office.nowMs(), name, 'change-password', account.id)
      return c.body(null, 204)
    })
    .get('/accounts/:id/sessions', async (c) => {
      const entered = await enterDesk(office, c, 'see-accounts')
      if (entered.kind === 'refused') return entered.response
      const account = await reachedAccount(office, entered.principal, c.req.param('id'))
      if (account === undefined) return problem(c, 'not-found')
      return c.json({ sessions: await listSessions(office.db, account.id, office.nowMs(), entered.principal.session) })
    })
    .post('/accounts/:id/sessions/end', async (c) => {
      const entered = await enterDesk(office, c, 'disable-account')
      if (entered.kind === 'refused') return entered.response
      const { session, name } = entered.principal
      const account = await reachedAccount(office, entered.principal, c.req.param('id'))
      if (account === undefined) return problem(c, 'not-found')
      await endSessions(office.db, account.id, session === undefined ? {} : { but: session })
      await note(office.db, office.nowMs(), name, 'end-sessions', account.id)
      return c.body(null, 204)
    })
    .post('/accounts/:id/role', async (c) => {
      const entered = await enterDesk(office, c, 'set-account-role')
      if (entered.kind === 'refused') return entered.response
      const body = await readBody(c, RoleRequest)
      if (body.kind === 'refused') return body.response
      const { role } = body.value
      if (!givesOf(entered.principal.role).includes(role)) return problem(c, 'forbidden', { paths: ['role'] })
      const account = await reachedOther(office, entered.principal, c.req.param('id'))
      if (account === undefined) return problem(c, 'not-found')
      await setAccountRole(office.db, account.id, role, nowOf(office))
      await dropCodesOf(office.db, account.name)
      await note(office.db, office.nowMs(), entered.principal.name, 'set-account-role', `${account.username} ${role}`)
      return c.body(null, 204)
    })
    .post('/accounts/:id/enable', async (c) => {
      const entered = await enterDesk(office, c, 'disable-account')
      if (entered.kind === 'refused') return entered.response
      const account = await reachedAccount(office, entered.principal, c.req.param('id'))
      if (account === undefined) return problem(c, 'not-found')
      await setDisabled(office.db, account.id, null)
      await note(office.db, office.nowMs(), entered.principal.name, 'enable-account', account.id)
      return c.body(null, 204)
    })
}
