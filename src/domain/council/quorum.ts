import type { CouncilRules, Hearing, MemberKey } from '../records/council.ts'
import { chairOf, memberKeysOf } from './members.ts'

/** Whether enough members take part for the council to decide. */
export interface Quorum {
  readonly members: number
  /** Least number of members that the session's rule asks for. */
  readonly needed: number
  readonly present: number
  readonly isChairMissing: boolean
  readonly isMet: boolean
}

/** By the session's own rule (Decision 26/2026, Art. 7.3.b leaves it to each province): a share of all members, and the chair among them. */
export const quorumOf = (
  members: Hearing['members'],
  present: readonly MemberKey[],
  { quorumPercent, mustChairBePresent }: CouncilRules,
): Quorum => {
  const all = memberKeysOf(members)
  const there = all.filter((key) => present.includes(key))
  // In whole numbers: 75 % of 9 members is 6.75, so 7.
  const needed = Math.max(1, Math.floor((all.length * quorumPercent + 99) / 100))
  const chair = chairOf(members)
  const isChairMissing = mustChairBePresent && (chair === undefined || !there.includes(chair))
  const isMet = there.length >= needed && !isChairMissing
  return { members: all.length, needed, present: there.length, isChairMissing, isMet }
}
