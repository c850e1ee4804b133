import type { Assessment } from '../records/assessment.ts'
import type { Hearing, MemberKey } from '../records/council.ts'
import type { Instant, Uuid } from '../records/envelope.ts'

/** A hearing as it is kept. */
export interface KeptHearing {
  readonly id: Uuid
  readonly createdAt: Instant
  readonly data: Hearing
}

/**
 * A member's empty sheet for the scoring under way. Made of the hearing alone, so that two devices of one member make the same one: it begins at the
 * moment from which it could be filled, not when it was. `typedBy`: it came on paper, and who types it in.
 */
export const newSheet = (
  { id, createdAt, data }: KeptHearing,
  member: MemberKey,
  packVersion: number,
  typedBy?: string,
): Assessment => ({
  ...{ product: data.product, producer: data.producer, dossier: data.dossier, criteria: data.criteria, packVersion },
  ...{ role: 'council', assessor: data.members[member]?.name ?? '', status: 'draft' },
  startedAt: data.openings[data.scoring - 1]?.at ?? createdAt,
  ...{ answers: {}, findings: {}, notes: {}, locks: {}, hearing: id, member, scoring: data.scoring },
  ...(typedBy === undefined ? {} : { typedBy }),
  ...(data.sample === undefined ? {} : { sample: data.sample }),
})
