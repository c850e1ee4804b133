import type { CompiledQuery, Selectable, Transaction } from 'kysely'
import { canonical } from '../../domain/canonical.ts'
import type { Instant } from '../../domain/records/envelope.ts'
import type { Erasure } from '../../protocol/erasure.ts'
import type { Mutation } from '../../protocol/mutation.ts'
import type { ProblemCode } from '../../protocol/problem.ts'
import { Verdict } from '../../protocol/push.ts'
import { SCHEMA } from '../../protocol/version.ts'
import { mayWrite, type Principal } from '../access.ts'
import { sha256Of } from '../sha256-of.ts'
import { type Finalised, isFinalising, noteAttestations } from './attest.ts'
import { areaState, chained, summed } from './chain.ts'
import { LET_GO } from './compact.ts'
import type { Database } from './database.ts'
import { type Held, type Judgement, judge } from './judge.ts'
import { type Life, seenVersion } from './lives.ts'
import { isOneOf } from './many-rows.ts'
import { nearOf, recordsAround } from './neighbours.ts'
import { erasuresOf, withoutErased } from './people/erased-items.ts'
import { toHeld } from './record-row.ts'
import { releaseSheets } from './release.ts'
import { saveChanged } from './save-changed.ts'
import { transact } from './shared-commit.ts'
import type { Tables } from './tables.ts'
import { writeTogether } from './together.ts'

/** The database, and which of its lives this is. */
export interface Store {
  readonly db: Database
  readonly life: Life
}

/** A push on its way: who sends it, when it came, and the hash of each of its mutations, which several ask for and one makes. */
interface Push {
  readonly principal: Principal
  readonly now: Instant
  sumOf(mutation: Mutation): string
}

/** Effective base of a mutation that was rejected: nothing can build on it. */
const NO_BASE = -1

/**
 * Applies a push: each mutation once, each with its verdict, in the order sent. One transaction an area, areas in sorted order. The ledger row is
 * written in the transaction that applies the mutation, so that an answer lost on its way back is given again, never acted on again (sync.md
 * hazard 1). A fault of the database in one area rolls that area back and takes its mutations one by one; one that still fails is told to
 * come again, and holds up only its own record.
 */
export const applyPush = async (
  { db, life }: Store,
  principal: Principal,
  mutations: readonly Mutation[],
  now: Instant,
  /** What else is written with it, in the last of its transactions: so that it costs none of its own. */
  beside: readonly CompiledQuery[] = [],
): Promise<Verdict[]> => {
  const push: Push = { principal, now, sumOf: once(hashOf) }
  const verdicts = new Map<string, Verdict>()
  const answered = await answeredBefore(db, push, mutations)
  const scoped = mutations.filter((mutation) => {
    const refusal = answered.get(mutation.m) ?? refusalOf(principal, mutation)
    if (refusal !== undefined) verdicts.set(mutation.m, refusal)
    return refusal === undefined
  })
  const areas = [...new Set(scoped.map((mutation) => mutation.area))].sort()
  let isLeft = true
  for (const area of areas) {
    const own = scoped.filter((mutation) => mutation.area === area)
    const isLast = area === areas.at(-1)
    const together = await inOneTransaction({ db, life }, push, area, own, isLast ? beside : [])
    if (together !== undefined && isLast) isLeft = false
    for (const verdict of together ?? (await oneByOne({ db, life }, push, area, own))) verdicts.set(verdict.m, verdict)
  }
  if (isLeft) await writeTogether(db, beside)
  return mutations.map((mutation) => {
    const verdict = verdicts.get(mutation.m) ?? { m: mutation.m, kind: 'retry' }
    return 'version' in verdict ? { ...verdict, sum: push.sumOf(mutation) } : verdict
  })
}

/** What a function gave for each of the things that it was asked about before. */
const once = <T, R>(ask: (about: T) => R): ((about: T) => R) => {
  const known = new Map<T, R>()
  return (about) => {
    const answer = known.get(about) ?? ask(about)
    known.set(about, answer)
    return answer
  }
}

/** What is refused whatever the records are. */
const refusalOf = (principal: Principal, mutation: Mutation): Verdict | undefined => {
  const rejected = (code: ProblemCode): Verdict => ({ m: mutation.m, kind: 'rejected', code, paths: [] })
  if (mutation.device !== principal.device) return rejected('wrong-device')
  if (!principal.areas.includes(mutation.area)) return rejected('out-of-scope')
  if (!mayWrite(principal, mutation.kind)) return rejected('forbidden')
  return mutation.schema > SCHEMA ? rejected('schema-unsupported') : undefined
}

/** What the device sent from an area before it was taken from it: its answer is given again, that it need not be kept as refused. */
const answeredBefore = async (
  db: Database,
  { principal: { device, areas }, sumOf }: Push,
  mutations: readonly Mutation[],
): Promise<Map<string, Verdict>> => {
  const left = mutations.filter((mutation) => mutation.device === device && !areas.includes(mutation.area))
  const answers = new Map<string, Verdict>()
  for (const area of new Set(left.map((mutation) => mutation.area))) {
    const own = left.filter((mutation) => mutation.area === area)
    const ids = own.map((mutation) => mutation.m)
    const known = [...(await knownById(db, area, ids))].filter(([, row]) => row.device === device)
    const erasures = await erasuresOf(db, area, [...new Set(own.map((mutation) => mutation.record))])
    // Of others' changes there it is not even told that there are any.
    const ledger: Ledger = { byId: new Map(known), bySequence: new Map(), erasures }
    for (const mutation of own) {
      const answer = repeatOf(ledger, mutation, sumOf)
      if (answer !== undefined) answers.set(mutation.m, answer)
    }
  }
  return answers
}

const oneByOne = async (store: Store, push: Push, area: string, mutations: readonly Mutation[]): Promise<Verdict[]> => {
  const verdicts: Verdict[] = []
  const stuck = new Map<string, string>()
  for (const mutation of mutations) {
    const by = stuck.get(mutation.record)
    const alone = by === undefined ? await inOneTransaction(store, push, area, [mutation], []) : undefined
    verdicts.push(
      alone?.[0] ?? (by === undefined ? { m: mutation.m, kind: 'retry' } : { m: mutation.m, kind: 'blocked', by }),
    )
    if (alone === undefined && by === undefined) stuck.set(mutation.record, mutation.m)
  }
  return verdicts
}

/** Undefined when the database failed: then nothing of it was written. */
const inOneTransaction = (
  { db, life }: Store,
  push: Push,
  area: string,
  mutations: readonly Mutation[],
  beside: readonly CompiledQuery[],
): Promise<Verdict[] | undefined> =>
  transact(db, (tx) => applyInOrder(tx, life, push, area, mutations, beside)).catch(() => undefined)

type LedgerRow = Selectable<Tables['mutation']>
/** An entry before it has its place in the chain. */
type Entry = Omit<LedgerRow, 'entry' | 'chain'>

const applyInOrder = async (
  tx: Transaction<Tables>,
  life: Life,
  { principal, now, sumOf }: Push,
  area: string,
  mutations: readonly Mutation[],
  beside: readonly CompiledQuery[],
): Promise<Verdict[]> => {
  // The counter row first: it makes writers of one area wait for one another, so that no version is committed after a later one was seen (hazard 4).
  const counter = await tx
    .updateTable('area_counter')
    .set((eb) => ({ seq: eb('seq', '+', mutations.length) }))
    .where('area', '=', area)
    .returning(['seq', 'chain', 'entries', 'sum'])
    .executeTakeFirstOrThrow()
  const erasures = await erasuresOf(tx, area, [...new Set(mutations.map((mutation) => mutation.record))])
  const ledger = { ...(await knownLedger(tx, area, principal.device, mutations)), erasures }
  const records = await knownRecords(tx, area, mutations)
  const around = await recordsAround(tx, area, mutations, records)
  const guardedBy = { writer: principal, near: nearOf(records, around) }
  const before = new Map([...around, ...records])
  const added: Entry[] = []
  const finalised: Finalised[] = []
  // By record: what a device writes behind a rejected change of its own waits until that is mended, whatever it names as its base.
  const blocked = new Map<string, string>()
  const verdicts = mutations.map((sent, index): Verdict => {
    const repeated = repeatOf(ledger, sent, sumOf)
    if (repeated !== undefined) {
      if (repeated.kind === 'rejected') blocked.set(sent.record, sent.m)
      return repeated
    }
    const base = baseOf(life, ledger, blocked, sent)
    if (base.kind === 'blocked') return { m: sent.m, kind: 'blocked', by: base.by }
    const left = withoutErased(erasures.get(sent.record), sent, base.kind === 'version' ? base.version : NO_BASE)
    const { mutation } = left
    const held = records.get(mutation.record)
    if (left.isWhole && held !== undefined) {
      // Nothing of it is taken, and nothing of it is lost that may be kept: the record is gone at the request of a person.
      const gone: Verdict = { m: sent.m, kind: 'merged', version: held.record.version, erased: [...left.erased] }
      const row = { ...ledgerRow(principal, sent, gone, NO_BASE, now, sumOf(sent)), content: LET_GO }
      ledger.byId.set(row.m, row)
      ledger.bySequence.set(row.ds, row)
      added.push(row)
      return gone
    }
    const version = counter.seq - mutations.length + index + 1
    const isNew = mutation.op === 'create' && !records.has(mutation.record)
    const by = { name: mutation.author ?? principal.name, device: principal.device }
    const judged: Judgement =
      base.kind === 'missing'
        ? { verdict: { m: mutation.m, kind: 'rejected', code: 'base-missing', paths: [] } }
        : judge({
            ...{ mutation, held, effectiveBase: base.version, version, by, now },
            guardedBy,
          })
    if (judged.held !== undefined) records.set(mutation.record, judged.held)
    else blocked.set(mutation.record, mutation.m)
    if (isFinalising(mutation)) finalised.push({ mutation, after: judged.held?.record })
    const verdict = withErased(judged.verdict, left.erased)
    const seen = isNew ? version : base.kind === 'version' ? base.version : NO_BASE
    // The hash is that of what was sent, so that it is known again; what was erased is not kept.
    const row = ledgerRow(principal, mutation, verdict, seen, now, sumOf(sent))
    ledger.byId.set(row.m, row)
    ledger.bySequence.set(row.ds, row)
    added.push(row)
    return verdict
  })
  const sheetAt = (id: string): Held | undefined => records.get(id) ?? around.get(id)
  for (const { mutation, version, base, held } of await releaseSheets(tx, area, before, records, sheetAt, now)) {
    records.set(mutation.record, held)
    const verdict: Verdict = { m: mutation.m, kind: 'applied', version }
    added.push(ledgerRow(principal, mutation, verdict, base, now, sumOf(mutation)))
  }
  const changed = [...records].flatMap(([id, held]) => (before.get(id) === held ? [] : [held]))
  const state = await areaState(tx, area, counter)
  const { rows, after } = chained(state, added)
  await noteAttestations(tx, principal.device, finalised, now)
  const sum = summed(state.sum, before, changed)
  await saveChanged(tx, area, { changed, added: rows, state: { ...after, sum } }, beside)
  return verdicts
}

interface Ledger {
  readonly byId: Map<string, Entry>
  /** Of this device only. */
  readonly bySequence: Map<number, Entry>
  /** What was erased of the records, by record. */
  readonly erasures: ReadonlyMap<string, readonly Erasure[]>
}

const knownLedger = async (
  tx: Transaction<Tables>,
  area: string,
  device: string,
  mutations: readonly Mutation[],
): Promise<Omit<Ledger, 'erasures'>> => {
  const ids = mutations.flatMap((mutation) => ('m' in mutation.base ? [mutation.m, mutation.base.m] : [mutation.m]))
  const sequences = mutations.map((mutation) => mutation.ds)
  const inArea = tx.selectFrom('mutation').selectAll().where('area', '=', area)
  // Not by `or`: SQLite would go through all of the area, having no statistics of it.
  const rows = await inArea
    .where(isOneOf(tx, 'm', ids))
    .unionAll(inArea.where('device', '=', device).where(isOneOf(tx, 'ds', sequences)))
    .execute()
  const bySequence = new Map(rows.filter((row) => row.device === device).map((row) => [row.ds, row]))
  return { byId: new Map(rows.map((row) => [row.m, row])), bySequence }
}

const knownById = async (db: Database, area: string, ids: readonly string[]): Promise<Map<string, LedgerRow>> => {
  const rows = await db
    .selectFrom('mutation')
    .selectAll()
    .where('area', '=', area)
    .where(isOneOf(db, 'm', ids))
    .execute()
  return new Map(rows.map((row) => [row.m, row]))
}

const knownRecords = async (
  tx: Transaction<Tables>,
  area: string,
  mutations: readonly Mutation[],
): Promise<Map<string, Held>> => {
  const ids = [...new Set(mutations.map((mutation) => mutation.record))]
  const rows = await tx
    .selectFrom('record')
    .selectAll()
    .where('area', '=', area)
    .where(isOneOf(tx, 'id', ids))
    .execute()
  return new Map(rows.map((row) => [row.id, toHeld(row)]))
}

/** SHA-256 of a mutation's canonical JSON: by it a repeated one is told from another, and it is the receipt for its content. */
export const hashOf = (mutation: Mutation): string => sha256Of(canonical(mutation))

/** A verdict that says what was left out; the writer's own view is then not the office's. */
const withErased = (verdict: Verdict, erased: readonly string[]): Verdict => {
  if (erased.length === 0 || verdict.kind === 'blocked' || verdict.kind === 'retry') return verdict
  return verdict.kind === 'applied'
    ? { m: verdict.m, kind: 'merged', version: verdict.version, erased: [...erased] }
    : { ...verdict, erased: [...erased] }
}

/** The answer to a mutation that came before, or to one that uses what another used. */
const repeatOf = (ledger: Ledger, mutation: Mutation, sumOf: Push['sumOf']): Verdict | undefined => {
  const { m } = mutation
  const known = ledger.byId.get(m)
  if (known !== undefined) {
    const erasures = ledger.erasures.get(mutation.record)
    // A phone that has carried an erasure out sends what it had sent before without what was erased: another content, and the same change.
    const isLess = erasures !== undefined && known.device === mutation.device && known.record === mutation.record
    if (known.request_hash !== sumOf(mutation) && !isLess) return { m, kind: 'rejected', code: 'key-reuse', paths: [] }
    const first = Verdict.parse(JSON.parse(known.verdict))
    const { erased } = withoutErased(erasures, mutation, known.effective_base)
    return withErased(
      'version' in first && first.kind !== 'conflict' ? { m, kind: 'duplicate', version: first.version } : first,
      erased,
    )
  }
  return ledger.bySequence.has(mutation.ds) ? { m, kind: 'rejected', code: 'sequence-reuse', paths: [] } : undefined
}

type KnownBase = { kind: 'version'; version: number } | { kind: 'blocked'; by: string } | { kind: 'missing' }

/** The version that the writer had seen, through its own chain of unanswered mutations (sync.md section 6). */
const baseOf = (
  life: Life,
  ledger: Ledger,
  blocked: ReadonlyMap<string, string>,
  { base, record, area }: Mutation,
): KnownBase => {
  const by = blocked.get(record)
  if (by !== undefined) return { kind: 'blocked', by }
  if ('v' in base) return { kind: 'version', version: seenVersion(life, area, base) }
  const known = ledger.byId.get(base.m)
  if (known === undefined || known.record !== record) return { kind: 'missing' }
  return Verdict.parse(JSON.parse(known.verdict)).kind === 'rejected'
    ? { kind: 'blocked', by: base.m }
    : { kind: 'version', version: known.effective_base }
}

const ledgerRow = (
  principal: Principal,
  mutation: Mutation,
  verdict: Verdict,
  base: number,
  now: Instant,
  sum: string,
): Entry => ({
  ...{
    area: mutation.area,
    m: mutation.m,
    device: mutation.device,
    ds: mutation.ds,
    record: mutation.record,
    request_hash: sum,
  },
  effective_base: base,
  ...{ verdict: JSON.stringify(verdict), content: JSON.stringify(mutation), actor: principal.name, received_at: now },
})
