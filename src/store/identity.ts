import type { AreaCode, Uuid } from '../domain/records/envelope.ts'
import { UNASSIGNED_AREA } from '../domain/records/unassigned-area.ts'
import type { PublicKey } from '../protocol/device-key.ts'
import type { Identity } from '../protocol/enrol.ts'
import type { ProblemCode } from '../protocol/problem.ts'
import type { Database } from './database.ts'
import { forgetMeta, type MetaValue, ownDevice, readMeta, writeMeta } from './meta.ts'
import { moveUploads } from './owed-files.ts'
import { toWire } from './read-row.ts'
import { toRow } from './record-row.ts'

/**
 * How the phone shows who it is: by its key, which gets it tokens; of before there were keys, by a token without an end; at the office's desk, by the user
 * that signed in with a cookie.
 */
export interface Proof {
  access?: MetaValue<'access'>
  officeKey?: PublicKey
  token?: string
  username?: string
}

/**
 * Remembers who this phone is now, and gives what was written before its commune was known the first of its communes: in one transaction, so that
 * nothing stays behind without a commune.
 */
export const saveIdentity = (db: Database, identity: Identity, proof: Proof): Promise<void> =>
  db.transaction('rw', [db.records, db.outbox, db.uploads, db.meta], async () => {
    const { access, officeKey, ...other } = proof
    await writeMeta(db, 'identity', { identity, ...other })
    if (access !== undefined) await writeMeta(db, 'access', access)
    if (officeKey !== undefined) await writeMeta(db, 'officeKey', officeKey)
    if (identity.lease !== undefined) await writeMeta(db, 'lease', identity.lease)
    else if (identity.policy !== undefined) await forgetMeta(db, 'lease')
    const held = new Set(identity.areas.map((area) => area.code))
    const left = (await readMeta(db, 'leftAreas')) ?? []
    await writeMeta(
      db,
      'leftAreas',
      left.filter((area) => !held.has(area)),
    )
    const home = identity.areas[0]?.code
    if (home !== undefined) await adoptArea(db, home)
  })

/** Gives everything without a commune this one, queue rows too: none of them has ever been sent. */
const adoptArea = async (db: Database, area: AreaCode): Promise<void> => {
  const rows = await db.outbox.filter((row) => row.area === UNASSIGNED_AREA).toArray()
  const records = await db.records.bulkGet([...new Set(rows.map((row) => row.record))])
  await db.outbox.bulkPut(rows.map((row) => ({ ...row, area })))
  await db.records.bulkPut(
    records.flatMap((record) => (record === undefined ? [] : [toRow({ ...toWire(record), area })])),
  )
  await moveUploads(db, UNASSIGNED_AREA, area)
}

/** Marks that the office refused this phone, or, without a code, that it took it again. Nothing is deleted either way. */
export const setPaused = (db: Database, pausedBy: ProblemCode | undefined): Promise<void> =>
  db.transaction('rw', db.meta, async () => {
    const known = await readMeta(db, 'identity')
    if (known === undefined) return
    const { pausedBy: _before, ...identity } = known
    await writeMeta(db, 'identity', pausedBy === undefined ? identity : { ...identity, pausedBy })
  })

/** Takes a new token in the place of the one before; one without an end, of before there was a key, ends. */
export const saveAccess = (
  db: Database,
  access: MetaValue<'access'>,
  officeKey: PublicKey | undefined,
): Promise<void> =>
  db.transaction('rw', db.meta, async () => {
    await writeMeta(db, 'access', access)
    if (officeKey !== undefined) await writeMeta(db, 'officeKey', officeKey)
    const { token: _ended, ...known } = (await readMeta(db, 'identity')) ?? {}
    if (_ended !== undefined && 'identity' in known) await writeMeta(db, 'identity', known)
  })

/** Forgets who the phone is and its tokens; records, unsent work and key stay, and the lease: else it would be a way around it. */
export const forgetIdentity = (db: Database): Promise<void> => db.transaction('rw', db.meta, () => forgetHolder(db))

/** The same within the caller's transaction. */
export const forgetHolder = async (db: Database): Promise<void> => {
  await forgetMeta(db, 'identity')
  await forgetMeta(db, 'access')
}

/**
 * Empties the store, its keys too: whoever opens it next is another device. Settings stay, and the leader's epoch, which must never go back; a sealed
 * store stays sealed.
 */
export const eraseAll = (db: Database, newId: () => Uuid): Promise<Uuid> =>
  db.transaction('rw', db.tables, () => clear(db, newId))

/**
 * The same by the office's order, when all that was written here is handed over: not while there is a change that is not among those. Leaves a note of it
 * for who opens the app next.
 */
export const eraseHandedOver = (
  db: Database,
  newId: () => Uuid,
  handedOver: ReadonlySet<Uuid>,
  farewell: MetaValue<'farewell'>,
): Promise<'erased' | 'unsent'> =>
  db.transaction('rw', db.tables, async () => {
    const left = await db.outbox.filter((row) => !handedOver.has(row.m)).count()
    if (left > 0) return 'unsent'
    await clear(db, newId)
    await writeMeta(db, 'farewell', farewell)
    return 'erased'
  })

const clear = async (db: Database, newId: () => Uuid): Promise<Uuid> => {
  const [settings, leaderEpoch] = [await readMeta(db, 'settings'), await readMeta(db, 'leaderEpoch')]
  const sealedBy = await readMeta(db, 'sealedBy')
  for (const table of db.tables) await table.clear()
  if (sealedBy !== undefined) await writeMeta(db, 'sealedBy', sealedBy)
  if (settings !== undefined) await writeMeta(db, 'settings', settings)
  await writeMeta(db, 'leaderEpoch', (leaderEpoch ?? 0) + 1)
  return ownDevice(db, newId)
}
