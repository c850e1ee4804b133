import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isMet, US } from './bench/measure.ts'
import { type Report, withFigures } from './bench/report.ts'

describe('what is said of speed', () => {
  it('stands in the README as it was measured, and no number is typed by hand', () => {
    const readme = readFileSync('README.md', 'utf8')
    const report = JSON.parse(readFileSync('test/bench/bench.json', 'utf8')) as Report
    expect(readme).toBe(withFigures(readme, report))
  })

  it('meets a goal only if our middle run does, and beside the best of the others', () => {
    const runs = { [US]: [90, 10, 11], RxDB: [56, 50, 70], PouchDB: [900, 900] }
    const measured = (goal: object) => isMet({ key: 'a', what: 'a', unit: 'ms', runs, goal })
    expect([measured({ most: 11 }), measured({ most: 10 })]).toEqual([true, false])
    expect([measured({ timesBest: 5 }), measured({ timesBest: 6 })]).toEqual([true, false])
    expect(isMet({ key: 'a', what: 'a', unit: '/s', runs, goal: { timesBest: 1 } })).toBe(false)
    expect(isMet({ key: 'a', what: 'a', unit: 'ms', runs })).toBeUndefined()
  })

  it('says of no run neither that it meets a goal nor that it is the best', () => {
    const of = (own: number[], theirs: number[]) =>
      isMet({ key: 'a', what: 'a', unit: 'ms', runs: { [US]: own, RxDB: theirs }, goal: { most: 100, timesBest: 2 } })
    expect([of([], [50]), of([10], []), of([10], [50])]).toEqual([undefined, true, true])
  })
})
