import { describe, expect, it } from 'vitest'
import { calendarOf, saveCalendar } from '../../src/app/screens/holidays/holidays-model.ts'
import { newStore, saved } from '../store/stores.ts'

const AREAS = ['19333', '19351', '19360']
const CALENDAR = { off: ['2026-02-16', '2026-08-31'], worked: ['2026-08-22'], source: 'TB 6150/TB-BLĐTBXH' }
const seen: number[] = []
const step = (done: number): void => void seen.push(done)

describe('the holidays of a year', () => {
  it('are written for every commune, as a phone has only those of its own, and saved again change nothing', async () => {
    const store = await newStore()
    expect(await saveCalendar(store, 2026, CALENDAR, AREAS, step)).toBe(true)
    const records = await store.all('holidays')
    expect(records.map(({ area }) => area).sort()).toEqual(AREAS)
    expect(calendarOf(records, 2026, AREAS)).toEqual({ ...CALENDAR, uneven: 0 })
    expect(calendarOf(records, 2027, AREAS)).toEqual({ off: [], worked: [], source: '', uneven: 0 })
    const queued = (await store.queue()).length
    await saveCalendar(store, 2026, CALENDAR, AREAS, step)
    expect((await store.queue()).length).toBe(queued)
    expect(seen).toEqual([0, 1, 2, 0, 1, 2])
  })

  it('that differ from commune to commune are told, and made even', async () => {
    const store = await newStore()
    const data = { year: 2026, off: ['2026-02-16'], worked: [] }
    await saved(store, { op: 'create', kind: 'holidays', area: '19333', data })
    expect(calendarOf(await store.all('holidays'), 2026, AREAS)).toMatchObject({ off: ['2026-02-16'], uneven: 2 })
    await saveCalendar(store, 2026, { ...CALENDAR, source: '' }, AREAS, step)
    expect(calendarOf(await store.all('holidays'), 2026, AREAS)).toMatchObject({ off: CALENDAR.off, uneven: 0 })
    expect((await store.all('holidays')).length).toBe(3)
  })
})
