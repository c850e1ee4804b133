import { expect, test } from 'vitest'
import { actionChange, actionTexts, readVnd } from '../../src/app/screens/plans/action-fields.ts'
import { anAction } from '../domain/plan/plans.ts'

const typed =
  (fields: Record<string, string>) =>
  (field: string): string =>
    fields[field] ?? ''

test('dong are read with or without dots between thousands; nothing is nothing', () => {
  expect(['15000000', '15.000.000', ' 15 000 000 ', ''].map(readVnd)).toEqual([15e6, 15e6, 15e6, 0])
  expect(['15tr', '-5', '99999999999999'].map(readVnd)).toEqual([undefined, undefined, undefined])
})

test('what one source pays is written together, without what was left empty', () => {
  expect(
    actionChange('costs/city/planned', typed({ 'costs/city/planned': '1.000', 'costs/city/spent': '500' })),
  ).toEqual({ set: { 'costs/city': { planned: 1000, spent: 500 } }, unset: [] })
  expect(actionChange('costs/city/planned', typed({ 'costs/city/planned': 'nhiều' }))).toEqual({ problem: 'money' })
})

test('a paper is written with its name, its kind and the day on which it came', () => {
  const fields = { 'documents/a/name': 'Phiếu kiểm nghiệm', 'documents/a/kind': 'test-report' }
  expect(actionChange('documents/a/name', typed(fields))).toEqual({
    set: { 'documents/a': { name: 'Phiếu kiểm nghiệm', kind: 'test-report' } },
    unset: [],
  })
  expect(actionChange('documents/a/name', typed({ ...fields, 'documents/a/obtainedOn': '2027-02-30' }))).toEqual({
    problem: 'day',
  })
})

test('an action keeps its title; a day and a number are ones that there are', () => {
  expect(actionChange('title', typed({ title: ' ' }))).toEqual({ problem: 'title' })
  expect(actionChange('dueOn', typed({ dueOn: '2027-13-01' }))).toEqual({ problem: 'day' })
  expect(actionChange('dueOn', typed({}))).toEqual({ set: {}, unset: ['dueOn'] })
  expect(actionChange('months', typed({ months: '1,5' }))).toEqual({ set: { months: 1.5 }, unset: [] })
  expect(actionChange('months', typed({ months: 'hai' }))).toEqual({ problem: 'number' })
})

test('the form begins with what the record says', () => {
  const texts = actionTexts(
    anAction({ costs: { city: { planned: 5 } }, documents: { a: { name: 'Tờ khai', obtainedOn: '2026-01-02' } } }),
  )
  expect(texts).toMatchObject({
    ...{ title: 'Bao bì: có nhãn đẹp', months: '2', 'costs/city/planned': '5', 'costs/city/spent': '' },
    ...{ 'documents/a/name': 'Tờ khai', 'documents/a/kind': '', 'documents/a/obtainedOn': '2026-01-02' },
  })
})
