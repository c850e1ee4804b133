import type { CompiledQuery } from 'kysely'
import type { AreaCode, Instant, Uuid } from '../../domain/records/envelope.ts'
import type { Role } from '../../domain/records/role.ts'
import type { PublicKey } from '../../protocol/device-key.ts'
import { DeviceRow, type RevokeReason } from '../../protocol/enrol.ts'
import { hashToken, newToken } from '../secrets.ts'
import type { Database } from './database.ts'

/** What a device becomes: whose, as what, for which areas (stored form), by which account if it is an office browser. */
interface Holder {
  readonly name: string
  readonly role: Role
  readonly areas: string
  readonly account?: Uuid
  readonly door?: 'openrosa'
}

/** The code, with the device whose place it gives, if any; undefined when it is unknown, used or too old. Leaves it as it is. */
export const openCode = (db: Database, code: string, now: Instant) =>
  db
    .selectFrom('enrolment_code')
    .select('device')
    .where('code_hash', '=', hashToken(code))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()

/** Uses up a code, once: of two that come together only one finds it unused. Undefined when it is unknown, used or too old. */
export const redeemCode = async (db: Database, code: string, now: Instant): Promise<Holder | undefined> => {
  const row = await db
    .updateTable('enrolment_code')
    .set({ used_at: now })
    .where('code_hash', '=', hashToken(code))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['name', 'role', 'areas'])
    .executeTakeFirst()
  return row === undefined ? undefined : { name: row.name, role: row.role as Role, areas: row.areas }
}

/** Gives the device a token of its own; an earlier token of the same device ends. The token itself is stored nowhere. */
export const enrolDevice = async (
  db: Database,
  device: Uuid,
  label: string,
  holder: Holder,
  now: Instant,
): Promise<string> => {
  const token = newToken()
  await putDevice(db, device, label, holder, now, hashToken(token))
  return token
}

/** The browser of a signed-in account: known by its session, so it has no token. False when that id is an enrolled phone's, which stays as it is. */
export const registerBrowser = async (
  db: Database,
  device: Uuid,
  label: string,
  holder: Holder,
  now: Instant,
): Promise<boolean> => {
  const known = await deviceById(db, device)
  if (known !== undefined && (known.token_hash !== null || known.public_key !== null)) return false
  await putDevice(db, device, label, holder, now, null)
  return true
}

/** Gives the device that key; its tokens it gets by signing (`access.ts`). A file that its former token proved stays proven. */
export const enrolKey = async (
  db: Database,
  device: Uuid,
  label: string,
  holder: Holder,
  now: Instant,
  key: PublicKey,
): Promise<void> => {
  const known = await deviceById(db, device)
  await putDevice(db, device, label, holder, now, null)
  await db
    .updateTable('device')
    .set({
      public_key: key,
      former_token_hash: known?.public_key === null ? known.token_hash : (known?.former_token_hash ?? null),
      // Another enrolment does not make two phones with one key into one.
      cloned_at: known?.public_key === key ? known.cloned_at : null,
    })
    .where('id', '=', device)
    .execute()
}

const putDevice = async (
  db: Database,
  id: Uuid,
  label: string,
  holder: Holder,
  now: Instant,
  tokenHash: string | null,
): Promise<void> => {
  const row = {
    ...{
      id,
      token_hash: tokenHash,
      name: holder.name,
      label,
      role: holder.role,
      areas: holder.areas,
      account: holder.account ?? null,
      door: holder.door ?? null,
    },
    ...{ enrolled_at: now, last_seen_at: now, waiting: 0, revoked_at: null, clock_offset_ms: null, public_key: null },
    ...{ token_expires_at: null, former_token_hash: null, mark_hash: null, known_mark_hash: null, nonce_ms: null },
    ...{ cloned_at: null, revoked_for: null, wiped_at: null },
  }
  await db
    .insertInto('device')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** A phone with another app: its password opens that door only, since it is hashed as one of that door. */
export const addOpenRosaDevice = (
  db: Database,
  device: Uuid,
  holder: Holder,
  password: string,
  now: Instant,
): Promise<void> => putDevice(db, device, OPEN_ROSA_LABEL, { ...holder, door: 'openrosa' }, now, hashOpenRosa(password))

const OPEN_ROSA_LABEL = 'ODK Collect / KoboCollect'

/** People type it by hand: small or large letters, with or without the strokes between. */
const hashOpenRosa = (password: string): string =>
  hashToken(`openrosa ${password.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`)

export const deviceByOpenRosa = (db: Database, password: string) =>
  db.selectFrom('device').selectAll().where('token_hash', '=', hashOpenRosa(password)).executeTakeFirst()

export const deviceByToken = (db: Database, token: string) =>
  db.selectFrom('device').selectAll().where('token_hash', '=', hashToken(token)).executeTakeFirst()

export const deviceById = (db: Database, id: Uuid) =>
  db.selectFrom('device').selectAll().where('id', '=', id).executeTakeFirst()

/** What a device tells of itself when it pushes. */
interface Told {
  readonly waiting: number
  readonly sentAt?: Instant | undefined
}

/** Who asks all day long is noted once a minute: a note is a write to the disk that the asker waits for. */
const SEEN_MS = 60_000

/** Whether it is worth a note that a device is here which was last seen then. */
export const isSeenAnew = (lastSeenAt: Instant | null, nowMs: number): boolean =>
  lastSeenAt === null || Math.abs(nowMs - Date.parse(lastSeenAt)) >= SEEN_MS

/** Notes that the device was here. */
export const markSeen = async (db: Database, id: Uuid, now: Instant): Promise<void> => {
  await db.executeQuery(seenInto(db, id, now))
}

/** The write of that, how much it said it still holds, and how far its clock is off. */
export const seenInto = (db: Database, id: Uuid, now: Instant, told?: Told): CompiledQuery => {
  const offset = told?.sentAt === undefined ? undefined : Date.parse(told.sentAt) - Date.parse(now)
  return db
    .updateTable('device')
    .set({
      last_seen_at: now,
      ...(told === undefined ? {} : { waiting: told.waiting }),
      ...(offset === undefined ? {} : { clock_offset_ms: offset }),
    })
    .where('id', '=', id)
    .compile()
}

/** What a phone holds from now on; it hears of it at its next exchange. False when there is none, or it is an office browser, which holds what its account does. */
export const setDeviceAreas = async (db: Database, id: Uuid, areas: readonly AreaCode[]): Promise<boolean> => {
  const changed = await db
    .updateTable('device')
    .set({ areas: JSON.stringify(areas) })
    .where('id', '=', id)
    .where('account', 'is', null)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** Stops that device alone. */
export const revokeDevice = async (
  db: Database,
  id: Uuid,
  now: Instant,
  reason: RevokeReason | undefined,
): Promise<void> => {
  await db
    .updateTable('device')
    .set({ revoked_at: now, revoked_for: reason ?? null })
    .where('id', '=', id)
    .execute()
  await db.deleteFrom('session').where('device', '=', id).execute()
}

/** Phones and office browsers, newest first; those that are shown to who asks. */
export const listDevices = async (
  db: Database,
  isShown: (row: { readonly role: string; readonly areas: string }) => boolean = () => true,
): Promise<DeviceRow[]> => {
  const rows = await db.selectFrom('device').selectAll().orderBy('enrolled_at', 'desc').execute()
  return rows.filter(isShown).map((row) =>
    DeviceRow.parse({
      ...{
        id: row.id,
        name: row.name,
        label: row.label,
        role: row.role,
        enrolledAt: row.enrolled_at,
        waiting: row.waiting,
        isPhone: row.account === null,
      },
      areas: (JSON.parse(row.areas) as string[]).filter((area) => area !== '*'),
      ...(row.last_seen_at === null ? {} : { lastSeenAt: row.last_seen_at }),
      ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at }),
      ...(row.clock_offset_ms === null ? {} : { clockOffsetMs: row.clock_offset_ms }),
      ...(row.door === null ? {} : { door: row.door }),
      hasKey: row.public_key !== null,
      ...(row.revoked_for === null ? {} : { revokedFor: row.revoked_for }),
      ...(row.cloned_at === null ? {} : { clonedAt: row.cloned_at }),
      ...(row.wiped_at === null ? {} : { wipedAt: row.wiped_at }),
    }),
  )
}

/** Ends the codes made under that name which no phone has used yet: they give what their maker may give no more. */
export const dropCodesOf = async (db: Database, madeBy: string): Promise<void> => {
  await db.deleteFrom('enrolment_code').where('made_by', '=', madeBy).where('used_at', 'is', null).execute()
}

/** How long a code may be typed in. */
const CODE_LIFE_MS = 15 * 60_000

/** Stores a code's hash; gives the moment it ends. */
export const addCode = async (
  db: Database,
  code: string,
  holder: Holder,
  madeBy: string,
  nowMs: number,
  device?: Uuid,
): Promise<Instant> => {
  const expiresAt = new Date(nowMs + CODE_LIFE_MS).toISOString()
  const { name, role, areas } = holder
  const times = { expires_at: expiresAt, used_at: null }
  await db
    .insertInto('enrolment_code')
    .values({ code_hash: hashToken(code), name, role, areas, made_by: madeBy, device: device ?? null, ...times })
    .execute()
  return expiresAt
}
