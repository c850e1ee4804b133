import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileExpression } from '../../../src/domain/survey/expression/compile.ts'
import { parseExpression } from '../../../src/domain/survey/expression/parse.ts'
import { Form } from '../../../src/domain/survey/form.ts'
import { indexForm } from '../../../src/domain/survey/index-form.ts'
import { openForm } from '../../../src/domain/survey/open-form.ts'
import { openSurvey } from '../../../src/domain/survey/survey.ts'
import { importXlsForm } from '../../../src/domain/survey/xlsform/import-xlsform.ts'
import { formOf, opened, WORLD } from './forms.ts'

/** Pieces that expressions are made of, in any order. */
const PIECES = [
  '${a}',
  '${b}',
  '.',
  '..',
  '/',
  '//',
  '[',
  ']',
  '(',
  ')',
  ',',
  '=',
  '<',
  '-',
  '*',
  ' and ',
  ' or ',
  ' div ',
  '1',
  "'x'",
  '"',
  'if(',
  'position(',
  'current()',
  "instance('l')",
  'sum(',
  'regex(',
  'once(',
  '@',
  '$',
  'item',
  '::',
  '|',
]
const expression = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''))

describe('bad input', () => {
  it('never throws: an expression is read or has a problem with its place', () => {
    const form = formOf(
      [
        { kind: 'text', id: 'a' },
        { kind: 'repeat', id: 'r', nodes: [{ kind: 'integer', id: 'b' }] },
      ],
      { l: [] },
    )
    const { index } = indexForm(form)
    fc.assert(
      fc.property(fc.oneof(expression, fc.string({ unit: 'binary' })), (text) => {
        const parsed = parseExpression(text)
        if (parsed.kind === 'problem') expect(parsed.problem.at).toBeLessThanOrEqual(text.length)
        for (const place of index.places.values()) compileExpression(text, index, place)
      }),
      { seed: 1, numRuns: 3000 },
    )
  })

  it('never throws: a form of any expressions opens and fills, or says why not', () => {
    fc.assert(
      fc.property(expression, expression, expression, (one, two, three) => {
        const form = formOf(
          [
            { kind: 'text', id: 'a', relevant: one, constraint: two },
            {
              kind: 'repeat',
              id: 'r',
              count: three,
              nodes: [{ kind: 'integer', id: 'b', calculation: two, relevant: three }],
            },
          ],
          { l: [] },
        )
        const opening = openForm(form)
        if (opening.kind === 'problems') expect(opening.problems.length).toBeGreaterThan(0)
        else openSurvey(opening.opened, { a: 'x', 'r@k': 1, 'b@k': 2, 'b@gone': 3 }, WORLD).set('a', '3')
      }),
      { seed: 2, numRuns: 2000 },
    )
  })

  it('never throws: a workbook of any cells is a form or is refused', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        'type',
        'name',
        'label',
        'relevant',
        'text',
        'integer',
        'select_one l',
        'select_one l or_other',
        'a_other',
        'begin group',
        'end group',
        'begin repeat',
        'end repeat',
        'a',
        'b',
        '${a}',
        '${b} = 1',
        'l',
        'list_name',
        'calculate',
        'calculation',
      ),
      fc.constant(null),
      fc.string(),
      fc.double(),
      fc.boolean(),
    )
    const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 })
    fc.assert(
      fc.property(rows, rows, fc.boolean(), (survey, choices, hasHead) => {
        const head = hasHead ? [['type', 'name', 'label', 'relevant', 'calculation', 'repeat_count']] : []
        const result = importXlsForm([
          { name: 'survey', rows: [...head, ...survey] },
          { name: 'choices', rows: choices },
        ])
        if (result.kind === 'refused') expect(result.problems.length).toBeGreaterThan(0)
        else expect(openForm(Form.parse(result.form)).kind).toBe('opened')
      }),
      { seed: 3, numRuns: 2000 },
    )
  })

  it('is told where it stands in an expression', () => {
    expect(parseExpression('${a} = = 2')).toEqual({
      kind: 'problem',
      problem: { code: 'unexpected', what: '=', at: 7 },
    })
    expect(parseExpression('#')).toEqual({ kind: 'problem', problem: { code: 'unreadable', what: '#', at: 0 } })
    expect(parseExpression('//a')).toMatchObject({ problem: { code: 'unsupported-path', at: 0 } })
    expect(parseExpression('('.repeat(500))).toMatchObject({ problem: { code: 'too-deep' } })
  })

  it('that runs in a circle through other instances is cut, and said', () => {
    const survey = openSurvey(
      opened(
        formOf([
          { kind: 'repeat', id: 'r', nodes: [{ kind: 'integer', id: 'n', calculation: 'sum(${all}) + 1' }] },
          { kind: 'calculated', id: 'all', calculation: 'sum(${n})' },
        ]),
      ),
      { 'r@a': 1 },
      WORLD,
    )
    expect(survey.state('n@a')).toMatchObject({ kind: 'question' })
  })
})
