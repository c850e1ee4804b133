import { PULL_ROWS, type PullResponse } from '../protocol/pull.ts'
import { PROTOCOL, SCHEMA } from '../protocol/version.ts'
import type { Abort, Lease, Network } from './ports.ts'
import { setback } from './setback.ts'
import type { EnginePorts, EngineState, PageAhead, Step } from './state.ts'

/** The page that is on its way already; `isLast`: nothing more is to be asked for behind it, as there is something to send. */
interface Ahead {
  readonly ahead: PageAhead | undefined
  readonly isLast?: boolean
}

/** Fetches the next page of the feed, or waits for the one on its way, and takes it in. */
export const pullPage = async (
  ports: EnginePorts,
  lease: Lease,
  before: EngineState,
  signal: Abort,
  { ahead, isLast = false }: Ahead,
): Promise<Step> => {
  const cursor = await ports.inbox.cursor()
  const state = await withoutNeedlessCheck(ports, before, cursor)
  const isAsked = ahead !== undefined && ahead.cursor === cursor
  const reply = await (isAsked ? ahead.reply : askFor(ports, state, cursor, signal))
  if (reply.kind === 'unreachable' && reply.hasTimedOut === true)
    return setback(ports, reply, { ...state, rows: Math.max(1, Math.floor(state.rows / 2)) }, signal)
  if (reply.kind !== 'ok') return setback(ports, reply, state, signal)
  if (reply.value === 'same') return atEnd(ports, lease, state, signal, 0)
  const received = reply.value.changes.length
  const next = await takenUp(ports, lease, state, reply.value, signal, isAsked ? { ahead, isLast } : { isLast })
  if ((await ports.inbox.applyPage(lease, reply.value)) === 'fenced') return { kind: 'fenced' }
  const { sums } = reply.value
  const checked = sums === undefined ? undefined : await ports.inbox.check(lease, sums)
  if (checked === 'fenced') return { kind: 'fenced' }
  const isChecked = state.isChecked || checked !== undefined
  const after: EngineState = { ...withRows(state, reply.value), isChecked, isHeld: state.isHeld && !reply.value.reset }
  // After a reset the queue may hold what the office has lost, after a restore what waited for its numbers: it is looked at again before resting.
  // What was erased here is confirmed at once, by the cursor of the next request.
  const { more, reset, lastSequence, erasures } = reply.value
  if (more || isLast || reset || lastSequence !== undefined || checked === 'diverged' || erasures !== undefined) {
    const onItsWay = next === undefined ? {} : { ahead: next }
    return { kind: 'again', state: { ...after, ...onItsWay }, sent: 0, waiting: 0, received }
  }
  return atEnd(ports, lease, after, signal, received)
}

/** What follows when the feed was read to its end. */
const atEnd = async (
  ports: EnginePorts,
  lease: Lease,
  state: EngineState,
  signal: Abort,
  received: number,
): Promise<Step> => {
  if (state.isHeld) return setback(ports, { kind: 'busy' }, state, signal)
  const waiting = await ports.files.waitingFiles(lease, ports.network.isMetered())
  if (waiting.kind === 'fenced') return waiting
  const sending = { epoch: lease.epoch, underWay: state.sending?.underWay ?? [], listed: waiting.files }
  return waiting.files.length > 0
    ? { kind: 'again', state: { ...state, sending, isFed: true, failures: 0 }, sent: 0, waiting: 0, received }
    : { kind: 'idle', state: { ...state, failures: 0 }, received }
}

/** What begins from nothing is read anew at the next start, and not while it is still being written. */
const withoutNeedlessCheck = async (
  { inbox }: EnginePorts,
  state: EngineState,
  cursor: string | undefined,
): Promise<EngineState> =>
  cursor === undefined && !state.isChecked && (await inbox.isEmpty()) ? { ...state, isChecked: true } : state

const askFor = (
  { network }: EnginePorts,
  { rows, isChecked }: EngineState,
  cursor: string | undefined,
  signal: Abort,
): ReturnType<Network['pull']> =>
  network.pull(
    {
      ...{ protocol: PROTOCOL, schema: SCHEMA, erases: true, limit: rows },
      ...(isChecked ? {} : { check: true }),
      ...(cursor === undefined ? {} : { cursor }),
    },
    signal,
  )

/** The page behind the one that is being taken in, if any is to be asked for. */
const takenUp = async (
  ports: EnginePorts,
  lease: Lease,
  state: EngineState,
  page: PullResponse,
  signal: Abort,
  { ahead, isLast }: { readonly ahead?: PageAhead; readonly isLast: boolean },
): Promise<PageAhead | undefined> => {
  ahead?.take(!isLast)
  if (ahead !== undefined) return ahead.behind
  return isLast ? undefined : askBehind(ports, lease, state, page, signal, Promise.resolve(true))
}

/** The rows of a page grow again as far as they came. */
const withRows = (state: EngineState, { changes }: PullResponse): EngineState =>
  changes.length === state.rows ? { ...state, rows: Math.min(PULL_ROWS, state.rows * 2) } : state

/**
 * Asks for the page behind this one before this one is taken in, and for the one behind that as soon as it is here: the office makes a page while the phone
 * makes its rows of another, and the disk writes a third. `isTaken`: this page is being taken in, and more is to be asked for. A cursor tells the office
 * how far erasures were carried out, and a reset or communes that are left change what is to be asked: such a page is taken in first.
 */
const askBehind = (
  ports: EnginePorts,
  lease: Lease,
  before: EngineState,
  page: PullResponse,
  signal: Abort,
  isTaken: Promise<boolean>,
): PageAhead | undefined => {
  const { cursor, more, reset, leave, erasures } = page
  if (!more || reset || leave.length > 0 || erasures !== undefined) return undefined
  const state = withRows(before, page)
  const arriving = askFor(ports, state, cursor, signal)
  const isNextTaken = Promise.withResolvers<boolean>()
  const behind = Promise.all([arriving, isTaken]).then(([told, isFollowed]) =>
    isFollowed && told.kind === 'ok' && told.value !== 'same'
      ? askBehind(ports, lease, state, told.value, signal, isNextTaken.promise)
      : undefined,
  )
  const reply = arriving.then(async (told) => {
    if (told.kind === 'ok' && told.value !== 'same') await ports.inbox.makeReady(told.value)
    return told
  })
  // Nobody may come back for them: what they came to is no failure then.
  for (const one of [behind, reply]) one.catch(() => undefined)
  return { epoch: lease.epoch, cursor, reply, behind, take: isNextTaken.resolve }
}
