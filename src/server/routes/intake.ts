import { type Context, Hono } from 'hono'
import * as z from 'zod/mini'
import { AreaCode, Uuid } from '../../domain/records/envelope.ts'
import {
  INTAKE_BYTES,
  IntakeDecision,
  type IntakeReceived,
  type IntakeStanding,
  IntakeState,
  ReceiptRequest,
} from '../../protocol/intake.ts'
import { holdsAreas, type Principal } from '../access.ts'
import { collect, readBody } from '../body.ts'
import { enterDesk } from '../door.ts'
import { readIntakeBundle } from '../intake-bundle.ts'
import { nowOf, type Office } from '../office.ts'
import { problem } from '../problems.ts'
import { newServerId, receiptFor } from '../secrets.ts'
import { sha256Of } from '../sha256-of.ts'
import { listAreas } from '../storage/areas.ts'
import { DAY_MS, type Door, knock } from '../storage/attempts.ts'
import { note } from '../storage/audit.ts'
import { decideIntake, intakeByReceipt, intakeRow, listIntake, receiveIntake } from '../storage/intake.ts'
import { receiptKeyOf } from '../storage/meta.ts'
import { addressOf } from '../visitor.ts'

/** Sent from one address in a day: a commune's office helps many producers from one. */
const MOST_FROM_ADDRESS = 60
/** Taken in by one commune in a day: ten times the products of a large one. */
const MOST_FOR_AREA = 200
/** Receipts that one address may ask for in a quarter of an hour; a receipt has 60 bits. */
const MOST_LOOKUPS = 60

/** Stands in the audit trail for who has no account. */
const NOBODY = 'producer'

const Item = z.object({ area: AreaCode, id: Uuid })
const Listing = z.object({ state: z._default(IntakeState, 'pending'), after: z.optional(Uuid) })

/**
 * Self-assessments of producers without an account. Anybody may send one and ask under its receipt what became of it; who holds the commune looks at
 * them at the desk, takes them over on a device of its own (`store/take-over.ts`) or declines them.
 */
export const intakeRoutes = (office: Office): Hono =>
  new Hono()
    .get('/areas', async (c) => {
      const areas = (await listAreas(office.db)).filter(({ into }) => into === undefined)
      return c.json({ areas: areas.map(({ code, name }) => ({ code, name })) })
    })
    .post('/receipt', async (c) => {
      const closed = await closedDoor(office, c, { name: `receipt:${addressOf(office, c)}`, most: MOST_LOOKUPS })
      if (closed !== undefined) return closed
      const body = await readBody(c, ReceiptRequest)
      if (body.kind === 'refused') return body.response
      const item = await intakeByReceipt(office.db, body.value.receipt)
      return item === undefined ? problem(c, 'not-found') : c.json(standingOf(item))
    })
    .post('/:area', (c) => receive(office, c))
    .get('/', async (c) => {
      const entered = await enterDesk(office, c, 'take-intake')
      if (entered.kind === 'refused') return entered.response
      const listing = Listing.safeParse(c.req.query())
      if (!listing.success) return problem(c, 'malformed')
      const { state, after } = listing.data
      return c.json(await listIntake(office.db, entered.principal.areas, state, after))
    })
    .get('/:area/:id', async (c) => {
      const entered = await enterItem(office, c)
      if (entered.kind === 'refused') return entered.response
      const { file, bytes } = entered.row
      const bundle = await office.blobs.get(file, 0, bytes)
      return bundle === undefined
        ? problem(c, 'not-found')
        : c.body(bundle, 200, { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' })
    })
    .post('/:area/:id/decide', async (c) => {
      const entered = await enterItem(office, c)
      if (entered.kind === 'refused') return entered.response
      const body = await readBody(c, IntakeDecision)
      if (body.kind === 'refused') return body.response
      const { name } = entered.principal
      const decided = await decideIntake(office.db, entered.row, body.value, name, nowOf(office))
      if (decided === undefined) return problem(c, 'not-found')
      const action = body.value.state === 'taken' ? 'take-intake' : 'decline-intake'
      if (decided.isNew) await note(office.db, office.nowMs(), name, action, entered.row.id)
      return c.json(decided.item)
    })

/** Limits are asked before a body is read, and the commune's only once it is found good: nobody closes it to others with rubbish. */
const receive = async (office: Office, c: Context): Promise<Response> => {
  const door = { name: `intake:${addressOf(office, c)}`, most: MOST_FROM_ADDRESS, windowMs: DAY_MS }
  const closed = await closedDoor(office, c, door)
  if (closed !== undefined) return closed
  const area = c.req.param('area')
  const known = (await listAreas(office.db)).find(({ code, into }) => code === area && into === undefined)
  if (known === undefined) return problem(c, 'not-found')
  const bytes = await bodyOf(c)
  if (bytes === undefined) return problem(c, 'too-large')
  const read = await readIntakeBundle(bytes)
  if (read.kind === 'newer') return problem(c, 'protocol-unsupported')
  if (read.kind === 'faulty') return problem(c, 'malformed')
  const full = { name: `intake:area:${known.code}`, most: MOST_FOR_AREA, windowMs: DAY_MS }
  const busy = await closedDoor(office, c, full)
  if (busy !== undefined) return busy
  const file = sha256Of(bytes)
  const receipt = receiptFor(await receiptKeyOf(office.db), known.code, read.sha256)
  // The bytes first: no row ever names what is not there.
  await office.blobs.put(file, bytes)
  const id = newServerId(office.nowMs())
  const incoming = { ...{ area: known.code, id, file, receipt }, sha256: read.sha256, bytes: bytes.byteLength }
  const item = await receiveIntake(office.db, { ...incoming, summary: JSON.stringify(read.summary) }, nowOf(office))
  if (item.id === id) await note(office.db, office.nowMs(), NOBODY, 'send-intake', id)
  return c.json({ receipt, ...standingOf(item) } satisfies IntakeReceived)
}

const bodyOf = async (c: Context): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  if (Number(c.req.header('content-length') ?? 0) > INTAKE_BYTES) return undefined
  const stream = c.req.raw.body
  return stream === null ? new Uint8Array() : collect(stream, INTAKE_BYTES)
}

const closedDoor = async (office: Office, c: Context, door: Door): Promise<Response | undefined> => {
  const wait = await knock(office.db, door, office.nowMs())
  return wait === undefined ? undefined : problem(c, 'too-many-requests', { retryAfterSeconds: wait })
}

const standingOf = ({ state, receivedAt, decidedAt, reason }: IntakeStanding): IntakeStanding => ({
  ...{ state, receivedAt },
  ...(decidedAt === undefined ? {} : { decidedAt }),
  ...(reason === undefined ? {} : { reason }),
})

type EnteredItem =
  | { kind: 'entered'; principal: Principal; row: NonNullable<Awaited<ReturnType<typeof intakeRow>>> }
  | { kind: 'refused'; response: Response }

/** One of the desk's own communes; of another it is as if there were none. */
const enterItem = async (office: Office, c: Context): Promise<EnteredItem> => {
  const entered = await enterDesk(office, c, 'take-intake')
  if (entered.kind === 'refused') return entered
  const item = Item.safeParse(c.req.param())
  const isOwn = item.success && holdsAreas(entered.principal, [item.data.area])
  const row = isOwn ? await intakeRow(office.db, item.data.area, item.data.id) : undefined
  return row === undefined
    ? { kind: 'refused', response: problem(c, 'not-found') }
    : { kind: 'entered', principal: entered.principal, row }
}
