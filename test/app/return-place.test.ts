import { expect, it } from 'vitest'
import { rememberReturn, takeReturn } from '../../src/app/return-place.ts'
import type { ReturnPlace } from '../../src/store/store.ts'

const memory = () => {
  const held: { place?: ReturnPlace | undefined } = {}
  return {
    returnPlace: async () => held.place,
    rememberReturn: async (place: ReturnPlace | undefined) => {
      held.place = place
    },
  }
}

const NOON = new Date('2026-05-22T05:00:00.000Z')
const after = (minutes: number): Date => new Date(NOON.getTime() + minutes * 60_000)

it('leads back once to where the camera was open', async () => {
  const store = memory()
  await rememberReturn(store, '/assessments/1?at=1.2', NOON)
  expect(await takeReturn(store, after(2))).toBe('/assessments/1?at=1.2')
  expect(await takeReturn(store, after(2))).toBeUndefined()
})

it('leads nowhere when that was another piece of work, or another site', async () => {
  const store = memory()
  await rememberReturn(store, '/assessments/1', NOON)
  expect(await takeReturn(store, after(31))).toBeUndefined()
  await rememberReturn(store, '//elsewhere.example', NOON)
  expect(await takeReturn(store, after(1))).toBeUndefined()
})

it('lets the camera open on a full phone all the same', async () => {
  const full = { ...memory(), rememberReturn: () => Promise.reject(new Error('no room')) }
  await expect(rememberReturn(full, '/assessments/1', NOON)).resolves.toBeUndefined()
})
