import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { Assessment } from '../../../domain/records/assessment.ts'
import type { Stars } from '../../../domain/scoring/result.ts'
import { scoreAssessment } from '../../../domain/scoring/score.ts'
import type { Json, Patch } from '../../../protocol/mutation.ts'
import { applyPatch } from '../../../protocol/patch.ts'
import type { Conflict } from '../../../protocol/record.ts'

/** Points and stars that a choice would give. */
export interface Outlook {
  readonly points: number
  readonly stars: Stars | 0
}

/** What an assessment would come to with these other values; undefined where they do not touch its points or do not fit. */
export const outlookOf = (data: object, others: readonly Conflict[], set: CriteriaSet): Outlook | undefined => {
  const patch: Patch = { set: {}, unset: [] }
  for (const { path, value } of others) {
    if (value === undefined) patch.unset.push(path)
    else patch.set[path] = value
  }
  const parsed = Assessment.safeParse(applyPatch(data as Record<string, Json>, patch))
  if (!parsed.success) return undefined
  const score = scoreAssessment(set, parsed.data)
  return { points: score.points, stars: score.stars }
}

/** Whether a field has a say in the points. */
export const isScored = (path: string): boolean => path.startsWith('answers/') || path.startsWith('findings/')
