import { describe, expect, it } from 'vitest'
import { lifeOf } from '../../src/app/screens/history/life.ts'
import type { HistoryEntry } from '../../src/protocol/history.ts'
import type { OwnChange } from '../../src/store/store.ts'

const SELF = { name: 'Lan', device: '01900000-0000-7000-8000-000000000001' }
const HOA = { name: 'Hoa', device: '01900000-0000-7000-8000-000000000002' }
const at = '2026-06-01T00:00:00.000Z'

const entry = (m: string, set: HistoryEntry['patch']['set'], rest: Partial<HistoryEntry> = {}): HistoryEntry => ({
  ...{ m, op: 'patch', patch: { set, unset: [] }, by: HOA, at, receivedAt: at, sum: 'a', conflict: [] },
  ...rest,
})
const own = (m: string, set: HistoryEntry['patch']['set'], state: OwnChange['state']): OwnChange => ({
  ...{ m, op: 'patch', patch: { set, unset: [] }, at, state },
})

describe('the life of a record', () => {
  it('tells newest first who changed what from which value, through the office and what waits here', () => {
    const known = [
      entry('1', { name: 'HTX', answers: { '1.1': 1 } }, { op: 'create' }),
      entry('2', { 'answers/1.1': 2, phone: '09' }),
    ]
    const life = lifeOf(known, [own('2', { phone: '09' }, 'delivered'), own('3', { phone: '08' }, 'pending')], SELF)
    expect(life.map(({ m, standing, by }) => [m, standing, by.name])).toEqual([
      ['3', 'waiting', 'Lan'],
      ['2', 'office', 'Hoa'],
      ['1', 'office', 'Hoa'],
    ])
    expect(life[0]?.fields).toEqual([{ path: 'phone', before: '09', after: '08' }])
    expect(life[1]?.fields).toEqual([
      { path: 'answers/1.1', before: 1, after: 2 },
      { path: 'phone', before: undefined, after: '09' },
    ])
    expect(life[2]?.fields.map(({ path }) => path)).toEqual(['name', 'answers/1.1'])
  })

  it('tells of a creation what was put into a map before it was sent as one field', () => {
    const basis = { kind: 'confirmed', answer: 1, survey: 1, responses: [] }
    const life = lifeOf([entry('1', { 'basis/1.1': basis }, { op: 'create' })], [], SELF)
    expect(life[0]?.fields).toEqual([{ path: 'basis/1.1', before: undefined, after: basis }])
  })

  it('does not take a value that was kept beside the record for one that stood', () => {
    const life = lifeOf(
      [
        entry('1', { phone: 'one' }, { op: 'create' }),
        entry('2', { phone: 'lost' }, { conflict: ['phone'] }),
        entry('3', { phone: 'two' }),
      ],
      [],
      SELF,
    )
    expect(life[0]?.fields).toEqual([{ path: 'phone', before: 'one', after: 'two' }])
    expect(life[1]).toMatchObject({ conflict: ['phone'], fields: [{ before: 'one', after: 'lost' }] })
  })

  it('without a network is what this phone did itself, with what the office refused', () => {
    const life = lifeOf(undefined, [own('1', { phone: '1' }, 'delivered'), own('2', { phone: '2' }, 'rejected')], SELF)
    expect(life.map(({ standing }) => standing)).toEqual(['refused', 'office'])
  })
})
