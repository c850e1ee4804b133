import { readMoment } from './expression/calendar.ts'
import type { Question, Wording } from './form.ts'
import { type AnswerValue, type QuestionKind, VALUE_OF_KIND } from './question-kinds.ts'

/** Why an answer cannot stand. `message` is the form's own wording, where it has one. */
export interface AnswerProblem {
  readonly code:
    | 'required'
    | 'constraint'
    /** Not what a question of this kind can hold: a letter in a number, 30 February. */
    | 'kind'
    | 'range'
    | 'phone'
    /** Not among the choices that are on offer (any more). */
    | 'choice'
    /** A ranking that leaves choices out or names one twice. */
    | 'ranking'
  readonly message?: Wording
}

const HAS_DAY: ReadonlySet<QuestionKind> = new Set(['date', 'date-time'])

/** Numbers of Vietnam: 0 or +84, then eight to ten digits (fixed lines of old, mobile, service lines); or any other country's with its +. */
const PHONE = /^(0\d{8,10}|\+84\d{8,10}|\+(?!84)\d{7,14})$/

/** What is wrong with an answer by its kind alone, whatever the form's rules say. */
export const problemOfKind = (question: Question, value: AnswerValue): AnswerProblem | undefined => {
  const judged = VALUE_OF_KIND[question.kind].safeParse(value)
  if (!judged.success) {
    const isOutside = question.kind === 'percent' || question.kind === 'money'
    return { code: isOutside && typeof value === 'number' ? 'range' : 'kind' }
  }
  if (HAS_DAY.has(question.kind) && readMoment(String(value)) === undefined) return { code: 'kind' }
  if (question.kind === 'phone' && !PHONE.test(String(value).replace(/[\s.()-]/g, ''))) return { code: 'phone' }
  const { range } = question
  if (range !== undefined && typeof value === 'number' && !isWithin(value, range)) return { code: 'range' }
  return undefined
}

const isWithin = (value: number, { start, end }: { start: number; end: number }): boolean =>
  value >= Math.min(start, end) && value <= Math.max(start, end)

/** What is wrong with chosen values, given which are on offer and how many choices there are in all. */
export const problemOfChoice = (
  question: Question,
  value: AnswerValue,
  isOnOffer: (choice: string) => boolean,
  offered: () => number,
): AnswerProblem | undefined => {
  const chosen = typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(String) : []
  if (!chosen.every(isOnOffer)) return { code: 'choice' }
  if (question.kind !== 'ranking') return undefined
  return new Set(chosen).size === chosen.length && chosen.length === offered() ? undefined : { code: 'ranking' }
}
