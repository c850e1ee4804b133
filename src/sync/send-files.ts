import { ASKED_FILES, type FileName, type FileState, REQUEST_UNITS, UNIT_BYTES } from '../protocol/files.ts'
import { PROTOCOL } from '../protocol/version.ts'
import type { Abort, Lease, WaitingFile } from './ports.ts'
import { setback } from './setback.ts'
import type { EnginePorts, EngineState, Step } from './state.ts'

/**
 * One exchange about files: asks what the office has of those that wait, or sends the next run of units of the first that it lacks. Comes after all
 * changes and the feed: records never wait for bytes.
 */
export const sendFiles = async (ports: EnginePorts, lease: Lease, state: EngineState, signal: Abort): Promise<Step> => {
  const waiting = await ports.files.waitingFiles(lease, ports.network.isMetered())
  if (waiting.kind === 'fenced') return waiting
  const asked = new Map(state.asked.map((one) => [nameOf(one), one]))
  const next = waiting.files.find((file) => isOpen(file, asked.get(nameOf(file))))
  if (next === undefined)
    return { kind: 'idle', state: { ...state, asked: [], isFed: false, failures: 0 }, received: 0 }
  const known = asked.get(nameOf(next))
  if (known?.kind === 'awaited' && known.missing[0] !== undefined)
    return sendUnits(ports, lease, state, next, known.missing[0], signal)
  const unasked = waiting.files.filter((file) => !asked.has(nameOf(file)))
  return askAbout(ports, lease, state, unasked.slice(0, ASKED_FILES), signal)
}

const nameOf = ({ area, sha256 }: FileName): string => `${area}/${sha256}`

/** What the office refused, or has no record of, is not asked for again in this run. */
const isOpen = ({ isHere }: WaitingFile, state: FileState | undefined): boolean =>
  state === undefined || (isHere && state.kind === 'awaited')

const askAbout = async (
  ports: EnginePorts,
  lease: Lease,
  state: EngineState,
  files: readonly WaitingFile[],
  signal: Abort,
): Promise<Step> => {
  const names = files.map(({ area, sha256 }) => ({ area, sha256 }))
  const reply = await ports.network.askFiles({ protocol: PROTOCOL, files: names }, signal)
  if (reply.kind !== 'ok') return setback(ports, reply, { ...state, asked: [] }, signal)
  return takeIn(ports, lease, state, reply.value)
}

/** Bytes of the run's beginning, as many units as the link has lately carried in one request. */
const sendUnits = async (
  ports: EnginePorts,
  lease: Lease,
  state: EngineState,
  file: WaitingFile,
  [from, before]: readonly [number, number],
  signal: Abort,
): Promise<Step> => {
  const end = Math.min(before, from + state.units)
  const bytes = await ports.files.readBytes(file.sha256, from * UNIT_BYTES, end * UNIT_BYTES)
  const { area, sha256 } = file
  // Released or swept meanwhile, or spoilt: the next look leaves it out.
  if (bytes === undefined)
    return (await ports.files.noteUnreadable(lease, { area, sha256 })) === 'fenced'
      ? { kind: 'fenced' }
      : again({ ...state, asked: [] })
  const reply = await ports.network.sendUnits({ area, sha256, from, bytes }, signal)
  if (reply.kind === 'ok') {
    const units = end - from === state.units ? Math.min(REQUEST_UNITS, state.units * 2) : state.units
    return takeIn(ports, lease, { ...state, units }, reply.value)
  }
  // What arrived before the cut is kept there: the office is asked anew what is missing.
  const isTooMuch = reply.kind === 'problem' ? reply.problem.code === 'too-large' : reply.hasTimedOut === true
  const units = isTooMuch ? Math.max(1, Math.floor(state.units / 2)) : state.units
  return setback(ports, reply, { ...state, units, asked: [] }, signal)
}

const takeIn = async (
  ports: EnginePorts,
  lease: Lease,
  state: EngineState,
  { files, epoch }: { readonly files: readonly FileState[]; readonly epoch: string },
): Promise<Step> => {
  const noted = await ports.files.noteFiles(lease, files, epoch)
  if (noted === 'fenced') return { kind: 'fenced' }
  // The feed tells first what became of the office; then the files are asked for again.
  if (noted === 'stale') return again({ ...state, asked: [], isFed: false })
  const answered = new Set(files.map(nameOf))
  return again({
    ...state,
    failures: 0,
    asked: [...state.asked.filter((one) => !answered.has(nameOf(one))), ...files],
  })
}

const again = (state: EngineState): Step => ({ kind: 'again', state, sent: 0, waiting: 0, received: 0 })
