import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clustersOf } from '../../../src/domain/places/clusters.ts'
import { boxAround, labelsWithRoom } from '../../../src/domain/places/labels.ts'

const TARGET = 48

const point = fc.record({ x: fc.integer({ min: -400, max: 800 }), y: fc.integer({ min: -400, max: 800 }) })
const marks = fc.array(point, { maxLength: 200 }).map((points) => points.map((at, number) => ({ at, mark: number })))

describe('marks on the map', () => {
  it('never cover each other, and each producer is under exactly one', () => {
    fc.assert(
      fc.property(marks, (given) => {
        const clusters = clustersOf(given, TARGET)
        expect(clusters.flatMap(({ members }) => members).toSorted((a, b) => a - b)).toEqual(
          given.map(({ mark }) => mark),
        )
        for (const [place, one] of clusters.entries())
          for (const other of clusters.slice(place + 1))
            expect(Math.max(Math.abs(one.at.x - other.at.x), Math.abs(one.at.y - other.at.y))).toBeGreaterThanOrEqual(
              TARGET,
            )
      }),
    )
  })

  it('gather in the same way wherever the map is pulled', () => {
    fc.assert(
      fc.property(marks, point, (given, by) => {
        const moved = given.map(({ at, mark }) => ({ at: { x: at.x + by.x, y: at.y + by.y }, mark }))
        expect(clustersOf(moved, TARGET).map(({ members }) => members)).toEqual(
          clustersOf(given, TARGET).map(({ members }) => members),
        )
      }),
    )
  })

  it('two producers at one spot are one mark of two', () => {
    const at = { x: 10, y: 10 }
    expect(
      clustersOf(
        [
          { at, mark: 'HTX A' },
          { at, mark: 'HTX B' },
        ],
        TARGET,
      ),
    ).toEqual([{ at, members: ['HTX A', 'HTX B'] }])
  })
})

describe('names on the map', () => {
  it('are left out where they would cover a mark or a name before them', () => {
    const label = (name: string, x: number) => ({ name, box: boxAround({ x, y: 0 }, 60, 20) })
    const shown = labelsWithRoom(
      [label('Quảng Trị', 0), label('Huế', 40), label('Đà Nẵng', 100)],
      [boxAround({ x: 150, y: 0 }, 20, 20)],
    )
    expect(shown.map(({ name }) => name)).toEqual(['Quảng Trị', 'Đà Nẵng'])
  })
})
