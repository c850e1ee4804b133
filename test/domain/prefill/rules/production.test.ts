import { describe, expect, it } from 'vitest'
import { setNumbered } from '../../sets.ts'
import { business, checked, rowsOf, sheet, told } from '../surveys.ts'

const PRODUCE = await setNumbered(1)
const SPIRIT = await setNumbered(14)

describe('[26/2026 II.1 1.1] product origin', () => {
  it.each([
    [0, 'exact none reached'],
    [0.5, 'exact grown-under-50'],
    [49.9, 'exact grown-under-50'],
    [50, 'exact grown-50-to-75'],
    [74.9, 'exact grown-50-to-75'],
    [75, 'exact grown-75-to-100'],
    [100, 'exact grown-75-to-100'],
  ])('%s %% grown in the commune suggests %s', (share, expected) => {
    expect(told(PRODUCE, 'product-origin', sheet({ 'grown-here': share }))).toBe(expected)
  })
})

describe('[26/2026 II.14 1.1] raw material', () => {
  const of = (...materials: [origin: string, share: number][]) => [
    business(
      rowsOf(
        'material',
        materials.map(([origin, share]) => ({
          ...{ 'material-name': 'Gạo', 'material-origin': origin, 'material-share': share },
        })),
      ),
    ),
  ]
  it.each([
    [[['abroad', 100]], 'exact none reached'],
    [
      [
        ['commune', 20],
        ['country', 80],
      ],
      'exact province-under-50',
    ],
    [
      [
        ['commune', 20],
        ['province', 30],
        ['abroad', 50],
      ],
      'exact province-50-to-75',
    ],
    [
      [
        ['province', 74.9],
        ['country', 25.1],
      ],
      'exact province-50-to-75',
    ],
    [
      [
        ['commune', 75],
        ['unknown', 25],
      ],
      'exact province-75-to-100',
    ],
    [
      [
        ['commune', 33.3],
        ['commune', 33.3],
        ['commune', 33.4],
      ],
      'exact province-75-to-100',
    ],
    [[['commune', 60]], 'at-least province-50-to-75'],
    [[['country', 60]], 'at-most province-under-50'],
    [
      [
        ['commune', 60],
        ['country', 60],
      ],
      undefined,
    ],
  ] as [[string, number][], string | undefined][])('%j suggests %s', (materials, expected) => {
    expect(told(SPIRIT, 'raw-material', of(...materials))).toBe(expected)
  })

  it('that is all imported or of unclear origin points out the ground for disqualification', () => {
    expect(checked(SPIRIT, 'raw-material', of(['abroad', 70], ['unknown', 30]))).toEqual(['imported-or-unclear'])
    expect(checked(SPIRIT, 'raw-material', of(['country', 70], ['unknown', 30]))).toEqual([])
  })
})

describe('[26/2026 II.14 1.4] linkage', () => {
  const JUNE = '2026-06-15T02:00:00.000Z'
  it.each([
    [{ 'contract-share': 0 }, 'exact none-or-unclear'],
    [{ 'contract-share': 49.9 }, 'exact none-or-unclear'],
    [{ 'contract-share': 50 }, 'exact contract-50-to-75'],
    [{ 'contract-share': 74.9 }, 'exact contract-50-to-75'],
    [{ 'contract-share': 75 }, 'at-least contract-50-to-75'],
    [{ 'contract-share': 75.1, 'contract-months': 6 }, 'exact contract-over-75'],
    [{ 'contract-share': 80, 'contract-months': 7 }, 'at-least contract-over-75'],
    [{ 'contract-share': 80, 'contract-months': 12 }, 'exact contract-over-75-stable'],
    [{ 'contract-share': 80 }, 'at-least contract-over-75'],
  ])('%j, five months ago, suggests %s', (answers, expected) => {
    expect(told(SPIRIT, 'production-linkage', sheet(answers, JUNE))).toBe(expected)
  })
})

describe('[26/2026 II.14 1.5, 1.6] environment', () => {
  it.each([
    [['none'], 'exact none reached'],
    [['papers'], 'exact papers'],
    [['papers', 'packaging'], 'exact papers'],
    [['waste', 'packaging'], 'exact none reached'],
    [['papers', 'waste'], 'exact papers-waste'],
    [['papers', 'waste', 'packaging'], 'exact papers-waste-packaging'],
  ])('%j suggests %s', (environment, expected) => {
    expect(told(SPIRIT, 'environment', sheet({ environment }))).toBe(expected)
  })

  it('sustainable technology is a yes or a no', () => {
    expect(told(SPIRIT, 'sustainable-technology', sheet({ sustainable: true }))).toBe('exact used-by-products')
    expect(told(SPIRIT, 'sustainable-technology', sheet({ sustainable: false }))).toBe('exact not-used')
  })
})
