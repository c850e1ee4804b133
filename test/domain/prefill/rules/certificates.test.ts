import { describe, expect, it } from 'vitest'
import { setNumbered } from '../../sets.ts'
import { checked, producer, rowsOf, type Said, sheet, told } from '../surveys.ts'

const PRODUCE = await setNumbered(1)
const WATER = await setNumbered(16)
const PLANTS = await setNumbered(24)

describe('[26/2026 II.1 1.2, 10] certificates', () => {
  const held = (...cards: Said[]) => producer({ ...rowsOf('certificate', cards), 'has-certificates': true })
  const card = (name: string, scope: string, more: Said = {}): Said => ({
    ...{ 'certificate-name': name, 'certificate-scope': scope, ...more },
  })
  const level = (value: string) => ({ 'certificate-level': value })

  it.each([
    [[card('vietgap', 'area')], 'exact national'],
    [[card('organic', 'area', level('international'))], 'exact international-organic'],
    [[card('globalgap', 'area', level('national'))], 'exact international-organic'],
    [[card('organic', 'area')], 'at-least national'],
    [[card('vietgap', 'site')], 'exact none'],
    [[card('food-safety', 'area')], 'exact none'],
    [[card('globalgap', 'area', { 'certificate-expires': '2026-11-20' })], 'exact international-organic'],
    [[card('globalgap', 'area', { 'certificate-expires': '2026-11-19' }), card('vietgap', 'area')], 'exact national'],
  ])('of the growing area: %j suggest %s', (cards, expected) => {
    expect(told(PRODUCE, 'material-area-certificate', held(...cards))).toBe(expected)
  })

  it('none at all is an answer too', () => {
    const none = producer({ 'has-certificates': false })
    expect(told(PRODUCE, 'material-area-certificate', none)).toBe('exact none')
    expect(told(PRODUCE, 'quality-assurance', none)).toBe('at-most packing-food-safety')
    expect(told(PRODUCE, 'quality-assurance', producer({ 'has-certificates': false, 'food-safety': false }))).toBe(
      'exact none reached',
    )
  })

  it.each([
    [[card('food-safety', 'site')], 'exact packing-food-safety'],
    [[card('haccp', 'site', level('national'))], 'exact packing-national'],
    [[card('haccp', 'site', level('international'))], 'at-least packing-national'],
    [[card('iso-22000', 'site')], 'at-least packing-national'],
    [[card('haccp', 'product', level('national'))], 'at-most packing-food-safety'],
    [
      [card('haccp', 'site', { ...level('national'), 'certificate-expires': '2025-01-01' })],
      'at-most packing-food-safety',
    ],
  ])('of the site: %j suggest %s', (cards, expected) => {
    expect(told(PRODUCE, 'quality-assurance', held(...cards))).toBe(expected)
  })

  it('a food safety paper that is only told of has to be seen', () => {
    const told = producer({ 'has-certificates': false, 'food-safety': true })
    expect(checked(PRODUCE, 'quality-assurance', told)).toEqual(['food-safety-paper'])
    expect(checked(PRODUCE, 'quality-assurance', held(card('brc', 'site')))).toEqual(['export-conditions'])
  })

  it('[26/2026 II.16 9] what came after the paper no survey tells', () => {
    expect(told(WATER, 'safety-conditions', held(card('food-safety', 'site')))).toBe('at-least certified')
    expect(told(WATER, 'safety-conditions', producer({ 'food-safety': false }))).toBeUndefined()
    expect(told(WATER, 'safety-conditions', producer({ 'food-safety': false, 'has-certificates': false }))).toBe(
      'exact none reached',
    )
  })

  it('[26/2026 II.24 8] some sets ask for internal control instead', () => {
    expect(told(PLANTS, 'quality-assurance', sheet({ 'quality-control': 'plan' }))).toBe('exact internal-plan')
    expect(told(PLANTS, 'quality-assurance', held(card('haccp', 'site')))).toBeUndefined()
  })
})
