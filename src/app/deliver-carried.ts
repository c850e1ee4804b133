import * as desk from '../device/office-desk.ts'
import type { Bearer } from '../device/request.ts'
import type { BundleContent } from '../protocol/bundle.ts'
import type { FileState } from '../protocol/files.ts'
import type { ProblemCode } from '../protocol/problem.ts'
import { PROTOCOL } from '../protocol/version.ts'
import type { CarriedFile, CarriedRow } from '../store/database.ts'
import type { OpenStore } from '../store/open-store.ts'
import type { Progress } from './take-files.ts'

/** What handing a file in came to, for the people: how many changes were taken now, taken before, and refused. */
export type HandedIn =
  | { kind: 'handed-in'; taken: number; before: number; refused: number; reply: BundleContent }
  | { kind: 'stopped'; done: number }
  | { kind: 'unreachable'; done: number }
  | { kind: 'problem'; code: ProblemCode }

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

/** Of a file whose parts were all handed in: what the office has said so far; what is still to be sent of its files goes on by itself. */
export const handedIn = ({ device, epoch, verdicts, files = [] }: CarriedRow): HandedIn => {
  const before = verdicts.filter((one) => one.kind === 'duplicate').length
  const refused = verdicts.filter((one) => !('version' in one)).length
  const ended = files.flatMap(endOf)
  const reply: BundleContent = {
    ...{ kind: 'reply', device, epoch, verdicts: [...verdicts] },
    ...(ended.length === 0 ? {} : { files: ended }),
  }
  return { kind: 'handed-in', taken: verdicts.length - before - refused, before, refused, reply }
}

/** What the office said of a file, as the phone that it came from takes it in. */
const endOf = ({ area, sha256, state, why }: CarriedFile): FileState[] => {
  if (state === 'stored') return [{ area, sha256, kind: 'stored' }]
  return state === 'refused' && why !== undefined ? [{ area, sha256, kind: 'refused', why }] : []
}
