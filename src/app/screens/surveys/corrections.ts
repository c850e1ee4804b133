import type { Uuid } from '../../../domain/records/envelope.ts'
import type { LocalRecord } from '../../../store/store.ts'

type Filled = LocalRecord<'response'>

/** A survey and all that correct it or that it corrects. */
export interface SurveyVersions {
  /** In the order in which they were begun. */
  readonly surveys: readonly Filled[]
  /** The oldest one here corrects another that is not here: it was deleted, or has not come yet. */
  readonly isFirstMissing: boolean
}

/** The versions of a survey, found among those of its producer. Two corrections of one survey are both among them. */
export const versionsOf = (record: Filled, all: readonly Filled[]): SurveyVersions => {
  const first = firstOf(record, new Map(all.map((one) => [one.id, one])))
  const surveys = [first, ...correctionsOf(first.id, all, new Set([first.id]))]
  return {
    surveys: surveys.sort((one, other) => (one.data.startedAt < other.data.startedAt ? -1 : 1)),
    isFirstMissing: first.data.revises !== undefined,
  }
}

const firstOf = (record: Filled, byId: ReadonlyMap<Uuid, Filled>): Filled => {
  const seen = new Set<Uuid>()
  let first = record
  // What was written elsewhere may name itself in a circle.
  while (!seen.has(first.id)) {
    seen.add(first.id)
    first = byId.get(first.data.revises ?? '') ?? first
  }
  return first
}

const correctionsOf = (id: Uuid, all: readonly Filled[], seen: Set<Uuid>): Filled[] =>
  all.flatMap((one) => {
    if (one.data.revises !== id || seen.has(one.id)) return []
    seen.add(one.id)
    return [one, ...correctionsOf(one.id, all, seen)]
  })

/** Surveys that a finished correction has taken the place of. A correction that is still a draft replaces nothing. */
export const replacedIn = (all: readonly Filled[]): ReadonlySet<Uuid> =>
  new Set(all.flatMap(({ data }) => (data.status === 'final' && data.revises !== undefined ? [data.revises] : [])))
