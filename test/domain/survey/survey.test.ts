import { describe, expect, it } from 'vitest'
import type { FormNode } from '../../../src/domain/survey/form.ts'
import { openForm } from '../../../src/domain/survey/open-form.ts'
import { openSurvey, type Survey } from '../../../src/domain/survey/survey.ts'
import type { Answers, QuestionState } from '../../../src/domain/survey/survey-state.ts'
import { filledWords } from '../../../src/domain/survey/words.ts'
import { choices, formOf, opened, seeded, WORLD } from './forms.ts'

const surveyOf = (nodes: FormNode[], answers: Answers = {}, lists = {}): Survey =>
  openSurvey(opened(formOf(nodes, lists)), answers, WORLD)

const question = (survey: Survey, key: string): QuestionState => {
  const state = survey.state(key)
  if (state?.kind !== 'question') throw new Error(`no question ${key}`)
  return state
}

const MEMBERS: FormNode[] = [
  {
    kind: 'repeat',
    id: 'member',
    nodes: [
      { kind: 'text', id: 'name' },
      { kind: 'integer', id: 'age', constraint: '. >= 0 and . < 120', constraintMessage: { vi: 'Tuổi từ 0 đến 119' } },
      { kind: 'calculated', id: 'place', calculation: 'position(..)' },
      { kind: 'integer', id: 'school', relevant: '${age} >= 6 and ${age} < 18' },
    ],
  },
  { kind: 'calculated', id: 'people', calculation: 'count(${member})' },
  { kind: 'calculated', id: 'years', calculation: 'sum(${age})' },
]

describe('a question', () => {
  it('is asked only while its condition holds, and keeps its answer meanwhile without handing it in', () => {
    const survey = surveyOf([
      { kind: 'yes-no', id: 'exports' },
      { kind: 'text', id: 'countries', relevant: "${exports} = 'yes'" },
    ])
    expect(question(survey, 'countries').isRelevant).toBe(false)
    expect(survey.set('exports', true)).toMatchObject({ kind: 'done', changed: ['exports', 'countries'] })
    survey.set('countries', 'Nhật Bản')
    survey.set('exports', false)
    expect(question(survey, 'countries')).toMatchObject({ isRelevant: false, value: 'Nhật Bản' })
    expect(survey.record()).toEqual({ exports: false })
    survey.set('exports', true)
    expect(survey.record()).toEqual({ exports: true, countries: 'Nhật Bản' })
  })

  it('says what is wrong with its answer, in the words of the form', () => {
    const survey = surveyOf([
      { kind: 'integer', id: 'age', required: true, constraint: '. < 120', constraintMessage: { vi: 'Dưới 120' } },
    ])
    expect(question(survey, 'age').problem).toEqual({ code: 'required' })
    survey.set('age', 130)
    expect(question(survey, 'age').problem).toEqual({ code: 'constraint', message: { vi: 'Dưới 120' } })
    survey.set('age', 1.5)
    expect(question(survey, 'age').problem).toEqual({ code: 'kind' })
    survey.set('age', 30)
    expect(question(survey, 'age').problem).toBeUndefined()
  })

  it('[Law 91/2025] is never demanded when it is about sensitive data', () => {
    const survey = surveyOf([{ kind: 'text', id: 'ethnicity', required: true, sensitive: true }])
    expect(question(survey, 'ethnicity')).toMatchObject({ isRequired: false, problem: undefined })
  })

  it('offers the choices of its filter, and marks a choice that is not among them any more', () => {
    const lists = {
      province: choices('qt', 'hue'),
      commune: [
        { value: 'dong-ha', label: { vi: 'Đông Hà' }, columns: { province: 'qt' } },
        { value: 'phu-xuan', label: { vi: 'Phú Xuân' }, columns: { province: 'hue' } },
      ],
    }
    const survey = surveyOf(
      [
        { kind: 'select-one', id: 'province', list: 'province' },
        { kind: 'select-one', id: 'commune', list: 'commune', choiceFilter: 'province = ${province}' },
      ],
      {},
      lists,
    )
    survey.set('province', 'qt')
    expect(question(survey, 'commune').choices.map(({ value }) => value)).toEqual(['dong-ha'])
    survey.set('commune', 'dong-ha')
    expect(survey.set('province', 'hue')).toMatchObject({ changed: expect.arrayContaining(['commune']) })
    expect(question(survey, 'commune')).toMatchObject({ value: 'dong-ha', problem: { code: 'choice' } })
  })

  it('is calculated anew when its trigger is answered, and can be overwritten by hand', () => {
    const survey = surveyOf([
      { kind: 'integer', id: 'rows' },
      { kind: 'integer', id: 'plants', calculation: '${rows} * 10', triggers: ['rows'] },
    ])
    expect(survey.set('rows', 4)).toMatchObject({ writes: { set: { rows: 4, plants: 40 }, unset: [] } })
    survey.set('plants', 38)
    expect(survey.record()).toEqual({ rows: 4, plants: 38 })
  })

  it('speaks of other answers in its words, and says when those change', () => {
    const label = { vi: 'Tuổi của ${name}?', en: 'Age of ${name}?' }
    const survey = surveyOf([
      {
        kind: 'repeat',
        id: 'member',
        label: { vi: '${name}' },
        nodes: [
          { kind: 'text', id: 'name' },
          { kind: 'integer', id: 'age', label },
        ],
      },
    ])
    survey.addInstance('member', 'a')
    expect(filledWords(label, 'vi', ['vi'], question(survey, 'age@a').outputs)).toBe('Tuổi của ?')
    survey.state('member@a')
    expect(survey.set('name@a', 'Hoa')).toMatchObject({ changed: ['name@a', 'age@a', 'member@a'] })
    expect(filledWords(label, 'en', ['vi'], question(survey, 'age@a').outputs)).toBe('Age of Hoa?')
  })
})

describe('a repeat', () => {
  it('counts, sums and numbers its instances, and asks each one only about itself', () => {
    const survey = surveyOf(MEMBERS)
    survey.addInstance('member', 'a1')
    survey.addInstance('member', 'b2')
    survey.set('age@a1', 40)
    survey.set('age@b2', 8)
    expect(question(survey, 'people').value).toBe('2')
    expect(question(survey, 'years').value).toBe('48')
    expect(question(survey, 'school@a1').isRelevant).toBe(false)
    expect(question(survey, 'school@b2').isRelevant).toBe(true)
    survey.removeInstance('member@a1')
    expect(question(survey, 'place@b2').value).toBe('1')
    expect(survey.record()).toEqual({ 'member@b2': 1, 'age@b2': 8, 'place@b2': '1', people: '1', years: '8' })
  })

  it('takes instances that two phones added in the order of their markers, and tells of answers whose instance is gone', () => {
    const survey = surveyOf(MEMBERS, { 'member@zz': 1, 'member@aa': 1, 'member@mm': 0, 'age@gone': 5 })
    expect(survey.children('member')).toEqual(['member@mm', 'member@aa', 'member@zz'])
    expect(survey.strays()).toEqual(['age@gone'])
  })

  it('has as many instances as its count says, and forgets nothing when the count goes down', () => {
    const survey = surveyOf([
      { kind: 'integer', id: 'plots' },
      {
        kind: 'repeat',
        id: 'plot',
        count: '${plots}',
        nodes: [{ kind: 'decimal', id: 'hectares', default: { text: '1' } }],
      },
      { kind: 'calculated', id: 'all', calculation: 'sum(${hectares})' },
    ])
    expect(survey.set('plots', 3)).toMatchObject({
      writes: { set: { plots: 3, 'hectares@1': 1, 'hectares@2': 1, 'hectares@3': 1 } },
    })
    survey.set('hectares@3', 2.5)
    expect(question(survey, 'all').value).toBe('4.5')
    survey.set('plots', 2)
    expect(question(survey, 'all').value).toBe('2')
    survey.set('plots', 3)
    expect(question(survey, 'all').value).toBe('4.5')
    expect(survey.addInstance('plot')).toEqual({ kind: 'refused', reason: 'counted' })
  })

  it('carries a running total from one instance to the next', () => {
    const survey = surveyOf([
      {
        kind: 'repeat',
        id: 'month',
        nodes: [
          { kind: 'integer', id: 'sold' },
          {
            kind: 'calculated',
            id: 'total',
            calculation: 'coalesce(indexed-repeat(${total}, ${month}, position(..) - 1), 0) + ${sold}',
          },
        ],
      },
    ])
    for (const key of ['a', 'b', 'c']) {
      survey.addInstance('month', key)
      survey.set(`sold@${key}`, 5)
    }
    expect(question(survey, 'total@c').value).toBe('15')
    survey.set('sold@a', 7)
    expect(question(survey, 'total@c').value).toBe('17')
  })

  it('nests, each instance with the keys of those around it', () => {
    const survey = surveyOf([
      {
        kind: 'repeat',
        id: 'plot',
        nodes: [
          { kind: 'repeat', id: 'crop', nodes: [{ kind: 'integer', id: 'kg' }] },
          { kind: 'calculated', id: 'plot-kg', calculation: 'sum(${kg})' },
        ],
      },
      { kind: 'calculated', id: 'all-kg', calculation: 'sum(${kg})' },
    ])
    survey.addInstance('plot', 'p')
    survey.addInstance('plot', 'q')
    const [first] = survey.children('crop@p')
    const [second] = survey.children('crop@q')
    survey.set(`kg@${first?.split('@')[1]}`, 3)
    survey.set(`kg@${second?.split('@')[1]}`, 4)
    expect(question(survey, 'plot-kg@p').value).toBe('3')
    expect(question(survey, 'all-kg').value).toBe('7')
    expect(survey.addInstance('crop@q', 'y')).toMatchObject({ writes: { set: { 'crop@q.y': 2 } } })
    expect(survey.children('crop@q')).toEqual([second, 'crop@q.y'])
  })
})

describe('a new survey', () => {
  it('begins with the defaults and one instance of each repeat, all of which is written', () => {
    const survey = openSurvey(
      opened(
        formOf([
          { kind: 'date', id: 'day', default: { expression: 'today()' } },
          { kind: 'calculated', id: 'number', calculation: 'once(uuid())' },
          { kind: 'repeat', id: 'plot', nodes: [{ kind: 'text', id: 'use', default: { text: 'chè' } }] },
        ]),
      ),
      {},
      { ...WORLD, random: seeded(1) },
    )
    const begun = survey.begin()
    const written = begun.kind === 'done' ? begun.writes.set : {}
    expect(Object.values(written)).toHaveLength(4)
    expect(written).toMatchObject({ day: '2026-05-22', number: expect.stringMatching(/^[0-9a-f-]{36}$/) })
    const again = openSurvey(
      opened(formOf([{ kind: 'calculated', id: 'number', calculation: 'once(uuid())' }])),
      written,
      WORLD,
    )
    expect(again.record()).toEqual({ number: written.number })
  })
})

describe('a form', () => {
  it('is refused when calculations run in a circle, with the questions of the circle', () => {
    const form = formOf([
      { kind: 'calculated', id: 'a', calculation: '${b} + 1' },
      { kind: 'calculated', id: 'b', calculation: '${a} + 1' },
    ])
    expect(openForm(form)).toEqual({ kind: 'problems', problems: [{ code: 'cycle', nodes: ['a', 'b'] }] })
  })

  it('is refused with the place of every expression that cannot be used', () => {
    const form = formOf([
      { kind: 'text', id: 'a', relevant: '${nobody} = 1' },
      { kind: 'text', id: 'b', constraint: '. = (1' },
      { kind: 'text', id: 'c', calculation: "pulldata('prices', 'price', 'name', ${a})" },
    ])
    expect(openForm(form)).toMatchObject({
      kind: 'problems',
      problems: [
        { node: 'a', field: 'relevant', problem: { code: 'unknown-reference', what: 'nobody' } },
        { node: 'b', field: 'constraint', problem: { code: 'unexpected', at: 6 } },
        { node: 'c', field: 'calculation', problem: { code: 'unsupported-function', what: 'pulldata' } },
      ],
    })
  })
})

describe('what is to be seen of a question', () => {
  const FORM: FormNode[] = [
    ...MEMBERS,
    { kind: 'select-one', id: 'province', list: 'provinces' },
    { kind: 'select-one', id: 'commune', list: 'communes', choiceFilter: 'province = ${province}', required: true },
    { kind: 'note', id: 'greeting', label: { vi: 'Có ${people} người ở ${province}' }, relevant: '${people} > 0' },
    { kind: 'text', id: 'elder', relevant: '${years} > 50', readOnly: '${people} > 2' },
    { kind: 'repeat', id: 'visit', count: '${people}', nodes: [{ kind: 'integer', id: 'days', constraint: '. < 9' }] },
  ]
  const LISTS = {
    provinces: choices('hue', 'quang-tri'),
    communes: [
      ...choices('phu-loc').map((one) => ({ ...one, columns: { province: 'hue' } })),
      ...choices('khe-sanh').map((one) => ({ ...one, columns: { province: 'quang-tri' } })),
    ],
  }

  it('is the same object until something about it changes, so that nobody draws it again for nothing', () => {
    const survey = surveyOf(FORM, { 'member@a': 1, 'age@a': 20, 'member@b': 2 }, LISTS)
    const [before, other] = [question(survey, 'age@a'), question(survey, 'age@b')]
    expect(question(survey, 'age@a')).toBe(before)
    survey.set('age@a', 21)
    expect(question(survey, 'age@a')).toMatchObject({ value: 21 })
    expect(question(survey, 'age@b')).toBe(other)
  })

  it('is always what a survey shows that is opened on the same answers', () => {
    for (const seed of [1, 2, 3]) {
      const random = seeded(seed)
      const below = (most: number): number => Math.floor(random() * most)
      const survey = surveyOf(FORM, {}, LISTS)
      const answers = new Map<string, unknown>()
      const look = (): void => {
        for (const key of survey.keys()) survey.state(key)
      }
      for (let step = 0; step < 30; step += 1) {
        look()
        const members = survey.children('member')
        const member = members[below(members.length)]?.split('@')[1]
        const outcome = [
          () => survey.addInstance('member', `i${step}`),
          () => survey.removeInstance(`member@${member}`),
          () => survey.set(`age@${member}`, below(130)),
          () => survey.set(`age@${member}`, undefined),
          () => survey.set('province', ['hue', 'quang-tri'][below(2)]),
          () => survey.set('commune', ['phu-loc', 'khe-sanh'][below(2)]),
          () => survey.set('days@1', below(12)),
        ][below(7)]?.()
        if (outcome?.kind !== 'done') continue
        for (const [key, value] of Object.entries(outcome.writes.set)) answers.set(key, value)
        for (const key of outcome.writes.unset) answers.delete(key)
        const fresh = surveyOf(FORM, Object.fromEntries(answers) as Answers, LISTS)
        expect(survey.keys()).toEqual(fresh.keys())
        for (const key of survey.keys()) expect(survey.state(key), `${seed}.${step} ${key}`).toEqual(fresh.state(key))
      }
    }
  })
})
