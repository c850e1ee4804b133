import { createHmac, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import * as z from 'zod/mini'
import type { Role } from '../../domain/records/role.ts'
import { bundleText } from '../../protocol/access.ts'
import { HandIn } from '../../protocol/bundle.ts'
import { Mutation } from '../../protocol/mutation.ts'
import { PUSH_MUTATIONS, type PushResponse } from '../../protocol/push.ts'
import type { Principal } from '../access.ts'
import { parseJson, readBody } from '../body.ts'
import { enterToHandOver } from '../door.ts'
import { nowOf, type Office } from '../office.ts'
import { problem } from '../problems.ts'
import { isSigned } from '../signatures.ts'
import { resolveAreas } from '../storage/areas.ts'
import { note } from '../storage/audit.ts'
import { noteCarrying } from '../storage/carrying.ts'
import { deviceById } from '../storage/devices.ts'
import { applyPush } from '../storage/ledger.ts'
import { quarantine } from './quarantine.ts'

const Mutations = z.array(Mutation).check(z.minLength(1), z.maxLength(PUSH_MUTATIONS))

/**
 * What one phone carries for another, by file: taken as a push of the phone that wrote it, which its proof shows (`protocol/bundle.ts`), also from a
 * carrier that was stopped.
 */
export const handInRoutes = (office: Office): Hono =>
  new Hono().post('/', async (c) => {
    const entered = await enterToHandOver(office, c, 'hand-in')
    if (entered.kind === 'refused') return entered.response
    const body = await readBody(c, HandIn)
    if (body.kind === 'refused') return body.response
    const { device, text, proof } = body.value
    const writer = await deviceById(office.db, device)
    // A password of ODK Collect opens its own door alone.
    if (writer === undefined || writer.door !== null || !isProven(writer, text, proof)) return problem(c, 'unproven')
    const mutations = Mutations.safeParse(parseJson(text)?.value)
    if (!mutations.success) return problem(c, 'malformed')
    const areas = (await resolveAreas(office.db, writer.areas)).map((area) => area.code)
    const principal: Principal = { device, name: writer.name, role: writer.role as Role, areas }
    if (writer.revoked_at !== null) {
      await quarantine(office, principal, mutations.data)
      return problem(c, 'device-revoked')
    }
    const verdicts = await applyPush(office, principal, mutations.data, nowOf(office))
    if (entered.principal.device !== device) {
      await noteCarrying(office.db, entered.principal, mutations.data, verdicts)
      await note(office.db, office.nowMs(), entered.principal.name, 'carry-changes', device)
    }
    return c.json({ epoch: office.life.epoch, verdicts } satisfies PushResponse)
  })

type Writer = NonNullable<Awaited<ReturnType<typeof deviceById>>>

/** By its key; or, of what was written before it had one, by the token of then. A token of a quarter of an hour proves nothing. */
const isProven = (writer: Writer, text: string, proof: string): boolean => {
  if (proof.length !== HMAC_SIGNS)
    return writer.public_key !== null && isSigned(writer.public_key, bundleText(writer.id, text), proof)
  const tokenHash = writer.public_key === null ? writer.token_hash : writer.former_token_hash
  if (tokenHash === null) return false
  return timingSafeEqual(createHmac('sha256', tokenHash).update(text).digest(), Buffer.from(proof, 'hex'))
}

const HMAC_SIGNS = 64
