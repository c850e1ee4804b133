import { addDays } from '../calendar/day.ts'
import { type Holidays, isWorkingDay } from '../calendar/working-days.ts'
import type { Day } from '../records/envelope.ts'
import type { GroupingRules, OpenAction } from './open-action.ts'

/** When sessions are put together, and by what. */
export interface SessionTime {
  readonly today: Day
  readonly holidays: Holidays
  readonly rules: Pick<GroupingRules, 'leadDays' | 'windowDays'>
}

/** The first day for which a session can be prepared. */
export const firstDayOf = ({ today, rules }: Pick<SessionTime, 'today' | 'rules'>): Day =>
  addDays(today, rules.leadDays)

/** The day by which an action's session is wanted: its due day, or, where that is too soon or has passed, the first day that is possible. */
export const wantedBy = ({ dueOn }: Pick<OpenAction, 'dueOn'>, firstDay: Day): Day | undefined =>
  dueOn === undefined || dueOn > firstDay ? dueOn : firstDay

/** Days looked back for one on which offices work. */
const LOOK_DAYS = 14

/**
 * The day of a session for these actions: the last working day that is not after the earliest day by which any of them wants it. Without due days
 * the first working day that is possible; where all days around are off, the limit itself.
 */
export const sessionDay = (actions: readonly Pick<OpenAction, 'dueOn'>[], time: SessionTime): Day => {
  const firstDay = firstDayOf(time)
  const [limit] = actions.flatMap((action) => wantedBy(action, firstDay) ?? []).sort()
  const isFree = (day: Day): boolean => isWorkingDay(day, time.holidays)
  if (limit === undefined) return daysFrom(firstDay, 1).find(isFree) ?? firstDay
  return daysFrom(limit, -1).find((day) => day >= firstDay && isFree(day)) ?? limit
}

const daysFrom = (day: Day, step: 1 | -1): Day[] =>
  Array.from({ length: LOOK_DAYS }, (_, count) => addDays(day, count * step))
