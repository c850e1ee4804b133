import { expect, test } from 'vitest'
import { computePlans } from '../../src/app/screens/plans/compute-plans.ts'
import type { PlanRow } from '../../src/app/screens/plans/plans-model.ts'
import type { Store } from '../../src/store/store.ts'
import { assessmentRecord, BEST, idOf } from './assessment-fixture.ts'

const COUNT = 60
const PRODUCTS = 40

/** A phone with more assessments than one slice, some products assessed twice. */
const phone = (): Pick<Store, 'assessments' | 'record'> => {
  const all = Array.from({ length: COUNT }, (_, place) =>
    assessmentRecord(idOf(1000 + place), { product: idOf(place % PRODUCTS), producer: idOf(500), answers: BEST }),
  )
  const { data: _, ...envelope } = assessmentRecord(idOf(0))
  const record = (kind: string, id: string) => {
    const named = { name: `${kind} ${id}` }
    return Promise.resolve(
      kind === 'product'
        ? { ...envelope, id, kind, data: { ...named, producer: idOf(500), criteria: { decision: '26/2026', set: 1 } } }
        : { ...envelope, id, kind, data: { ...named, legalForm: 'household' } },
    )
  }
  return {
    assessments: ({ after, limit = 100 } = {}) => {
      const from = after === undefined ? 0 : Number(after)
      const rows = all.slice(from, from + limit)
      return Promise.resolve(from + limit < COUNT ? { rows, next: String(from + limit) } : { rows })
    },
    record: record as Store['record'],
  }
}

test('the list fills slice by slice, letting the screen breathe between them, with each product once', async () => {
  const seen: number[] = []
  let breaths = 0
  const ended = await computePlans({
    store: phone(),
    breathe: () => {
      breaths += 1
      return Promise.resolve()
    },
    onRows: (rows: readonly PlanRow[]) => seen.push(rows.length),
    signal: new AbortController().signal,
  })
  expect(ended).toBe('done')
  expect(seen).toEqual([25, 40, 40])
  expect(breaths).toBe(3)
})

test('leaving the screen stops the work after the slice under way', async () => {
  const stop = new AbortController()
  const seen: number[] = []
  const ended = await computePlans({
    store: phone(),
    breathe: () => {
      stop.abort()
      return Promise.resolve()
    },
    onRows: (rows: readonly PlanRow[]) => seen.push(rows.length),
    signal: stop.signal,
  })
  expect(ended).toBe('stopped')
  expect(seen).toEqual([25])
})
