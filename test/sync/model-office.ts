import { canonical } from '../../src/protocol/merge.ts'
import type { Mutation } from '../../src/protocol/mutation.ts'
import type { PullRequest, PullResponse } from '../../src/protocol/pull.ts'
import type { PushRequest, PushResponse, Verdict } from '../../src/protocol/push.ts'
import type { WireRecord } from '../../src/protocol/record.ts'
import { type Held, judge } from '../../src/server/storage/judge.ts'

interface Entry {
  readonly mutation: Mutation
  readonly verdict: Verdict
  readonly effectiveBase: number
}

/** A note that this office refuses, so that there are rejected changes. */
export const REFUSED_NOTE = 'refuse me'

/** The office in memory: the real judge between a ledger, a version per change and a feed by version. */
export interface ModelOffice {
  push(request: PushRequest): PushResponse
  pull(request: PullRequest): PullResponse
  /** Every mutation that changed something, in the order in which it did. */
  applied(): readonly Mutation[]
  records(): WireRecord[]
  /** Keeps a copy of everything, as a backup does. */
  backUp(): void
  /** Goes back to the last copy, or to nothing: what came after it is gone, and its versions are given out again. */
  restore(): void
}

interface State {
  held: Map<string, Held>
  ledger: Map<string, Entry>
  applied: Mutation[]
  version: number
}

const EMPTY: State = { held: new Map(), ledger: new Map(), applied: [], version: 0 }

/** `pageRows`: rows of a page, few, so that the feed has several. */
export const createModelOffice = (pageRows = 3): ModelOffice => {
  let now: State = structuredClone(EMPTY)
  let copy: State = structuredClone(EMPTY)
  let epoch = 1

  const baseOf = ({ base }: Mutation): { seen: number } | Verdict['kind'] => {
    if ('v' in base) return { seen: base.v }
    const before = now.ledger.get(base.m)
    if (before === undefined) return 'rejected'
    return before.verdict.kind === 'rejected' ? 'blocked' : { seen: before.effectiveBase }
  }

  const take = (mutation: Mutation): Verdict => {
    const { m } = mutation
    const known = now.ledger.get(m)
    if (known !== undefined) return repeated(known, mutation)
    if (isSequenceUsed(now.ledger, mutation)) return { m, kind: 'rejected', code: 'sequence-reuse', paths: [] }
    const base = baseOf(mutation)
    if (base === 'blocked' && 'm' in mutation.base) return { m, kind: 'blocked', by: mutation.base.m }
    if (typeof base === 'string') return { m, kind: 'rejected', code: 'base-missing', paths: [] }
    const verdict = decide(mutation, base.seen)
    now.ledger.set(m, { mutation, verdict, effectiveBase: mutation.op === 'create' ? now.version : base.seen })
    return verdict
  }

  const decide = (mutation: Mutation, effectiveBase: number): Verdict => {
    if (mutation.patch.set.note === REFUSED_NOTE)
      return { m: mutation.m, kind: 'rejected', code: 'invalid-data', paths: ['note'] }
    const by = { name: '', device: mutation.device }
    const version = now.version + 1
    const held = now.held.get(mutation.record)
    const judged = judge({ mutation, held, effectiveBase, version, by, now: mutation.at })
    if (judged.held !== undefined) {
      now.version = version
      now.applied.push(mutation)
      now.held.set(mutation.record, judged.held)
    }
    return judged.verdict
  }

  const pull = (given: string | undefined): PullResponse => {
    const [of, seen] = (given ?? `${epoch}:0`).split(':').map(Number)
    const reset = of !== epoch
    const from = reset ? 0 : (seen ?? 0)
    const rows = [...now.held.values()].map((one) => one.record).filter((row) => row.version > from)
    const changes = structuredClone(rows.sort((one, other) => one.version - other.version).slice(0, pageRows))
    const cursor = `${epoch}:${changes.at(-1)?.version ?? from}`
    return { epoch: String(epoch), changes, leave: [], reset, cursor, more: rows.length > pageRows }
  }

  return {
    applied: () => now.applied,
    push: ({ mutations }) => ({ epoch: String(epoch), verdicts: structuredClone(mutations.map(take)) }),
    pull: ({ cursor }) => pull(cursor),
    records: () => [...now.held.values()].map((one) => one.record),
    backUp: () => {
      copy = structuredClone(now)
    },
    restore: () => {
      now = structuredClone(copy)
      epoch += 1
    },
  }
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
