import { Hono } from 'hono'
import { PullRequest, type PullResponse } from '../../protocol/pull.ts'
import { PushRequest, type PushResponse } from '../../protocol/push.ts'
import { readBody } from '../body.ts'
import { enter, enterToHandOver } from '../door.ts'
import { nowOf, type Office } from '../office.ts'
import { problem } from '../problems.ts'
import { markSeen } from '../storage/devices.ts'
import { lastSequenceOf, reachOf, readPage } from '../storage/feed.ts'
import { applyPush } from '../storage/ledger.ts'
import { noteReach } from '../storage/people/reach.ts'
import { quarantine } from './quarantine.ts'

/** What phones do all day: push their mutations, pull their areas. */
export const recordRoutes = (office: Office): Hono =>
  new Hono()
    .post('/push', async (c) => {
      const entered = await enterToHandOver(office, c, 'push')
      if (entered.kind === 'refused') return entered.response
      const body = await readBody(c, PushRequest)
      if (body.kind === 'refused') return body.response
      if (entered.isRevoked) {
        // It is kept, but an app that knows of no quarantine must go on holding it.
        await quarantine(office, entered.principal, body.value.mutations)
        return problem(c, 'device-revoked')
      }
      const now = nowOf(office)
      const { mutations, waiting, sentAt } = body.value
      const { device } = entered.principal
      const verdicts = await applyPush(office, entered.principal, mutations, now, (tx) =>
        markSeen(tx, device, now, { waiting, sentAt }),
      )
      return c.json({ epoch: office.life.epoch, verdicts } satisfies PushResponse)
    })
    .post('/pull', async (c) => {
      const entered = await enter(office, c, 'pull')
      if (entered.kind === 'refused') return entered.response
      const body = await readBody(c, PullRequest)
      if (body.kind === 'refused') return body.response
      const page: PullResponse = await readPage(office.db, office.life.epoch, entered.principal, body.value)
      await markSeen(office.db, entered.principal.device, nowOf(office))
      if (body.value.erases === true)
        await noteReach(office.db, entered.principal, reachOf(office.life.epoch, body.value.cursor), nowOf(office))
      if (body.value.cursor !== undefined) return c.json(page)
      return c.json({ ...page, lastSequence: await lastSequenceOf(office.db, entered.principal.device) })
    })
