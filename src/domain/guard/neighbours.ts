import { memberKeysOf } from '../council/members.ts'
import { sheetId } from '../council/sheet-id.ts'
import { Hearing } from '../records/council.ts'
import type { Uuid } from '../records/envelope.ts'
import type { Kind } from '../records/kinds.ts'

/**
 * Records of the same commune that the guard of this one looks at: whoever asks it has them at hand, in the transaction that writes. A sheet is held
 * against its hearing; a hearing against its dossier, its session, and the sheets of the scoring under way; an action against its plan.
 */
export const neighboursOf = (kind: Kind, id: Uuid, data: Readonly<Record<string, unknown>>): Uuid[] => {
  if (kind === 'assessment') return typeof data.hearing === 'string' ? [data.hearing] : []
  if (kind === 'action') return typeof data.plan === 'string' ? [data.plan] : []
  if (kind !== 'hearing') return []
  const hearing = Hearing.safeParse(data)
  if (!hearing.success) return []
  const { dossier, session, members, scoring } = hearing.data
  const scorings = Array.from({ length: scoring }, (_, index) => index + 1)
  return [
    ...[dossier, session],
    ...scorings.flatMap((one) => memberKeysOf(members).map((member) => sheetId(id, member, one))),
  ]
}
