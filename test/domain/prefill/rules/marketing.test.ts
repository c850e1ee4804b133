import { describe, expect, it } from 'vitest'
import { setNumbered } from '../../sets.ts'
import { business, checked, rowsOf, type Said, sheet, told } from '../surveys.ts'

const PRODUCE = await setNumbered(1)
const PLANTS = await setNumbered(24)
const TOURISM = await setNumbered(26)

describe('[26/2026 II.1 4.1, 12] markets', () => {
  const markets = (...rows: Said[]) => business(rowsOf('market', rows))
  const market = (place: string, more: Said = {}): Said => ({ 'market-place': place, ...more })
  it.each([
    [{ outlets: 0 }, [], undefined],
    [{ outlets: 4 }, [], 'at-least beyond-commune-under-5'],
    [{ outlets: 5 }, [], 'at-least beyond-commune-5'],
    [{}, [market('commune')], 'exact commune'],
    [{ outlets: 0 }, [market('commune')], 'exact commune'],
    [{ outlets: 0 }, [market('country', { 'market-contract': false })], 'exact beyond-commune-under-5'],
    [{ outlets: 4 }, [market('province')], 'exact beyond-commune-under-5'],
    [{ outlets: 5 }, [market('province')], 'exact beyond-commune-5'],
    [{}, [market('province')], 'at-least beyond-commune-under-5'],
    [{ outlets: 5 }, [market('abroad')], 'at-least beyond-commune-5'],
    [{ outlets: 5 }, [market('abroad', { 'market-contract': false })], 'exact beyond-commune-5'],
    [{}, [market('abroad', { 'market-contract': true })], 'exact international-or-modern'],
    [
      {},
      [market('province', { 'market-channel': 'supermarket', 'market-contract': true })],
      'exact international-or-modern',
    ],
  ] as [Said, Said[], string | undefined][])('%j and %j suggest %s', (answers, rows, expected) => {
    expect(told(PRODUCE, 'main-market', [...sheet(answers), markets(...rows)])).toBe(expected)
  })

  it('a market abroad that takes little may not be the main one', () => {
    const of = (share: number) => [markets(market('abroad', { 'market-contract': true, 'market-share': share }))]
    expect(checked(PRODUCE, 'main-market', of(49))).toEqual(['proof-of-trade', 'main-market'])
    expect(checked(PRODUCE, 'main-market', of(50))).toEqual(['proof-of-trade'])
  })

  it.each([
    [[market('commune')], 'exact commune'],
    [[market('province')], 'exact province'],
    [[market('commune'), market('country')], 'exact beyond-province'],
    [[market('abroad', { 'market-contract': true })], 'exact international'],
    [[market('abroad')], 'at-least beyond-province'],
    [[market('abroad', { 'market-contract': false })], 'exact beyond-province'],
  ])('[26/2026 II.24 4.1] %j suggest %s', (rows, expected) => {
    expect(told(PLANTS, 'main-market', [markets(...rows)])).toBe(expected)
  })

  it('exports under contract show where one can export', () => {
    const of = (more: Said) => [markets(market('abroad', { 'market-contract': true, ...more }))]
    expect(told(PRODUCE, 'global-market', of({}))).toBe('at-least southeast-asia')
    expect(told(PRODUCE, 'global-market', of({ 'market-region': 'beyond' }))).toBe('at-least beyond-southeast-asia')
    expect(told(PRODUCE, 'global-market', of({ 'market-region': 'demanding' }))).toBe('exact demanding-markets')
    expect(told(PRODUCE, 'global-market', of({ 'market-contract': false }))).toBeUndefined()
  })
})

describe('[26/2026 II.1 4.2, 4.3] sales and promotion', () => {
  it.each([
    ['nobody', 'exact nobody', 'exact none reached'],
    ['person', 'exact person', 'exact person'],
    ['department', 'exact department', 'exact person'],
    ['department-it', 'exact department-it', 'exact department-it'],
  ])('%s suggests %s, and in tourism %s', (sales, goods, tourism) => {
    expect(told(PRODUCE, 'distribution', sheet({ 'sales-organisation': sales }))).toBe(goods)
    expect(told(TOURISM, 'tourism-sales', sheet({ 'sales-organisation': sales }))).toBe(tourism)
  })

  it.each([
    [{ promotions: 0 }, 'exact none'],
    [{ promotions: 3, online: ['website'], fairs: 'abroad' }, 'exact up-to-3'],
    [{ promotions: 4 }, 'at-least up-to-3'],
    [{ promotions: 4, online: ['none'] }, 'exact up-to-3'],
    [{ promotions: 4, online: ['shop'], fairs: 'abroad' }, 'exact up-to-3'],
    [{ promotions: 4, online: ['social'], fairs: 'none' }, 'exact up-to-3'],
    [{ promotions: 4, online: ['social'], fairs: 'province' }, 'exact over-3-in-province'],
    [{ promotions: 4, online: ['website'], fairs: 'country' }, 'exact over-3-beyond-province'],
    [{ promotions: 4, online: ['website'], fairs: 'abroad' }, 'exact over-3-international'],
    [{ promotions: 4, fairs: 'none' }, 'exact up-to-3'],
  ])('%j suggests %s', (answers, expected) => {
    expect(told(PRODUCE, 'promotion', sheet(answers))).toBe(expected)
  })

  it('[26/2026 II.26 4.1, 4.4] tourism asks for a website and for agents', () => {
    expect(told(TOURISM, 'promotion', sheet({ promotions: 0 }))).toBe('exact none reached')
    expect(told(TOURISM, 'promotion', sheet({ promotions: 5, online: ['social'] }))).toBe('exact none reached')
    expect(told(TOURISM, 'promotion', sheet({ promotions: 5, online: ['website'] }))).toBe('at-least site-website')
    expect(told(TOURISM, 'tourism-promotion-chain', sheet({ outlets: 6 }))).toBe('at-least agent')
    expect(told(TOURISM, 'tourism-promotion-chain', sheet({ outlets: 2 }))).toBe('exact agent')
  })
})
