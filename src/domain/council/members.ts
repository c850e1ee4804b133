import type { Hearing, MemberKey } from '../records/council.ts'

/** Seats with a name: of a session or of a hearing. */
type Named = Readonly<Record<MemberKey, { readonly name: string }>>

/** How names are compared: spaces, case and the two ways to write a Vietnamese letter make no difference. */
const plain = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

/** Whether two names are one person's to the council: by its name a device or account is known as a member's. */
export const isSameName = (one: string, other: string): boolean => plain(one) !== '' && plain(one) === plain(other)

/** The member of that name; undefined where nobody has it. */
export const memberNamed = (members: Named, name: string): MemberKey | undefined =>
  memberKeysOf(members).find((key) => isSameName(members[key]?.name ?? '', name))

/** Keys in the order of the list. */
export const memberKeysOf = (members: Readonly<Record<MemberKey, unknown>>): MemberKey[] => Object.keys(members).sort()

/** Names that two members share: a sheet could not be told from another's. */
export const sharedNames = (members: Named): MemberKey[] => {
  const keys = memberKeysOf(members)
  return keys.filter((key, index) =>
    keys.slice(0, index).some((other) => isSameName(members[key]?.name ?? '', members[other]?.name ?? '')),
  )
}

/** The key for one more member; keys are never used again. */
export const nextMemberKey = (members: Readonly<Record<MemberKey, unknown>>): MemberKey => {
  const last = Number(memberKeysOf(members).at(-1)?.slice(1) ?? 0)
  return `m${String(last + 1).padStart(2, '0')}`
}

/** The member who leads the council; undefined where none was named. */
export const chairOf = (members: Hearing['members']): MemberKey | undefined =>
  memberKeysOf(members).find((key) => members[key]?.seat === 'chair')
