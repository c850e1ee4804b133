import { expect, it } from 'vitest'
import { type Beside, heldIn } from '../../../src/domain/people/held.ts'

const BESIDE: Beside = { isOfficial: false, filed: new Set(), answerClass: () => 'business' }
const NAM = { names: ['Lê Thị Năm'], phones: ['0912 345 678'] }

const pathsIn = (data: object, person = NAM) =>
  heldIn({ id: 'x', kind: 'product', data: { ...data } }, person, BESIDE).map(({ path }) => path)

it('a person is found by name and number, however they were written down', () => {
  expect(pathsIn({ note: 'gặp ba le thi nam hôm qua' })).toEqual(['note'])
  expect(pathsIn({ description: 'Gọi +84 912.345.678' })).toEqual(['description'])
  expect(pathsIn({ note: 'Lê Thị Nămm', description: '0912 345 679' })).toEqual([])
})

it('a participant of a training is found with the signature; the others are not', () => {
  const data = {
    participants: { a: { name: 'Lê Thị Năm' }, b: { name: 'Lê Thị Bảy' } },
    attendance: { a: { isPresent: true, at: 'x', signature: 's' }, b: { isPresent: false, at: 'x' } },
  }
  expect(heldIn({ id: 't', kind: 'training', data }, NAM, BESIDE).map(({ path }) => path)).toEqual([
    ...['participants/a', 'attendance/a'],
  ])
})

it('what was filed, decided or done in office is kept, and says why', () => {
  const producer = { producer: 'p', ...NAM }
  const kept = (kind: 'evidence' | 'certificate' | 'assessment', data: object, filed: string[] = []) =>
    heldIn({ id: 'e', kind, data: { producer: 'p', ...data } }, producer, { ...BESIDE, filed: new Set(filed) })
  expect(kept('evidence', { caption: 'x' }, ['e'])).toMatchObject([{ path: '', kept: 'filed' }])
  expect(kept('evidence', { caption: 'x' })[0]?.kept).toBeUndefined()
  expect(kept('certificate', { note: 'Trao cho bà Năm' })).toMatchObject([{ path: 'note', kept: 'official' }])
  expect(kept('assessment', { assessor: 'Lê Thị Năm', role: 'officer' })).toMatchObject([
    { path: 'assessor', kept: 'duty' },
  ])
})
