import { expect, it } from 'vitest'
import { once } from '../../src/domain/once.ts'

it('what is begun once is not begun again while it is under way, nor after', async () => {
  let begun = 0
  const work = once(async () => {
    begun += 1
    return begun
  })
  const first = work()
  expect(work()).toBe(first)
  expect([await first, await work(), begun]).toEqual([1, 1, 1])
})

it('what failed at its one try has failed for everybody', async () => {
  let begun = 0
  const work = once(async () => {
    begun += 1
    throw new Error('no network')
  })
  await expect(work()).rejects.toThrow('no network')
  await expect(work()).rejects.toThrow('no network')
  expect(begun).toBe(1)
})
