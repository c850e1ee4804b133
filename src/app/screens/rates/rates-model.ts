import type { AreaCode } from '../../../domain/records/envelope.ts'
import { FUNDING_SOURCES } from '../../../domain/records/money.ts'
import { DEFAULT_RATES, type Rate, type Rates, type RateTable, ratesOf } from '../../../domain/records/rates.ts'
import { SUPPORT_MEASURES, type SupportMeasure } from '../../../domain/records/support-measure.ts'
import type { Change, LocalRecord, Store } from '../../../store/store.ts'
import { readVnd } from '../plans/action-fields.ts'

/** The office's estimates as they are set: for every measure, and where they come from. */
export interface RateSheet {
  readonly rates: Rates
  readonly source: string
}

/** What the records say, and in how many communes they say otherwise, or nothing. Of several that differ the last changed one counts. */
export const sheetOf = (
  records: readonly LocalRecord<'rates'>[],
  areas: readonly AreaCode[],
): RateSheet & { readonly uneven: number } => {
  const latest = [...records].sort((one, other) => (one.updatedAt > other.updatedAt ? -1 : 1))[0]
  const sheet = { rates: ratesOf(latest === undefined ? [] : [latest.data]), source: latest?.data.source ?? '' }
  const uneven = latest === undefined ? 0 : areas.filter((area) => changesIn(records, area, sheet).length > 0).length
  return { ...sheet, uneven }
}

const isSame = (one: Rate, other: Rate): boolean =>
  one.months === other.months && one.costVnd === other.costVnd && one.paidBy === other.paidBy

/** Measures that are set otherwise than by default; the others are not written, so that a better default reaches everybody. */
const ownRates = (rates: Rates): [SupportMeasure, Rate][] =>
  SUPPORT_MEASURES.flatMap((measure): [SupportMeasure, Rate][] =>
    isSame(rates[measure], DEFAULT_RATES[measure]) ? [] : [[measure, rates[measure]]],
  )

/** What brings a commune's record to that sheet; nothing where it says it already. */
const changesIn = (
  records: readonly LocalRecord<'rates'>[],
  area: AreaCode,
  { rates, source }: RateSheet,
): Change[] => {
  const wanted = ownRates(rates)
  const own = records.filter((record) => record.area === area)
  if (own.length === 0) {
    const data: RateTable = { measures: Object.fromEntries(wanted), ...(source === '' ? {} : { source }) }
    return [{ op: 'create', kind: 'rates', area, data }]
  }
  return own.flatMap(({ id, data }): Change[] => {
    const changed = wanted.filter(([measure, rate]) => {
      const held = data.measures[measure]
      return held === undefined || !isSame(held, rate)
    })
    const set = {
      ...Object.fromEntries(changed.map(([measure, rate]) => [`measures/${measure}`, { ...rate }])),
      ...(source === '' || data.source === source ? {} : { source }),
    }
    const unset = [
      ...SUPPORT_MEASURES.filter(
        (measure) => data.measures[measure] !== undefined && !wanted.some(([one]) => one === measure),
      ).map((measure) => `measures/${measure}`),
      ...(source === '' && data.source !== undefined ? ['source'] : []),
    ]
    return Object.keys(set).length + unset.length === 0 ? [] : [{ op: 'patch', id, set, unset }]
  })
}

/**
 * Writes the estimates commune by commune, as phones hold only the records of their communes; what says it already is left alone. False when something
 * could not be saved: what was stays, and saving again goes on.
 */
export const saveRates = async (
  store: Pick<Store, 'commit' | 'all'>,
  sheet: RateSheet,
  areas: readonly AreaCode[],
  step: (done: number, all: number) => void,
): Promise<boolean> => {
  const records = await store.all('rates')
  for (const [done, area] of areas.entries()) {
    step(done, areas.length)
    for (const change of changesIn(records, area, sheet)) {
      const committed = await store.commit(change)
      if (committed.kind !== 'saved') return false
    }
  }
  return true
}

export type RateField = 'months' | 'costVnd' | 'paidBy'
export const rateField = (measure: SupportMeasure, field: RateField): string => `${measure}/${field}`

/** The rate that the fields of a measure say, or which of them are wrong. */
export const readRate = (
  measure: SupportMeasure,
  text: (field: string) => string,
): { readonly rate: Rate } | { readonly problems: readonly RateField[] } => {
  const typed = text(rateField(measure, 'months')).trim().replace(',', '.')
  const months = Number(typed)
  const costVnd = readVnd(text(rateField(measure, 'costVnd')))
  const paidBy = FUNDING_SOURCES.find((source) => source === text(rateField(measure, 'paidBy')))
  const isMonths = typed !== '' && months >= 0 && months <= 120
  if (isMonths && costVnd !== undefined && paidBy !== undefined) return { rate: { months, costVnd, paidBy } }
  return {
    problems: [...(isMonths ? [] : ['months' as const]), ...(costVnd === undefined ? ['costVnd' as const] : [])],
  }
}
