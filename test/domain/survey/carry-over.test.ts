import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryOver } from '../../../src/domain/survey/carry-over.ts'
import { completenessOf } from '../../../src/domain/survey/completeness.ts'
import type { Form, FormNode } from '../../../src/domain/survey/form.ts'
import { formChanges } from '../../../src/domain/survey/form-changes.ts'
import { openSurvey } from '../../../src/domain/survey/survey.ts'
import { choices, formOf, opened, WORLD } from './forms.ts'

const OLDER = formOf(
  [
    { kind: 'text', id: 'name', required: true },
    { kind: 'integer', id: 'workers' },
    { kind: 'text', id: 'motto' },
    { kind: 'select-many', id: 'sells', list: 'where' },
    { kind: 'select-one', id: 'main', list: 'where' },
    { kind: 'repeat', id: 'plot', nodes: [{ kind: 'decimal', id: 'area' }] },
    { kind: 'text', id: 'years' },
  ],
  { where: choices('market', 'shop', 'online') },
)

const NEWER: Form = {
  ...formOf(
    [
      { kind: 'text', id: 'name', required: true, label: { vi: 'Tên chủ thể' } },
      { kind: 'decimal', id: 'workers' },
      { kind: 'select-many', id: 'sells', list: 'where' },
      { kind: 'select-one', id: 'main', list: 'where' },
      {
        kind: 'repeat',
        id: 'plot',
        nodes: [
          { kind: 'decimal', id: 'area' },
          { kind: 'text', id: 'crop', required: true },
        ],
      },
      { kind: 'integer', id: 'years' },
    ],
    { where: choices('market', 'online') },
  ),
  version: '2',
}

const DRAFT = {
  name: 'HTX Gio An',
  workers: 12,
  motto: 'Sạch',
  sells: ['market', 'shop'],
  main: 'shop',
  'plot@a': 1,
  'area@a': 0.5,
  years: 'ba năm',
}

describe('a new version of a form', () => {
  it('takes over what still fits, converts what can be, and tells of the rest', () => {
    expect(carryOver(OLDER, NEWER, DRAFT)).toEqual({
      answers: { name: 'HTX Gio An', workers: 12, sells: ['market'], 'plot@a': 1, 'area@a': 0.5 },
      carried: ['name', 'workers', 'plot@a', 'area@a'],
      converted: [{ key: 'sells', from: ['market', 'shop'], to: ['market'] }],
      dropped: [
        { key: 'motto', value: 'Sạch', reason: 'question-gone' },
        { key: 'main', value: 'shop', reason: 'choice-gone' },
        { key: 'years', value: 'ba năm', reason: 'other-kind' },
      ],
    })
  })

  it('shows what it changed', () => {
    expect(formChanges(OLDER, NEWER)).toEqual([
      { id: 'name', changes: ['words'] },
      { id: 'workers', changes: ['kind'] },
      { id: 'sells', changes: ['choices'] },
      { id: 'main', changes: ['choices'] },
      { id: 'crop', changes: ['added'] },
      { id: 'years', changes: ['kind'] },
      { id: 'motto', changes: ['removed'] },
    ])
  })

  it('leaves a draft that can be opened and finished', () => {
    const survey = openSurvey(opened(NEWER), carryOver(OLDER, NEWER, DRAFT).answers, WORLD)
    expect(completenessOf(survey)).toEqual({ asked: 7, answered: 4, missing: ['crop@a'], wrong: [] })
    survey.set('crop@a', 'chè')
    expect(completenessOf(survey, 'plot')).toEqual({ asked: 2, answered: 2, missing: [], wrong: [] })
  })

  it('loses no answer without saying so, whatever was changed', () => {
    const kinds = fc.constantFrom('text', 'integer', 'decimal', 'date', 'yes-no', 'select-one', 'select-many', 'phone')
    const forms = fc
      .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), kinds, fc.boolean()), { selector: ([id]) => id })
      .map((drawn) => {
        const nodes = drawn.map(([id, kind]): FormNode => ({ kind, id, list: 'where' }) as FormNode)
        const inside = nodes.filter((_, at) => drawn[at]?.[2])
        return formOf(
          [...nodes.filter((node) => !inside.includes(node)), { kind: 'repeat', id: 'r', nodes: inside }],
          OLDER.lists,
        )
      })
    const values = fc.constantFrom('1', 'market', 'chè', 7, 1.5, true, ['market', 'gone'], '2026-05-22')
    fc.assert(
      fc.property(
        forms,
        forms,
        fc.dictionary(fc.constantFrom('a', 'b@x', 'c', 'd@x', 'r@x'), values),
        (one, other, answers) => {
          const { answers: kept, carried, converted, dropped } = carryOver(one, other, answers)
          const told = [...carried, ...converted.map(({ key }) => key), ...dropped.map(({ key }) => key)]
          expect(told.toSorted()).toEqual(Object.keys(answers).toSorted())
          expect(Object.keys(kept).length).toBe(carried.length + converted.length)
        },
      ),
      { seed: 1, numRuns: 200 },
    )
  })
})
