import { type Context, Hono } from 'hono'
import type { Uuid } from '../../domain/records/envelope.ts'
import { enrolText } from '../../protocol/access.ts'
import { EnrolRequest, type EnrolResponse, type Identity } from '../../protocol/enrol.ts'
import { readBody } from '../body.ts'
import { bearerOf } from '../door.ts'
import { nowOf, type Office } from '../office.ts'
import { leaseFor, officeKeyOf } from '../office-key.ts'
import { problem } from '../problems.ts'
import { hashToken } from '../secrets.ts'
import { isSigned } from '../signatures.ts'
import { giveToken } from '../storage/access.ts'
import { resolveAreas } from '../storage/areas.ts'
import { knock } from '../storage/attempts.ts'
import { note } from '../storage/audit.ts'
import { deviceById, enrolDevice, enrolKey, openCode, redeemCode } from '../storage/devices.ts'
import { addressOf } from '../visitor.ts'

/** Codes that one address may try in a quarter of an hour; a code has 60 bits. */
const MOST_TRIES = 30

/** A phone trades a one-time code for being known: by its own key, or, where the app is too old to have one, by a token. */
export const enrolRoutes = (office: Office): Hono =>
  new Hono().post('/', async (c) => {
    const body = await readBody(c, EnrolRequest)
    if (body.kind === 'refused') return body.response
    const wait = await knock(office.db, { name: `enrol:${addressOf(office, c)}`, most: MOST_TRIES }, office.nowMs())
    if (wait !== undefined) return problem(c, 'too-many-requests', { retryAfterSeconds: wait })
    return enrol(office, c, body.value)
  })

const enrol = async (office: Office, c: Context, request: EnrolRequest): Promise<Response> => {
  const { code, device, label, publicKey } = request
  const open = await openCode(office.db, code, nowOf(office))
  if (open === undefined) return problem(c, 'code-invalid')
  if (!isOwnKey(request)) return problem(c, 'unproven')
  // Before the code is used up: whoever is refused here comes again with the same one.
  if (open.device !== device && (await isAnothers(office, c, request)))
    return problem(c, publicKey === undefined ? 'forbidden' : 'device-taken')
  const holder = await redeemCode(office.db, code, nowOf(office))
  if (holder === undefined) return problem(c, 'code-invalid')
  await note(office.db, office.nowMs(), holder.name, 'enrol-device', device)
  const identity: Identity = {
    ...{ name: holder.name, role: holder.role, areas: await resolveAreas(office.db, holder.areas) },
    policy: office.policy,
    ...(await leaseFor(office, device)),
  }
  if (publicKey === undefined) {
    const token = await enrolDevice(office.db, device, label, holder, nowOf(office))
    return c.json({ token, identity } satisfies EnrolResponse)
  }
  await enrolKey(office.db, device, label, holder, nowOf(office), publicKey)
  const access = await firstToken(office, device)
  const officeKey = await officeKeyOf(office.db)
  return c.json({ token: access.token, identity, access, officeKey } satisfies EnrolResponse)
}

const firstToken = async (office: Office, device: Uuid) => {
  const row = await deviceById(office.db, device)
  if (row === undefined) throw new Error('a device that was just enrolled is there')
  return giveToken(office.db, row, undefined, office.nowMs())
}

/** Whoever brings a key has it: the signature is of this code, this device and this key. */
const isOwnKey = ({ code, device, publicKey, signature }: EnrolRequest): boolean =>
  publicKey === undefined
    ? signature === undefined
    : signature !== undefined && isSigned(publicKey, enrolText(hashToken(code), device, publicKey), signature)

/**
 * Whether that device is enrolled already and the request is not from it: it is neither signed by that device's key nor, where that has none, with its
 * token. A code made for anybody must not put another phone in its place.
 */
const isAnothers = async (office: Office, c: Context, { device, publicKey }: EnrolRequest): Promise<boolean> => {
  const known = await deviceById(office.db, device)
  if (known === undefined) return false
  if (known.public_key !== null) return known.public_key !== publicKey
  const token = bearerOf(c)
  return known.token_hash === null || token === undefined || hashToken(token) !== known.token_hash
}
