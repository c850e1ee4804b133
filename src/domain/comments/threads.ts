import type { CriterionCode } from '../records/assessment.ts'
import type { Comment } from '../records/comment.ts'
import type { Uuid } from '../records/envelope.ts'
import type { Actor } from '../records/role.ts'

/** A comment with its id. */
export interface Said {
  readonly id: Uuid
  readonly data: Comment
}

/**
 * How a thread stands. noted: somebody agreed, nothing is asked. open: nobody else has said anything yet. answered: somebody has, and it is not
 * settled. settled: it was called so.
 */
export type ThreadState = 'noted' | 'open' | 'answered' | 'settled'

/** A comment and all that was said in answer to it. */
export interface Thread<T extends Said> {
  readonly root: T
  /** The root, then the answers: each behind what it answers, whatever the writers' clocks said. */
  readonly entries: readonly T[]
  readonly last: T
  readonly criterion: CriterionCode | undefined
  readonly state: ThreadState
  /** Whose word is awaited; undefined where nobody's is. */
  readonly turn: Actor | undefined
}

/** Comments of one product as threads: unsettled ones first, the longest open first of all. An answer to what is not here stands by itself. */
export const threadsOf = <T extends Said>(comments: readonly T[]): Thread<T>[] => {
  const byId = new Map(comments.map((comment) => [comment.id, comment]))
  const placed = comments.map((comment) => ({ comment, ...placeOf(comment, byId) }))
  const byRoot = new Map<Uuid, typeof placed>()
  for (const one of placed) byRoot.set(one.root.id, [...(byRoot.get(one.root.id) ?? []), one])
  const threads = [...byRoot.values()].map((own) =>
    toThread(
      own
        .sort((one, other) => one.depth - other.depth || compareIds(one.comment, other.comment))
        .map((one) => one.comment),
    ),
  )
  return threads.sort((one, other) => Number(isOpen(other)) - Number(isOpen(one)) || compareIds(one.root, other.root))
}

/** Whether something is still to be said or settled. */
export const isOpen = ({ state }: Pick<Thread<Said>, 'state'>): boolean => state === 'open' || state === 'answered'

/** How many comments, and how many threads are not settled. */
export const countsOf = (threads: readonly Thread<Said>[]): { said: number; open: number } => ({
  said: threads.reduce((sum, { entries }) => sum + entries.length, 0),
  open: threads.filter(isOpen).length,
})

/** Ids grow with time: it is the order among what does not answer each other. */
const compareIds = (one: Said, other: Said): number => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)

/** The comment that began the talk, and how many answers lead there. An answer about another product or criterion, or in a ring, begins one of its own. */
const placeOf = <T extends Said>(comment: T, byId: ReadonlyMap<Uuid, T>): { root: T; depth: number } => {
  let root = comment
  const seen = new Set([comment.id])
  for (;;) {
    const above = root.data.replyTo === undefined ? undefined : byId.get(root.data.replyTo)
    if (
      above === undefined ||
      above.data.product !== comment.data.product ||
      above.data.criterion !== comment.data.criterion
    )
      break
    if (seen.has(above.id)) return { root: comment, depth: 0 }
    seen.add(above.id)
    root = above
  }
  return { root, depth: seen.size - 1 }
}

const toThread = <T extends Said>(entries: readonly T[]): Thread<T> => {
  const [root, last] = [entries[0] as T, entries.at(-1) as T]
  const state = stateOf(root, entries)
  const isAwaited = state === 'open' || state === 'answered'
  const turn = isAwaited ? turnAfter(root.data, last.data) : undefined
  return { root, entries, last, criterion: root.data.criterion, state, turn }
}

const stateOf = <T extends Said>(root: T, entries: readonly T[]): ThreadState => {
  if (entries.some(({ data }) => data.settled !== undefined)) return 'settled'
  if (entries.every(({ data }) => data.stance === 'agree')) return 'noted'
  return entries.some(({ data }) => !isSameSpeaker(data, root.data)) ? 'answered' : 'open'
}

/** Who was asked last; else who began, to settle or to go on; else whom the beginning asked. */
const turnAfter = (root: Comment, last: Comment): Actor | undefined => {
  if (last.to !== undefined) return last.to
  return isSameSpeaker(last, root) ? root.to : root.role
}

const isSameSpeaker = (one: Comment, other: Comment): boolean => one.role === other.role && one.by === other.by
