import { canonical } from '../../src/domain/canonical.ts'
import { addToSum, EMPTY_SUM, sumText } from '../../src/protocol/checksum.ts'
import type { FilesRequest, FilesResponse } from '../../src/protocol/files.ts'
import type { Mutation } from '../../src/protocol/mutation.ts'
import type { PullRequest, PullResponse } from '../../src/protocol/pull.ts'
import type { PushRequest, PushResponse, Verdict } from '../../src/protocol/push.ts'
import type { WireRecord } from '../../src/protocol/record.ts'
import { type Held, judge } from '../../src/server/storage/judge.ts'
import { type Life, nextLife, seenVersion } from '../../src/server/storage/lives.ts'
import type { UnitRun } from '../../src/sync/ports.ts'
import { OfficeFiles } from './office-files.ts'

/** The office as the phones of a simulation meet it: over a model in memory, or over a real database. */
export interface SimOffice {
  push(device: string, request: PushRequest): Promise<PushResponse>
  pull(device: string, request: PullRequest): Promise<PullResponse>
  /** The communes that the device holds from now on. */
  give(device: string, areas: readonly string[]): void
  /** Its next push meets a fault of the database: everything is rolled back. */
  stumble(): void
  askFiles(request: FilesRequest): Promise<FilesResponse>
  takeUnits(run: UnitRun): Promise<FilesResponse>
  /** The bytes of a file that is whole in its folder. */
  holds(sha256: string): Promise<Uint8Array | undefined>
  backUp(): Promise<void>
  /** Goes back to the last copy, or to nothing, as another life of the store; `losesFiles`: the folder of files goes back with it. */
  restore(losesFiles: boolean): Promise<void>
  records(): Promise<WireRecord[]>
  /** Every mutation that was taken in this life of the store, in the order of versions, with its version. */
  taken(): Promise<{ mutation: Mutation; version: number }[]>
  epoch(): string
  /** The version that a cursor has come to in each commune. */
  passed(cursor: string): Readonly<Record<string, number>>
}

/** A note that every simulated office refuses, so that there are rejected changes. */
export const REFUSED_NOTE = 'refuse me'

interface Entry {
  readonly mutation: Mutation
  readonly verdict: Verdict
  readonly effectiveBase: number
}

interface State {
  readonly held: Map<string, Held>
  readonly ledger: Map<string, Entry>
  readonly counters: Map<string, number>
}

const copyOf = ({ held, ledger, counters }: State): State => ({
  held: new Map(held),
  ledger: new Map(ledger),
  counters: new Map(counters),
})

/** Rows of a page: few, so that the feed has several. */
const PAGE_ROWS = 4

/** The office in memory: the real judge between a ledger, a counter for each commune and a feed by version. */
export const createModelOffice = (): SimOffice => {
  let now: State = { held: new Map(), ledger: new Map(), counters: new Map() }
  let copy = copyOf(now)
  let life: Life = { epoch: 'office.1', ended: [] }
  let isStumbling = false
  const files = new OfficeFiles()
  const given = new Map<string, readonly string[]>()
  const areasOf = (device: string): readonly string[] => given.get(device) ?? []

  /** Takes one; `blocked` names by record what holds up the rest of this push. */
  const take = (device: string, mutation: Mutation, blocked: Map<string, string>): Verdict => {
    const verdict = takeAlone(device, mutation, blocked)
    if (verdict.kind === 'rejected') blocked.set(mutation.record, mutation.m)
    return verdict
  }

  const takeAlone = (device: string, mutation: Mutation, blocked: ReadonlyMap<string, string>): Verdict => {
    const { m, area } = mutation
    if (mutation.device !== device) return { m, kind: 'rejected', code: 'wrong-device', paths: [] }
    const known = now.ledger.get(m)
    if (known !== undefined) return repeated(known, mutation)
    if (!areasOf(device).includes(area)) return { m, kind: 'rejected', code: 'out-of-scope', paths: [] }
    if (isSequenceUsed(now.ledger, mutation)) return { m, kind: 'rejected', code: 'sequence-reuse', paths: [] }
    const by = blocked.get(mutation.record)
    if (by !== undefined) return { m, kind: 'blocked', by }
    const base = baseOf(life, now.ledger, mutation)
    if (base.kind === 'blocked') return { m, ...base }
    if (base.kind === 'missing') return { m, kind: 'rejected', code: 'base-missing', paths: [] }
    const version = (now.counters.get(area) ?? 0) + 1
    const isNew = mutation.op === 'create' && !now.held.has(mutation.record)
    const verdict = decide(mutation, base.seen, version)
    now.ledger.set(m, { mutation, verdict, effectiveBase: isNew ? version : base.seen })
    return verdict
  }

  const decide = (mutation: Mutation, effectiveBase: number, version: number): Verdict => {
    const { note } = mutation.patch.set
    if (typeof note === 'string' && note.startsWith(REFUSED_NOTE))
      return { m: mutation.m, kind: 'rejected', code: 'invalid-data', paths: ['note'] }
    const by = { name: '', device: mutation.device }
    const held = now.held.get(mutation.record)
    const judged = judge({
      ...{ mutation, held, effectiveBase, version, by, now: mutation.at },
      guardedBy: { writer: { role: 'officer', name: '' }, near: () => undefined },
    })
    if (judged.held !== undefined) {
      now.counters.set(mutation.area, version)
      now.held.set(mutation.record, judged.held)
      files.awaitFilesOf(judged.held.record)
    }
    return judged.verdict
  }

  const sumOf = (area: string): string =>
    sumText(
      [...now.held.values()]
        .filter(({ record }) => record.area === area)
        .reduce((sum, { record }) => addToSum(sum, record.id, record.version), EMPTY_SUM),
    )

  const pull = (device: string, { cursor, check = false }: PullRequest): PullResponse => {
    const known = readCursor(cursor)
    const reset = known !== undefined && known.life !== life.epoch
    const seen = known === undefined || reset ? {} : known.seen
    const areas = areasOf(device)
    const rows = areas.flatMap((area) =>
      [...now.held.values()]
        .map((one) => one.record)
        .filter((row) => row.area === area && row.version > (seen[area] ?? 0))
        .sort((one, other) => one.version - other.version),
    )
    const changes = rows.slice(0, PAGE_ROWS)
    const reached = Object.fromEntries(areas.map((area) => [area, seen[area] ?? 0]))
    for (const row of changes) reached[row.area] = row.version
    return {
      ...{ epoch: life.epoch, changes, reset, more: rows.length > PAGE_ROWS },
      leave: Object.keys(seen).filter((area) => !areas.includes(area)),
      cursor: JSON.stringify({ life: life.epoch, seen: reached }),
      ...(cursor === undefined ? { lastSequence: lastSequenceOf(now.ledger, device) } : {}),
      ...(check && rows.length <= PAGE_ROWS
        ? { sums: Object.fromEntries(areas.map((area) => [area, sumOf(area)])) }
        : {}),
    }
  }

  return {
    push: async (device, { mutations }) => {
      const before = isStumbling ? copyOf(now) : undefined
      const blocked = new Map<string, string>()
      const verdicts = mutations.map((mutation) => take(device, mutation, blocked))
      if (before === undefined) return { epoch: life.epoch, verdicts }
      now = before
      isStumbling = false
      return { epoch: life.epoch, verdicts: mutations.map(({ m }) => ({ m, kind: 'retry' as const })) }
    },
    pull: async (device, request) => pull(device, request),
    give: (device, areas) => {
      given.set(device, areas)
    },
    stumble: () => {
      isStumbling = true
    },
    askFiles: async (request) => ({ epoch: life.epoch, files: request.files.map((name) => files.stateOf(name)) }),
    takeUnits: async (run) => ({ epoch: life.epoch, files: [files.take(run)] }),
    holds: async (sha256) => files.holds(sha256),
    backUp: async () => {
      copy = copyOf(now)
      files.backUp()
    },
    restore: async (losesFiles) => {
      now = copyOf(copy)
      files.restore(losesFiles)
      life = nextLife(life, `office.${life.ended.length + 2}`, Object.fromEntries(now.counters))
    },
    records: async () => [...now.held.values()].map((one) => one.record),
    taken: async () => takenOf([...now.ledger.values()]),
    epoch: () => life.epoch,
    passed: (cursor) => readCursor(cursor)?.seen ?? {},
  }
}

/** What a ledger's entries changed, in the order of areas and versions. */
export const takenOf = (
  entries: readonly { mutation: Mutation; verdict: Verdict }[],
): { mutation: Mutation; version: number }[] =>
  entries
    .flatMap(({ mutation, verdict }) => ('version' in verdict ? [{ mutation, version: verdict.version }] : []))
    .sort((one, other) =>
      one.mutation.area === other.mutation.area
        ? one.version - other.version
        : one.mutation.area < other.mutation.area
          ? -1
          : 1,
    )

const lastSequenceOf = (ledger: ReadonlyMap<string, Entry>, device: string): number =>
  Math.max(0, ...[...ledger.values()].map(({ mutation }) => (mutation.device === device ? mutation.ds : 0)))

const readCursor = (text: string | undefined): { life: string; seen: Record<string, number> } | undefined =>
  text === undefined ? undefined : JSON.parse(text)

type KnownBase = { kind: 'seen'; seen: number } | { kind: 'blocked'; by: string } | { kind: 'missing' }

const baseOf = (life: Life, ledger: ReadonlyMap<string, Entry>, { base, record, area }: Mutation): KnownBase => {
  if ('v' in base) return { kind: 'seen', seen: seenVersion(life, area, base) }
  const before = ledger.get(base.m)
  if (before === undefined || before.mutation.record !== record) return { kind: 'missing' }
  return before.verdict.kind === 'rejected'
    ? { kind: 'blocked', by: base.m }
    : { kind: 'seen', seen: before.effectiveBase }
}

const repeated = ({ mutation, verdict }: Entry, again: Mutation): Verdict => {
  const { m } = again
  if (canonical(mutation) !== canonical(again)) return { m, kind: 'rejected', code: 'key-reuse', paths: [] }
  return 'version' in verdict && verdict.kind !== 'conflict'
    ? { m, kind: 'duplicate', version: verdict.version }
    : verdict
}

const isSequenceUsed = (ledger: ReadonlyMap<string, Entry>, { device, ds }: Mutation): boolean =>
  [...ledger.values()].some(({ mutation }) => mutation.device === device && mutation.ds === ds)
