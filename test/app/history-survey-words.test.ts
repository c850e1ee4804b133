import { describe, expect, it } from 'vitest'
import { surveyWords } from '../../src/app/screens/history/survey-field-words.ts'
import type { Response } from '../../src/domain/records/response.ts'
import { formOf, opened } from '../domain/survey/forms.ts'
import { surveyAt } from './surveys-fixture.ts'

const kinds = [{ value: 'shan', label: { vi: 'Chè Shan' } }]

const form = opened(
  formOf(
    [
      { kind: 'integer', id: 'members', label: { vi: 'Số thành viên' } },
      {
        ...{ kind: 'repeat', id: 'plot', label: { vi: 'Lô chè' } },
        nodes: [{ kind: 'select-one', id: 'kind', list: 'kinds', label: { vi: 'Giống chè' } }],
      },
      { kind: 'text', id: 'ethnicity', label: { vi: 'Dân tộc' }, sensitive: true, consent: 'identity' },
    ],
    { kinds },
  ),
)

const agreed = { text: 'identity/1', given: true, at: '2026-06-01T01:00:00.000Z', method: 'spoken' } as const
const withAnswers = (data: Partial<Response>) =>
  surveyAt(1, { answers: { 'plot@a1': 1, 'plot@b2': 2, 'kind@b2': 'shan' }, ...data }).data

describe('the history of a survey', () => {
  it('names questions and answers by the form, and the instance that they stand in', () => {
    const words = surveyWords(withAnswers({}), form)
    expect([words.name('answers/members'), words.value('answers/members', 321)]).toEqual(['Số thành viên', '321'])
    expect([words.name('answers/kind@b2'), words.value('answers/kind@b2', 'shan')]).toEqual([
      'Lô chè 2 · Giống chè',
      'Chè Shan',
    ])
    expect([words.name('answers/plot@b2'), words.value('answers/plot@b2', 2)]).toEqual(['Lô chè 2', 'mục thứ 2'])
    expect(words.name('answers/kind@gone')).toBe('Lô chè · Giống chè')
    expect(words.value('answers/kind@b2', undefined)).toBe('(để trống)')
  })

  it('tells of a consent how it was given and by which text', () => {
    const words = surveyWords(withAnswers({}), form)
    expect(words.name('consents/identity')).toBe('Xin phép: Giới tính, dân tộc, khuyết tật')
    expect(words.value('consents/identity', agreed)).toMatch(/^Đồng ý bằng lời nói.*\(identity\/1\)$/)
  })

  it('[Law 91/2025] shows no answer whose consent was not given or was withdrawn', () => {
    const path = 'answers/ethnicity'
    for (const consents of [{}, { identity: { ...agreed, given: false } }]) {
      const words = surveyWords(withAnswers({ consents }), form)
      expect([words.isWithheld(path), words.value(path, 'Pa Kô')]).toEqual([true, 'Không hiện: chưa có đồng ý'])
    }
    const words = surveyWords(withAnswers({ consents: { identity: agreed } }), form)
    expect([words.isWithheld(path), words.value(path, 'Pa Kô')]).toEqual([false, 'Pa Kô'])
  })

  it('keeps to what was noted while the form is not at hand, and never takes a number for a level of a criterion', () => {
    const words = surveyWords(withAnswers({}), undefined)
    expect([words.name('answers/members'), words.value('answers/members', 321)]).toEqual(['Câu trả lời members', '321'])
    expect(words.value('answers/odd', { deep: [null] })).toBe('{"deep":[null]}')
  })
})
