/** A mistake that somebody could make in one line, planted into the code as it is loaded, to see whether the simulation finds it. */
export interface PlantedBug {
  readonly name: string
  readonly file: string
  /** Stands exactly once in the file. */
  readonly find: string
  readonly plant: string
  /** Runs over the office's real ledger in SQLite instead of the model. */
  readonly needsLedger?: true
  /** The first history that shows a mistake which few do: it is run before the others, in which it would take minutes to come to it. */
  readonly shownBy?: number
}

const STORE = 'src/store'
const LEDGER = 'src/server/storage'

export const PLANTED: readonly PlantedBug[] = [
  {
    name: 'the cursor is saved, and a row of the page is not',
    file: `${STORE}/inbox.ts`,
    find: 'takeRows(desk, page.changes, ready),',
    plant: 'takeRows(desk, page.changes.slice(1), { ...ready, rows: ready.rows.slice(1) }),',
  },
  {
    name: 'a page is taken in under a lead that has passed to another tab',
    file: `${STORE}/inbox.ts`,
    find: 'if (leaderEpoch !== lease.epoch) return',
    plant: 'if (false as boolean) return',
    shownBy: 888,
  },
  {
    name: 'a change is sent while a page is on its way, which is taken in afterwards',
    file: 'src/sync/engine.ts',
    find: 'if (ahead !== undefined) return pullPage(ports, lease, state, signal, { ahead, isLast: true })',
    plant: 'if (ahead !== undefined) return pushBatch(ports, lease, { ...state, ahead, isFed: false }, frozen, signal)',
    shownBy: 127,
  },
  {
    name: 'tombstones are dropped',
    file: `${STORE}/inbox.ts`,
    find: 'takeRows(desk, page.changes, ready),',
    plant:
      'takeRows(desk, page.changes.filter((row) => row.deletedAt === undefined), { ...ready, rows: ready.rows.filter((row) => row.deletedAt === undefined) }),',
  },
  {
    name: 'a feed that begins anew clears the queue',
    file: `${STORE}/inbox.ts`,
    find: 'await standOnNothing(desk)',
    plant: 'await db.outbox.clear()',
  },
  {
    name: 'nothing is offered again to a restored office',
    file: `${STORE}/inbox.ts`,
    find: 'await offerAgain(desk)',
    plant: 'void offerAgain',
  },
  {
    name: 'versions of an earlier life are kept',
    file: `${STORE}/inbox.ts`,
    find: 'await standOnNothing(desk)',
    plant: 'void standOnNothing',
  },
  {
    name: 'areas that the phone left keep their rows',
    file: `${STORE}/inbox.ts`,
    find: 'await dropSettled(db, ids)',
    plant: 'void ids',
  },
  {
    name: 'unanswered changes leave the queue with the answered ones',
    file: `${STORE}/settle.ts`,
    find: 'db.outbox.bulkPut(chains.flatMap((chain) => chain.left)),',
    plant: 'db.outbox.bulkDelete(chains.flatMap((chain) => chain.left.map((row) => row.ds))),',
  },
  {
    name: 'answered changes stay in the queue',
    file: `${STORE}/settle.ts`,
    find: 'takeOut(db, numbersOf(taken)),',
    plant: '',
  },
  {
    name: 'a value that lost is shown as if it stood',
    file: `${STORE}/settle.ts`,
    find: '.filter(([path]) => !lost.has(path))',
    plant: '.filter(([path]) => !lost.has(path) || path.length > 0)',
    shownBy: 924,
  },
  {
    name: 'the life of the office is not remembered at the first answer',
    file: `${STORE}/settle.ts`,
    find: "if (epoch !== undefined) await writeMeta(db, 'epoch', epoch)",
    plant: 'void writeMeta',
  },
  {
    name: 'an answer of another life of the office is believed',
    file: `${STORE}/settle.ts`,
    find: "if (epoch !== undefined && known !== undefined && known !== epoch) return 'stale' as const",
    plant: 'void known',
  },
  {
    name: 'what a copy holds is written into afterwards',
    file: `${STORE}/copy.ts`,
    find: 'await freeze(db, await db.outbox.toArray())',
    plant: 'void freeze',
    shownBy: 289,
  },
  {
    name: 'a restored phone uses its numbers again',
    file: `${STORE}/inbox.ts`,
    find: "await writeMeta(db, 'lastSequence', forgotten.upTo)",
    plant: 'void last',
    shownBy: 160,
  },
  {
    name: 'a restored phone sends before it has asked for its numbers',
    file: `${STORE}/outbox.ts`,
    find: 'const batch = isRestored ? [] : await',
    plant: 'const batch = (isRestored && (false as boolean)) ? [] : await',
    shownBy: 63,
  },
  {
    name: 'what was delivered is forgotten',
    file: `${STORE}/settle.ts`,
    find: 'db.delivered.bulkAdd(',
    plant: 'void (',
  },
  {
    name: 'a joined change keeps only its last part',
    file: `${STORE}/commit.ts`,
    find: 'patch: joinPatches(tail.patch, mutation.patch)',
    plant: 'patch: mutation.patch',
  },
  {
    name: 'a change that was sent is written into',
    file: `${STORE}/commit.ts`,
    find: "tail.state === 'pending' && (tail.op",
    plant: '(tail.op',
  },
  {
    name: 'a change behind unanswered ones claims to have seen what the feed brought',
    file: `${STORE}/commit.ts`,
    find: 'head === undefined ? mutation.base : { m: head.m }',
    plant: 'mutation.base',
    shownBy: 736,
  },
  {
    name: 'mutation numbers repeat',
    file: `${STORE}/meta.ts`,
    find: "((await readMeta(db, 'lastSequence')) ?? 0) + 1",
    plant: "Math.max(1, (await readMeta(db, 'lastSequence')) ?? 0)",
  },
  {
    name: 'a retry gets a new id',
    file: `${STORE}/outbox.ts`,
    find: '...mutation }: OutboxRow): Mutation =>\n  mutation',
    plant: '...mutation }: OutboxRow): Mutation => ({ ...mutation, m: mutation.m.replace(/^.{4}/, "abcd") })',
  },
  {
    name: 'a refused token clears the queue',
    file: `${STORE}/identity.ts`,
    find: 'if (known === undefined) return\n',
    plant: 'if (pausedBy !== undefined) await db.outbox.clear()\n    if (known === undefined) return\n',
  },
  {
    name: 'only the first of several refused changes is sent again',
    file: `${STORE}/mend.ts`,
    find: 'chain.map((row) => row.patch).reduce(joinPatches)',
    plant: 'first.patch',
  },
  {
    name: 'giving a change up takes along what waits behind it',
    file: `${STORE}/mend.ts`,
    find: "if (rejected.op !== 'create' && behind.length > 0)",
    plant: 'if (false as boolean)',
  },
  {
    name: 'a choice in one field ends the conflicts of all',
    file: 'src/protocol/record.ts',
    find: 'one.m === m && one.path === path',
    plant: 'one.m === m && path !== undefined',
    shownBy: 121,
  },
  {
    name: 'a final assessment that the office refused can be mended no more',
    file: `${STORE}/draft.ts`,
    find: 'if (isFinal(before) && !isRejected && !isKeeping(change))',
    plant: 'if (isFinal(before) && !isKeeping(change))',
  },
  {
    name: 'a refusal of the whole push counts as success',
    file: 'src/sync/push.ts',
    find: "[{ m: alone.m, kind: 'rejected', code, paths: [] }]",
    plant: "[{ m: alone.m, kind: 'duplicate', version: 1 }]",
  },
  {
    name: 'a page goes in without its cursor',
    file: `${STORE}/inbox.ts`,
    find: "writeMeta(db, 'cursor', page.cursor)",
    plant: 'void page.cursor',
  },
  {
    name: 'a queue that was held once is held for ever',
    file: 'src/sync/setback.ts',
    find: 'isHeld: false, isFed: false }',
    plant: 'isFed: false }',
  },
  {
    name: 'the last writer wins',
    file: 'src/protocol/merge.ts',
    find: 'foreign.some(([other]) => pathsOverlap(path, other)) &&',
    plant: '(false as boolean) &&',
  },
  {
    name: 'a phone’s earlier change undoes its later one',
    file: 'src/protocol/merge.ts',
    find: '!isStrange(stamp, writer) && stamp.ds > writer.ds',
    plant: '!isStrange(stamp, writer) && stamp.ds < 0',
    shownBy: 54,
  },
  {
    name: 'the value that lost is not kept',
    file: `${LEDGER}/judge.ts`,
    find: '...lost(given, held.stamps, patch, merged.conflicts),',
    plant: '...lost(given, held.stamps, patch, []),',
  },
  {
    name: 'a deletion wins over an edit that it had not seen',
    file: `${LEDGER}/judge.ts`,
    find: 'if (others && held.record.deletedAt === undefined)',
    plant: 'if ((false as boolean) && others)',
  },
  {
    name: 'a deletion takes along a kept value that it had not seen',
    file: `${LEDGER}/judge.ts`,
    find: '{ ...stamps, [keptBeside(mutation)]: stampOf(given) }',
    plant: 'stamps',
  },
  {
    name: 'nobody remembers who changed a field',
    file: `${LEDGER}/judge.ts`,
    find: 'pathsOf(patch).map((path) => [path, stamp])',
    plant: '[] as [string, FieldStamps[string]][]',
  },
  {
    name: 'a version of an earlier life is taken for one of this',
    file: `${LEDGER}/lives.ts`,
    find: 'return Math.min(v, ended?.shared[area] ?? 0)',
    plant: 'void ended; return v',
    shownBy: 95,
  },
  {
    name: 'a change is applied at each time that it comes',
    file: `${LEDGER}/ledger.ts`,
    find: 'const repeated = repeatOf(ledger, sent, sumOf)\n    if',
    plant: 'const repeated = undefined as Verdict | undefined\n    if',
    needsLedger: true,
  },
  {
    name: 'the feed’s cursor passes rows that the page had no room for',
    file: `${LEDGER}/feed.ts`,
    find: 'reached[area] = kept.at(-1)?.version ?? from',
    plant: 'reached[area] = seq',
    needsLedger: true,
  },
  {
    name: 'a cursor of an earlier life is gone on with',
    file: `${LEDGER}/feed-cursor.ts`,
    find: 'text.startsWith(markOf(epoch))',
    plant: "text.includes('~')",
    needsLedger: true,
  },
  {
    name: 'what waits behind a refused change overtakes it',
    file: `${LEDGER}/ledger.ts`,
    find: 'else blocked.set(mutation.record, mutation.m)\n    if (isFinalising',
    plant: 'if (isFinalising',
    needsLedger: true,
    shownBy: 289,
  },
  {
    name: 'a photo is saved and its files are not noted as owed',
    file: `${STORE}/commit.ts`,
    find: 'oweFiles(db, after),',
    plant: 'void oweFiles,',
  },
  {
    name: 'a file that came in part is noted as stored',
    file: `${STORE}/uploads.ts`,
    find: 'return { ...row, sentBytes: row.bytes - missingBytes(row.bytes, state.missing) }',
    plant: "return { ...row, state: 'stored', sentBytes: row.bytes - missingBytes(row.bytes, state.missing) }",
  },
  {
    name: 'files are not offered again to a restored office',
    file: `${STORE}/offer-again.ts`,
    find: 'await offerFilesAgain(db)',
    plant: 'void offerFilesAgain',
  },
  {
    name: 'room is made of what the office does not have',
    file: `${STORE}/files.ts`,
    find: "state === 'stored' && rank > 0",
    plant: 'state.length > 0 && rank > 0',
  },
  {
    name: 'bytes that are owed are swept as stray',
    file: `${STORE}/files.ts`,
    find: 'at < before && !owed.has(sha256)',
    plant: 'at < before && owed.size >= 0',
  },
  {
    name: 'a run of units is read from the wrong place',
    file: 'src/sync/send-files.ts',
    find: 'readBytes(file.sha256, from * UNIT_BYTES, end * UNIT_BYTES)',
    plant: 'readBytes(file.sha256, 0, (end - from) * UNIT_BYTES)',
  },
  {
    name: 'the office calls a file stored that its folder has lost',
    file: `${LEDGER}/files.ts`,
    find: "if ((await blobs.size(name.sha256)) === file.bytes) return { ...name, kind: 'stored' }",
    plant: "if (file.bytes > 0) return { ...name, kind: 'stored' }",
    needsLedger: true,
    shownBy: 289,
  },
  {
    name: 'the office forgets which files a record names',
    file: `${LEDGER}/save-changed.ts`,
    find: 'await awaitFiles(tx, held.record)',
    plant: 'void awaitFiles',
    needsLedger: true,
  },
  {
    name: 'the office takes the first units for the whole',
    file: `${LEDGER}/files.ts`,
    find: 'for (let n = 0; n < unitsOf(bytes); n += 1) {',
    plant: 'for (let n = 0; n < 1; n += 1) {',
    needsLedger: true,
  },
]
