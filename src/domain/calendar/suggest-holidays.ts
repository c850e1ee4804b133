import type { Day } from '../records/envelope.ts'
import { addDays, dayFrom, weekdayOf } from './day.ts'
import { hungKingsDay, tetDay } from './moon.ts'
import { fixedHolidays, isWeekend } from './working-days.ts'

/**
 * Days off of a year beside those with a fixed date, as the Labour Code (45/2019/QH14) leads one to expect them: Tết with the last day of the old year and
 * four of the new (Art. 112.1.b and 112.3: five days, which ones the Prime Minister says), the Hùng Kings' day, the day beside National Day, and the days
 * in lieu of those that fall on a weekend (Art. 111.3). What is announced each year goes before it.
 */
export const suggestHolidays = (year: number): Day[] => {
  const tet = tetDay(year)
  const statutory = [
    ...[-1, 0, 1, 2, 3].map((after) => addDays(tet, after)),
    hungKingsDay(year),
    besideNationalDay(year),
  ]
  const fixed = fixedHolidays(year)
  const taken = new Set([...statutory, ...fixed])
  for (const day of [...taken].sort()) if (isWeekend(day)) taken.add(nextWorkingDay(day, taken))
  return [...taken].filter((day) => !fixed.includes(day) && !isWeekend(day)).sort()
}

const [MONDAY, THURSDAY] = [0, 3]

/** Before or after, so that it joins National Day to the weekend. */
const besideNationalDay = (year: number): Day => {
  const day = dayFrom(year, 9, 2)
  const isAfter = [MONDAY, THURSDAY].includes(weekdayOf(day))
  return addDays(day, isAfter ? 1 : -1)
}

const nextWorkingDay = (from: Day, taken: ReadonlySet<Day>): Day => {
  let day = addDays(from, 1)
  while (isWeekend(day) || taken.has(day)) day = addDays(day, 1)
  return day
}
