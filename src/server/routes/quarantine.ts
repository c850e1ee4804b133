import { Hono } from 'hono'
import type * as z from 'zod/mini'
import type { Role } from '../../domain/records/role.ts'
import type { RevokeReason } from '../../protocol/enrol.ts'
import type { Json } from '../../protocol/mutation.ts'
import { valueAt } from '../../protocol/patch.ts'
import type { ProblemCode } from '../../protocol/problem.ts'
import { PUSH_MUTATIONS } from '../../protocol/push.ts'
import {
  DeclineReason,
  QuarantineDecision,
  type QuarantinedChange,
  type QuarantinedDevice,
  type QuarantineList,
  type QuarantineOutcome,
  QuarantineRequest,
  type QuarantineResponse,
} from '../../protocol/quarantine.ts'
import { holdsAreas, type Principal } from '../access.ts'
import { readBody } from '../body.ts'
import { enterDesk, enterToHandOver } from '../door.ts'
import { nowOf, type Office } from '../office.ts'
import { problem } from '../problems.ts'
import { resolveAreas } from '../storage/areas.ts'
import { note } from '../storage/audit.ts'
import { deviceById, markSeen } from '../storage/devices.ts'
import { applyPush } from '../storage/ledger.ts'
import { decideQuarantined, keepQuarantined, quarantinedIn, waitingOf } from '../storage/quarantine.ts'
import { toWire } from '../storage/record-row.ts'

/** Changes of one device that one answer lists; the rest comes when these are decided. */
const LISTED = 500

/** `/v1/quarantine`: a stopped phone hands over what it still holds, before it erases itself. */
export const quarantineRoutes = (office: Office): Hono =>
  new Hono().post('/', async (c) => {
    const entered = await enterToHandOver(office, c, 'hand-over')
    if (entered.kind === 'refused') return entered.response
    const body = await readBody(c, QuarantineRequest)
    if (body.kind === 'refused') return body.response
    const { mutations } = body.value
    if (!(await quarantine(office, entered.principal, mutations))) return problem(c, 'too-many-requests')
    return c.json({ kept: mutations.map(({ m }) => m) } satisfies z.infer<typeof QuarantineResponse>)
  })

/** Keeps what a stopped device sent, by whichever door it came; false when that is too much. */
export const quarantine = async (
  office: Office,
  { device, areas }: Principal,
  mutations: QuarantineRequest['mutations'],
): Promise<boolean> => {
  const now = nowOf(office)
  const isKept = await keepQuarantined(office.db, device, areas, mutations, now)
  await markSeen(office.db, device, now)
  return isKept
}

/** `/v1/office/quarantine`: what stopped devices sent, for who holds its communes; taken in as those devices' work, or declined. */
export const releaseRoutes = (office: Office): Hono =>
  new Hono()
    .get('/', async (c) => {
      const entered = await enterDesk(office, c, 'judge-quarantine')
      if (entered.kind === 'refused') return entered.response
      return c.json((await listed(office, entered.principal)) satisfies QuarantineList)
    })
    .post('/decide', async (c) => {
      const entered = await enterDesk(office, c, 'judge-quarantine')
      if (entered.kind === 'refused') return entered.response
      const body = await readBody(c, QuarantineDecision)
      if (body.kind === 'refused') return body.response
      const { take, reason, about, device } = body.value
      if (!take && !DeclineReason.safeParse(reason).success) return problem(c, 'malformed', { paths: ['reason'] })
      if (about !== undefined && !holdsAreas(entered.principal, [about.area])) return problem(c, 'not-found')
      const rows = await waitingOf(
        office.db,
        device,
        about === undefined ? entered.principal.areas : [about.area],
        about?.record,
      )
      if (rows.length === 0) return problem(c, 'not-found')
      await note(
        office.db,
        office.nowMs(),
        entered.principal.name,
        take ? 'take-quarantined' : 'decline-quarantined',
        device,
      )
      const outcome = take
        ? await takeIn(office, entered.principal, device, rows)
        : await decline(office, entered.principal, rows, reason ?? '')
      return c.json(outcome satisfies QuarantineOutcome)
    })

type Rows = Awaited<ReturnType<typeof waitingOf>>

/** Through the ledger as any push of that device, in the order in which it was written there; never into a commune that the decider does not hold. */
const takeIn = async (office: Office, by: Principal, id: string, rows: Rows): Promise<QuarantineOutcome> => {
  const device = await deviceById(office.db, id)
  const outcome = { taken: 0, refused: 0, declined: 0, waiting: 0 }
  if (device === undefined) return { ...outcome, waiting: rows.length }
  const held = (await resolveAreas(office.db, device.areas)).map((area) => area.code)
  const areas = held.filter((area) => by.areas.includes(area))
  const writer: Principal = { device: id, name: device.name, role: device.role as Role, areas }
  for (let at = 0; at < rows.length; at += PUSH_MUTATIONS) {
    const part = rows.slice(at, at + PUSH_MUTATIONS)
    const verdicts = await applyPush(
      office,
      writer,
      part.map(({ mutation }) => mutation),
      nowOf(office),
    )
    for (const [index, row] of part.entries()) {
      const verdict = verdicts[index]
      const decided = { decided_at: nowOf(office), decided_by: by.name, reason: null }
      if (verdict === undefined || verdict.kind === 'retry' || verdict.kind === 'blocked') outcome.waiting += 1
      else if (verdict.kind === 'rejected') {
        await decideQuarantined(office.db, row, { state: 'refused', problem: verdict.code, ...decided })
        outcome.refused += 1
      } else {
        await decideQuarantined(office.db, row, { state: 'taken', problem: null, ...decided })
        outcome.taken += 1
      }
    }
  }
  return outcome
}

const decline = async (office: Office, by: Principal, rows: Rows, reason: string): Promise<QuarantineOutcome> => {
  const decided = { state: 'declined', problem: null, decided_at: nowOf(office), decided_by: by.name, reason } as const
  for (const row of rows) await decideQuarantined(office.db, row, decided)
  return { taken: 0, refused: 0, declined: rows.length, waiting: 0 }
}

const listed = async (office: Office, principal: Principal): Promise<QuarantineList> => {
  const rows = await quarantinedIn(office.db, principal.areas)
  const devices: QuarantinedDevice[] = []
  for (const id of new Set(rows.map(({ device }) => device))) {
    const own = rows.filter(({ device }) => device === id)
    const device = await deviceById(office.db, id)
    const waiting = own.filter(({ state }) => state === 'waiting')
    const shown = [...waiting, ...own.filter(({ state }) => state !== 'waiting')].slice(0, LISTED)
    devices.push({
      ...{ device: id, holder: device?.name ?? '', label: device?.label ?? '', waiting: waiting.length },
      ...(device?.revoked_at == null ? {} : { revokedAt: device.revoked_at }),
      ...(device?.revoked_for == null ? {} : { revokedFor: device.revoked_for as RevokeReason }),
      records: await byRecord(office, shown),
    })
  }
  return { devices }
}

const byRecord = async (office: Office, rows: Rows): Promise<QuarantinedDevice['records']> => {
  const records: QuarantinedDevice['records'] = []
  for (const record of new Set(rows.map((row) => row.record))) {
    const own = rows.filter((row) => row.record === record).sort((one, other) => one.ds - other.ds)
    const held = await heldRecord(office, own[0]?.area ?? '', record)
    const written = own.map(({ mutation }) => mutation.patch.set.name).findLast((name) => typeof name === 'string')
    const name = typeof held?.data.name === 'string' ? held.data.name : (written as string | undefined)
    records.push({ record, name: name ?? '', changes: own.map((row) => changeOf(row, held)) })
  }
  return records
}

const heldRecord = async (office: Office, area: string, record: string) => {
  const row = await office.db
    .selectFrom('record')
    .selectAll()
    .where('area', '=', area)
    .where('id', '=', record)
    .executeTakeFirst()
  return row === undefined ? undefined : toWire(row)
}

const changeOf = (row: Rows[number], held: ReturnType<typeof toWire> | undefined): QuarantinedChange => {
  const now: Record<string, Json> = {}
  for (const path of [...Object.keys(row.mutation.patch.set), ...row.mutation.patch.unset]) {
    const value = held === undefined ? undefined : valueAt(held.data, path)
    if (value !== undefined) now[path] = value
  }
  return {
    ...{ mutation: row.mutation, receivedAt: row.received_at, state: row.state, now, isKnown: held !== undefined },
    ...(row.problem === null ? {} : { problem: row.problem as ProblemCode }),
    ...(row.decided_at === null ? {} : { decidedAt: row.decided_at }),
    ...(row.decided_by === null ? {} : { decidedBy: row.decided_by }),
    ...(row.reason === null ? {} : { reason: row.reason }),
  }
}
