import { expect, it } from 'vitest'
import { nextLife, seenVersion } from '../../../src/server/storage/lives.ts'

const FIRST = { epoch: 'office.one', ended: [] }

it('counts a version of this life, or of a phone that does not say, as it is', () => {
  expect(seenVersion(FIRST, '19333', { v: 7, epoch: 'office.one' })).toBe(7)
  expect(seenVersion(FIRST, '19333', { v: 7 })).toBe(7)
})

it('counts a version of a life that ended only as far as both share it, through every restore', () => {
  const second = nextLife(FIRST, 'office.two', { '19333': 5 })
  expect(seenVersion(second, '19333', { v: 4, epoch: 'office.one' })).toBe(4)
  expect(seenVersion(second, '19333', { v: 9, epoch: 'office.one' })).toBe(5)
  const third = nextLife(second, 'office.three', { '19333': 3 })
  expect(seenVersion(third, '19333', { v: 9, epoch: 'office.one' })).toBe(3)
  expect(seenVersion(third, '19333', { v: 9, epoch: 'office.two' })).toBe(3)
})

it('counts a version of a life that nobody knows, or of an area that was not there, as nothing seen', () => {
  const second = nextLife(FIRST, 'office.two', { '19333': 5 })
  expect(seenVersion(second, '19333', { v: 4, epoch: 'office.lost' })).toBe(0)
  expect(seenVersion(second, '19351', { v: 4, epoch: 'office.one' })).toBe(0)
})
