import type { Writer } from '../guard/writer.ts'
import type { Comment } from '../records/comment.ts'
import { type Actor, OFFICE, type Role } from '../records/role.ts'
import { isAuthor } from './guard-comment.ts'
import { isOpen, type Said, type Thread } from './threads.ts'

/** Open threads as they concern somebody: those that wait for their answer, and those in which they wait for another's. */
export interface Waiting<T extends Said> {
  readonly forMe: readonly Thread<T>[]
  readonly forOthers: readonly Thread<T>[]
}

export const waitingFor = <T extends Said>(threads: readonly Thread<T>[], writer: Writer): Waiting<T> => {
  const roles = answeredBy(writer.role)
  const open = threads.filter(isOpen)
  const isMine = ({ data }: Said): boolean => isAuthor(data, writer)
  const forMe = open.filter(({ turn, last }) => turn !== undefined && roles.includes(turn) && !isMine(last))
  return {
    forMe,
    forOthers: open.filter((thread) => !forMe.includes(thread) && thread.entries.some(isMine)),
  }
}

/** Whom a person answers for: an officer also for producers, whom it visits; those of the office for each other. */
const answeredBy = (role: Actor): readonly Actor[] => {
  if (role === 'officer') return ['officer', 'producer']
  return OFFICE.includes(role as Role) ? OFFICE : [role]
}

/** Who can be asked. An administrator is asked as the office. */
export const ADDRESSEES = [
  'producer',
  'officer',
  'commune',
  'consultant',
  'council',
  'coordinator',
] as const satisfies Actor[]

/** Whose answer is asked for unless the writer says otherwise: whoever spoke last, else whose assessment it is; never the writer's own role. */
export const askedBy = (
  role: Actor,
  answered: Pick<Comment, 'role'> | undefined,
  assessor: Actor | undefined,
): Actor | undefined => [answered?.role, assessor].find((one) => one !== undefined && one !== role)
