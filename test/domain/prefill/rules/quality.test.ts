import { describe, expect, it } from 'vitest'
import { setNumbered } from '../../sets.ts'
import { producer, sheet, told } from '../surveys.ts'

const PRODUCE = await setNumbered(1)
const COSMETICS = await setNumbered(19)
const TEXTILES = await setNumbered(22)

describe('[26/2026 II.1 2.3, 2.4, 5.1] label and story', () => {
  it.each([
    [['none'], 'exact none reached'],
    [['story'], 'exact none reached'],
    [['mandatory'], 'exact compliant'],
    [['mandatory', 'traceability'], 'exact compliant'],
    [['mandatory', 'story'], 'exact story'],
    [['mandatory', 'story', 'traceability'], 'at-least story'],
  ])('a label with %j suggests %s', (label, expected) => {
    expect(told(PRODUCE, 'labelling', sheet({ 'label-content': label }))).toBe(expected)
  })

  it.each([
    [undefined, ['application'], 'at-least trademark-application'],
    [['mandatory'], ['none'], 'exact none reached'],
    [['mandatory'], ['trademark'], 'exact trademark-application'],
    [['mandatory', 'story'], ['none'], 'exact story'],
    [['mandatory'], undefined, 'at-most trademark-application'],
  ] as [string[] | undefined, string[] | undefined, string][])(
    '[26/2026 II.19 2.3] a label with %j and rights %j suggest %s',
    (label, rights, expected) => {
      const surveys = [
        ...sheet(label === undefined ? {} : { 'label-content': label }),
        ...producer(rights === undefined ? {} : { 'intellectual-property': rights }),
      ]
      expect(told(COSMETICS, 'labelling', surveys)).toBe(expected)
    },
  )

  it('two languages on the label are a yes', () => {
    expect(told(PRODUCE, 'bilingual-label', sheet({ bilingual: true }))).toBe('exact yes')
    expect(told(TEXTILES, 'bilingual-label', sheet({ bilingual: false }))).toBe('exact no')
  })

  it.each([
    [['none'], 'exact none'],
    [['told'], 'exact told'],
    [['website'], 'exact told'],
    [['leaflet'], 'exact leaflet'],
    [['leaflet', 'traceability'], 'exact leaflet'],
    [['leaflet', 'website'], 'exact leaflet-website'],
    [['leaflet', 'website', 'traceability'], 'exact leaflet-website-traceability'],
  ])('a story told in %j suggests %s', (story, expected) => {
    expect(told(PRODUCE, 'story', sheet({ story }))).toBe(expected)
  })
})

describe('[26/2026 II.1 7, 9, 11] papers of the product', () => {
  it.each([
    ['none', 'exact none reached'],
    ['declared', 'exact declared'],
    ['national', 'exact national-standards'],
    ['international', 'exact international-standards'],
  ])('declaration %s suggests %s', (declaration, expected) => {
    expect(told(PRODUCE, 'quality-declaration', sheet({ declaration }))).toBe(expected)
  })

  it('[26/2026 II.19 6] what goes with a declaration has to be seen', () => {
    expect(told(COSMETICS, 'standard-declaration', sheet({ declaration: 'none' }))).toBe('exact none')
    expect(told(COSMETICS, 'standard-declaration', sheet({ declaration: 'national' }))).toBe('at-least declared')
  })

  it('instructions are simple or detailed; in set 22 detailed ones may be more', () => {
    expect(told(PRODUCE, 'instructions', sheet({ instructions: 'none' }))).toBe('exact none reached')
    expect(told(PRODUCE, 'instructions', sheet({ instructions: 'simple' }))).toBe('exact simple')
    expect(told(PRODUCE, 'instructions', sheet({ instructions: 'detailed' }))).toBe('exact detailed')
    expect(told(TEXTILES, 'instructions', sheet({ instructions: 'detailed' }))).toBe('at-least detailed-function')
  })

  it.each([
    [0, 'exact none'],
    [1, 'exact one-or-two'],
    [2, 'exact one-or-two'],
    [3, 'exact over-two'],
  ])('%s indicators of nutrition suggest %s', (count, expected) => {
    expect(told(PRODUCE, 'nutrition', sheet({ nutrition: count }))).toBe(expected)
  })
})
