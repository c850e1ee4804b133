import { NO_HOLIDAYS } from '../../../src/domain/calendar/working-days.ts'
import type { DescribedInput } from '../../../src/domain/training/describe-group.ts'
import { DEFAULT_GROUPING, type GroupingRules, type OpenAction } from '../../../src/domain/training/open-action.ts'

export const TODAY = '2026-11-02'

export const RULES: GroupingRules = { ...DEFAULT_GROUPING, sessionVnd: 3_000_000 }

/** An id that tells which it is. */
export const idOf = (kind: 'a' | 'b' | 'c', number: number): string =>
  `01930000-0000-7000-8000-${kind}${String(number).padStart(11, '0')}`

export const anAction = (number: number, given: Partial<OpenAction> = {}): OpenAction => ({
  ...{ id: idOf('a', number), producer: idOf('b', number), measure: 'packaging', area: '19333' },
  dueOn: '2027-01-15',
  ...given,
})

export const theInput = (actions: readonly OpenAction[], given: Partial<DescribedInput> = {}): DescribedInput => ({
  ...{ actions, places: new Map(), today: TODAY, holidays: NO_HOLIDAYS, rules: RULES },
  ...given,
})

/** So many kilometres north of one spot in Đông Hà. */
export const northBy = (km: number) => ({ latitude: 16.8 + km / 111.2, longitude: 107.1 })
