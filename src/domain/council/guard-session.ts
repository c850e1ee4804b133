import { canonical } from '../canonical.ts'
import type { Refusal } from '../guard/refusal.ts'
import type { Wish } from '../guard/wish.ts'
import { SESSION_STATUSES, type Session } from '../records/council.ts'
import { OFFICE } from '../records/role.ts'
import { sharedNames } from './members.ts'

/** What is settled once the session is open: the sheets are scored by it. */
const FIXED_WHEN_OPEN = ['rules', 'manner', 'level'] as const

/** A session goes on from planned to open to closed, by the office; its rules stand from its opening, and nothing changes after its closing. */
export const guardSession = ({ before, wanted, writer }: Wish<Session>): Refusal | undefined => {
  if (wanted === undefined) return undefined
  if (!OFFICE.some((role) => role === writer.role)) return { code: 'forbidden', paths: [] }
  const shared = sharedNames(wanted.members)
  if (shared.length > 0) return { code: 'invalid-data', paths: shared.map((key) => `members/${key}`) }
  if (before === undefined) return undefined
  const changed = changedFields(before, wanted)
  if (before.status === 'closed' && changed.length > 0) return { code: 'locked', paths: changed }
  if (SESSION_STATUSES.indexOf(wanted.status) < SESSION_STATUSES.indexOf(before.status))
    return { code: 'out-of-turn', paths: ['status'] }
  const fixed = changed.filter((field) => FIXED_WHEN_OPEN.some((one) => one === field))
  return before.status === 'open' && fixed.length > 0 ? { code: 'locked', paths: fixed } : undefined
}

/** Fields in which two states of a record differ. */
export const changedFields = <T extends object>(before: T, wanted: T): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(wanted)])].filter(
    (field) => canonical(before[field as keyof T]) !== canonical(wanted[field as keyof T]),
  )
