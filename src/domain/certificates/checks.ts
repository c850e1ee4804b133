import { daysBetween } from '../calendar/day.ts'
import type { Check } from '../records/certificate.ts'
import type { Day } from '../records/envelope.ts'

/** Where an after-check stands (Decision 26/2026, Art. 9). Days are counted to its day; negative when overdue. */
export type CheckState =
  | { readonly kind: 'planned'; readonly days: number }
  | { readonly kind: 'due'; readonly days: 0 }
  | { readonly kind: 'overdue'; readonly days: number }
  /** Done; something is to be mended by a day. */
  | { readonly kind: 'remedy'; readonly by: Day | undefined; readonly days: number | undefined }
  | { readonly kind: 'remedy-overdue'; readonly by: Day; readonly days: number }
  /** Concluded that the certificate is to be withdrawn (Art. 8.1.b to d). */
  | { readonly kind: 'to-withdraw' }
  | { readonly kind: 'done' }

export const checkState = (check: Check, today: Day): CheckState => {
  const { plannedFor, doneOn, conclusion, remedyBy, remediedOn } = check
  if (doneOn === undefined) {
    const days = daysBetween(today, plannedFor)
    if (days === 0) return { kind: 'due', days }
    return days > 0 ? { kind: 'planned', days } : { kind: 'overdue', days }
  }
  if (conclusion === 'withdraw') return { kind: 'to-withdraw' }
  if (conclusion !== 'remedy' || remediedOn !== undefined) return { kind: 'done' }
  if (remedyBy !== undefined && remedyBy < today)
    return { kind: 'remedy-overdue', by: remedyBy, days: daysBetween(today, remedyBy) }
  return { kind: 'remedy', by: remedyBy, days: remedyBy === undefined ? undefined : daysBetween(today, remedyBy) }
}

/** Days ahead for which planned checks are listed as coming: a month's work. */
const AHEAD_DAYS = 30

/** Whether somebody has something to do about it by now or soon. */
export const isCheckDue = (state: CheckState): boolean => {
  switch (state.kind) {
    case 'planned':
      return state.days <= AHEAD_DAYS
    case 'due':
    case 'overdue':
    case 'remedy':
    case 'remedy-overdue':
    case 'to-withdraw':
      return true
    case 'done':
      return false
  }
}
