import { describe, expect, it } from 'vitest'
import type * as z from 'zod/mini'
import { CLASSIFICATION, personalPaths, sensitivePaths } from '../../../src/domain/privacy/classification.ts'
import { pathsOf } from '../../../src/domain/privacy/data-class.ts'
import { classOfQuestion } from '../../../src/domain/privacy/question-class.ts'
import { DATA_OF_KIND } from '../../../src/domain/records/data-of-kind.ts'
import { KINDS } from '../../../src/domain/records/kinds.ts'
import type { Form, Question } from '../../../src/domain/survey/form.ts'
import { FORMS } from '../../../src/domain/survey/forms/catalogue.ts'
import { indexForm, isQuestion } from '../../../src/domain/survey/index-form.ts'
import { schemaPaths } from './schema-paths.ts'

const given = (kind: (typeof KINDS)[number]): string[] => CLASSIFICATION[kind].groups.flatMap(pathsOf)
const covers = (path: string, field: string): boolean => field === path || field.startsWith(`${path}.`)

describe('[Law 91/2025/QH15, Art. 2; ASVS 5.0 14.1.1] every field of every kind has a class', () => {
  it.each(KINDS)('of %s, once', (kind) => {
    const { leaves } = schemaPaths(DATA_OF_KIND[kind] as unknown as z.ZodMiniType)
    const classes = leaves.map((leaf) => [leaf, given(kind).filter((path) => covers(path, leaf)).length])
    expect(classes.filter(([, times]) => times !== 1)).toEqual([])
  })

  it.each(KINDS)('and no class of %s names a field that is not there', (kind) => {
    const { leaves, branches } = schemaPaths(DATA_OF_KIND[kind] as unknown as z.ZodMiniType)
    expect(given(kind).filter((path) => ![...leaves, ...branches].includes(path))).toEqual([])
  })

  it('and what somebody wrote freely about others is personal', () => {
    for (const kind of KINDS) {
      const { leaves } = schemaPaths(DATA_OF_KIND[kind] as unknown as z.ZodMiniType)
      const notes = leaves.filter((leaf) => /(^|\.)(note|notes\.\*|text)$/.test(leaf) && kind !== 'form')
      expect([kind, notes.filter((leaf) => !personalPaths(kind).some((path) => covers(path, leaf)))]).toEqual([
        kind,
        [],
      ])
    }
  })
})

describe('[Decree 356/2025/NĐ-CP, Art. 4] sensitive is', () => {
  it('where somebody is, and what a survey was answered', () => {
    expect(KINDS.flatMap((kind) => sensitivePaths(kind).map((path) => `${kind}.${path}`))).toEqual([
      'producer.place',
      'response.answers',
      'evidence.place',
      'training.place',
    ])
  })

  it('of the built-in forms: ethnic group, disability, sex beside them, and places; none of it is required', async () => {
    const forms = await Promise.all(FORMS.map(async ({ versions }) => versions.at(-1)?.load()))
    const questions = forms.flatMap((form) => (form === undefined ? [] : questionsOf(form)))
    const sensitive = questions.filter((question) => classOfQuestion(question) === 'sensitive')
    expect(sensitive.map(({ id }) => id)).toEqual([
      ...['location', 'representative-sex', 'representative-ethnicity', 'representative-disability', 'where', 'plot'],
    ])
    expect(sensitive.filter(({ required, consent }) => required !== undefined || consent === undefined)).toEqual([])
  })

  const question = (more: Partial<Question>): Question => ({ id: 'q', kind: 'text', ...more })
  it('a place even where the form’s author did not say so, while a price stays the business’s', () => {
    expect(classOfQuestion(question({ kind: 'geopoint' }))).toBe('sensitive')
    expect(classOfQuestion(question({ kind: 'phone' }))).toBe('personal')
    expect(classOfQuestion(question({ consent: 'contact' }))).toBe('personal')
    expect(classOfQuestion(question({ appearance: 'multiline' }))).toBe('personal')
    expect(classOfQuestion(question({ kind: 'money' }))).toBe('business')
  })
})

const questionsOf = (form: Form): Question[] =>
  [...indexForm(form).index.places.values()].flatMap(({ node }) => (isQuestion(node) ? [node] : []))
