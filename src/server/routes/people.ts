import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import { vietnamDay } from '../../domain/calendar/day.ts'
import { isReceivedDay } from '../../domain/people/clocks.ts'
import { keptOf, wholeKeptOf } from '../../domain/people/held.ts'
import { AreaCode, Uuid } from '../../domain/records/envelope.ts'
import {
  type EraseItem,
  EraseOrder,
  type PersonRequest,
  type PersonRequestDetail,
  PersonRequestDraft,
  RequestAnswer,
  RequestRefusal,
} from '../../protocol/people.ts'
import { holdsAreas, type Principal } from '../access.ts'
import { readBody } from '../body.ts'
import { enterDesk } from '../door.ts'
import { nowOf, type Office } from '../office.ts'
import { carryOut, forgetPerson } from '../people/carry-out.ts'
import { heldAnswer, personExport, personOf } from '../people/held-answer.ts'
import { settleRequest } from '../people/progress.ts'
import { takeNoted } from '../people/take-noted.ts'
import { problem } from '../problems.ts'
import { newServerId } from '../secrets.ts'
import { note } from '../storage/audit.ts'
import type { ToErase } from '../storage/people/erase.ts'
import { findPerson } from '../storage/people/find-person.ts'
import { vouchFor } from '../storage/people/reach.ts'
import { addRequest, changeRequest, deedsOf, listRequests, requestOf } from '../storage/people/requests.ts'

const Place = z.object({ area: AreaCode, id: Uuid })

/**
 * The register of what persons ask for about their data, and what is done for them: seen, given out, corrected, erased. For who runs the programme, in
 * their communes; every look at a person's data is noted, without a word of whom it is about but the request's id.
 */
export const peopleRoutes = (office: Office): Hono => {
  const did = (principal: Principal, action: string, request: PersonRequest): Promise<void> =>
    note(office.db, office.nowMs(), principal.name, action, request.id)
  return new Hono()
    .get('/', async (c) => {
      const entered = await enterDesk(office, c, 'handle-people')
      if (entered.kind === 'refused') return entered.response
      const { areas } = entered.principal
      await takeNoted(office, areas, todayOf(office))
      const requests = await listRequests(office.db, areas)
      const settled = []
      for (const request of requests)
        settled.push(
          request.state === 'carried-out'
            ? (await settleRequest(office, request, todayOf(office), areas)).request
            : request,
        )
      return c.json({ requests: settled })
    })
    .post('/', async (c) => {
      const entered = await enterDesk(office, c, 'handle-people')
      if (entered.kind === 'refused') return entered.response
      const body = await readBody(c, PersonRequestDraft)
      if (body.kind === 'refused') return body.response
      if (!holdsAreas(entered.principal, [body.value.area])) return problem(c, 'out-of-scope', { paths: ['area'] })
      if (!isReceivedDay(body.value.receivedOn, todayOf(office)))
        return problem(c, 'malformed', { paths: ['receivedOn'] })
      const id = newServerId(office.nowMs())
      await addRequest(office.db, id, body.value, entered.principal.name, nowOf(office))
      await note(office.db, office.nowMs(), entered.principal.name, 'people-request', id)
      return c.json({ area: body.value.area, id })
    })
    .get('/:area/:id', async (c) => {
      const entered = await enterRequest(office, c)
      if (entered.kind === 'refused') return entered.response
      const { areas } = entered.principal
      const { request, erased } = await settleRequest(office, entered.request, todayOf(office), areas)
      const deeds = await deedsOf(office.db, request.id)
      return c.json({ request, deeds, ...(erased === undefined ? {} : { erased }) } satisfies PersonRequestDetail)
    })
    .post('/:area/:id/acknowledge', async (c) => {
      const entered = await enterRequest(office, c, ['open'])
      if (entered.kind === 'refused') return entered.response
      await changeRequest(office.db, entered.request, 'acknowledged', { acknowledgedOn: todayOf(office) })
      await did(entered.principal, 'people-acknowledge', entered.request)
      return c.body(null, 204)
    })
    .post('/:area/:id/refuse', async (c) => {
      const entered = await enterRequest(office, c, OPEN)
      if (entered.kind === 'refused') return entered.response
      const body = await readBody(c, RequestRefusal)
      if (body.kind === 'refused') return body.response
      const today = todayOf(office)
      const acknowledgedOn = entered.request.acknowledgedOn ?? today
      await changeRequest(office.db, entered.request, 'refused', {
        answer: body.value.ground,
        doneOn: today,
        acknowledgedOn,
      })
      await did(entered.principal, 'people-refuse', entered.request)
      return c.body(null, 204)
    })
    .post('/:area/:id/finish', async (c) => {
      const entered = await enterRequest(office, c, OPEN)
      if (entered.kind === 'refused') return entered.response
      const body = await readBody(c, RequestAnswer)
      if (body.kind === 'refused') return body.response
      const today = todayOf(office)
      const acknowledgedOn = entered.request.acknowledgedOn ?? today
      await changeRequest(office.db, entered.request, 'done', {
        answer: body.value.answer,
        doneOn: today,
        acknowledgedOn,
      })
      await did(entered.principal, 'people-finish', entered.request)
      return c.body(null, 204)
    })
    .get('/:area/:id/held', async (c) => {
      const entered = await enterRequest(office, c)
      if (entered.kind === 'refused') return entered.response
      await did(entered.principal, 'people-view', entered.request)
      return c.json(await heldAnswer(office, entered.principal, personOf(entered.request)))
    })
    .get('/:area/:id/export', async (c) => {
      const entered = await enterRequest(office, c)
      if (entered.kind === 'refused') return entered.response
      await did(entered.principal, 'people-export', entered.request)
      return c.json(await personExport(office, entered.principal, personOf(entered.request)))
    })
    .post('/:area/:id/correct', async (c) => {
      const entered = await enterRequest(office, c, OPEN)
      if (entered.kind === 'refused') return entered.response
      await did(entered.principal, 'people-correct', entered.request)
      return c.body(null, 204)
    })
    .post('/:area/:id/erase', async (c) => {
      const entered = await enterRequest(office, c, [...OPEN, 'carried-out', 'done'])
      if (entered.kind === 'refused') return entered.response
      const body = await readBody(c, EraseOrder)
      if (body.kind === 'refused') return body.response
      return erase(office, c, entered, body.value.items)
    })
    .post('/:area/:id/devices/:device', async (c) => {
      const entered = await enterRequest(office, c, ['carried-out'])
      if (entered.kind === 'refused') return entered.response
      const { principal, request } = entered
      const { erased } = await settleRequest(office, request, todayOf(office), principal.areas)
      const device = erased?.devices.find((one) => one.device === c.req.param('device'))?.device
      // Of a device of other communes nobody here can know.
      if (device === undefined) return problem(c, 'not-found')
      const rows = await office.db.selectFrom('erasure').select('area').where('request', '=', request.id).execute()
      for (const area of new Set(rows.map((row) => row.area)))
        if (principal.areas.includes(area)) await vouchFor(office.db, device, area, principal.name, nowOf(office))
      await did(principal, 'people-vouch', request)
      return c.body(null, 204)
    })
}

const OPEN: readonly PersonRequest['state'][] = ['open', 'acknowledged']

const todayOf = (office: Office) => vietnamDay(office.nowMs())

type EnteredRequest =
  | { readonly kind: 'entered'; readonly principal: Principal; readonly request: PersonRequest }
  | { readonly kind: 'refused'; readonly response: Response }

/** A request of the asker's own communes, in one of these states; of another commune it is as if there were none. */
const enterRequest = async (
  office: Office,
  c: Context,
  states?: readonly PersonRequest['state'][],
): Promise<EnteredRequest> => {
  const entered = await enterDesk(office, c, 'handle-people')
  if (entered.kind === 'refused') return entered
  const place = Place.safeParse(c.req.param())
  const isOwn = place.success && holdsAreas(entered.principal, [place.data.area])
  const request = isOwn ? await requestOf(office.db, place.data.area, place.data.id) : undefined
  if (request === undefined) return { kind: 'refused', response: problem(c, 'not-found') }
  if (states !== undefined && !states.includes(request.state))
    return { kind: 'refused', response: problem(c, 'out-of-turn') }
  return { kind: 'entered', principal: entered.principal, request }
}

/** Erases what was chosen, but for what has to stay; then the register forgets who it was. */
const erase = async (
  office: Office,
  c: Context,
  { principal, request }: Extract<EnteredRequest, { kind: 'entered' }>,
  items: readonly EraseItem[],
): Promise<Response> => {
  if (
    !holdsAreas(
      principal,
      items.map(({ area }) => area),
    )
  )
    return problem(c, 'out-of-scope')
  const person = personOf(request)
  const { beside } = await findPerson(office.db, person.producer === undefined ? [] : principal.areas, person)
  const orders = new Map<string, ToErase[]>()
  for (const item of items) {
    const row = await office.db
      .selectFrom('record')
      .select(['kind', 'data'])
      .where('area', '=', item.area)
      .where('id', '=', item.record)
      .executeTakeFirst()
    if (row === undefined) return problem(c, 'record-missing', { paths: [item.record] })
    const record = { id: item.record, kind: row.kind as ToErase['kind'], data: JSON.parse(row.data) }
    const kept = item.whole
      ? wholeKeptOf(record, beside).kept
      : item.paths
          .map((path) => keptOf(record.kind, path, record.data, beside.isOfficial).kept)
          .find((one) => one !== undefined)
    // Consents are not erased: that one was withdrawn is written beside them.
    if (kept !== undefined) return problem(c, 'locked', { paths: [item.record] })
    const { record: id, whole, paths } = item
    orders.set(item.area, [
      ...(orders.get(item.area) ?? []),
      { record: id, kind: record.kind, whole, paths: whole ? [] : paths },
    ])
  }
  const names = [...person.names, ...person.phones]
  const now = nowOf(office)
  const order = { request: request.id, by: principal.name, now, alsoNamed: names }
  const areaOrders = [...orders].map(([area, own]) => ({ area, items: own }))
  const { names: known, ...done } = await carryOut(office, areaOrders, order)
  const today = todayOf(office)
  await changeRequest(office.db, request, 'carried-out', { acknowledgedOn: request.acknowledgedOn ?? today })
  if (request.right === 'erase') await forgetPerson(office, principal.areas, known)
  await note(office.db, office.nowMs(), principal.name, 'people-erase', request.id)
  const after = await requestOf(office.db, request.area, request.id)
  if (after !== undefined) await settleRequest(office, after, today, principal.areas)
  return c.json(done)
}
