import type { Signal } from '@preact/signals'
import type { AccessControl } from '../device/kept-access.ts'
import { whileLeading } from '../device/leader.ts'
import type { Answer, Bearer } from '../device/request.ts'
import { request } from '../device/request.ts'
import { forgetHeld } from '../device/witness.ts'
import type { Uuid } from '../domain/records/envelope.ts'
import type { BundleFile } from '../protocol/bundle.ts'
import { type FileState, REQUEST_UNITS, UNIT_BYTES } from '../protocol/files.ts'
import type { Mutation } from '../protocol/mutation.ts'
import { QuarantineResponse } from '../protocol/quarantine.ts'
import { PROTOCOL } from '../protocol/version.ts'
import type { OpenStore } from '../store/open-store.ts'
import type { EnginePorts } from '../sync/state.ts'
import type { FarewellState } from './context.ts'

interface FarewellDoors {
  readonly store: OpenStore
  readonly access: AccessControl
  readonly network: Pick<EnginePorts['network'], 'askFiles' | 'sendUnits'>
  /** Hands in what this phone carries for others. */
  deliverCarried(): Promise<void>
  now(): Date
  /** How many changes and files of all have gone. */
  step(done: number, all: number): void
}

/** The same without who looks on; `name` is the store's. */
export type LeavingDoors = Omit<FarewellDoors, 'step'> & { readonly name: string }

/** Units of one request with bytes: 512 KB, as the link's strength is not known here. */
const UNITS = Math.min(REQUEST_UNITS, 32)

/**
 * What a phone does that the office has stopped: it hands over all that the office has not taken, which is kept there for somebody to look at, and
 * then, if the office's own signature tells it to, erases itself (sync.md 5.2). Nothing is erased while anything is left to hand over, nor by
 * anybody else's word. Says what it came to; `unreachable`: it goes on at the next chance.
 */
export const sayFarewell = async (doors: FarewellDoors): Promise<'erased' | 'kept' | 'unreachable'> => {
  const { store, access } = doors
  const order = await access.isToErase()
  if (order.kind === 'unreachable') return 'unreachable'
  const isOrdered = order.kind === 'ok' && order.value
  const kept = new Set<Uuid>()
  for (;;) {
    const files = await store.filesToHandOver()
    const parts = (await store.handOverAll())
      .map((part) => part.filter(({ m }) => !kept.has(m)))
      .filter((part) => part.length > 0)
    const all = kept.size + parts.flat().length + files.length
    for (const part of parts) {
      if (!(await handOver(access, part, kept))) return 'unreachable'
      doors.step(kept.size, all)
    }
    await doors.deliverCarried()
    if ((await store.carried()).some((row) => row.parts.length > 0)) return 'unreachable'
    for (const [index, file] of files.entries()) {
      if (!(await sendFile(doors, file))) return 'unreachable'
      doors.step(kept.size + index + 1, all)
    }
    if (!isOrdered) return 'kept'
    const note = { at: doors.now().toISOString(), changes: kept.size, files: files.length }
    if ((await store.eraseHandedOver(kept, note)) === 'erased') return 'erased'
  }
}

/** The same in one tab, shown on its way. */
export const leaveForGood = async (doors: LeavingDoors, shown: Signal<FarewellState | undefined>): Promise<void> => {
  const step = (done: number, all: number): void => {
    shown.value = { kind: 'handing-over', done, all }
  }
  await whileLeading(`${doors.name}-farewell`, async () => {
    if ((await sayFarewell({ ...doors, step })) === 'erased') forgetHeld(doors.name)
  }).finally(() => {
    shown.value = undefined
  })
}

/** One part; what is too large as a whole goes in halves. A change alone that the office cannot read at all stays behind: nobody could take it in. */
const handOver = async (bearer: Bearer, part: readonly Mutation[], kept: Set<Uuid>): Promise<boolean> => {
  const answer: Answer<{ kept: Uuid[] }> = await request({
    ...{ method: 'POST', path: '/v1/quarantine', body: { protocol: PROTOCOL, mutations: part } },
    ...{ schema: QuarantineResponse, bearer },
  })
  if (answer.kind === 'ok') {
    for (const m of answer.value.kept) kept.add(m)
    return true
  }
  if (answer.kind === 'unreachable' || !['too-large', 'malformed'].includes(answer.problem.code)) return false
  const [alone, ...others] = part
  if (alone !== undefined && others.length === 0) {
    kept.add(alone.m)
    return true
  }
  const half = Math.ceil(part.length / 2)
  return (await handOver(bearer, part.slice(0, half), kept)) && handOver(bearer, part.slice(half), kept)
}

/** Sends what the office lacks of a file; false when the network ends before it is there. A file that the office does not want is done with. */
const sendFile = async ({ store, network }: FarewellDoors, { area, sha256 }: BundleFile): Promise<boolean> => {
  const signal = new AbortController().signal
  const stateOf = (states: readonly FileState[]): FileState | undefined =>
    states.find((one) => one.area === area && one.sha256 === sha256)
  const asked = await network.askFiles({ protocol: PROTOCOL, files: [{ area, sha256 }] }, signal)
  if (asked.kind !== 'ok') return false
  let state = stateOf(asked.value.files)
  while (state?.kind === 'awaited') {
    const [next] = state.missing
    if (next === undefined) return true
    const [from, before] = next
    const end = Math.min(before, from + UNITS)
    const bytes = await store.readBytes(sha256, from * UNIT_BYTES, end * UNIT_BYTES)
    if (bytes === undefined) return true
    const sent = await network.sendUnits({ area, sha256, from, bytes }, signal)
    if (sent.kind !== 'ok') return false
    state = stateOf(sent.value.files)
  }
  return true
}
