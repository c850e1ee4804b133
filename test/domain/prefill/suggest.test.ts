import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CriteriaSet } from '../../../src/domain/criteria/schema.ts'
import { readFacts } from '../../../src/domain/prefill/facts.ts'
import { RULE_OF_FAMILY } from '../../../src/domain/prefill/rules.ts'
import { fits, suggestAnswers } from '../../../src/domain/prefill/suggest.ts'
import { NONE_REACHED } from '../../../src/domain/records/assessment.ts'
import { allSets } from '../sets.ts'
import { CONSENTED, filled, rowsOf, type Said } from './surveys.ts'

const SETS = await allSets()
const TODAY = '2026-11-20'

/** Each answer given or left out. */
const some = (answers: Record<string, fc.Arbitrary<Said[string]>>): fc.Arbitrary<Said> =>
  fc.record(answers, { requiredKeys: [] }).map((given) => given as Said)
const percent = fc.oneof(
  fc.constantFrom(0, 24.9, 25, 49.9, 50, 50.9, 51, 74.9, 75, 75.1, 100),
  fc.integer({ min: 0, max: 100 }),
)
const oneOf = (...values: string[]) => fc.constantFrom(...values)
const someOf = (...values: string[]) => fc.subarray(values)
const ORIGINS = ['commune', 'province', 'country', 'abroad'] as const

const anyProducer = fc
  .tuple(
    some({
      'legal-form': oneOf('cooperative', 'cooperative-group', 'household', 'farm', 'joint-stock', 'association'),
      'local-capital': percent,
      'cooperative-rating': oneOf('good', 'average', 'weak', 'none'),
      registered: fc.boolean(),
      'representative-sex': oneOf('male', 'female'),
      'representative-ethnicity': oneOf('Kinh', 'Tày', 'other'),
      'representative-disability': fc.boolean(),
      'labour-total': fc.integer({ min: 0, max: 40 }),
      'labour-local': fc.integer({ min: 0, max: 40 }),
      'food-safety': fc.boolean(),
      'has-certificates': fc.boolean(),
      'intellectual-property': fc.oneof(
        fc.constant<string[]>(['none']),
        someOf('application', 'trademark', 'origin-right', 'design', 'copyright', 'other'),
      ),
    }),
    fc.array(
      some({
        'certificate-name': oneOf('food-safety', 'vietgap', 'organic', 'globalgap', 'haccp', 'gmp', 'brc', 'other'),
        'certificate-scope': oneOf('area', 'site', 'product'),
        'certificate-level': oneOf('national', 'international'),
        'certificate-expires': oneOf('2026-11-19', '2026-11-20', '2030-01-01'),
      }),
      { maxLength: 4 },
    ),
  )
  .map(([answers, cards]) => ({ ...answers, ...rowsOf('certificate', cards) }))

const anySheet = some({
  bilingual: fc.boolean(),
  'origin-sign': fc.boolean(),
  'label-content': fc.oneof(fc.constant<string[]>(['none']), someOf('mandatory', 'story', 'traceability')),
  story: fc.oneof(fc.constant<string[]>(['none']), someOf('told', 'leaflet', 'website', 'traceability')),
  instructions: oneOf('none', 'simple', 'detailed'),
  declaration: oneOf('none', 'declared', 'national', 'international'),
  nutrition: fc.integer({ min: 0, max: 5 }),
  'grown-here': percent,
  environment: fc.oneof(fc.constant<string[]>(['none']), someOf('papers', 'waste', 'packaging')),
  sustainable: fc.boolean(),
  'quality-control': oneOf('none', 'plan', 'plan-traceable'),
  'contract-share': percent,
  'contract-months': fc.integer({ min: 0, max: 30 }),
  'sales-organisation': oneOf('nobody', 'person', 'department', 'department-it'),
  outlets: fc.integer({ min: 0, max: 8 }),
  promotions: fc.integer({ min: 0, max: 6 }),
  online: fc.oneof(fc.constant<string[]>(['none']), someOf('website', 'social', 'shop')),
  fairs: oneOf('none', 'province', 'country', 'abroad'),
})

const anyBusiness = fc
  .tuple(
    fc.array(some({ 'year-number': fc.integer({ min: 2022, max: 2026 }), profit: fc.integer({ min: -9, max: 9 }) }), {
      maxLength: 5,
    }),
    fc.array(
      some({
        'market-place': oneOf(...ORIGINS),
        'market-channel': oneOf('direct', 'agents', 'supermarket', 'online'),
        'market-share': percent,
        'market-contract': fc.boolean(),
        'market-region': oneOf('southeast-asia', 'beyond', 'demanding'),
      }),
      { maxLength: 4 },
    ),
    fc.array(some({ 'material-origin': oneOf(...ORIGINS, 'unknown'), 'material-share': percent }), { maxLength: 3 }),
  )
  .map(([years, markets, materials]) => ({
    ...rowsOf('year', years),
    ...rowsOf('market', markets),
    ...rowsOf('material', materials),
  }))

const anyFacts = fc
  .tuple(anyProducer, anySheet, anyBusiness)
  .map(([producer, sheet, business]) =>
    readFacts([
      filled('producer-baseline', producer, { consents: CONSENTED }),
      filled('product-sheet', sheet),
      filled('business-results', business),
    ]),
  )

const RUNS = { seed: 20_261_120, numRuns: 100 }

/** Looks, papers of authorities and booking channels: at most the option before is sure, and what to see for these is said beside it. */
const NEVER_SHOWN = [
  'food-safety-quality certified-checked',
  'food-safety-quality certified-checked-modern',
  'instructions detailed-function-culture',
  'labelling story-traceability',
  'packaging-label story-traceability',
  'product-tag story-traceability',
  'promotion site-international',
  'promotion site-website-booking',
  'promotion site-website-known-booking',
  'quality-assurance packing-international',
  'quality-assurance processing-international',
  'quality-assurance processing-international-no-brc',
  'quality-declaration registered-declaration',
  'quality-declaration registered-declaration-archived',
  'safety-conditions certified-checked',
  'safety-conditions certified-checked-modern',
  'standard-declaration with-material',
  'standard-declaration with-material-or-packaging',
  'standard-declaration with-material-packaging-test',
  'standard-declaration with-material-test',
  'story handbook',
  'story handbook-local',
  'story handbook-local-foreign',
  'tourism-promotion-chain agents-3',
  'tourism-promotion-chain agents-5',
]

describe('suggestions for any surveys', () => {
  it('always name an option of their criterion, say why, and leave room on the side that they leave open', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const set of SETS)
          for (const [code, { answer, certainty, reasons }] of suggestAnswers(set, facts, TODAY)) {
            const last = (set.criteria.find((one) => one.code === code)?.options.length ?? 0) - 1
            expect(answer).toBeGreaterThanOrEqual(NONE_REACHED)
            expect(answer).toBeLessThanOrEqual(certainty === 'exact' ? last : last - 1)
            expect(reasons.length).toBeGreaterThan(0)
          }
      }),
      RUNS,
    )
  })

  it('are none where nobody was surveyed', () => {
    for (const set of SETS) expect(suggestAnswers(set, readFacts([]), TODAY).size).toBe(0)
  })

  it('fit themselves, and what they leave open', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const set of SETS)
          for (const [code, suggestion] of suggestAnswers(set, facts, TODAY)) {
            const criterion = set.criteria.find((one) => one.code === code)
            if (criterion === undefined) throw new Error(`no ${code}`)
            const { answer, certainty } = suggestion
            expect(fits(criterion, answer, suggestion)).toBe(true)
            expect(fits(criterion, criterion.options.length - 1, suggestion)).toBe(
              certainty === 'at-least' || answer === criterion.options.length - 1,
            )
          }
      }),
      { ...RUNS, numRuns: 50 },
    )
  })

  it('come in the end to every option of their criteria, but for those that no survey can show', () => {
    const never = new Map(
      SETS.flatMap((set) =>
        set.criteria
          .filter(({ family }) => RULE_OF_FAMILY.has(family))
          .flatMap(({ family, options }) =>
            options.map(({ id }) => [`${set.number} ${family} ${id}`, `${family} ${id}`]),
          ),
      ) as [string, string][],
    )
    for (const facts of fc.sample(anyFacts, { ...RUNS, numRuns: 800 }))
      for (const set of SETS)
        for (const [code, { answer }] of suggestAnswers(set, facts, TODAY)) {
          const criterion = set.criteria.find((one) => one.code === code)
          never.delete(`${set.number} ${criterion?.family} ${criterion?.options[answer]?.id}`)
        }
    expect([...new Set(never.values())].sort()).toEqual(NEVER_SHOWN)
  })
})

describe('more of a good thing never suggests less', () => {
  const MEASURES: [form: Parameters<typeof filled>[0], question: string, rest: Said, most: number][] = [
    ['producer-baseline', 'labour-local', { 'labour-total': 40 }, 40],
    ['product-sheet', 'grown-here', {}, 100],
    ['product-sheet', 'contract-share', { 'contract-months': 14 }, 100],
    ['product-sheet', 'outlets', {}, 12],
    ['product-sheet', 'promotions', { online: ['website'], fairs: 'country' }, 8],
    ['product-sheet', 'nutrition', {}, 6],
  ]
  it.each(MEASURES)('in %s: %s', (form, question, rest, most) => {
    const amount = fc.integer({ min: 0, max: most })
    fc.assert(
      fc.property(amount, amount, (one, other) => {
        const of = (value: number, set: CriteriaSet) =>
          suggestAnswers(set, readFacts([filled(form, { ...rest, [question]: value })]), TODAY)
        for (const set of SETS) {
          const more = of(Math.max(one, other), set)
          for (const [code, { answer }] of of(Math.min(one, other), set))
            expect(more.get(code)?.answer ?? answer).toBeGreaterThanOrEqual(answer)
        }
      }),
      { ...RUNS, numRuns: 40 },
    )
  })
})
