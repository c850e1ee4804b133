import { Hono } from 'hono'
import { EnrolRequest, type EnrolResponse } from '../../protocol/enrol.ts'
import { readBody } from '../body.ts'
import { nowOf, type Office } from '../office.ts'
import { problem } from '../problems.ts'
import { resolveAreas } from '../storage/areas.ts'
import { knock } from '../storage/attempts.ts'
import { note } from '../storage/audit.ts'
import { enrolDevice, redeemCode } from '../storage/devices.ts'
import { addressOf } from '../visitor.ts'

/** Codes that one address may try in a quarter of an hour; a code has 60 bits. */
const MOST_TRIES = 30

/** A phone trades a one-time code for a token of its own. */
export const enrolRoutes = (office: Office): Hono =>
  new Hono().post('/', async (c) => {
    const body = await readBody(c, EnrolRequest)
    if (body.kind === 'refused') return body.response
    const wait = await knock(office.db, { name: `enrol:${addressOf(office, c)}`, most: MOST_TRIES }, office.nowMs())
    if (wait !== undefined) return problem(c, 'too-many-requests', { retryAfterSeconds: wait })
    const { code, device, label } = body.value
    const holder = await redeemCode(office.db, code, nowOf(office))
    if (holder === undefined) return problem(c, 'code-invalid')
    const token = await enrolDevice(office.db, device, label, holder, nowOf(office))
    await note(office.db, office.nowMs(), holder.name, 'enrol-device', device)
    const areas = await resolveAreas(office.db, holder.areas)
    return c.json({ token, identity: { name: holder.name, role: holder.role, areas } } satisfies EnrolResponse)
  })
