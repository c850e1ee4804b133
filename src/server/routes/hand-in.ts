import { createHmac, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import * as z from 'zod/mini'
import type { Role } from '../../domain/records/role.ts'
import { HandIn } from '../../protocol/bundle.ts'
import { Mutation } from '../../protocol/mutation.ts'
import { PUSH_MUTATIONS, type PushResponse } from '../../protocol/push.ts'
import type { Principal } from '../access.ts'
import { parseJson, readBody } from '../body.ts'
import { enter } from '../door.ts'
import { nowOf, type Office } from '../office.ts'
import { problem } from '../problems.ts'
import { resolveAreas } from '../storage/areas.ts'
import { note } from '../storage/audit.ts'
import { noteCarrying } from '../storage/carrying.ts'
import { deviceById } from '../storage/devices.ts'
import { applyPush } from '../storage/ledger.ts'

const Mutations = z.array(Mutation).check(z.minLength(1), z.maxLength(PUSH_MUTATIONS))

/** What one phone carries for another, by file: taken as a push of the phone that wrote it, which its proof shows (`protocol/bundle.ts`). */
export const handInRoutes = (office: Office): Hono =>
  new Hono().post('/', async (c) => {
    const entered = await enter(office, c, 'hand-in')
    if (entered.kind === 'refused') return entered.response
    const body = await readBody(c, HandIn)
    if (body.kind === 'refused') return body.response
    const { device, text, proof } = body.value
    const writer = await deviceById(office.db, device)
    // A password of ODK Collect opens its own door alone.
    if (writer?.token_hash == null || writer.door !== null || !isProven(writer.token_hash, text, proof))
      return problem(c, 'unproven')
    if (writer.revoked_at !== null) return problem(c, 'device-revoked')
    const mutations = Mutations.safeParse(parseJson(text)?.value)
    if (!mutations.success) return problem(c, 'malformed')
    const areas = (await resolveAreas(office.db, writer.areas)).map((area) => area.code)
    const principal: Principal = { device, name: writer.name, role: writer.role as Role, areas }
    const verdicts = await applyPush(office, principal, mutations.data, nowOf(office))
    if (entered.principal.device !== device) {
      await noteCarrying(office.db, entered.principal, mutations.data, verdicts)
      await note(office.db, office.nowMs(), entered.principal.name, 'carry-changes', device)
    }
    return c.json({ epoch: office.life.epoch, verdicts } satisfies PushResponse)
  })

const isProven = (tokenHash: string, text: string, proof: string): boolean =>
  timingSafeEqual(createHmac('sha256', tokenHash).update(text).digest(), Buffer.from(proof, 'hex'))
