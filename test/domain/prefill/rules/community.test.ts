import { describe, expect, it } from 'vitest'
import { setNumbered } from '../../sets.ts'
import { business, CONSENTED, checked, producer, rowsOf, type Said, sheet, told } from '../surveys.ts'

const PRODUCE = await setNumbered(1)
const TOURISM = await setNumbered(26)

describe('[26/2026 II.1 3.1] legal form', () => {
  it.each([
    [{ 'legal-form': 'household', registered: true }, 'exact household-farm-group'],
    [{ 'legal-form': 'household', registered: false }, 'exact none reached'],
    [{ 'legal-form': 'cooperative-group' }, 'at-most household-farm-group'],
    [{ 'legal-form': 'farm' }, 'exact household-farm-group'],
    [{ 'legal-form': 'limited-company' }, 'exact company-under-51'],
    [{ 'legal-form': 'joint-stock', 'local-capital': 50.9 }, 'exact company-under-51'],
    [{ 'legal-form': 'joint-stock', 'local-capital': 51 }, 'exact cooperative-or-51'],
    [{ 'legal-form': 'joint-stock' }, 'at-least company-under-51'],
    [{ 'legal-form': 'cooperative' }, 'exact cooperative-or-51'],
    [{ 'legal-form': 'cooperative', registered: false }, undefined],
    [{ 'legal-form': 'association' }, undefined],
  ])('%j suggests %s', (answers, expected) => {
    expect(told(PRODUCE, 'legal-form', producer(answers))).toBe(expected)
  })

  it('[26/2026 II.26 3.1] takes associations and operating centres in tourism', () => {
    expect(told(TOURISM, 'legal-form', producer({ 'legal-form': 'association' }))).toBe(
      'exact cooperative-or-51-or-others',
    )
  })
})

describe('[26/2026 II.1 3.2, 3.3] people', () => {
  it('a woman who represents the producer is one of these', () => {
    const surveys = producer({ 'representative-sex': 'female' }, { consents: CONSENTED })
    expect(told(PRODUCE, 'legal-representative', surveys)).toBe('exact one-of-these')
  })

  it.each([
    [1000, 249, 'exact none reached'],
    [4, 1, 'exact commune-25-to-50'],
    [1000, 499, 'exact commune-25-to-50'],
    [2, 1, 'exact commune-50-to-75'],
    // Shown as 75 % when rounded, and below it all the same.
    [10_000, 7_499, 'exact commune-50-to-75'],
    [4, 3, 'exact commune-75-up'],
    [3, 3, 'exact commune-75-up'],
  ])('of %s workers %s from the commune suggest %s', (total, local, expected) => {
    expect(told(PRODUCE, 'local-labour', producer({ 'labour-total': total, 'labour-local': local }))).toBe(expected)
  })
})

describe('[26/2026 II.1 3.4] growth', () => {
  const profits = (...years: [number, number][]) =>
    business(
      rowsOf(
        'year',
        years.map(([year, profit]) => ({ 'year-number': year, profit })),
      ),
    )
  const farm = { 'legal-form': 'farm' }
  const cooperative = (rating?: string) => ({
    'legal-form': 'cooperative',
    ...(rating === undefined ? {} : { 'cooperative-rating': rating }),
  })
  it.each([
    [
      farm,
      [
        [2025, 30],
        [2024, 20],
        [2023, 10],
      ],
      'exact two-years',
    ],
    [
      farm,
      [
        [2025, 30],
        [2024, 20],
        [2023, 20],
      ],
      'exact one-year',
    ],
    [
      farm,
      [
        [2025, 30],
        [2024, 20],
      ],
      'at-least one-year',
    ],
    [
      farm,
      [
        [2025, 20],
        [2024, 20],
        [2023, 10],
      ],
      'exact none reached',
    ],
    // The year of the assessment itself is not over.
    [
      farm,
      [
        [2026, 30],
        [2025, 20],
      ],
      undefined,
    ],
    [
      farm,
      [
        [2025, -5],
        [2024, -10],
      ],
      undefined,
    ],
    [
      farm,
      [
        [2025, 30],
        [2024, 20],
        [2024, 25],
      ],
      undefined,
    ],
    [
      cooperative('fair'),
      [
        [2025, 1],
        [2024, 2],
      ],
      'exact two-years',
    ],
    [
      cooperative('average'),
      [
        [2025, 1],
        [2024, 2],
      ],
      'exact one-year',
    ],
    [cooperative('average'), [], 'at-least one-year'],
    [cooperative('weak'), [], undefined],
    [
      cooperative('weak'),
      [
        [2025, 1],
        [2024, 2],
      ],
      'exact none reached',
    ],
    [
      cooperative(),
      [
        [2025, 1],
        [2024, 2],
      ],
      undefined,
    ],
    [
      {},
      [
        [2025, 30],
        [2024, 20],
        [2023, 20],
      ],
      'at-least one-year',
    ],
  ] as [Said, [number, number][], string | undefined][])('%j with %j suggests %s', (answers, years, expected) => {
    expect(told(PRODUCE, 'business-growth', [...producer(answers), profits(...years)])).toBe(expected)
  })
})

describe('[26/2026 II.1 3.5] intellectual property', () => {
  it.each([
    [['none'], undefined, 'exact none reached'],
    [['application'], true, 'exact application'],
    [['trademark'], true, 'exact registered-origin'],
    [['trademark'], false, 'exact application'],
    [['trademark'], undefined, 'at-least application'],
    [['trademark', 'design'], true, 'exact registered-origin-plus'],
    [['design'], true, 'exact none reached'],
    [['origin-right'], true, 'at-most registered-origin'],
    [['other'], true, 'at-most registered-origin'],
  ] as [string[], boolean | undefined, string][])('%j, sign of origin %s, suggests %s', (rights, sign, expected) => {
    const surveys = [
      ...producer({ 'intellectual-property': rights }),
      ...sheet(sign === undefined ? {} : { 'origin-sign': sign }),
    ]
    expect(told(PRODUCE, 'intellectual-property', surveys)).toBe(expected)
  })

  it('asks to see what no survey tells', () => {
    const surveys = [
      ...producer({ 'intellectual-property': ['trademark', 'copyright'] }),
      ...sheet({ 'origin-sign': true }),
    ]
    expect(checked(PRODUCE, 'intellectual-property', surveys)).toEqual(['origin-right', 'copyright-not-for-mark'])
    expect(told(TOURISM, 'intellectual-property', surveys)).toBe('exact tourism-registered-origin-plus')
  })
})
