import { describe, expect, it } from 'vitest'
import { exportXlsForm } from '../../../../src/domain/survey/xlsform/export-xlsform.ts'
import { importXlsForm } from '../../../../src/domain/survey/xlsform/import-xlsform.ts'
import { importPublicForm, PUBLIC_FORMS } from './public-forms.ts'

/** What the import of each form tells of: how often, and of what. Functions of other programs, and lists that only those have. */
const TOLD: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'cash-add-member': {
    'name-twice': 32,
    'unknown-list contact-summary': 1,
    'unknown-function difference-in-months': 1,
  },
  'covid-rapid-test': {
    'name-twice': 14,
    'unknown-function difference-in-months': 2,
    'unknown-function parse-timestamp-to-date': 1,
    'unreadable &gt;= 1 and ': 1,
  },
  delivery: {
    'name-twice': 68,
    'unknown-function difference-in-months': 4,
    'unknown-reference ../delivery_outcome/babies_alive_num': 2,
  },
  'household-contact': {
    'unknown-function difference-in-months': 3,
    'unknown-reference ../../inputs/meta/location/lat': 1,
  },
  'infant-child': { 'name-twice': 18, 'unknown-list contact-summary': 4, 'wrong-argument-count int': 2 },
  'iraq-questionnaire': { 'unsupported-type': 3 },
  'patient-assessment': { 'name-twice': 38, 'unknown-function difference-in-months': 2 },
  'postnatal-follow-up': { 'unknown-function difference-in-months': 2 },
  pregnancy: {
    'name-twice': 5,
    'unknown-function difference-in-months': 1,
    'unknown-reference ../../risk_factors/secondary_condition': 4,
  },
  'repeating-group': { 'unknown-function comment-status': 16 },
  widgets: { 'choice-twice': 1 },
}

const toldOf = (name: string): Record<string, number> => {
  const told: Record<string, number> = {}
  for (const line of importPublicForm(name).report) {
    const what = line.problem === undefined ? line.code : `${line.problem.code} ${line.problem.what}`
    told[what] = (told[what] ?? 0) + 1
  }
  return told
}

describe('a public form', () => {
  it('comes in, and whatever could not be taken is told', () => {
    expect(PUBLIC_FORMS.length).toBeGreaterThanOrEqual(10)
    expect(
      Object.fromEntries(
        PUBLIC_FORMS.map((name) => [name, toldOf(name)]).filter(([, told]) => Object.keys(told ?? {}).length > 0),
      ),
    ).toEqual(TOLD)
  })

  it.each(PUBLIC_FORMS)('goes out and comes back as it was: %s', (name) => {
    const { form } = importPublicForm(name)
    expect(importXlsForm(exportXlsForm(form))).toMatchObject({
      kind: 'imported',
      form: { lists: form.lists, nodes: form.nodes },
    })
  })
})
