import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Choice, FormNode } from '../../../src/domain/survey/form.ts'
import type { AnswerValue } from '../../../src/domain/survey/question-kinds.ts'
import { openSurvey } from '../../../src/domain/survey/survey.ts'
import { CASCADE, PROVINCES } from './cascade-form.ts'
import { formOf, opened, WORLD } from './forms.ts'

/** Few and much alike, so that they meet: equal as texts, equal as numbers only, blank. */
const WORDS = ['', 'a', 'b', 'A', '1', '01', '1.0', 'yes', 'true', ' a']

const FILTERS = [
  'one = ${x}',
  '${x} = one',
  "one = 'a'",
  "one = ''",
  'one = ${number}',
  'one = 1',
  'one = ${flag}',
  'one = true()',
  'one = ${hidden}',
  'one = ${each}',
  'one = /test/x',
  'one = current()/../x',
  'one = two',
  'name = ${x}',
  'label = ${x}',
  'nowhere = ${x}',
  'one != ${x}',
  'one = ${x} and two = ${y}',
  'two > 0 and one = ${x}',
  '(one = ${x} and two = ${y}) and three = ${x}',
  'one = ${x} or two = ${y}',
  'not(one = ${x}) and two = ${y}',
  'one = ${x} and position() = 1',
  "one = instance('others')/root/item[name = ${x}]/two",
  'one = ${x} + ${number}',
  'one = coalesce(${x}, ${y})',
]

const choices = fc.array(
  fc.record({
    value: fc.constantFrom(...WORDS.filter((word) => word !== '')),
    label: fc.constantFrom(...WORDS).map((vi) => ({ vi })),
    columns: fc.record(
      { one: fc.constantFrom(...WORDS), two: fc.constantFrom(...WORDS), three: fc.constantFrom(...WORDS) },
      { requiredKeys: [] },
    ),
  }),
  { maxLength: 30 },
) as fc.Arbitrary<Choice[]>

const word = fc.option(fc.constantFrom(...WORDS.filter((one) => one !== '')), { nil: undefined })

const answers = fc
  .record({
    x: word,
    y: word,
    hidden: word,
    number: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
    flag: fc.option(fc.boolean(), { nil: undefined }),
    each: fc.array(word, { maxLength: 3 }),
    chosen: word,
    several: fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }),
  })
  .map(({ each, ...rest }) =>
    Object.fromEntries(
      [
        ...Object.entries(rest),
        ...each.flatMap((one, at): [string, AnswerValue | undefined][] => [
          [`row@r${at}`, at + 1],
          [`each@r${at}`, one],
        ]),
      ].filter((entry): entry is [string, AnswerValue] => entry[1] !== undefined),
    ),
  )

const asking = (choiceFilter: string, list: Choice[], others: Choice[]) => {
  const nodes: FormNode[] = [
    { kind: 'text', id: 'x' },
    { kind: 'text', id: 'y' },
    { kind: 'integer', id: 'number' },
    { kind: 'yes-no', id: 'flag' },
    { kind: 'text', id: 'hidden', relevant: "${flag} = 'yes'" },
    { kind: 'repeat', id: 'row', nodes: [{ kind: 'text', id: 'each' }] },
    { kind: 'select-one', id: 'chosen', list: 'list', choiceFilter },
    { kind: 'select-many', id: 'several', list: 'list', choiceFilter },
    { kind: 'ranking', id: 'ranked', list: 'list', choiceFilter },
  ]
  return opened(formOf(nodes, { list, others }))
}

const seenOf = (filter: string, list: Choice[], others: Choice[], given: Record<string, AnswerValue>) => {
  const survey = openSurvey(asking(filter, list, others), { ...given, ranked: ['a', 'b'] }, WORLD)
  const looked = (): unknown[] =>
    ['chosen', 'several', 'ranked'].map((key) => {
      const state = survey.state(key)
      return state?.kind === 'question' ? [state.choices, state.problem] : undefined
    })
  const before = [looked(), survey.record()]
  survey.set('x', given.y)
  return [before, looked(), survey.record()]
}

describe('the choices on offer', () => {
  it.each(FILTERS)('are those that asking every row would give: %s', (filter) => {
    fc.assert(
      fc.property(choices, choices, answers, (list, others, given) => {
        // What is denied twice is the same, but has no condition that rows could be looked up by.
        expect(seenOf(filter, list, others, given)).toEqual(seenOf(`not(not(${filter}))`, list, others, given))
      }),
      { numRuns: 60, seed: 26 },
    )
  })

  it('of a list of 10,000 are found without asking all of them', () => {
    let asked = 0
    const survey = openSurvey(opened(CASCADE), {}, WORLD, (_, field) => {
      if (field === 'choiceFilter') asked += 1
    })
    survey.set('province', 'p7')
    const state = survey.state('commune')
    expect(state?.kind === 'question' ? state.choices.length : 0).toBe(10_000 / PROVINCES)
    survey.set('commune', 'c107')
    expect(survey.record()).toEqual({ province: 'p7', commune: 'c107' })
    survey.set('province', 'p8')
    expect(survey.record()).toEqual({ province: 'p8' })
    expect(asked).toBeLessThan(10_000 / PROVINCES + 10)
  })

  it('of a filter with chance in it are drawn row by row, as they always were', () => {
    const rolled: number[] = []
    const random = (): number => {
      rolled.push(0)
      return 0.9
    }
    const list = ['a', 'b', 'c'].map((value) => ({ value, label: { vi: value }, columns: { one: value } }))
    const form = formOf(
      [{ kind: 'select-one', id: 'chosen', list: 'list', choiceFilter: "random() > 0.5 and one = 'b'" }],
      {
        list,
      },
    )
    const state = openSurvey(opened(form), {}, { ...WORLD, random }).state('chosen')
    expect(state?.kind === 'question' ? state.choices.map(({ value }) => value) : []).toEqual(['b'])
    expect(rolled).toHaveLength(3)
  })
})
