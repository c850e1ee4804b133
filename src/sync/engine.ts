import type { Abort, Lease } from './ports.ts'
import { pullPage } from './pull.ts'
import { pushBatch } from './push.ts'
import { sendFiles } from './send-files.ts'
import { setback } from './setback.ts'
import type { EnginePorts, EngineState, Step } from './state.ts'

/** One exchange with the office: a push while anything can be sent, else a page of the feed until its end is reached, else bytes of a file. */
export const step = async (ports: EnginePorts, lease: Lease, given: EngineState, signal: Abort): Promise<Step> => {
  const { ahead: onItsWay, ...state } = given
  if (signal.aborted) return { kind: 'stopped', state }
  const ahead = onItsWay?.epoch === lease.epoch ? onItsWay : undefined
  if (state.isHeld)
    return ports.isFeedHeld
      ? setback(ports, { kind: 'busy' }, { ...state, isHeld: false }, signal)
      : pullPage(ports, lease, state, signal, { ahead })
  const frozen = await ports.outbox.freeze(lease, state.batch)
  if (frozen.kind === 'fenced') return frozen
  if (frozen.mutations.length > 0) {
    // What was asked for before a change was sent does not hold it: taken in afterwards it would undo what the office has said of it.
    if (ahead !== undefined) return pullPage(ports, lease, state, signal, { ahead, isLast: true })
    return pushBatch(ports, lease, { ...state, isFed: false }, frozen, signal)
  }
  return state.isFed || ports.isFeedHeld
    ? sendFiles(ports, lease, state, signal)
    : pullPage(ports, lease, state, signal, { ahead })
}
