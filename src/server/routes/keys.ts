import { Hono } from 'hono'
import { Uuid } from '../../domain/records/envelope.ts'
import { ApiKeyRequest, type ApiKeyResponse, PersonalExport } from '../../protocol/api-key.ts'
import { holdsAreas, mayDo } from '../access.ts'
import { readBody } from '../body.ts'
import { enterDesk } from '../door.ts'
import { nowOf, type Office } from '../office.ts'
import { problem } from '../problems.ts'
import { createApiKey, listApiKeys, revokeApiKey } from '../storage/api-keys.ts'
import { note } from '../storage/audit.ts'

/** Keys of the API at the desk: made for communes that their maker holds, shown once, ended at any time. */
export const keyRoutes = (office: Office): Hono =>
  new Hono()
    .get('/', async (c) => {
      const entered = await enterDesk(office, c, 'manage-keys')
      if (entered.kind === 'refused') return entered.response
      const keys = await listApiKeys(office.db)
      return c.json({ keys: keys.filter(({ areas }) => holdsAreas(entered.principal, areas)) })
    })
    .post('/', async (c) => {
      const entered = await enterDesk(office, c, 'manage-keys')
      if (entered.kind === 'refused') return entered.response
      const body = await readBody(c, ApiKeyRequest)
      if (body.kind === 'refused') return body.response
      if (!holdsAreas(entered.principal, body.value.areas)) return problem(c, 'out-of-scope', { paths: ['areas'] })
      // A key reads no more than its maker.
      if (body.value.readsPersonal && !mayDo(entered.principal, 'read-personal'))
        return problem(c, 'forbidden', { paths: ['readsPersonal'] })
      const made = await createApiKey(office.db, body.value, entered.principal, office.nowMs())
      await note(office.db, office.nowMs(), entered.principal.name, 'make-api-key', made.row.id)
      return c.json(made satisfies ApiKeyResponse)
    })
    .post('/:id/revoke', async (c) => {
      const entered = await enterDesk(office, c, 'manage-keys')
      if (entered.kind === 'refused') return entered.response
      const id = Uuid.safeParse(c.req.param('id'))
      const known = id.success ? (await listApiKeys(office.db)).find((key) => key.id === id.data) : undefined
      if (known === undefined || !holdsAreas(entered.principal, known.areas)) return problem(c, 'not-found')
      if (!(await revokeApiKey(office.db, known.id, nowOf(office)))) return problem(c, 'not-found')
      await note(office.db, office.nowMs(), entered.principal.name, 'revoke-api-key', known.id)
      return c.body(null, 204)
    })

/** Files that a browser makes of its own records are no concern of the server, but for those with what is about persons: these are noted first. */
export const exportRoutes = (office: Office): Hono =>
  new Hono().post('/personal', async (c) => {
    const entered = await enterDesk(office, c, 'export-personal')
    if (entered.kind === 'refused') return entered.response
    const body = await readBody(c, PersonalExport)
    if (body.kind === 'refused') return body.response
    await note(office.db, office.nowMs(), entered.principal.name, 'export-personal', body.value.tables.join(' '))
    return c.body(null, 204)
  })
