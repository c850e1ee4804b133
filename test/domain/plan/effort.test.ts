import { expect, it } from 'vitest'
import { measureOf } from '../../../src/domain/plan/effort.ts'
import { everySet } from '../sets.ts'

/** Groups of criteria that practice and training raise: the senses, the looks, the story. */
const BY_PRACTICE =
  /^(story|local-identity|arrangement|practicality|reliability|lifespan|beauty|size|colour|smell|wholeness|impurities|evenness|shape|taste|looks|texture|tea-leaf|brew|foreign-matter|state|convenience|senses|workmanship|integrated|functions|ornamental-design|form-for|styling|tourism-)/

it('names a support measure of the programme for all that training alone does not raise', async () => {
  const families = new Map<string, string>()
  for (const set of await everySet())
    for (const criterion of set.criteria) families.set(criterion.family, measureOf(criterion))
  const trained = [...families].flatMap(([family, measure]) => (measure === 'training' ? [family] : []))
  expect(trained.filter((family) => !BY_PRACTICE.test(family))).toEqual([])
  expect(Object.fromEntries(families)).toMatchObject({
    'quality-declaration': 'quality-declaration',
    'quality-assurance': 'quality-certification',
    'intellectual-property': 'intellectual-property',
    promotion: 'trade-promotion',
    taste: 'training',
    'tourism-rules': 'organisation',
  })
})
