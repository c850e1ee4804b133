import { expect, it } from 'vitest'
import { loadOutline } from '../../../src/domain/places/outline.ts'
import { toMap } from '../../../src/domain/places/projection.ts'
import { isWithin } from '../../../src/domain/places/within.ts'

it.each([
  ['Đông Hà', 16.81631, 107.1004, 'Quảng Trị'],
  ['Đồng Hới', 17.46, 106.6, 'Quảng Trị'],
  ['Huế', 16.46, 107.58, 'Huế'],
  ['the sea off Cửa Việt', 17.0, 107.6, undefined],
  ['Savannakhet, Laos', 16.57, 104.75, undefined],
])('%s is in no province but its own', async (_place, latitude, longitude, province) => {
  const loaded = await loadOutline()
  if (loaded.kind !== 'ready') throw new Error('the outline is part of the app')
  const around = loaded.outline.provinces.filter((land) => isWithin(land, toMap({ latitude, longitude })))
  expect(around.map(({ name }) => name.vi)).toEqual(province === undefined ? [] : [province])
})
