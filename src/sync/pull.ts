import { PULL_ROWS } from '../protocol/pull.ts'
import { PROTOCOL, SCHEMA } from '../protocol/version.ts'
import type { Abort, Lease } from './ports.ts'
import { setback } from './setback.ts'
import type { EnginePorts, EngineState, Step } from './state.ts'

/** Fetches the next page of the feed and takes it in. */
export const pullPage = async (ports: EnginePorts, lease: Lease, state: EngineState, signal: Abort): Promise<Step> => {
  const cursor = await ports.inbox.cursor()
  const from = cursor === undefined ? {} : { cursor }
  const reply = await ports.network.pull(
    {
      protocol: PROTOCOL,
      schema: SCHEMA,
      erases: true,
      limit: state.rows,
      ...(state.isChecked ? {} : { check: true }),
      ...from,
    },
    signal,
  )
  if (reply.kind === 'unreachable' && reply.hasTimedOut === true)
    return setback(ports, reply, { ...state, rows: Math.max(1, Math.floor(state.rows / 2)) }, signal)
  if (reply.kind !== 'ok') return setback(ports, reply, state, signal)
  if ((await ports.inbox.applyPage(lease, reply.value)) === 'fenced') return { kind: 'fenced' }
  const { sums } = reply.value
  const checked = sums === undefined ? undefined : await ports.inbox.check(lease, sums)
  if (checked === 'fenced') return { kind: 'fenced' }
  const received = reply.value.changes.length
  const rows = received === state.rows ? Math.min(PULL_ROWS, state.rows * 2) : state.rows
  const isChecked = state.isChecked || checked !== undefined
  const next: EngineState = { ...state, rows, isChecked, isHeld: state.isHeld && !reply.value.reset }
  // After a reset the queue may hold what the office has lost, after a restore what waited for its numbers: it is looked at again before resting.
  // What was erased here is confirmed at once, by the cursor of the next request.
  const { more, reset, lastSequence, erasures } = reply.value
  if (more || reset || lastSequence !== undefined || checked === 'diverged' || erasures !== undefined)
    return { kind: 'again', state: next, sent: 0, waiting: 0, received }
  if (state.isHeld) return setback(ports, { kind: 'busy' }, next, signal)
  const waiting = await ports.files.waitingFiles(lease, ports.network.isMetered())
  if (waiting.kind === 'fenced') return waiting
  return waiting.files.length > 0
    ? { kind: 'again', state: { ...next, isFed: true, failures: 0 }, sent: 0, waiting: 0, received }
    : { kind: 'idle', state: { ...next, failures: 0 }, received }
}
