import type { RetentionId } from '../../domain/privacy/retention-ids.ts'
import type { AreaCode } from '../../domain/records/envelope.ts'
import type { DueThing, RetentionDue } from '../../protocol/retention.ts'
import type { Database } from '../storage/database.ts'
import { dormantProducers } from './dormant-producers.ts'
import { dueBefore } from './due-before.ts'

/** Things that are named of each rule; the desk deals with these, and the next ones show. */
const SHOWN = 50

interface Asking {
  readonly areas: readonly AreaCode[]
  /** Who sees all communes also sees what belongs to none: accounts, keys. */
  readonly seesOffice: boolean
  readonly before: string
}

type Finding = (db: Database, asking: Asking) => Promise<DueThing[]>

/** What needs a person's decision (`domain/privacy/retention.ts`, way `person`), oldest first. */
const FINDINGS: Readonly<Partial<Record<RetentionId, Finding>>> = {
  'programme-file': (db, { areas, before }) => dormantProducers(db, areas, before),
  draft: async (db, { areas, before }) => {
    const rows = await db
      .selectFrom('record')
      .select(['area', 'id', 'kind', 'updated_at', 'data'])
      .where('area', 'in', [...areas])
      .where('kind', 'in', ['response', 'assessment'])
      .where('updated_at', '<', before)
      .where('deleted_at', 'is', null)
      .where('data', 'like', '%"status":"draft"%')
      .orderBy('updated_at')
      .execute()
    return rows
      .filter(({ data }) => JSON.parse(data).status === 'draft')
      .map(({ area, id, kind, updated_at }) => ({ what: kind as 'response', id, area, since: updated_at }))
  },
  submission: async (db, { areas, before }) => {
    const rows = await db
      .selectFrom('submission')
      .select(['area', 'instance', 'received_at'])
      .where('area', 'in', [...areas])
      .where('state', 'in', ['held', 'receiving'])
      .where('received_at', '<', before)
      .orderBy('received_at')
      .execute()
    return rows.map(({ area, instance, received_at }) => ({
      what: 'submission',
      id: instance,
      area,
      since: received_at,
    }))
  },
  account: async (db, { seesOffice, before }) => {
    if (!seesOffice) return []
    const rows = await db
      .selectFrom('account')
      .select(['id', 'disabled_at'])
      .where('disabled_at', '<', before)
      .orderBy('disabled_at')
      .execute()
    return rows.map(({ id, disabled_at }) => ({ what: 'account', id, since: disabled_at ?? '' }))
  },
  device: async (db, { seesOffice, before }) => {
    if (!seesOffice) return []
    const rows = await db
      .selectFrom('device')
      .select(['id', 'revoked_at'])
      .where('revoked_at', '<', before)
      .orderBy('revoked_at')
      .execute()
    return rows.map(({ id, revoked_at }) => ({ what: 'device', id, since: revoked_at ?? '' }))
  },
  'api-key': async (db, { seesOffice, before }) => {
    if (!seesOffice) return []
    const rows = await db
      .selectFrom('api_key')
      .select(['id', 'expires_at'])
      .where((eb) => eb.or([eb('expires_at', '<', before), eb('revoked_at', '<', before)]))
      .orderBy('expires_at')
      .execute()
    return rows.map(({ id, expires_at }) => ({ what: 'api-key', id, since: expires_at }))
  },
}

/** Rules whose due things the desk shows. */
export const SHOWN_RULES = Object.keys(FINDINGS) as RetentionId[]

/** All that is due in these communes now. */
export const listDue = async (
  db: Database,
  areas: readonly AreaCode[],
  seesOffice: boolean,
  nowMs: number,
): Promise<RetentionDue> => {
  const due: RetentionDue['due'] = []
  for (const rule of SHOWN_RULES) {
    const before = dueBefore(rule, nowMs)
    if (before === undefined || areas.length === 0) continue
    const things = (await FINDINGS[rule]?.(db, { areas, seesOffice, before })) ?? []
    due.push({ rule, count: things.length, things: things.slice(0, SHOWN) })
  }
  return { due }
}
