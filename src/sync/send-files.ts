import { ASKED_FILES, type FileName, type FileState, REQUEST_UNITS, UNIT_BYTES } from '../protocol/files.ts'
import { PROTOCOL } from '../protocol/version.ts'
import type { Abort, Lease, WaitingFile } from './ports.ts'
import { setback } from './setback.ts'
import type { EnginePorts, EngineState, RunUnderWay, Sending, Step } from './state.ts'
import { hasRoom, isNews, nameOf, nextOf, type Piece } from './units-ahead.ts'

/**
 * One exchange about files: asks what the office has of those that wait, or hears of the oldest run of units on its way. The next ones have gone by then,
 * so that the link carries while the phone reads, notes and looks for changes. Comes after all changes and the feed: records never wait for bytes.
 */
export const sendFiles = async (ports: EnginePorts, lease: Lease, state: EngineState, signal: Abort): Promise<Step> => {
  const isMetered = ports.network.isMetered()
  // Where bytes cost money, what people let go may change from one file to the next.
  const kept = isMetered ? undefined : state.sending?.listed
  const waiting =
    kept === undefined ? await ports.files.waitingFiles(lease, isMetered) : { kind: 'files' as const, files: kept }
  if (waiting.kind === 'fenced') return waiting
  const asked = new Map(state.asked.map((one) => [nameOf(one), one]))
  let { files: listed } = waiting
  const underWay = [...(state.sending?.underWay ?? [])]
  const sending = (): Sending => ({ epoch: lease.epoch, underWay, listed })
  for (;;) {
    const next = nextOf(listed, asked, underWay, state.units)
    if (next === 'unasked') {
      const unasked = listed.filter((file) => !asked.has(nameOf(file)))
      return askAbout(ports, lease, { ...state, sending: sending() }, unasked.slice(0, ASKED_FILES), signal)
    }
    if (next === undefined || !hasRoom(underWay, state.units)) break
    const run = await begin(ports, next, state.units, signal)
    if (run !== undefined) underWay.push(run)
    // Released or swept meanwhile, or spoilt.
    else if ((await ports.files.noteUnreadable(lease, nameIn(next.file))) === 'fenced') return { kind: 'fenced' }
    else listed = listed.filter((file) => file !== next.file)
  }
  const [oldest] = underWay
  if (oldest !== undefined) return hearOf(ports, lease, { ...state, sending: sending() }, oldest, signal)
  // It may have become longer since.
  if (kept !== undefined) return sendFiles(ports, lease, withoutSending(state), signal)
  return { kind: 'idle', state: { ...withoutSending(state), asked: [], isFed: false, failures: 0 }, received: 0 }
}

const nameIn = ({ area, sha256 }: WaitingFile): FileName => ({ area, sha256 })

const withoutSending = ({ sending: _sending, ...state }: EngineState): EngineState => state

const askAbout = async (
  ports: EnginePorts,
  lease: Lease,
  state: EngineState,
  files: readonly WaitingFile[],
  signal: Abort,
): Promise<Step> => {
  const reply = await ports.network.askFiles({ protocol: PROTOCOL, files: files.map(nameIn) }, signal)
  return reply.kind === 'ok'
    ? takeIn(ports, lease, state, reply.value)
    : setback(ports, reply, { ...(await ended(state)), asked: [] }, signal)
}

/** Sends those bytes; undefined when they are not on this phone. */
const begin = async (
  ports: EnginePorts,
  { file, from, before: end }: Piece,
  units: number,
  signal: Abort,
): Promise<RunUnderWay | undefined> => {
  const bytes = await ports.files.readBytes(file.sha256, from * UNIT_BYTES, end * UNIT_BYTES)
  if (bytes === undefined) return undefined
  const name = nameIn(file)
  const reply = ports.network.sendUnits({ ...name, from, bytes }, signal)
  // Nobody may come back for it: what it came to is no failure then.
  reply.catch(() => undefined)
  return { ...name, from, before: end, isFull: end - from === units, reply }
}

const hearOf = async (
  ports: EnginePorts,
  lease: Lease,
  state: EngineState,
  run: RunUnderWay,
  signal: Abort,
): Promise<Step> => {
  const reply = await run.reply
  if (reply.kind === 'ok') {
    const units = run.isFull ? Math.min(REQUEST_UNITS, Math.max(state.units, (run.before - run.from) * 2)) : state.units
    return takeIn(ports, lease, { ...state, units, ...sendingBut(state, run) }, reply.value)
  }
  // What arrived before the cut is kept there: the office is asked anew what is missing.
  const isTooMuch = reply.kind === 'problem' ? reply.problem.code === 'too-large' : reply.hasTimedOut === true
  const units = isTooMuch ? Math.max(1, Math.floor(state.units / 2)) : state.units
  return setback(ports, reply, { ...(await ended(state)), units, asked: [] }, signal)
}

const sendingBut = ({ sending }: EngineState, run: RunUnderWay): Pick<EngineState, 'sending'> =>
  sending === undefined ? {} : { sending: { ...sending, underWay: sending.underWay.filter((one) => one !== run) } }

/** Once nothing is on its way any more: else the office would be asked too soon, and be sent the same bytes twice. */
const ended = async (state: EngineState): Promise<EngineState> => {
  for (const { reply } of state.sending?.underWay ?? []) await reply
  return withoutSending(state)
}

const takeIn = async (
  ports: EnginePorts,
  lease: Lease,
  state: EngineState,
  { files, epoch }: { readonly files: readonly FileState[]; readonly epoch: string },
): Promise<Step> => {
  const news = files.filter((file) => isNews(file, state.asked))
  const noted = await ports.files.noteFiles(lease, news, epoch)
  if (noted === 'fenced') return { kind: 'fenced' }
  // The feed tells first what became of the office; then the files are asked for again.
  if (noted === 'stale') return again({ ...withoutSending(state), asked: [], isFed: false })
  const answered = new Set(news.map(nameOf))
  return again({
    ...state,
    failures: 0,
    asked: [...state.asked.filter((one) => !answered.has(nameOf(one))), ...news],
  })
}

const again = (state: EngineState): Step => ({ kind: 'again', state, sent: 0, waiting: 0, received: 0 })
