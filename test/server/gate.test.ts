import { expect, it } from 'vitest'
import { createGate } from '../../src/server/gate.ts'

it('lets two at a time work, three wait, and sends the others away at once, until there is room again', async () => {
  const gate = createGate(2, 3)
  const ends: (() => void)[] = []
  let most = 0
  const work = async (): Promise<string> => {
    await new Promise<void>((resolve) => ends.push(resolve))
    return 'done'
  }
  const asked = Array.from({ length: 7 }, () => gate.pass(work))
  expect(await Promise.all(asked.slice(5))).toEqual([undefined, undefined])
  for (let ended = 0; ended < 5; ended += 1) {
    most = Math.max(most, ends.length - ended)
    ends[ended]?.()
    await asked[ended]
    // Whoever waited begins in the turn after.
    await Promise.resolve()
  }
  expect(most).toBe(2)
  expect(await Promise.all(asked.slice(0, 5))).toEqual(Array.from({ length: 5 }, () => ({ value: 'done' })))
})

it('gives the place on after work that failed', async () => {
  const gate = createGate(1, 1)
  const failed = gate.pass(() => Promise.reject(new Error('no')))
  const next = gate.pass(() => Promise.resolve(7))
  await expect(failed).rejects.toThrow('no')
  expect(await next).toEqual({ value: 7 })
})
