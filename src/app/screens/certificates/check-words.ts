import type { CheckState } from '../../../domain/certificates/checks.ts'
import type { Check } from '../../../domain/records/certificate.ts'
import { formatDay } from '../../format.ts'
import { checkMessages } from '../../messages/checks.ts'
import { language } from '../../messages/language.ts'

export const CHECK_TONE: Readonly<Record<CheckState['kind'], 'neutral' | 'good' | 'warning' | 'error' | 'info'>> = {
  ...{ planned: 'info', due: 'warning', overdue: 'error', remedy: 'warning', 'remedy-overdue': 'error' },
  ...{ 'to-withdraw': 'error', done: 'good' },
}

/** Where a check stands, with its days. */
export const checkStateWords = (state: CheckState): string => {
  const t = checkMessages().state
  switch (state.kind) {
    case 'planned':
      return t.planned(state.days)
    case 'overdue':
      return t.overdue(-state.days)
    case 'remedy':
      return state.by === undefined ? t.remedyNoDay : t.remedy(formatDay(state.by, language.value))
    case 'remedy-overdue':
      return t['remedy-overdue'](-state.days)
    case 'due':
    case 'to-withdraw':
    case 'done':
      return t[state.kind]
  }
}

/** What a check is: its manner with its day, and its conclusion once it was done. */
export const checkTitle = ({ manner, plannedFor, doneOn, conclusion }: Check): string => {
  const t = checkMessages()
  return doneOn === undefined || conclusion === undefined
    ? t.planned(t.manners[manner], formatDay(plannedFor, language.value))
    : t.done(t.manners[manner], formatDay(doneOn, language.value), t.conclusions[conclusion])
}
