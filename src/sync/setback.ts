import type { Problem, ProblemCode } from '../protocol/problem.ts'
import { backoffMs } from './backoff.ts'
import type { Abort, Reply } from './ports.ts'
import type { EnginePorts, EngineState, Step } from './state.ts'

/** An exchange that came to nothing; `busy`: the office answered, but could take nothing in now. */
type Setback = Exclude<Reply<never>, { kind: 'ok' }> | { kind: 'busy' }

/** What follows a setback: a pause that grows with each one, or a stop where the office refuses this phone. */
export const setback = (
  { random }: Pick<EnginePorts, 'random'>,
  reply: Setback,
  before: EngineState,
  signal: Abort,
): Step => {
  const state: EngineState = { ...before, failures: before.failures + 1, isHeld: false, isFed: false }
  const delayMs = backoffMs(state.failures, random)
  switch (reply.kind) {
    case 'unreachable':
      return signal.aborted
        ? { kind: 'stopped', state: before }
        : { kind: 'wait', state, delayMs, because: 'unreachable' }
    case 'busy':
      return { kind: 'wait', state, delayMs, because: 'busy' }
    case 'problem':
      return refused(reply.problem, state, reply.retryAfterMs ?? delayMs)
  }
}

/** 401 only pauses: a revoked or expired token must never cost a word that was typed (sync.md hazard 26). */
const refused = ({ code, status }: Problem, state: EngineState, delayMs: number): Step => {
  if (code === 'unauthorised' || code === 'device-revoked') return { kind: 'paused', state, code }
  return { kind: 'wait', state, delayMs, because: isPassing(code, status) ? 'busy' : 'refused', code }
}

/** Passes by itself: too many at once, or a fault of the server. */
const isPassing = (code: ProblemCode, status: number): boolean => code === 'too-many-requests' || status >= 500
