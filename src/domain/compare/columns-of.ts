import { ASSESSOR_ROLES, type Assessment } from '../records/assessment.ts'
import type { Instant, Uuid } from '../records/envelope.ts'

/** An assessment as the comparison looks at it. */
export interface Compared {
  readonly id: Uuid
  readonly updatedAt: Instant
  readonly data: Assessment
}

/** A product's assessments, sorted for a comparison. */
export interface ComparedColumns<T extends Compared> {
  /** The latest of each assessor, and the round before: self, officer, commune, consulting team, the council's sheets, the earlier one. */
  readonly shown: readonly T[]
  /** By the same set and pack, but older than what is shown. */
  readonly others: readonly T[]
  /** By another decision, set or pack: their options have other places. */
  readonly apart: readonly T[]
  /** The one of the round before, if it is shown. */
  readonly earlier: Uuid | undefined
}

/**
 * Which of a product's assessments stand side by side. `about` is the one that the comparison was opened from; else the newest says by which set and
 * pack. Sheets of a council that are still sealed are left out.
 */
export const columnsOf = <T extends Compared>(
  assessments: readonly T[],
  about: Uuid | undefined,
): ComparedColumns<T> => {
  const readable = assessments.filter((one) => isReadable(one.data)).sort(newestFirst)
  const guide = readable.find(({ id }) => id === about) ?? readable[0]
  if (guide === undefined) return { shown: [], others: [], apart: [], earlier: undefined }
  const alike = readable.filter((one) => isSameMeasure(one.data, guide.data))
  const corrected = new Set(alike.flatMap(({ data }) => (data.status === 'final' ? (data.revises ?? []) : [])))
  const standing = alike.filter(({ id }) => !corrected.has(id) || id === about)
  const latest = ASSESSOR_ROLES.flatMap((role) =>
    latestOf(
      standing.filter(({ data }) => data.role === role),
      about,
    ),
  )
  const earlier = standing.find((one) => one.data.status === 'final' && !latest.includes(one))
  const found = [...latest, ...(earlier === undefined ? [] : [earlier])]
  // One alone says nothing: two drafts of one assessor are shown rather than none.
  const shown = found.length > 1 ? found : [...found, ...alike.filter((one) => !found.includes(one)).slice(0, 1)]
  return {
    shown,
    others: alike.filter((one) => !shown.includes(one)),
    apart: readable.filter((one) => !isSameMeasure(one.data, guide.data)),
    earlier: earlier?.id,
  }
}

/** Whether options of two assessments can be compared by their places. */
const isSameMeasure = (one: Assessment, other: Assessment): boolean =>
  one.criteria.decision === other.criteria.decision &&
  one.criteria.set === other.criteria.set &&
  one.packVersion === other.packVersion

/** A sheet whose content the office has left out says so; a draft of a council member is nobody else's business. */
const isReadable = (data: Assessment): boolean =>
  !('sealed' in data && data.sealed === true) && (data.role !== 'council' || data.status === 'final')

/** The one that was asked for, else the latest final one, else the latest; of a council, which has many members, the latest of each. */
const latestOf = <T extends Compared>(newest: readonly T[], about: Uuid | undefined): T[] => {
  const members = new Map<string, T[]>()
  for (const one of newest) {
    const member = one.data.role === 'council' ? (one.data.member ?? one.data.assessor) : ''
    members.set(member, [...(members.get(member) ?? []), one])
  }
  return [...members.values()].flatMap(
    (own) => own.find(({ id }) => id === about) ?? own.find(({ data }) => data.status === 'final') ?? own.slice(0, 1),
  )
}

const momentOf = ({ data, updatedAt }: Compared): Instant => data.finalisedAt ?? updatedAt

const newestFirst = (one: Compared, other: Compared): number =>
  momentOf(other).localeCompare(momentOf(one)) || other.id.localeCompare(one.id)
