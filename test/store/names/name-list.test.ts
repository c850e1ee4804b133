import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NameEntry } from '../../../src/store/database.ts'
import { NameList } from '../../../src/store/names/name-list.ts'
import { inOrder, isBehind } from '../../../src/store/names/name-order.ts'
import { packNames } from '../../../src/store/names/packed-names.ts'
import { idOf } from '../exchange.ts'

const listOf = (entries: readonly NameEntry[]): NameList => {
  const [packed = { kind: 'producer', ids: '', names: '', words: ' ' }] = packNames(entries)
  return new NameList(packed)
}

const word = fc.stringMatching(/^[abđ字0]{1,3}$/)
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 4 })

const entries = fc
  .array(words, { maxLength: 40 })
  .map((all) => all.map((own, n): NameEntry => [idOf(n), 'producer', own.join(' '), own.join(' ')]))

/** Something typed, letters taken back, something else typed. */
const typed = fc.array(fc.tuple(fc.uniqueArray(word, { minLength: 1, maxLength: 3 }), fc.nat(9), fc.nat(45)), {
  maxLength: 12,
})

describe('a list of names', () => {
  it('finds what a look at every name finds, whatever was looked for before and however far', () => {
    fc.assert(
      fc.property(entries, typed, (all, asked) => {
        const list = listOf(all)
        const plain = [...all].sort(inOrder).map(([id, , name, own]) => ({ id, name, own }))
        for (const [sought, most, start] of asked) {
          const place = plain[start]
          const from = place === undefined ? { id: '', name: '' } : { id: place.id, name: place.name }
          const expected = plain
            .filter((row) => isBehind(row, from))
            .filter(({ own }) => sought.every((one) => ` ${own}`.includes(` ${one}`)))
            .map(({ id }) => id)
          const found: string[] = []
          for (const { id } of list.found(sought, from)) {
            found.push(id)
            if (found.length > most) break
          }
          expect(found).toEqual(expected.slice(0, most + 1))
        }
      }),
    )
  })

  it('typed letter by letter and taken back, a phrase finds the same as when it is asked at once', () => {
    const names = Array.from({ length: 300 }, (_, n) => `ho ${['anh', 'an', 'binh'][n % 3]} ${n}`)
    const all = names.map((name, n): NameEntry => [idOf(n), 'producer', name, name])
    const list = listOf(all)
    const phrase = 'ho an 12'
    const states = [...phrase].map((_, n) =>
      phrase
        .slice(0, n + 1)
        .trim()
        .split(' '),
    )
    for (const sought of [...states, ...states.toReversed(), ...states])
      expect([...list.found(sought, { id: '', name: '' })]).toEqual([
        ...listOf(all).found(sought, { id: '', name: '' }),
      ])
  })
})
