import { Hono } from 'hono'
import * as z from 'zod/mini'
import { Uuid } from '../../domain/records/envelope.ts'
import type { AuditPage, DeviceChains } from '../../protocol/integrity.ts'
import { enter, enterDesk } from '../door.ts'
import type { Office } from '../office.ts'
import { problem } from '../problems.ts'
import { reachOf } from '../reach.ts'
import { deviceChains, standingOf } from '../storage/attestations.ts'
import { auditChain } from '../storage/audit.ts'
import { readAudit } from '../storage/audit-pages.ts'

const Wanted = z.object({
  before: z.optional(z.coerce.number().check(z.int(), z.gte(1))),
  actor: z.optional(z.string().check(z.maxLength(200))),
  action: z.optional(z.string().check(z.maxLength(60))),
})

/** What the office found about a record's signed statement, for everybody who may see the record. */
export const attestationRoutes = (office: Office): Hono =>
  new Hono().get('/:record', async (c) => {
    const entered = await enter(office, c, 'see-attestation')
    if (entered.kind === 'refused') return entered.response
    const record = Uuid.safeParse(c.req.param('record'))
    const standing = record.success ? await standingOf(office.db, entered.principal, record.data) : undefined
    return standing === undefined ? problem(c, 'not-found') : c.json(standing)
  })

/** The pages of the desk about what was signed and what was done. */
export const integrityRoutes = (office: Office): Hono =>
  new Hono()
    .get('/devices', async (c) => {
      const entered = await enterDesk(office, c, 'see-integrity')
      if (entered.kind === 'refused') return entered.response
      return c.json({
        devices: await deviceChains(office.db, entered.principal, await reachOf(office.db, entered.principal)),
      } satisfies DeviceChains)
    })
    .get('/audit', async (c) => {
      const entered = await enterDesk(office, c, 'see-audit')
      if (entered.kind === 'refused') return entered.response
      const wanted = Wanted.safeParse(c.req.query())
      if (!wanted.success) return problem(c, 'malformed')
      const chain = await auditChain(office.db)
      return c.json({
        ...(await readAudit(office.db, wanted.data)),
        chain: chain.kind === 'whole' ? { entries: chain.entries } : { entries: chain.at - 1, brokenAt: chain.at },
      } satisfies AuditPage)
    })
