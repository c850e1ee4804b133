import { holidaysOf } from '../../../domain/calendar/holidays-of.ts'
import type { AreaCode, Day } from '../../../domain/records/envelope.ts'
import type { HolidayYear } from '../../../domain/records/holidays.ts'
import type { Change, LocalRecord, Store } from '../../../store/store.ts'

/** A year's calendar as the office sets it. */
export interface YearCalendar {
  readonly off: readonly Day[]
  readonly worked: readonly Day[]
  readonly source: string
}

/** What the records say of a year, and in how many communes they say otherwise, or nothing. */
export const calendarOf = (
  records: readonly LocalRecord<'holidays'>[],
  year: number,
  areas: readonly AreaCode[],
): YearCalendar & { uneven: number } => {
  const own = records.filter(({ data }) => data.year === year)
  const { off, worked } = holidaysOf(own.map(({ data }) => data))
  const source = own.find(({ data }) => (data.source ?? '') !== '')?.data.source ?? ''
  const calendar = { off, worked, source }
  const uneven = own.length === 0 ? 0 : areas.filter((area) => changesIn(own, area, calendar, year).length > 0).length
  return { ...calendar, uneven }
}

/** What brings a commune's records of a year to that calendar; nothing where they say it already. */
const changesIn = (
  records: readonly LocalRecord<'holidays'>[],
  area: AreaCode,
  { off, worked, source }: YearCalendar,
  year: number,
): Change[] => {
  const own = records.filter((record) => record.area === area && record.data.year === year)
  const data: HolidayYear = { year, off: [...off], worked: [...worked], ...(source === '' ? {} : { source }) }
  if (own.length === 0) return [{ op: 'create', kind: 'holidays', area, data }]
  return own.flatMap(({ id, data: held }): Change[] => {
    const set = {
      ...(sameDays(held.off, off) ? {} : { off: [...off] }),
      ...(sameDays(held.worked, worked) ? {} : { worked: [...worked] }),
      ...(source === '' || held.source === source ? {} : { source }),
    }
    const unset = source === '' && held.source !== undefined ? ['source'] : []
    return Object.keys(set).length + unset.length === 0 ? [] : [{ op: 'patch', id, set, unset }]
  })
}

const sameDays = (one: readonly Day[], other: readonly Day[]): boolean =>
  [...one].sort().join() === [...other].sort().join()

/**
 * Writes a year's calendar commune by commune, as phones hold only the records of their communes; what says it already is left alone. False when
 * something could not be saved: what was stays, and saving again goes on.
 */
export const saveCalendar = async (
  store: Pick<Store, 'commit' | 'all'>,
  year: number,
  calendar: YearCalendar,
  areas: readonly AreaCode[],
  step: (done: number, all: number) => void,
): Promise<boolean> => {
  const records = await store.all('holidays')
  for (const [done, area] of areas.entries()) {
    step(done, areas.length)
    for (const change of changesIn(records, area, calendar, year)) {
      const committed = await store.commit(change)
      if (committed.kind !== 'saved') return false
    }
  }
  return true
}
