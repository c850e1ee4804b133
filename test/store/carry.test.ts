import { expect, it } from 'vitest'
import { newStore } from './stores.ts'

const DEVICE = '01900000-0000-7000-8000-000000000009'
const part = (sign: string) => ({ text: `[${sign}]`, proof: sign.repeat(64) })
const file = {
  id: 'file',
  device: DEVICE,
  holder: 'Lan',
  madeAt: '2026-06-01T00:00:00.000Z',
  count: 2,
  parts: [part('a'), part('b')],
  files: [],
}
const answer = (kind: 'applied' | 'duplicate') => ({
  epoch: 'office.life',
  verdicts: [{ m: DEVICE, kind, version: 1 }],
})

it('a carried file is kept once, handed in part by part, and no part is passed over when two tabs hand it in', async () => {
  const store = await newStore()
  await store.carry(file)
  expect((await store.noteHandedIn('file', part('a'), answer('applied')))?.parts).toEqual([part('b')])
  expect((await store.noteHandedIn('file', part('a'), answer('duplicate')))?.parts).toEqual([part('b')])
  expect((await store.carry(file)).parts).toEqual([part('b')])
  await store.noteHandedIn('file', part('b'), answer('applied'))
  expect(await store.carried()).toMatchObject([{ parts: [], verdicts: [{ kind: 'applied' }, { kind: 'applied' }] }])
  await store.dropCarried('file')
  expect(await store.carried()).toEqual([])
})
