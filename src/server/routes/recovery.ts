import { Hono } from 'hono'
import {
  AskRecovery,
  aboutAnswer,
  aboutLock,
  type RecoveryAnswer,
  type RecoveryKey,
  readRecoveryRequest,
  writeRecoveryAnswer,
} from '../../protocol/recovery.ts'
import { readBody } from '../body.ts'
import { enter, enterDesk } from '../door.ts'
import type { Office } from '../office.ts'
import { problem } from '../problems.ts'
import { reachOf } from '../reach.ts'
import { recoveryPair } from '../recovery/recovery-pair.ts'
import { sealAnew } from '../recovery/seal.ts'
import { note } from '../storage/audit.ts'
import { deviceById } from '../storage/devices.ts'

/** Opens phones whose users have forgotten the lock: the public key that they seal towards, and the desk's answer to one that asks. */
export const recoveryRoutes = (office: Office): Hono =>
  new Hono()
    .get('/key', async (c) => {
      const entered = await enter(office, c, 'see-recovery-key')
      if (entered.kind === 'refused') return entered.response
      return c.json({ key: (await recoveryPair(office.db)).publicKey } satisfies RecoveryKey)
    })
    .post('/answer', async (c) => {
      const entered = await enterDesk(office, c, 'recover-lock')
      if (entered.kind === 'refused') return entered.response
      const body = await readBody(c, AskRecovery)
      if (body.kind === 'refused') return body.response
      const request = readRecoveryRequest(body.value.request)
      if (request === undefined) return problem(c, 'malformed', { paths: ['request'] })
      const { device: id, space, lock, reply } = request
      const device = await deviceById(office.db, id)
      const isWithinReach = await reachOf(office.db, entered.principal)
      // A phone of other communes looks the same as none. One that was revoked is opened by nobody.
      if (device === undefined || !isWithinReach(device) || device.revoked_at !== null) return problem(c, 'not-found')
      const { privateKey } = await recoveryPair(office.db)
      const about = { lock: aboutLock(id, space), answer: aboutAnswer(id, space) }
      const sealed = await sealAnew(privateKey, lock, reply, about)
      if (sealed === undefined) return problem(c, 'malformed', { paths: ['request'] })
      await note(office.db, office.nowMs(), entered.principal.name, 'recover-lock', id)
      const { name, label } = device
      return c.json({ name, label, answer: writeRecoveryAnswer(sealed) } satisfies RecoveryAnswer)
    })
