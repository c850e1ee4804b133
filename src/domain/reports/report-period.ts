import { addDays, addMonths, dayFrom, yearOf } from '../calendar/day.ts'
import { roundsOf } from '../calendar/rounds.ts'
import type { Day } from '../records/envelope.ts'

/** What a report is about: a month, or a round of rating at the province (đợt đánh giá, Decision 26/2026/QĐ-TTg, Art. 5.1). */
export const REPORT_KINDS = ['month', 'round'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** A stretch of days that a report is about, both ends included. */
export interface ReportPeriod {
  readonly kind: ReportKind
  /** "2026-11" of a month, "2026-R2" of the year's second round. */
  readonly id: string
  readonly from: Day
  readonly to: Day
  /** In Vietnamese, as the report is titled. */
  readonly name: string
}

const monthOf = (day: Day): ReportPeriod => {
  const [year, month] = [yearOf(day), Number(day.slice(5, 7))]
  const from = dayFrom(year, month, 1)
  return {
    ...{ kind: 'month', id: day.slice(0, 7), from, to: addDays(addMonths(from, 1), -1) },
    name: `tháng ${month} năm ${year}`,
  }
}

/** The province's rounds that end in that year. A round's days begin when the one before has ended. */
const roundPeriods = (year: number): ReportPeriod[] =>
  roundsOf('province', year).map((round, at, own) => {
    const before = at === 0 ? roundsOf('province', year - 1).at(-1) : own[at - 1]
    return {
      ...{ kind: 'round', id: `${year}-R${round.number}` },
      from: before === undefined ? dayFrom(year, 1, 1) : before.assessedBefore,
      to: addDays(round.assessedBefore, -1),
      name: `đợt ${round.number} năm ${year}`,
    }
  })

/** The periods of a kind that have ended before a day, the last first: so many. */
export const endedPeriods = (kind: ReportKind, today: Day, count: number): ReportPeriod[] => {
  if (kind === 'month')
    return Array.from({ length: count }, (_, at) =>
      monthOf(addMonths(dayFrom(yearOf(today), monthNumber(today), 1), -1 - at)),
    )
  const year = yearOf(today)
  const years = Array.from({ length: Math.ceil(count / 2) + 2 }, (_, at) => year - at)
  return years
    .flatMap((one) => roundPeriods(one).reverse())
    .filter(({ to }) => to < today)
    .slice(0, count)
}

const monthNumber = (day: Day): number => Number(day.slice(5, 7))

/** The period of that id; undefined where there is none. */
export const periodById = (id: string): ReportPeriod | undefined => {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(id)) return monthOf(`${id}-01`)
  if (/^\d{4}-R[12]$/.test(id)) return roundPeriods(Number(id.slice(0, 4))).find((period) => period.id === id)
  return undefined
}

/** The month and the round that a day falls in: a report on them says that they have not ended. */
export const presentPeriods = (today: Day): ReportPeriod[] => {
  const year = yearOf(today)
  const round = [...roundPeriods(year), ...roundPeriods(year + 1)].find(({ from, to }) => from <= today && today <= to)
  return [monthOf(today), ...(round === undefined ? [] : [round])]
}
