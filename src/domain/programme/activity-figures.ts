import type { AreaCode, Day } from '../records/envelope.ts'
import type { CountedProduct } from './counted-product.ts'
import { type Period, type PeriodLength, periodOf, periodsUntil } from './periods.ts'
import type { ProducerFact } from './producer-fact.ts'

/** What was done. A visit is a day on which something was begun at a producer, however much. */
export interface Done {
  readonly visits: number
  readonly assessments: number
  readonly surveys: number
}

export interface ActivityFigures {
  readonly periods: readonly (Done & { readonly period: Period })[]
  /** Over all these periods, communes with anything done, by code. */
  readonly areas: readonly (Done & { readonly area: AreaCode })[]
}

/**
 * How much work was done, by period and by commune; what a producer did for itself is not among it. It is counted by what was done and where, never by
 * whom: it is to show where support is missing, not to measure people.
 */
export const activityFigures = (
  products: readonly CountedProduct[],
  producers: readonly ProducerFact[],
  { today, length, count }: { readonly today: Day; readonly length: PeriodLength; readonly count: number },
): ActivityFigures => {
  const periods = periodsUntil(today, length, count)
  const idOf = remembered((day: Day) => periodOf(day, length).id)
  const byPeriod = new Map(periods.map(({ id }) => [id, nothing()]))
  const byArea = new Map<AreaCode, Counting>()
  const seen = new Set<string>()
  const note = (what: keyof Done, area: AreaCode, day: Day): void => {
    const own = byPeriod.get(idOf(day))
    if (own === undefined) return
    own[what] += 1
    const there = byArea.get(area) ?? nothing()
    byArea.set(area, there)
    there[what] += 1
  }
  const visit = (producer: string, area: AreaCode, day: Day): void => {
    const key = `${producer} ${day}`
    if (seen.has(key)) return
    seen.add(key)
    note('visits', area, day)
  }
  const areaOf = new Map(producers.map(({ producer, area }) => [producer, area]))
  for (const { fact, assessments } of products) {
    const area = areaOf.get(fact.producer) ?? fact.area
    for (const { role, isFinal, startedOn, on } of assessments) {
      if (role === 'self' || !isFinal) continue
      note('assessments', area, on)
      visit(fact.producer, area, startedOn)
    }
  }
  for (const { producer, area, surveys } of producers)
    for (const { startedOn, on } of surveys) {
      note('surveys', area, on)
      visit(producer, area, startedOn)
    }
  return {
    periods: periods.map((period) => ({ period, ...(byPeriod.get(period.id) ?? nothing()) })),
    areas: [...byArea]
      .map(([area, done]) => ({ area, ...done }))
      .sort((one, other) => (one.area < other.area ? -1 : 1)),
  }
}

type Counting = { -readonly [K in keyof Done]: number }

const nothing = (): Counting => ({ visits: 0, assessments: 0, surveys: 0 })

const remembered = <T>(find: (day: Day) => T): ((day: Day) => T) => {
  const known = new Map<Day, T>()
  return (day) => {
    const found = known.get(day) ?? find(day)
    known.set(day, found)
    return found
  }
}
