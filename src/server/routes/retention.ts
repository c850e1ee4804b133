import { Hono } from 'hono'
import { holdsAreas } from '../access.ts'
import { enterDesk } from '../door.ts'
import type { Office } from '../office.ts'
import { listDue } from '../retention/list-due.ts'
import { listAreas } from '../storage/areas.ts'

/** What has been kept long enough and waits for a person's decision. */
export const retentionRoutes = (office: Office): Hono =>
  new Hono().get('/', async (c) => {
    const entered = await enterDesk(office, c, 'see-retention')
    if (entered.kind === 'refused') return entered.response
    const { principal } = entered
    const all = (await listAreas(office.db)).map(({ code }) => code)
    return c.json(await listDue(office.db, principal.areas, holdsAreas(principal, all), office.nowMs()))
  })
