import type { BundleContent } from '../protocol/bundle.ts'
import type { FileState } from '../protocol/files.ts'
import type { ProblemCode } from '../protocol/problem.ts'
import type { CarriedFile, CarriedRow } from '../store/database.ts'

/** What handing a file in came to, for the people: how many changes were taken now, taken before, and refused. */
export type HandedIn =
  | { kind: 'handed-in'; taken: number; before: number; refused: number; reply: BundleContent }
  | { kind: 'stopped'; done: number }
  | { kind: 'unreachable'; done: number }
  | { kind: 'problem'; code: ProblemCode }

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

/** What became of a kept file; undefined while some of its changes are left. */
export const resultOf = (row: CarriedRow): HandedIn | undefined => (row.parts.length > 0 ? undefined : handedIn(row))

/** What the office said of a file, as the phone that it came from takes it in. */
const endOf = ({ area, sha256, state, why }: CarriedFile): FileState[] => {
  if (state === 'stored') return [{ area, sha256, kind: 'stored' }]
  return state === 'refused' && why !== undefined ? [{ area, sha256, kind: 'refused', why }] : []
}
