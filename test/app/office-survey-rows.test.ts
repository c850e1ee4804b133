import { expect, it } from 'vitest'
import { surveyRows } from '../../src/app/screens/office/survey-rows.ts'
import { AREA, addProducer, newStore, saved } from '../store/stores.ts'
import { surveyAt } from './surveys-fixture.ts'

it('the desk’s table has every survey with its names, more than the store gives at a time, and tells which were corrected', async () => {
  const store = await newStore()
  const producer = await addProducer(store)
  const product = await saved(store, {
    ...{ op: 'create', kind: 'product', area: AREA },
    data: { producer, name: 'Chè Khe Sanh', criteria: { decision: '26/2026', set: 12 } },
  })
  const fill = (data: Parameters<typeof surveyAt>[1]) =>
    saved(store, { op: 'create', kind: 'response', area: AREA, data: surveyAt(1, { producer, ...data }).data })
  const corrected = await fill({ product })
  await fill({ product, revises: corrected })
  const draft = await fill({ status: 'draft' })
  for (let more = 0; more < 510; more += 1) await fill({})

  const rows = await surveyRows(store)
  expect(rows).toHaveLength(513)
  expect(rows.every((row) => row.producer?.data.name === 'HTX Chè Khe Sanh')).toBe(true)
  expect(rows.filter((row) => row.product?.data.name === 'Chè Khe Sanh')).toHaveLength(2)
  expect(rows.filter(({ isReplaced }) => isReplaced).map(({ record }) => record.id)).toEqual([corrected])
  expect(rows.find(({ record }) => record.id === draft)?.product).toBeUndefined()
  expect(rows.map(({ record }) => record.updatedAt)).toEqual(
    rows
      .map(({ record }) => record.updatedAt)
      .sort()
      .reverse(),
  )
})
