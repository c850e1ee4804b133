import { Hono } from 'hono'
import { fromColumns, toColumns } from '../../protocol/columns.ts'
import { PullRequest, type PullResponse } from '../../protocol/pull.ts'
import {
  type AllApplied,
  PUSH_MUTATIONS,
  PushInColumns,
  PushRequest,
  type PushResponse,
  type Verdict,
} from '../../protocol/push.ts'
import { answerJson } from '../answer.ts'
import { PLAIN_BYTES, readBody } from '../body.ts'
import { enter, enterToHandOver } from '../door.ts'
import { nowOf, type Office } from '../office.ts'
import { problem } from '../problems.ts'
import { sha256Of } from '../sha256-of.ts'
import { isSeenAnew, markSeen, seenInto } from '../storage/devices.ts'
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
      const body = await readBody(c, PushRequest, inRows)
      if (body.kind === 'refused') return body.response
      if (entered.isRevoked) {
        // It is kept, but an app that knows of no quarantine must go on holding it.
        await quarantine(office, entered.principal, body.value.mutations)
        return problem(c, 'device-revoked')
      }
      const now = nowOf(office)
      const { mutations, waiting, sentAt, brief } = body.value
      const { device } = entered.principal
      const seen = seenInto(office.db, device, now, { waiting, sentAt })
      const verdicts = await applyPush(office, entered.principal, mutations, now, [seen])
      const applied = brief === true ? inBrief(verdicts) : undefined
      const told = applied === undefined ? { verdicts } : { verdicts: [], applied }
      return answerJson(c, { epoch: office.life.epoch, ...told } satisfies PushResponse)
    })
    .post('/pull', async (c) => {
      const entered = await enter(office, c, 'pull')
      if (entered.kind === 'refused') return entered.response
      const body = await readBody(c, PullRequest)
      if (body.kind === 'refused') return body.response
      const read: PullResponse = await readPage(office.db, office.life.epoch, entered.principal, body.value)
      const page =
        body.value.columns === true && read.changes.length > 0
          ? { ...read, changes: [], columns: toColumns(read.changes) }
          : read
      if (isSeenAnew(entered.lastSeenAt, office.nowMs()))
        await markSeen(office.db, entered.principal.device, nowOf(office))
      if (body.value.erases === true)
        await noteReach(office.db, entered.principal, reachOf(office.life.epoch, body.value.cursor), nowOf(office))
      if (body.value.same === true && tellsNothing(read, body.value.cursor)) return c.body(null, 204)
      if (body.value.cursor !== undefined) return answerJson(c, page)
      return answerJson(c, { ...page, lastSequence: await lastSequenceOf(office.db, entered.principal.device) })
    })

/** Whether whoever stands at that cursor has all that the page tells. Erasures and what cannot be read yet move the cursor. */
const tellsNothing = (
  { changes, leave, reset, more, sums, cursor }: PullResponse,
  given: string | undefined,
): boolean => cursor === given && !reset && !more && sums === undefined && changes.length + leave.length === 0

/** A push in columns as the rows that it stands for; anything else as it is. */
const inRows = (json: unknown): unknown => {
  if (typeof json !== 'object' || json === null || !('columns' in json)) return json
  const laidOut = PushInColumns.safeParse(json)
  if (!laidOut.success) return json
  const { columns, ...rest } = laidOut.data
  return { ...rest, mutations: fromColumns(columns, { rows: PUSH_MUTATIONS, signs: PLAIN_BYTES }) }
}

/** What there is to say of changes that were all applied as sent: a sixtieth of a verdict for each. Undefined where one needs more words. */
const inBrief = (verdicts: readonly Verdict[]): AllApplied | undefined => {
  const sums: string[] = []
  const versions: number[] = []
  for (const verdict of verdicts) {
    if (verdict.kind !== 'applied' || verdict.sum === undefined || verdict.erased !== undefined) return undefined
    versions.push(verdict.version)
    sums.push(verdict.sum)
  }
  return { versions, sum: sha256Of(sums.join('')) }
}
