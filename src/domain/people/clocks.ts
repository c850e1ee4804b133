import { addDays, daysBetween, isRealDay } from '../calendar/day.ts'
import { addWorkingDays, type Holidays } from '../calendar/working-days.ts'
import type { Day } from '../records/envelope.ts'
import type { Right } from './rights.ts'

/**
 * Working days within which a request is acknowledged, and days within which it is carried out (Law 91/2025/QH15, Decree 356/2025/NĐ-CP, as the
 * programme's own summary of them gives it). Their full text was not at hand: the number of the clause could not be verified, nor the terms of rights
 * other than withdrawal, for which public commentaries name 10 (see, correct, be given) and 20 days (erase); so the shorter of both is taken.
 */
const ACKNOWLEDGE_WORKING_DAYS = 2
export const DEED_DAYS: Readonly<Record<Right, number>> = {
  ...{ view: 10, correct: 10, export: 10 },
  ...{ withdraw: 15, erase: 15, restrict: 15 },
}

/**
 * The last days of both terms. The first counts the office's working days; the second says "days", so calendar days are counted, and one that ends on a
 * day off is not lengthened: nobody is worse off by an office that is early.
 */
export const termsOf = (
  right: Right,
  receivedOn: Day,
  holidays: Holidays,
): { readonly acknowledgeBy: Day; readonly deedBy: Day } => ({
  acknowledgeBy: addWorkingDays(receivedOn, ACKNOWLEDGE_WORKING_DAYS, holidays),
  deedBy: addDays(receivedOn, DEED_DAYS[right]),
})

/** No request is older than the programme's first years; what says so was written by a clock that was never set. */
const EARLIEST: Day = '2015-01-01'

/** Whether a request can have been received on that day: one of the calendar, and none that is still to come. */
export const isReceivedDay = (day: Day, today: Day): boolean => isRealDay(day) && day >= EARLIEST && day <= today

/** Days before a term's end from which it presses. */
const SOON_DAYS = 3

export type Clock = 'met' | 'running' | 'soon' | 'over'

/** How a term stands: `doneOn` where what it asks for was done. */
export const clockOf = (by: Day, doneOn: Day | undefined, today: Day): Clock => {
  if (doneOn !== undefined) return doneOn <= by ? 'met' : 'over'
  const left = daysBetween(today, by)
  return left < 0 ? 'over' : left <= SOON_DAYS ? 'soon' : 'running'
}
