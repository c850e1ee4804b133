import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import { NONE_REACHED } from '../../../domain/records/assessment.ts'
import type { Plan } from '../../../domain/records/plan.ts'
import { formatDay, formatVnd } from '../../format.ts'
import { language } from '../../messages/language.ts'
import { planMessages } from '../../messages/plan.ts'
import { planActionMessages } from '../../messages/plan-action.ts'

/** How far a plan itself is, as a badge shows it. */
export const STATUS_TONES = { draft: 'warning', agreed: 'good', closed: 'neutral' } as const satisfies Record<
  Plan['status'],
  string
>

export const dayWords = (day: string): string => formatDay(day, language.value)
export const vndWords = (amount: number): string => formatVnd(amount, language.value)

/** The name of an option of a criterion in words. */
export const levelWords = (set: CriteriaSet | undefined, code: string, answer: number | undefined): string => {
  const t = planActionMessages()
  if (answer === undefined) return t.unanswered
  if (answer === NONE_REACHED) return t.noneReached
  const option = set?.criteria.find((criterion) => criterion.code === code)?.options[answer]
  return option?.label[language.value] ?? String(answer + 1)
}

export const criterionWords = (set: CriteriaSet | undefined, code: string): string =>
  set?.criteria.find((criterion) => criterion.code === code)?.title[language.value] ?? ''

/** Stars in words, also of a product that has none. */
export const starWords = (stars: number): string => planMessages().stars(stars)
