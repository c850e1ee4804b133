import { expect, it } from 'vitest'
import { laterMethods } from '../../src/app/later-methods.ts'

interface Greeter {
  greet(name: string): Promise<string>
}

it('methods that come later answer as if they had been there, and their code is asked for once', async () => {
  let asked = 0
  const later = laterMethods<Greeter>({ greet: true }, async () => {
    asked += 1
    return { greet: async (name) => `Chào ${name}` }
  })
  expect(asked).toBe(0)
  expect(await Promise.all([later.greet('Lan'), later.greet('Hùng')])).toEqual(['Chào Lan', 'Chào Hùng'])
  expect(asked).toBe(1)
})

it('code that could not be had is asked for again at the next call', async () => {
  let asked = 0
  const later = laterMethods<Greeter>({ greet: true }, async () => {
    asked += 1
    if (asked === 1) throw new Error('no network')
    return { greet: async (name) => `Chào ${name}` }
  })
  await expect(later.greet('Lan')).rejects.toThrow('no network')
  expect(await later.greet('Lan')).toBe('Chào Lan')
})
