import { type AreaCode, UNASSIGNED_AREA, type Uuid } from '../domain/records/envelope.ts'
import type { Identity } from '../protocol/enrol.ts'
import type { ProblemCode } from '../protocol/problem.ts'
import type { Database } from './database.ts'
import { moveUploads } from './files.ts'
import { forgetMeta, ownDevice, readMeta, writeMeta } from './meta.ts'
import { toRow, toWire } from './record-row.ts'

/** How the phone shows who it is: a bearer token of its own, or, at the office's desk, the user that signed in with a cookie. */
export interface Proof {
  token?: string
  username?: string
}

/**
 * Remembers who this phone is now, and gives what was written before its commune was known the first of its communes: in one transaction, so that
 * nothing stays behind without a commune.
 */
export const saveIdentity = (db: Database, identity: Identity, proof: Proof): Promise<void> =>
  db.transaction('rw', [db.records, db.outbox, db.uploads, db.meta], async () => {
    await writeMeta(db, 'identity', { identity, ...proof })
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

/** Forgets the token; records and unsent work stay. */
export const forgetIdentity = (db: Database): Promise<void> => forgetMeta(db, 'identity')

/**
 * Empties the store: whoever opens it next is another device. Settings stay, and the leader's epoch, which must never go back; a sealed store stays
 * sealed.
 */
export const eraseAll = (db: Database, newId: () => Uuid): Promise<Uuid> =>
  db.transaction('rw', db.tables, async () => {
    const [settings, leaderEpoch] = [await readMeta(db, 'settings'), await readMeta(db, 'leaderEpoch')]
    const sealedBy = await readMeta(db, 'sealedBy')
    for (const table of db.tables) await table.clear()
    if (sealedBy !== undefined) await writeMeta(db, 'sealedBy', sealedBy)
    if (settings !== undefined) await writeMeta(db, 'settings', settings)
    await writeMeta(db, 'leaderEpoch', (leaderEpoch ?? 0) + 1)
    return ownDevice(db, newId)
  })
