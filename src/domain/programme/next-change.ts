import { addDays } from '../calendar/day.ts'
import { CLOSING_DAYS, LAPSED_DAYS, OPENING_DAYS } from '../certificates/reminders.ts'
import { longestExtension, renewalWindow } from '../certificates/term.ts'
import type { Day } from '../records/envelope.ts'
import type { ProgrammeRecords } from './product-facts.ts'

/**
 * The first day after today on which a fact of these records may say something else though nothing was written: a term ends, a window opens, an action
 * comes to be overdue. Rather a day too many than one too few; undefined where no day changes anything.
 */
export const nextChange = (records: ProgrammeRecords, today: Day): Day | undefined => {
  let next: Day | undefined
  const note = (day: Day | undefined): void => {
    if (day !== undefined && day > today && (next === undefined || day < next)) next = day
  }
  /** The day itself, and the one behind it: terms hold to the end of their last day. */
  const noteBoth = (day: Day | undefined): void => {
    if (day === undefined) return
    note(day)
    note(addDays(day, 1))
  }
  for (const { data } of records.products) noteBoth(data.certificateExpires)
  for (const { data } of records.certificates) {
    const { opensOn, closesOn } = renewalWindow(data.expiresOn)
    const longest = longestExtension(data.expiresOn)
    for (const day of [data.issuedOn, data.expiresOn, opensOn, closesOn, longest]) noteBoth(day)
    for (const day of [data.expiresOn, longest]) noteBoth(addDays(day, LAPSED_DAYS))
    note(addDays(opensOn, -OPENING_DAYS))
    note(addDays(closesOn, -CLOSING_DAYS))
    noteBoth(data.withdrawal?.decidedOn)
  }
  for (const { data } of records.dossiers)
    for (const { day } of Object.values(data.steps)) {
      noteBoth(day)
      noteBoth(addDays(day, LAPSED_DAYS))
    }
  for (const { data } of records.actions) noteBoth(data.dueOn)
  return next
}
