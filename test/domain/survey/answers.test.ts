import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayFromDays, dayToText } from '../../../src/domain/calendar/civil.ts'
import { AnswerKey, answerKey, splitAnswerKey } from '../../../src/domain/survey/answer-key.ts'
import { daysOfMoment } from '../../../src/domain/survey/expression/calendar.ts'
import type { FormNode } from '../../../src/domain/survey/form.ts'
import {
  AnswerValue,
  QUESTION_KINDS,
  type QuestionKind,
  VALUE_OF_KIND,
} from '../../../src/domain/survey/question-kinds.ts'
import { openSurvey } from '../../../src/domain/survey/survey.ts'
import { answerToText, textToAnswer } from '../../../src/domain/survey/value-text.ts'
import { choices, formOf, opened, WORLD } from './forms.ts'

const problemOf = (kind: QuestionKind, value: AnswerValue, rest: object = {}): string | undefined => {
  const form = formOf([{ kind, id: 'q', ...rest } as FormNode], { crops: choices('tea', 'rice') })
  const state = openSurvey(opened(form), { q: value }, WORLD).state('q')
  return state?.kind === 'question' ? state.problem?.code : 'none'
}

describe('an answer', () => {
  it('is held to its kind', () => {
    expect(problemOf('date', '2026-02-29')).toBe('kind')
    expect(problemOf('date', '2024-02-29')).toBeUndefined()
    expect(problemOf('time', '24:00')).toBe('kind')
    expect(problemOf('money', -1)).toBe('range')
    expect(problemOf('money', 1.5)).toBe('range')
    expect(problemOf('percent', 101)).toBe('range')
    expect(problemOf('integer', 4, { range: { start: 0, end: 3, step: 1 } })).toBe('range')
    expect(problemOf('geopoint', { lat: 116, lon: 107 })).toBe('kind')
    expect(problemOf('select-one', 'pepper', { list: 'crops' })).toBe('choice')
    expect(problemOf('ranking', ['tea'], { list: 'crops' })).toBe('ranking')
    expect(problemOf('ranking', ['rice', 'tea'], { list: 'crops' })).toBeUndefined()
  })

  it.each(['0912345678', '0233 3852 123', '+84 912 345 678', '0912.345.678', '+856 20 5555 1234'])(
    'is a phone number: %s',
    (number) => {
      expect(problemOf('phone', number)).toBeUndefined()
    },
  )

  it.each(['912345678', '09123', '0912345678901', 'chưa có'])('is no phone number: %s', (number) => {
    expect(problemOf('phone', number)).toBe('phone')
  })

  it('says the same after it has been written as a submission would and read again', () => {
    const point = fc.record({
      lat: fc.integer({ min: -90, max: 90 }),
      lon: fc.integer({ min: -180, max: 180 }),
      alt: fc.constant(3),
      accuracy: fc.constant(5),
    })
    const samples: Partial<Record<QuestionKind, fc.Arbitrary<AnswerValue>>> = {
      text: fc.string({ minLength: 1, maxLength: 40 }),
      integer: fc.integer(),
      decimal: fc.integer().map((value) => value / 1000),
      date: fc.integer({ min: -30_000, max: 60_000 }).map((days) => dayToText(dayFromDays(days))),
      time: fc.constant('14:30'),
      'date-time': fc.constant('2026-05-22T14:30'),
      'yes-no': fc.boolean(),
      'select-many': fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
      geopoint: point,
      geotrace: fc.array(point, { minLength: 1, maxLength: 4 }),
    }
    for (const [kind, sample] of Object.entries(samples) as [QuestionKind, fc.Arbitrary<AnswerValue>][]) {
      fc.assert(
        fc.property(sample, (value) => {
          expect(textToAnswer(kind, answerToText(value))).toEqual(value)
          expect(VALUE_OF_KIND[kind].safeParse(value).success).toBe(true)
          expect(AnswerValue.safeParse(value).success).toBe(true)
        }),
        { seed: 4, numRuns: 100 },
      )
    }
    for (const kind of QUESTION_KINDS) expect(textToAnswer(kind, '')).toBeUndefined()
  })

  it('has a key that says in which instances it stands', () => {
    expect(answerKey('age', ['a1', 'b2'])).toBe('age@a1.b2')
    expect(splitAnswerKey('age@a1.b2')).toEqual({ id: 'age', instances: ['a1', 'b2'] })
    expect(splitAnswerKey('age')).toEqual({ id: 'age', instances: [] })
    expect(AnswerKey.safeParse('age@a1.b2').success).toBe(true)
    for (const key of ['', 'a/b', 'a@', 'a@B', 'a@b@c', `${'x'.repeat(81)}`])
      expect(AnswerKey.safeParse(key).success).toBe(false)
  })
})

it('counts days as the calendar does, through every leap year and back', () => {
  let day = { year: 1899, month: 12, day: 31 }
  for (let days = -25_568; days < 60_000; days += 1) {
    const next = dayFromDays(days)
    const isNextDay = next.day === day.day + 1 && next.month === day.month
    const isNextMonth =
      next.day === 1 && (next.month === day.month + 1 || (next.month === 1 && next.year === day.year + 1))
    if (days > -25_568 && !isNextDay && !isNextMonth)
      throw new Error(`${dayToText(day)} is not before ${dayToText(next)}`)
    if (daysOfMoment(dayToText(next)) !== days) throw new Error(`${dayToText(next)} is not ${days}`)
    day = next
  }
  expect(dayToText(day)).toBe('2134-04-10')
})
