import { Hono } from 'hono'
import { Uuid } from '../../domain/records/envelope.ts'
import type { HistoryResponse } from '../../protocol/history.ts'
import { enter } from '../door.ts'
import type { Office } from '../office.ts'
import { problem } from '../problems.ts'
import { historyOf } from '../storage/history.ts'

/** Who changed what in a record, for everybody who holds its commune. */
export const historyRoutes = (office: Office): Hono =>
  new Hono().get('/:record', async (c) => {
    const entered = await enter(office, c, 'see-history')
    if (entered.kind === 'refused') return entered.response
    const record = Uuid.safeParse(c.req.param('record'))
    if (!record.success) return problem(c, 'not-found')
    const entries = await historyOf(office.db, entered.principal, record.data)
    return c.json({ entries } satisfies HistoryResponse)
  })
