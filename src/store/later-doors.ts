import type { Uuid } from '../domain/records/envelope.ts'
import type { FileReference } from '../domain/records/evidence.ts'
import type { Kind } from '../domain/records/kinds.ts'
import type { BundlePart, PhoneCopy } from '../protocol/bundle.ts'
import type { PublicKey } from '../protocol/device-key.ts'
import type { Identity } from '../protocol/enrol.ts'
import type { FileName, FileState } from '../protocol/files.ts'
import type { ProblemCode } from '../protocol/problem.ts'
import type { PullResponse } from '../protocol/pull.ts'
import type { Verdict } from '../protocol/push.ts'
import { SCHEMA } from '../protocol/version.ts'
import { carry, dropCarried, type NewCarried, noteCome, noteHandedIn } from './carry.ts'
import { checkSums } from './check.ts'
import { commitChange, commitChanges } from './commit.ts'
import { copyIn, copyOut, filesToCopy, filesToHandOver, handOver, handOverAll } from './copy.ts'
import { countKinds } from './count-kinds.ts'
import type { Database } from './database.ts'
import type { Desk } from './desk.ts'
import { keptDeviceKey } from './device-key.ts'
import { bytesOf, heldBytes, keepBytes, readBytes, releaseFiles } from './files.ts'
import { guarded, healed, whetherKept } from './guarded.ts'
import {
  eraseAll,
  eraseHandedOver,
  forgetIdentity,
  type Proof,
  saveAccess,
  saveIdentity,
  setPaused,
} from './identity.ts'
import { applyPage } from './inbox.ts'
import { discardRejected, sendAgain } from './mend.ts'
import { forgetMeta, META_SHAPES, type MetaValue, readMeta, writeMeta } from './meta.ts'
import { checkMeta } from './meta-shapes.ts'
import { namesOf, type Searched } from './names/entries-of.ts'
import { shelfOf, type WhenIdle } from './names/name-shelf.ts'
import { forgetNames } from './names/note-names.ts'
import { officeRecord } from './office-record.ts'
import { freezeBatch, type Lease, takeLead } from './outbox.ts'
import { changesOf, queueRows } from './queue.ts'
import { toWire, UNREADABLE } from './read-row.ts'
import { listUploads, uploadsOf } from './read-uploads.ts'
import { readyRows } from './ready-rows.ts'
import { toRow } from './record-row.ts'
import { searchPage } from './search.ts'
import { settleVerdicts } from './settle.ts'
import type { LocalRecord, Page, SearchOptions, Store } from './store.ts'
import { tidyStore } from './tidy.ts'
import { noteFiles, noteUnreadable, sendFileAgain, waitingFiles } from './uploads.ts'

/** The doors of the store that no first screen goes through: what writes records, exchanges them, copies them and keeps files. */
export const openLaterDoors = (desk: Desk) => {
  desk.db.namesOf = namesOf
  return {
    ...writing(desk),
    ...syncing(desk),
    ...identifying(desk),
    ...copying(desk),
    ...filing(desk),
    asOffice: (<K extends Kind>(kind: K, id: Uuid) =>
      healed(desk.db, () => officeRecord(desk.db, kind, id))) satisfies Store['asOffice'],
    ...looking(desk.db),
    counts: () => healed(desk.db, () => countKinds(desk.db)),
    lookAgain: async () => {
      await noteOtherWriter(desk.db)
      await checkMeta(desk.db)
      await lookAgain(desk.db)
    },
    tidy: () => healed(desk.db, () => tidyStore(desk)),
  }
}

export type LaterDoors = ReturnType<typeof openLaterDoors>

const writing = (desk: Desk): Pick<Store, 'commit' | 'commitAll' | 'newId' | 'sendAgain' | 'discard'> => ({
  commit: (change) => {
    const ids = { mutation: desk.newId(), record: desk.newId() }
    return desk.db.answering.during(() => guarded(desk.db, () => commitChange(desk, change, ids)))
  },
  commitAll: (changes) => {
    const ids = changes.map(() => ({ mutation: desk.newId(), record: desk.newId() }))
    return desk.db.answering.during(() => guarded(desk.db, () => commitChanges(desk, changes, ids)))
  },
  newId: () => desk.newId(),
  sendAgain: (m) => {
    const newMutation = desk.newId()
    return guarded(desk.db, () => sendAgain(desk, m, newMutation))
  },
  discard: (m) => healed(desk.db, () => discardRejected(desk, m)),
})

const syncing = (desk: Desk) => {
  const { db } = desk
  return {
    takeLead: () => healed(db, () => takeLead(db)),
    freeze: (lease: Lease, most: number, behind?: number) => healed(db, () => freezeBatch(db, lease, most, behind)),
    settle: (lease: Lease, verdicts: Verdict[], epoch?: string) =>
      healed(db, () => settleVerdicts(desk, lease, verdicts, epoch)),
    makeReady: async (page: PullResponse) => void (await readyRows(db, page)),
    applyPage: (lease: Lease, page: PullResponse) => healed(db, () => applyPage(desk, lease, page)),
    check: (lease: Lease, sums: Readonly<Record<string, string>>) => healed(db, () => checkSums(db, lease, sums)),
  }
}

/** What is read by screens further in. */
const looking = (db: Database) => ({
  searched: <K extends Searched>(kind: K, options: SearchOptions): Promise<Page<LocalRecord<K>>> =>
    healed(db, () => searchPage(db, kind, options)),
  readyNames: (whenIdle: WhenIdle) => healed(db, () => shelfOf(db).read(whenIdle)),
  queue: () => healed(db, () => queueRows(db)),
  changesOf: (record: Uuid) => healed(db, () => changesOf(db, record)),
  readBytes: (sha256: string, from: number, before: number) => healed(db, () => readBytes(db, sha256, from, before)),
  bytesOf: (sha256: string) => healed(db, () => bytesOf(db, sha256)),
  uploads: () => healed(db, () => listUploads(db, STORED_SHOWN)),
  uploadsOf: (record: Uuid) => healed(db, () => uploadsOf(db, record)),
  heldBytes: (files: readonly FileReference[]) => healed(db, () => heldBytes(db, files)),
})

/** Stored files that the queue screen shows. */
const STORED_SHOWN = 200

const identifying = ({ db, newId }: Desk) => ({
  deviceKey: (make: () => Promise<CryptoKeyPair>) => healed(db, () => keptDeviceKey(db, make)),
  saveAccess: (access: MetaValue<'access'>, officeKey?: PublicKey) =>
    healed(db, () => saveAccess(db, access, officeKey)),
  setPaused: (by: ProblemCode | undefined) => healed(db, () => setPaused(db, by)),
  saveIdentity: (identity: Identity, proof: Proof) => healed(db, () => saveIdentity(db, identity, proof)),
  forgetIdentity: () => healed(db, () => forgetIdentity(db)),
  eraseHandedOver: (handedOver: ReadonlySet<Uuid>, farewell: MetaValue<'farewell'>) =>
    healed(db, () => eraseHandedOver(db, newId, handedOver, farewell)),
  erase: () =>
    healed(db, async () => {
      await eraseAll(db, newId)
    }),
})

const copying = (desk: Desk) => ({
  carry: (file: NewCarried) => healed(desk.db, () => carry(desk.db, file)),
  noteCome: (id: string, name: FileName, come: Parameters<typeof noteCome>[3]) =>
    healed(desk.db, () => noteCome(desk.db, id, name, come)),
  noteHandedIn: (id: string, part: BundlePart, answer: Parameters<typeof noteHandedIn>[3]) =>
    healed(desk.db, () => noteHandedIn(desk.db, id, part, answer)),
  dropCarried: (id: string) => healed(desk.db, () => dropCarried(desk.db, id)),
  copyOut: () => healed(desk.db, () => copyOut(desk)),
  copyIn: (copy: PhoneCopy) => healed(desk.db, () => copyIn(desk, copy)),
  handOver: (producer?: Uuid) => healed(desk.db, () => handOver(desk.db, producer)),
  handOverAll: () => healed(desk.db, () => handOverAll(desk.db)),
  filesToHandOver: (producer?: Uuid) => healed(desk.db, () => filesToHandOver(desk.db, producer)),
  filesToCopy: () => healed(desk.db, () => filesToCopy(desk.db)),
})

const filing = ({ db, now }: Desk) => ({
  keepBytes: (file: FileReference, bytes: ArrayBuffer) => whetherKept(db, () => keepBytes(db, file, bytes, now())),
  waitingFiles: (lease: Lease, isMetered: boolean) => healed(db, () => waitingFiles(db, lease, isMetered)),
  noteFiles: (lease: Lease, states: readonly FileState[], epoch: string) =>
    healed(db, () => noteFiles(db, lease, states, epoch, now())),
  noteUnreadable: (lease: Lease, file: FileName) => healed(db, () => noteUnreadable(db, lease, file)),
  sendFileAgain: (area: string, sha256: string) => healed(db, () => sendFileAgain(db, area, sha256)),
  releaseFiles: (files: readonly FileReference[]) => healed(db, () => releaseFiles(db, files)),
})

/** What an older version of the app could not read is looked at again. */
/** Another version may have written records and not noted by what they are found: one before this had no list of names. */
const noteOtherWriter = (db: Database): Promise<void> =>
  db.transaction('rw', [db.names, db.meta], async () => {
    const shapes = await readMeta(db, 'shapes')
    if (shapes !== undefined && shapes !== META_SHAPES) await forgetNames(db)
  })

const lookAgain = (db: Database): Promise<void> =>
  db.transaction('rw', [db.records, db.meta], async () => {
    if ((await readMeta(db, 'schema')) === SCHEMA) return
    const rows = await db.records.filter((row) => row.shelf === UNREADABLE).toArray()
    await db.records.bulkPut(rows.map((row) => toRow(toWire(row))))
    // The office kept back what the former version could not read: the feed is read from its beginning.
    await forgetMeta(db, 'cursor')
    await writeMeta(db, 'schema', SCHEMA)
  })
