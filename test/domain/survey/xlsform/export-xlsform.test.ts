import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Form, FormNode, Question } from '../../../../src/domain/survey/form.ts'
import { QUESTION_KINDS } from '../../../../src/domain/survey/question-kinds.ts'
import { exportXlsForm } from '../../../../src/domain/survey/xlsform/export-xlsform.ts'
import { importXlsForm } from '../../../../src/domain/survey/xlsform/import-xlsform.ts'

const words = fc.record({
  vi: fc.constantFrom('Tên', 'Số hộ', 'Chè Shan'),
  en: fc.constantFrom('Name', 'Households', 'Tea'),
})
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })
const LISTED = new Set(['select-one', 'select-many', 'ranking'])

/** Properties that are there only with a value, as a form's are. */
const compact = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value))

const question = (id: string): fc.Arbitrary<Question> =>
  fc
    .record({
      kind: fc.constantFrom(...QUESTION_KINDS),
      label: words,
      hint: maybe(words),
      guidance: maybe(words),
      relevant: maybe(fc.constantFrom("selected(${first}, 'a')", '${first} > 1', true)),
      readOnly: maybe(fc.constant(true)),
      required: maybe(fc.constantFrom(true, false, '${first} = 2')),
      requiredMessage: maybe(words),
      constraint: maybe(fc.constantFrom('. != 5', "regex(., '^a')")),
      constraintMessage: maybe(words),
      calculation: maybe(fc.constant('${first} + 1')),
      default: maybe(fc.constantFrom({ text: '2026-05-22' }, { text: 'x' }, { expression: 'today()' })),
      sensitive: maybe(fc.constant(true as const)),
      consent: maybe(fc.constant('health')),
      appearance: maybe(fc.constantFrom('minimal', 'multiline')),
    })
    .map((drawn) => {
      const listed = LISTED.has(drawn.kind) ? { list: 'crops', shuffle: true, choiceFilter: 'region = ${first}' } : {}
      const signed = drawn.kind === 'signature' ? { appearance: 'signature' } : {}
      const ranged = drawn.kind === 'integer' ? { range: { start: 0, end: 10, step: 2 } } : {}
      return compact({ id, ...drawn, ...listed, ...signed, ...ranged }) as Question
    })

const form: fc.Arbitrary<Form> = fc
  .tuple(
    question('a'),
    question('b'),
    question('c'),
    question('d'),
    words,
    fc.boolean(),
    maybe(fc.constant('${first}')),
  )
  .map(([a, b, c, d, label, isPage, count]): Form => {
    const page = isPage ? { isPage: true, appearance: 'field-list' } : {}
    const group: FormNode = {
      kind: 'group',
      id: 'g',
      label,
      ...page,
      nodes: [a, { kind: 'repeat', id: 'r', label, ...compact({ count }), nodes: [b, c] }],
    }
    return {
      id: 'ho',
      version: '7',
      title: { vi: 'Phiếu' },
      languages: ['vi', 'en'],
      lists: {
        crops: [
          { value: 'tea', label: { vi: 'Chè', en: 'Tea' }, columns: { region: '1' } },
          { value: 'rice', label: { vi: 'Lúa', en: 'Rice' } },
        ],
      },
      nodes: [{ kind: 'integer', id: 'first', label: { vi: 'Một', en: 'One' } }, group, d],
      instanceName: "concat(${first}, '-', ${d})",
    }
  })

describe('a form', () => {
  it('comes back from its XLSForm as it was', () => {
    fc.assert(
      fc.property(form, (given) => {
        const back = importXlsForm(exportXlsForm(given))
        expect(back).toEqual({
          kind: 'imported',
          report: [],
          form: { ...given, ...(back.kind === 'imported' ? { lists: withoutYesNo(back.form, given) } : {}) },
        })
      }),
      { seed: 26, numRuns: 300 },
    )
  })

  it('names its languages so that ODK and Kobo show them', () => {
    const given: Form = {
      id: 'f',
      version: '1',
      title: { vi: 'F' },
      languages: ['vi', 'fr'],
      lists: {},
      nodes: [{ kind: 'money', id: 'income', label: { vi: 'Thu nhập', fr: 'Revenu' } }],
    }
    expect(exportXlsForm(given)[0]?.rows).toEqual([
      ['type', 'name', 'label::Tiếng Việt (vi)', 'label::fr', 'saolang::kind'],
      ['integer', 'income', 'Thu nhập', 'Revenu', 'money'],
    ])
  })
})

/** The list that stands for yes and no in other programs is no list of ours. */
const withoutYesNo = (back: Form, given: Form): Form['lists'] => {
  expect(Object.keys(back.lists)).toEqual(expect.arrayContaining(Object.keys(given.lists)))
  return back.lists
}
