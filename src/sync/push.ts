import { once } from '../domain/once.ts'
import type { Mutation } from '../protocol/mutation.ts'
import type { ProblemCode } from '../protocol/problem.ts'
import { PUSH_MUTATIONS, type PushResponse, type Verdict } from '../protocol/push.ts'
import { PROTOCOL } from '../protocol/version.ts'
import type { Abort, Lease, Reply } from './ports.ts'
import { setback } from './setback.ts'
import type { EnginePorts, EngineState, Step } from './state.ts'

interface Batch {
  readonly mutations: Mutation[]
  readonly waiting: number
}

/**
 * Sends one frozen batch and takes in what the office said of each mutation. What is slow on a phone is done while the link carries: as the batch goes, the
 * next one is frozen; and where all of it was applied, that one goes at once, and the answer is taken in meanwhile.
 */
export const pushBatch = async (
  ports: EnginePorts,
  lease: Lease,
  state: EngineState,
  batch: Batch,
  signal: Abort,
): Promise<Step> => {
  const behind = once(() => batchBehind(ports, lease, state, batch))
  const reply = await send(ports, batch, signal, behind)
  const next = isAllApplied(reply, batch) && !signal.aborted ? await behind() : undefined
  const taking = once(() => takeIn(ports, lease, state, batch, reply, signal))
  if (next === undefined) return taking()
  const answer = await send(ports, next, signal, taking)
  const first = await taking()
  // Fenced, or of another life of the office: then the second answer is worth no more than the first.
  if (first.kind !== 'again' || first.sent === 0) return first
  const second = await takeIn(ports, lease, first.state, next, answer, signal)
  return second.kind === 'again' ? { ...second, sent: first.sent + second.sent } : second
}

const send = (
  { network }: EnginePorts,
  { mutations, waiting }: Batch,
  signal: Abort,
  meanwhile: () => Promise<unknown>,
): Promise<Reply<PushResponse>> => network.push({ protocol: PROTOCOL, waiting, mutations }, signal, meanwhile)

/**
 * The batch behind this one, as large as it will be when this one went well. None where it changes one of the same records: what it builds on may be
 * refused.
 */
const batchBehind = async (
  { outbox }: EnginePorts,
  lease: Lease,
  { batch: most }: EngineState,
  { mutations, waiting }: Batch,
): Promise<Batch | undefined> => {
  const last = mutations.at(-1)
  if (last === undefined || mutations.length < most || waiting === 0) return undefined
  const frozen = await outbox.freeze(lease, Math.min(PUSH_MUTATIONS, most * 2), last.ds)
  if (frozen.kind === 'fenced' || frozen.mutations.length === 0) return undefined
  const records = new Set(mutations.map(({ record }) => record))
  return frozen.mutations.some(({ record }) => records.has(record))
    ? undefined
    : { mutations: frozen.mutations, waiting: Math.max(0, waiting - frozen.mutations.length) }
}

const isAllApplied = (reply: Reply<PushResponse>, { mutations }: Batch): boolean =>
  reply.kind === 'ok' &&
  reply.value.verdicts.length === mutations.length &&
  reply.value.verdicts.every(({ kind }) => kind === 'applied')

const takeIn = async (
  ports: EnginePorts,
  lease: Lease,
  state: EngineState,
  { mutations, waiting }: Batch,
  reply: Reply<PushResponse>,
  signal: Abort,
): Promise<Step> => {
  const isWhole = mutations.length === state.batch
  switch (reply.kind) {
    case 'ok': {
      const { verdicts, epoch } = reply.value
      const settled = await ports.outbox.settle(lease, verdicts, epoch)
      if (settled === 'fenced') return { kind: 'fenced' }
      // The feed tells first what became of the office; then the same changes go again.
      if (settled === 'stale') return goOn(state, 0, mutations.length + waiting)
      const batch = isWhole ? Math.min(PUSH_MUTATIONS, state.batch * 2) : state.batch
      return goOn({ ...state, batch }, verdicts.filter(isAnswer).length, mutations.length + waiting)
    }
    case 'unreachable':
      return setback(ports, reply, reply.hasTimedOut === true ? { ...state, batch: halved(mutations) } : state, signal)
    case 'problem':
      return isOfContent(reply.problem.code)
        ? narrowDown(ports, lease, state, { mutations, waiting }, reply.problem.code)
        : setback(ports, reply, state, signal)
  }
}

/** Retried and blocked mutations stay: without any other answer there is no use in sending the same again at once. */
const isAnswer = ({ kind }: Verdict): boolean => kind !== 'retry' && kind !== 'blocked'

const goOn = (state: EngineState, sent: number, before: number): Step => ({
  kind: 'again',
  state: sent === 0 ? { ...state, isHeld: true } : { ...state, failures: 0 },
  sent,
  waiting: before - sent,
  received: 0,
})

const halved = (mutations: readonly Mutation[]): number => Math.max(1, Math.floor(mutations.length / 2))

/** Refusals of a whole push that one of its mutations may have brought about. */
const isOfContent = (code: ProblemCode): boolean => code === 'too-large' || code === 'malformed'

/**
 * A push that the office cannot take as a whole is halved until the mutation stands alone that spoils it. That one is rejected, so that it holds up
 * nothing but its own record (sync.md hazard 7).
 */
const narrowDown = async (
  ports: EnginePorts,
  lease: Lease,
  state: EngineState,
  { mutations, waiting }: Batch,
  code: ProblemCode,
): Promise<Step> => {
  const [alone, ...others] = mutations
  if (alone === undefined || others.length > 0)
    return {
      kind: 'again',
      state: { ...state, batch: halved(mutations) },
      sent: 0,
      waiting: mutations.length + waiting,
      received: 0,
    }
  const settled = await ports.outbox.settle(lease, [{ m: alone.m, kind: 'rejected', code, paths: [] }])
  return settled === 'fenced' ? { kind: 'fenced' } : goOn({ ...state, batch: 2 }, 1, 1 + waiting)
}
