import * as desk from '../device/office-desk.ts'
import type { Bearer } from '../device/request.ts'
import { PROTOCOL } from '../protocol/version.ts'
import type { CarriedRow } from '../store/database.ts'
import type { OpenStore } from '../store/open-store.ts'
import { type HandedIn, handedIn } from './handed-in.ts'
import type { Progress } from './take-files.ts'

/** Hands in what is left of a carried file, part by part, each noted before the next, so that it can be gone on with at any time. */
export const deliverCarried = async (
  { store, bearer }: { readonly store: OpenStore; readonly bearer: Bearer },
  file: CarriedRow,
  { signal: stop, step }: Progress,
): Promise<HandedIn> => {
  const all = file.parts.length
  let row = file
  for (let done = 0; row.parts.length > 0; done += 1) {
    const [part] = row.parts
    step(done, all, 'parts')
    if (stop.aborted || part === undefined) return { kind: 'stopped', done }
    const answer = await desk.handIn({ protocol: PROTOCOL, device: row.device, ...part }, bearer, stop)
    if (answer.kind === 'unreachable') return stop.aborted ? { kind: 'stopped', done } : { kind: 'unreachable', done }
    if (answer.kind === 'problem') return { kind: 'problem', code: answer.problem.code }
    const next = await store.noteHandedIn(row.id, part, answer.value)
    if (next === undefined) return { kind: 'stopped', done }
    row = next
  }
  return handedIn(row)
}
