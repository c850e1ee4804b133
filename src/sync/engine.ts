import type { Problem, ProblemCode } from '../protocol/problem.ts'
import { PUSH_MUTATIONS, type Verdict } from '../protocol/push.ts'
import { PROTOCOL } from '../protocol/version.ts'
import { backoffMs } from './backoff.ts'
import type { Abort, Inbox, Lease, Network, Outbox, Random, Reply } from './ports.ts'

/** What a step needs. The engine holds nothing of its own: state goes in and comes out. */
export interface EnginePorts {
  readonly outbox: Outbox
  readonly inbox: Inbox
  readonly network: Network
  readonly random: Random
}

export interface EngineState {
  /** Mutations of the next push; halved when a link or a server finds it too much. */
  readonly batch: number
  /** Tries in a row that came to nothing. */
  readonly failures: number
}

export const FRESH_STATE: EngineState = { batch: PUSH_MUTATIONS, failures: 0 }

/**
 * What one exchange came to. again: there is more, go on at once. idle: everything is sent and fetched. wait: try again after `delayMs`.
 * paused: the office refuses this phone; nothing is deleted, enrolment goes on from here. fenced: another tab leads.
 */
export type Step =
  | { kind: 'again'; state: EngineState; sent: number; waiting: number; received: number }
  | { kind: 'idle'; state: EngineState; received: number }
  | {
      kind: 'wait'
      state: EngineState
      delayMs: number
      because: 'unreachable' | 'refused' | 'busy'
      code?: ProblemCode
    }
  | { kind: 'paused'; state: EngineState; code: ProblemCode }
  | { kind: 'fenced' }

/** One exchange with the office: a push while anything can be sent, else one page of the feed. */
export const step = async (ports: EnginePorts, lease: Lease, state: EngineState, signal: Abort): Promise<Step> => {
  const frozen = await ports.outbox.freeze(lease, state.batch)
  if (frozen.kind === 'fenced') return frozen
  const { mutations, waiting } = frozen
  if (mutations.length === 0) return pullPage(ports, lease, state, signal)
  const reply = await ports.network.push({ protocol: PROTOCOL, waiting, mutations }, signal)
  if (reply.kind !== 'ok') return setback(ports, reply, state, lighter(reply, state, mutations.length))
  const { verdicts } = reply.value
  if ((await ports.outbox.settle(lease, verdicts)) === 'fenced') return { kind: 'fenced' }
  const answered = verdicts.filter(isAnswer).length
  if (answered === 0) return setback(ports, BUSY, state, state.batch)
  return {
    kind: 'again',
    state: { ...state, failures: 0 },
    sent: answered,
    waiting: waiting + mutations.length - answered,
    received: 0,
  }
}

/** Blocked mutations leave the way free too: they are not sent again before what blocks them is mended. */
const isAnswer = (verdict: Verdict): boolean => verdict.kind !== 'retry'

const pullPage = async (ports: EnginePorts, lease: Lease, state: EngineState, signal: Abort): Promise<Step> => {
  const cursor = await ports.inbox.cursor()
  const reply = await ports.network.pull({ protocol: PROTOCOL, ...(cursor === undefined ? {} : { cursor }) }, signal)
  if (reply.kind !== 'ok') return setback(ports, reply, state, state.batch)
  if ((await ports.inbox.applyPage(lease, reply.value)) === 'fenced') return { kind: 'fenced' }
  const fresh = { ...state, failures: 0 }
  const received = reply.value.changes.length
  return reply.value.more
    ? { kind: 'again', state: fresh, sent: 0, waiting: 0, received }
    : { kind: 'idle', state: fresh, received }
}

type Setback = Exclude<Reply<never>, { kind: 'ok' }> | typeof BUSY

const BUSY = { kind: 'busy' } as const

/** Least mutations of a push over a link that fails; what the server itself finds too large may shrink down to one. */
const LEAST_BATCH = 25

/** The next push after one that failed: half of it, where its size may be the reason (sync.md hazard 8). */
const lighter = (reply: Exclude<Reply<never>, { kind: 'ok' }>, state: EngineState, sent: number): number => {
  const half = Math.max(1, Math.ceil(sent / 2))
  if (reply.kind === 'unreachable') return Math.min(state.batch, Math.max(LEAST_BATCH, half))
  return reply.problem.code === 'too-large' ? half : state.batch
}

const setback = (ports: EnginePorts, reply: Setback, before: EngineState, batch: number): Step => {
  const state: EngineState = { batch, failures: before.failures + 1 }
  const delayMs = backoffMs(state.failures, ports.random)
  switch (reply.kind) {
    case 'busy':
      return { kind: 'wait', state, delayMs, because: 'busy' }
    case 'unreachable':
      return { kind: 'wait', state, delayMs, because: 'unreachable' }
    case 'problem':
      return refused(reply.problem, state, reply.retryAfterMs ?? delayMs)
  }
}

/** 401 only pauses: a revoked or expired token must never cost a word that was typed. */
const refused = (problem: Problem, state: EngineState, delayMs: number): Step =>
  problem.code === 'unauthorised' || problem.code === 'device-revoked'
    ? { kind: 'paused', state, code: problem.code }
    : { kind: 'wait', state, delayMs, because: 'refused', code: problem.code }
