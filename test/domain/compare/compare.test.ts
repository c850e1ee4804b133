import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { compareSheets, differencesFirst } from '../../../src/domain/compare/compare.ts'
import type { CriteriaSet } from '../../../src/domain/criteria/schema.ts'
import { scoreAssessment } from '../../../src/domain/scoring/score.ts'
import { allSets, bestAnswers, setNumbered } from '../sets.ts'
import { anySheets, sheet } from './sheets.ts'

let sets: CriteriaSet[]
let spirit: CriteriaSet
beforeAll(async () => {
  sets = await allSets()
  spirit = await setNumbered(14)
})

describe('assessments side by side', () => {
  it('have each its own points and stars, as if it stood alone', () => {
    fc.assert(
      fc.property(
        anySheets(() => sets, 3),
        ([set, sheets]) => {
          const { columns, rows } = compareSheets(set, sheets)
          for (const [index, column] of columns.entries()) {
            const alone = scoreAssessment(set, sheets[index] ?? { answers: {} })
            expect(column.score).toEqual(alone)
            const sum = rows.reduce((total, { cells }) => total + (cells[index]?.points ?? 0), 0)
            expect(sum).toBe(alone.points)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('do not differ from themselves, and differ from each other the same way in any order', () => {
    fc.assert(
      fc.property(
        anySheets(() => sets, 3),
        ([set, sheets]) => {
          const [one] = sheets
          if (one === undefined) return
          expect(
            compareSheets(set, [one, { ...one, key: 'again' }]).rows.every((row) => row.agreement === 'same'),
          ).toBe(true)
          const [forth, back] = [compareSheets(set, sheets).rows, compareSheets(set, [...sheets].reverse()).rows]
          const told = (rows: typeof forth) =>
            rows.map(({ agreement, spread, contested }) => [agreement, spread, contested.length])
          expect(told(back)).toEqual(told(forth))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('show differences first, by the spread of points, then by whether a gate hangs on them, then in the official order', () => {
    fc.assert(
      fc.property(
        anySheets(() => sets, 3),
        ([set, sheets]) => {
          const { rows } = compareSheets(set, sheets)
          const sorted = differencesFirst(rows)
          expect(new Set(sorted)).toEqual(new Set(rows))
          const rank = { differ: 0, gap: 1, same: 2 }
          for (const [index, row] of sorted.entries()) {
            const next = sorted[index + 1]
            if (next === undefined) continue
            const keys = (one: typeof row) => [
              ...[rank[one.agreement], -one.spread, one.contested.length > 0 ? 0 : 1],
              set.criteria.indexOf(one.criterion),
            ]
            const [mine, theirs] = [keys(row), keys(next)]
            const at = mine.findIndex((key, place) => key !== theirs[place])
            expect((mine[at] ?? 0) < (theirs[at] ?? 0)).toBe(true)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('[II.14 2.2] name the gate that one reaches and the other does not', () => {
    const best = bestAnswers(spirit)
    const { rows } = compareSheets(spirit, [sheet('self', best), sheet('officer', { ...best, '2.2': 0 })])
    const row = rows.find(({ criterion }) => criterion.code === '2.2')
    expect(row).toMatchObject({ agreement: 'differ', spread: 3 })
    expect(row?.contested[0]).toEqual({ stars: 3, metBy: ['self'], missedBy: ['officer'] })
    expect(rows.filter(({ agreement }) => agreement === 'differ')).toHaveLength(1)
  })

  it('do not call it a difference that somebody has not judged yet', () => {
    const best = bestAnswers(spirit)
    const { '1.1': _open, ...draft } = best
    const { rows } = compareSheets(spirit, [sheet('self', best), sheet('officer', draft)])
    expect(rows.find(({ criterion }) => criterion.code === '1.1')).toMatchObject({
      agreement: 'gap',
      spread: 0,
      contested: [],
    })
  })

  it('differ where the same level was chosen but only one found what stops the assessment; what comes after is not judged', async () => {
    const tea = await setNumbered(11)
    const at = tea.criteria.findIndex((criterion) => criterion.stop !== undefined && criterion.stop.atZero.length === 0)
    const stop = tea.criteria[at]?.code ?? ''
    const best = bestAnswers(tea)
    const { rows } = compareSheets(tea, [sheet('self', best), sheet('officer', best, { [`stop:${stop}`]: true })])
    expect(rows[at]).toMatchObject({ agreement: 'differ', spread: 0 })
    expect(rows.slice(at + 1).every(({ agreement }) => agreement === 'gap')).toBe(true)
  })
})
