import { expect, test } from 'vitest'
import { rateField, readRate, saveRates, sheetOf } from '../../src/app/screens/rates/rates-model.ts'
import { DEFAULT_RATES } from '../../src/domain/records/rates.ts'
import { AREA, newStore } from '../store/stores.ts'

const OTHER = '19351'
const dear = { ...DEFAULT_RATES, packaging: { months: 3, costVnd: 20_000_000, paidBy: 'province' as const } }
const nothing = (): void => undefined

test('estimates are written once for every commune, with what differs from the defaults alone', async () => {
  const store = await newStore()
  expect(await saveRates(store, { rates: dear, source: 'Nghị quyết 08' }, [AREA, OTHER], nothing)).toBe(true)
  const records = await store.all('rates')
  expect(records.map(({ area }) => area).sort()).toEqual([AREA, OTHER])
  for (const { data } of records)
    expect(data).toEqual({ measures: { packaging: dear.packaging }, source: 'Nghị quyết 08' })
  expect(sheetOf(records, [AREA, OTHER])).toEqual({ rates: dear, source: 'Nghị quyết 08', uneven: 0 })
})

test('saving again writes nothing; going back to the default takes the measure out', async () => {
  const store = await newStore()
  await saveRates(store, { rates: dear, source: '' }, [AREA], nothing)
  const waiting = (await store.queueCount()).waiting
  await saveRates(store, { rates: dear, source: '' }, [AREA], nothing)
  expect((await store.queueCount()).waiting).toBe(waiting)
  await saveRates(store, { rates: DEFAULT_RATES, source: '' }, [AREA], nothing)
  expect((await store.all('rates'))[0]?.data).toEqual({ measures: {} })
})

test('communes that say otherwise are counted, until they are saved alike', async () => {
  const store = await newStore()
  await saveRates(store, { rates: dear, source: '' }, [AREA], nothing)
  expect(sheetOf(await store.all('rates'), [AREA, OTHER]).uneven).toBe(1)
  expect(sheetOf([], [AREA, OTHER])).toEqual({ rates: DEFAULT_RATES, source: '', uneven: 0 })
})

test('a rate is read from its fields, or they say which of them is wrong', () => {
  const text = (given: Record<string, string>) => (field: string) => given[field] ?? ''
  const [months, cost, payer] = (['months', 'costVnd', 'paidBy'] as const).map((field) => rateField('training', field))
  const good = { [months ?? '']: '1,5', [cost ?? '']: '3.000.000', [payer ?? '']: 'city' }
  expect(readRate('training', text(good))).toEqual({ rate: { months: 1.5, costVnd: 3_000_000, paidBy: 'city' } })
  expect(readRate('training', text({ ...good, [months ?? '']: '', [cost ?? '']: 'rẻ' }))).toEqual({
    problems: ['months', 'costVnd'],
  })
})
