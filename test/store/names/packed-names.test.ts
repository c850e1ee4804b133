import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NameEntry } from '../../../src/store/database.ts'
import { inOrder } from '../../../src/store/names/name-order.ts'
import { MOST_ROWS, namesRow, packNames, unpackNames } from '../../../src/store/names/packed-names.ts'
import { Places } from '../../../src/store/names/places.ts'
import { idOf } from '../exchange.ts'

const entry = fc
  .tuple(
    fc.nat(30),
    fc.constantFrom('producer', 'product', ''),
    fc.stringMatching(/^[ab| 字]{0,4}$/),
    fc.constantFrom('', 'a', 'b 字'),
  )
  .map(([n, kind, name, words]): NameEntry => (kind === '' ? [idOf(n), '', '', ''] : [idOf(n), kind, name, words]))

describe('packed names', () => {
  it('say of each record the latest, by kind and in order', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), (entries) => {
        const latest = [...new Map(entries.map((one) => [one[0], one])).values()]
        const bare = latest.map(([id, kind, name, words]): NameEntry => [id, kind, name.replaceAll('|', ' '), words])
        for (const kind of ['producer', 'product', '']) {
          const packed = packNames(entries).filter((one) => one.kind === kind)
          expect(packed.flatMap(unpackNames)).toEqual(bare.filter((one) => one[1] === kind).sort(inOrder))
        }
        expect(namesRow(packNames(entries)).count).toBe(latest.length)
      }),
    )
  })

  it('are never more in one than a slow phone takes in between two frames', () => {
    const many = Array.from({ length: 2 * MOST_ROWS + 1 }, (_, n): NameEntry => [idOf(n), 'producer', `${n}`, `${n}`])
    expect(packNames(many).map((packed) => unpackNames(packed).length)).toEqual([MOST_ROWS, MOST_ROWS, 1])
  })

  it('tell ids apart that end the same, wherever each came to lie', () => {
    const ids = Array.from({ length: 9 }, (_, n) => `${n % 3}${idOf(Math.floor(n / 3)).slice(1)}`)
    const [packed] = packNames(ids.map((id): NameEntry => [id, 'producer', id, id]))
    if (packed === undefined) throw new Error('nothing packed')
    const rowOf = new Map(unpackNames(packed).map(([id], row) => [id, row]))
    const places = new Places((place) => unpackNames(packed)[place % 9]?.[0] ?? '')
    for (const [id, row] of rowOf) {
      expect(places.of(id)).toBeUndefined()
      expect(places.move(packed, row, row)).toBeUndefined()
    }
    for (const row of rowOf.values()) expect(places.move(packed, row, row + 9)).toBe(row)
    for (const [id, row] of rowOf) expect(places.of(id)).toBe(row + 9)
  })
})
