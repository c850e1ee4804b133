import type { Abort, Lease } from './ports.ts'
import { pullPage } from './pull.ts'
import { pushBatch } from './push.ts'
import type { EnginePorts, EngineState, Step } from './state.ts'

/** One exchange with the office: a push while anything can be sent, else one page of the feed. */
export const step = async (ports: EnginePorts, lease: Lease, state: EngineState, signal: Abort): Promise<Step> => {
  if (signal.aborted) return { kind: 'stopped', state }
  if (state.isHeld) return pullPage(ports, lease, state, signal)
  const frozen = await ports.outbox.freeze(lease, state.batch)
  if (frozen.kind === 'fenced') return frozen
  return frozen.mutations.length === 0
    ? pullPage(ports, lease, state, signal)
    : pushBatch(ports, lease, state, frozen, signal)
}
