import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json, Patch } from '../../src/protocol/mutation.ts'
import { applyPatch, joinPatches, pathsOf, pathsOverlap, touchedIn, valueAt } from '../../src/protocol/patch.ts'

const path = fc.constantFrom('name', 'answers', 'answers/1.1', 'answers/1.2', 'notes', 'notes/1.1')
const json = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.constant(null),
  fc.dictionary(fc.constantFrom('1.1', '1.2', '9'), fc.integer()),
)
const anyPatch: fc.Arbitrary<Patch> = fc.record({
  set: fc.dictionary(path, json) as fc.Arbitrary<Record<string, Json>>,
  unset: fc.uniqueArray(path),
})
const anyData = fc.record({
  name: fc.string(),
  answers: fc.dictionary(fc.constantFrom('1.1', '1.2', '3'), fc.integer()),
  notes: fc.dictionary(fc.constantFrom('1.1', '2'), fc.string()),
}) as fc.Arbitrary<Record<string, Json>>

describe('a patch', () => {
  it('sets and unsets a field, and one key of a map, and leaves the rest as it was', () => {
    const data = { name: 'Chè Khe Sanh', note: 'cũ', answers: { '1.1': 1, '1.2': 0 } }
    expect(
      applyPatch(data, { set: { name: 'Trà Khe Sanh', 'answers/1.1': 2 }, unset: ['note', 'answers/1.2'] }),
    ).toEqual({
      name: 'Trà Khe Sanh',
      answers: { '1.1': 2 },
    })
    expect(data.answers).toEqual({ '1.1': 1, '1.2': 0 })
  })

  it('applied twice gives what it gave once', () => {
    fc.assert(
      fc.property(anyData, anyPatch, (data, patch) => {
        const once = applyPatch(data, patch)
        expect(applyPatch(once, patch)).toEqual(once)
      }),
    )
  })

  it('cannot reach the prototype of objects', () => {
    const hostile = JSON.parse('{"__proto__": 1, "answers/__proto__": {"polluted": true}}') as Record<string, Json>
    applyPatch({ answers: {} }, { set: hostile, unset: ['constructor'] })
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('two patches joined into one', () => {
  it('do what they do one after the other', () => {
    fc.assert(
      fc.property(anyData, anyPatch, anyPatch, (data, earlier, later) => {
        expect(applyPatch(data, joinPatches(earlier, later))).toEqual(applyPatch(applyPatch(data, earlier), later))
      }),
    )
  })
})

describe('what a patch touches', () => {
  it('is the keys that it names of a map, and every other field whole', () => {
    const patch = { set: { 'answers/1.1': 2, name: 'Trà' }, unset: ['answers/1.2'] }
    const data = { name: 'Chè', note: 'cũ', answers: { '1.1': 1, '1.2': 0, '1.3': 1 } }
    expect(touchedIn(applyPatch(data, patch), patch)).toEqual({ name: 'Trà', note: 'cũ', answers: { '1.1': 2 } })
    expect(data.answers).toEqual({ '1.1': 1, '1.2': 0, '1.3': 1 })
  })

  it('leaves out nothing that the patch has brought', () => {
    fc.assert(
      fc.property(anyData, anyPatch, (data, patch) => {
        const after = applyPatch(data, patch)
        const touched = touchedIn(after, patch)
        for (const one of pathsOf(patch)) expect(valueAt(touched, one)).toEqual(valueAt(after, one))
      }),
    )
  })
})

describe('paths', () => {
  it('of a map and its keys overlap, neighbours do not', () => {
    expect(pathsOverlap('answers', 'answers/1.1')).toBe(true)
    expect(pathsOverlap('answers/1.1', 'answers/1.1')).toBe(true)
    expect(pathsOverlap('answers/1.1', 'answers/1.10')).toBe(false)
    expect(pathsOverlap('name', 'names')).toBe(false)
  })

  it('lead to the value, or to nothing', () => {
    expect(valueAt({ answers: { '1.1': 2 } }, 'answers/1.1')).toBe(2)
    expect(valueAt({ answers: { '1.1': 2 } }, 'answers/1.2')).toBeUndefined()
    expect(valueAt({}, 'toString')).toBeUndefined()
    expect(pathsOf({ set: { a: 1 }, unset: ['a', 'b'] })).toEqual(['a', 'b'])
  })
})
