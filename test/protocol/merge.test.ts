import { describe, expect, it } from 'vitest'
import { canonical } from '../../src/domain/canonical.ts'
import { mergePatch } from '../../src/protocol/merge.ts'

const MINE = '01900000-0000-7000-8000-000000000001'
const THEIRS = '01900000-0000-7000-8000-000000000002'
const MY_CHANGE = { base: 5, device: MINE, ds: 3 }

describe('a change that meets others’ changes', () => {
  it('of another field goes beside them', () => {
    const merged = mergePatch(
      { name: 'A', phone: '1' },
      { phone: { v: 7, device: THEIRS, ds: 1 } },
      { set: { name: 'B' }, unset: [] },
      MY_CHANGE,
    )
    expect(merged).toEqual({ apply: { set: { name: 'B' }, unset: [] }, conflicts: [], othersWrote: true })
  })

  it('of the same field is a conflict, and only that field is', () => {
    const patch = { set: { name: 'B', phone: '2' }, unset: [] }
    const merged = mergePatch({ name: 'A', phone: '1' }, { phone: { v: 7, device: THEIRS, ds: 1 } }, patch, MY_CHANGE)
    expect(merged).toEqual({ apply: { set: { name: 'B' }, unset: [] }, conflicts: ['phone'], othersWrote: true })
  })

  it('to the same value is no conflict, however its keys are ordered', () => {
    const data = { answers: { '1.1': 1, '1.2': 2 } }
    const merged = mergePatch(
      data,
      { answers: { v: 7, device: THEIRS, ds: 1 } },
      { set: { answers: { '1.2': 2, '1.1': 1 } }, unset: [] },
      MY_CHANGE,
    )
    expect(merged.conflicts).toEqual([])
  })

  it('of a whole map conflicts with another’s change of one of its keys', () => {
    const merged = mergePatch(
      { notes: { '1.1': 'x' } },
      { 'notes/1.1': { v: 6, device: THEIRS, ds: 1 } },
      { set: {}, unset: ['notes'] },
      MY_CHANGE,
    )
    expect(merged.conflicts).toEqual(['notes'])
  })

  it('never conflicts with the writer’s own earlier change, nor with what it had seen', () => {
    const stamps = { name: { v: 9, device: MINE, ds: 1 }, phone: { v: 5, device: THEIRS, ds: 1 } }
    const merged = mergePatch(
      { name: 'A', phone: '1' },
      stamps,
      { set: { name: 'B', phone: '2' }, unset: [] },
      MY_CHANGE,
    )
    expect(merged).toMatchObject({ conflicts: [], othersWrote: false })
  })

  it('conflicts with what a phone that was restored from a copy had written and does not know of, in either order', () => {
    const forgotten = { after: 3, upTo: 1_000_009 }
    const patch = { set: { name: 'B' }, unset: [] }
    const forgot = { base: 5, device: MINE, ds: 1_000_010, forgotten }
    expect(mergePatch({ name: 'A' }, { name: { v: 9, device: MINE, ds: 7 } }, patch, forgot).conflicts).toEqual([
      'name',
    ])
    const late = { base: 5, device: MINE, ds: 7 }
    const stamps = { name: { v: 9, device: MINE, ds: 1_000_010, forgotten } }
    expect(mergePatch({ name: 'A' }, stamps, patch, late).conflicts).toEqual(['name'])
  })

  it('conflicts between two restores of one phone from the same copy, whichever has the higher numbers', () => {
    const low = { after: 3, upTo: 1_000_009 }
    const high = { after: 3, upTo: 5_000_009 }
    const patch = { set: { name: 'B' }, unset: [] }
    const written = (ds: number, forgotten: typeof low) => ({ name: { v: 9, device: MINE, ds, forgotten } })
    const conflictsOf = (there: ReturnType<typeof written>, ds: number, forgotten: typeof low) =>
      mergePatch({ name: 'A' }, there, patch, { base: 5, device: MINE, ds, forgotten }).conflicts
    expect(conflictsOf(written(5_000_010, high), 1_000_010, low)).toEqual(['name'])
    expect(conflictsOf(written(1_000_010, low), 5_000_010, high)).toEqual(['name'])
  })

  it('knows what a restored phone had written when a copy of it was made and restored in its turn', () => {
    const first = { after: 3, upTo: 1_000_009 }
    const second = { after: 1_000_010, upTo: 7_000_000 }
    const stamps = { name: { v: 9, device: MINE, ds: 1_000_010, forgotten: first } }
    const writer = { base: 5, device: MINE, ds: 7_000_001, forgotten: second }
    expect(mergePatch({ name: 'A' }, stamps, { set: { name: 'B' }, unset: [] }, writer).conflicts).toEqual([])
  })
})

describe('canonical JSON', () => {
  it('is the same text for the same value, and tells null from nothing', () => {
    expect(canonical({ b: [1, { d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[1,{"c":2,"d":1}]}')
    expect(canonical(undefined)).not.toBe(canonical(null))
  })
})
