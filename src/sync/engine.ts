import type { Abort, Lease } from './ports.ts'
import { pullPage } from './pull.ts'
import { pushBatch } from './push.ts'
import { sendFiles } from './send-files.ts'
import { setback } from './setback.ts'
import type { EnginePorts, EngineState, Sending, Step } from './state.ts'

/** One exchange with the office: a push while anything can be sent, else a page of the feed until its end is reached, else bytes of a file. */
export const step = async (ports: EnginePorts, lease: Lease, given: EngineState, signal: Abort): Promise<Step> => {
  const { ahead: onItsWay, sending, ...rest } = given
  if (signal.aborted) return { kind: 'stopped', state: rest }
  const state = withUnderWay(rest, sending, lease)
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
    ? sendFiles(ports, lease, sending?.epoch === lease.epoch ? { ...state, sending } : state, signal)
    : pullPage(ports, lease, state, signal, { ahead })
}

/**
 * With the units that are on their way, which go on beside whatever comes first. Which files wait is looked at anew once anything was sent or fetched. What
 * an earlier run had under way nobody has heard of: then the office is asked anew.
 */
const withUnderWay = (state: EngineState, sending: Sending | undefined, { epoch }: Lease): EngineState => {
  if (sending === undefined || sending.underWay.length === 0) return state
  return sending.epoch === epoch
    ? { ...state, sending: { epoch, underWay: sending.underWay } }
    : { ...state, asked: [] }
}
