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
  readonly applied: readonly Mutation[]
  records(): WireRecord[]
  /** From now on the feed says that this commune is no longer held. */
  takeAway(area: string): void
}

/** `pageRows`: rows of a page, few, so that the feed has several. */
export const createModelOffice = (pageRows = 3): ModelOffice => {
  const held = new Map<string, Held>()
  const ledger = new Map<string, Entry>()
  const applied: Mutation[] = []
  const left = new Set<string>()
  let version = 0

  const baseOf = ({ base }: Mutation): { seen: number } | Verdict['kind'] => {
    if ('v' in base) return { seen: base.v }
    const before = ledger.get(base.m)
    if (before === undefined) return 'rejected'
    return before.verdict.kind === 'rejected' ? 'blocked' : { seen: before.effectiveBase }
  }

  const take = (mutation: Mutation): Verdict => {
    const { m } = mutation
    const known = ledger.get(m)
    if (known !== undefined) return repeated(known, mutation)
    if (isSequenceUsed(ledger, mutation)) return { m, kind: 'rejected', code: 'sequence-reuse', paths: [] }
    const base = baseOf(mutation)
    if (base === 'blocked' && 'm' in mutation.base) return { m, kind: 'blocked', by: mutation.base.m }
    if (typeof base === 'string') return { m, kind: 'rejected', code: 'base-missing', paths: [] }
    const verdict = decide(mutation, base.seen)
    ledger.set(m, { mutation, verdict, effectiveBase: mutation.op === 'create' ? version : base.seen })
    return verdict
  }

  const decide = (mutation: Mutation, effectiveBase: number): Verdict => {
    if (mutation.patch.set.note === REFUSED_NOTE)
      return { m: mutation.m, kind: 'rejected', code: 'invalid-data', paths: ['note'] }
    const by = { name: '', device: mutation.device }
    const given = {
      mutation,
      held: held.get(mutation.record),
      effectiveBase,
      version: version + 1,
      by,
      now: mutation.at,
    }
    const judged = judge(given)
    if (judged.held !== undefined) {
      version += 1
      applied.push(mutation)
      held.set(mutation.record, judged.held)
    }
    return judged.verdict
  }

  return {
    applied,
    push: ({ mutations }) => ({ epoch: 'one', verdicts: structuredClone(mutations.map(take)) }),
    pull: ({ cursor = '0' }) => {
      const from = Number(cursor)
      const rows = [...held.values()]
        .map((one) => one.record)
        .filter((row) => row.version > from && !left.has(row.area))
      const changes = structuredClone(rows.sort((one, other) => one.version - other.version).slice(0, pageRows))
      const next = String(changes.at(-1)?.version ?? from)
      return { epoch: 'one', changes, leave: [...left], reset: false, cursor: next, more: rows.length > pageRows }
    },
    records: () => [...held.values()].map((one) => one.record),
    takeAway: (area) => left.add(area),
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
