import type { Context } from 'hono'
import { Hono } from 'hono'
import * as z from 'zod/mini'
import {
  DeviceKeyRequest,
  type DeviceKeyResponse,
  keyText,
  type NonceResponse,
  TokenRequest,
  type TokenResponse,
  tokenText,
} from '../../protocol/access.ts'
import { readBody } from '../body.ts'
import { enterByToken } from '../door.ts'
import { newNonce, nonceMs } from '../nonces.ts'
import { nowOf, type Office } from '../office.ts'
import { officeKeyOf, orderWipe } from '../office-key.ts'
import { problem } from '../problems.ts'
import { isSigned } from '../signatures.ts'
import { giveToken, isOutdated, noteWipe, registerKey, useNonce } from '../storage/access.ts'
import { note } from '../storage/audit.ts'
import { deviceById } from '../storage/devices.ts'

const Nothing = z.object({})

/**
 * Tokens for phones: a nonce is signed by the device's key, and a token of a quarter of an hour is the answer (sync.md 5.2). Who the device is, and what
 * it may, is not in the token: it is looked up at each request. A stopped device gets one too, by which it can only hand over what it still holds,
 * and the order to erase itself.
 */
export const tokenRoutes = (office: Office): Hono =>
  new Hono()
    .post('/nonce', async (c) => {
      const body = await readBody(c, Nothing)
      if (body.kind === 'refused') return body.response
      return c.json({ nonce: await newNonce(office.db, office.nowMs()) } satisfies z.infer<typeof NonceResponse>)
    })
    .post('/', (c) => giveByNonce(office, c))

const giveByNonce = async (office: Office, c: Context): Promise<Response> => {
  const body = await readBody(c, TokenRequest)
  if (body.kind === 'refused') return body.response
  const { device: id, nonce, mark, signature } = body.value
  const device = await deviceById(office.db, id)
  const isProven = device?.public_key != null && isSigned(device.public_key, tokenText(id, nonce, mark), signature)
  // An unknown device and a wrong signature are refused alike.
  if (!isProven) return problem(c, 'unauthorised')
  const madeMs = await nonceMs(office.db, nonce, office.nowMs())
  if (madeMs === undefined || !(await useNonce(office.db, id, madeMs, office.nowMs()))) return problem(c, 'nonce-stale')
  if (device.cloned_at === null && isOutdated(device, mark))
    await note(office.db, office.nowMs(), device.name, 'seem-cloned', id)
  const access = await giveToken(office.db, device, mark, office.nowMs())
  if (device.revoked_at === null) return c.json(access satisfies TokenResponse)
  if (device.wiped_at === null) await note(office.db, office.nowMs(), device.name, 'order-wipe', id)
  await noteWipe(office.db, id, nowOf(office))
  return c.json({ ...access, wipe: await orderWipe(office.db, id, nonce) } satisfies TokenResponse)
}

/** `/v1/device-key`: a phone of before there were keys registers its own; from then on its former token is none. */
export const deviceKeyRoutes = (office: Office): Hono =>
  new Hono().post('/', async (c) => {
    const entered = await enterByToken(office, c)
    if (entered.kind === 'refused') return entered.response
    const body = await readBody(c, DeviceKeyRequest)
    if (body.kind === 'refused') return body.response
    const { publicKey, signature } = body.value
    const { device } = entered
    if (!isSigned(publicKey, keyText(device.id, publicKey), signature)) return problem(c, 'unproven')
    if (device.public_key !== null || !(await registerKey(office.db, device, publicKey)))
      return problem(c, 'device-taken')
    await note(office.db, office.nowMs(), device.name, 'register-key', device.id)
    const access = await giveToken(office.db, { ...device, public_key: publicKey }, undefined, office.nowMs())
    const officeKey = await officeKeyOf(office.db)
    return c.json({ ...access, officeKey } satisfies z.infer<typeof DeviceKeyResponse>)
  })
