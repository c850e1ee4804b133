import type { FileName, FileState } from '../protocol/files.ts'
import type { WaitingFile } from './ports.ts'
import type { RunUnderWay } from './state.ts'

/** Requests with bytes under way at once: the next one goes while the office works on the last. */
const UNDER_WAY = 2
/** Of small files, such as previews, which take less time on the link than the way there and back. A browser has six connections. */
const SMALL_UNDER_WAY = 4

/** Whether one more may go. */
export const hasRoom = (underWay: readonly RunUnderWay[], units: number): boolean =>
  underWay.length < UNDER_WAY ||
  (underWay.length < SMALL_UNDER_WAY && underWay.reduce((sum, { from, before }) => sum + before - from, 0) < units)

/** Units [from, before) of a file. */
export interface Piece {
  readonly file: WaitingFile
  readonly from: number
  readonly before: number
}

/** A file's name, as one word. */
export const nameOf = ({ area, sha256 }: FileName): string => `${area}/${sha256}`

/**
 * What is to go next, at most so many units of the first file that the office lacks more of than is on its way; `unasked`: it is to be asked first what it
 * has. What the office refused, or has no record of, is not asked for again in this run.
 */
export const nextOf = (
  listed: readonly WaitingFile[],
  asked: ReadonlyMap<string, FileState>,
  underWay: readonly RunUnderWay[],
  units: number,
): Piece | 'unasked' | undefined => {
  for (const file of listed) {
    const known = asked.get(nameOf(file))
    if (known === undefined) return 'unasked'
    if (!file.isHere || known.kind !== 'awaited') continue
    const sent = underWay
      .filter((run) => nameOf(run) === nameOf(file))
      .reduce((most, run) => Math.max(most, run.before), 0)
    for (const [first, before] of known.missing) {
      const from = Math.max(first, sent)
      if (from < before) return { file, from, before: Math.min(before, from + units) }
    }
  }
  return undefined
}

/** Whether it says more than what was said before: of two runs of one file the later answer may come first, and what was finished stays so. */
export const isNews = (told: FileState, asked: readonly FileState[]): boolean => {
  const before = asked.find((one) => nameOf(one) === nameOf(told))
  return told.kind !== 'awaited' || before === undefined || before.kind === 'awaited'
}
