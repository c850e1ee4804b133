import { expect, it } from 'vitest'
import type { RunUnderWay } from '../../src/sync/state.ts'
import { hasRoom, isNews, nextOf } from '../../src/sync/units-ahead.ts'

const NAME = { area: '19333', sha256: 'a'.repeat(64) }
const FILE = { ...NAME, bytes: 40 * 16_384, isHere: true }

const run = (from: number, before: number): RunUnderWay => ({
  ...{ ...NAME, from, before, isFull: true },
  reply: Promise.resolve({ kind: 'unreachable' }),
})

it('two runs of units are under way, and of small files four', () => {
  expect(hasRoom([run(0, 16)], 16)).toBe(true)
  expect(hasRoom([run(0, 16), run(16, 32)], 16)).toBe(false)
  expect(hasRoom([run(0, 1), run(0, 1), run(0, 1)], 16)).toBe(true)
  expect(hasRoom([run(0, 1), run(0, 1), run(0, 1), run(0, 1)], 16)).toBe(false)
})

it('what is on its way is not sent a second time', () => {
  const asked = new Map([
    [
      `${NAME.area}/${NAME.sha256}`,
      {
        ...NAME,
        kind: 'awaited' as const,
        missing: [
          [4, 8],
          [10, 40],
        ] as [number, number][],
      },
    ],
  ])
  expect(nextOf([FILE], asked, [], 16)).toEqual({ file: FILE, from: 4, before: 8 })
  expect(nextOf([FILE], asked, [run(4, 8)], 16)).toEqual({ file: FILE, from: 10, before: 26 })
  expect(nextOf([FILE], asked, [run(4, 8), run(10, 26)], 16)).toEqual({ file: FILE, from: 26, before: 40 })
  expect(nextOf([FILE], asked, [run(26, 40)], 16)).toBeUndefined()
  expect(nextOf([FILE], new Map(), [run(26, 40)], 16)).toBe('unasked')
})

it('a file that was stored is not awaited again by an answer that was given before', () => {
  const awaited = { ...NAME, kind: 'awaited' as const, missing: [] }
  const stored = { ...NAME, kind: 'stored' as const }
  expect(isNews(awaited, [stored])).toBe(false)
  expect(isNews(stored, [awaited])).toBe(true)
  expect(isNews(awaited, [awaited])).toBe(true)
  expect(isNews(awaited, [])).toBe(true)
})
