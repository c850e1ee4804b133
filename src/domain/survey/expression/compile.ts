import type { FormIndex, Place } from '../index-form.ts'
import { compilePath } from './compile-path.ts'
import type { Expression, ExpressionProblem, Operator } from './expression.ts'
import { FUNCTIONS, UNSUPPORTED_FUNCTIONS } from './functions/catalogue.ts'
import { findLookUp, type LookUp } from './look-up.ts'
import { parseExpression } from './parse.ts'
import { type Evaluate, type Need, type OwnAs, refuse, type Setting } from './setting.ts'
import { compileSpecial } from './special-forms.ts'
import { areEqual, isOrdered, toBoolean, toNumber, type Value } from './value.ts'

export interface Compiled {
  readonly evaluate: Evaluate
  readonly needs: readonly Need[]
  /** It looks at what it gave before, by `once` or `.`: its value is kept with the answers. */
  readonly isKept: boolean
  /** Of a choice list's filter: what all rows that it keeps have in common. */
  readonly lookUp?: LookUp | undefined
}

export type CompileResult =
  | { readonly kind: 'compiled'; readonly compiled: Compiled }
  | { readonly kind: 'problem'; readonly problem: ExpressionProblem }

/** Turns the text of an expression into a function of where it is asked, or says why it cannot. With `isInList` it is asked of a list's rows. */
export const compileExpression = (
  text: string,
  index: FormIndex,
  current: Place,
  { isInList = false, ownAs = 'it-is' as OwnAs } = {},
): CompileResult => {
  const parsed = parseExpression(text)
  if (parsed.kind === 'problem') return parsed
  const setting: Setting = { index, current, here: current, ownAs, isInList, needs: [], problems: [], compile }
  const evaluate = compile(parsed.expression, setting)
  const [problem] = setting.problems
  if (problem !== undefined) return { kind: 'problem', problem }
  const looksBack = ownAs === 'before' && setting.needs.some(({ id }) => id === current.node?.id)
  const needs = looksBack ? setting.needs.filter(({ id }) => id !== current.node?.id) : setting.needs
  const isKept = looksBack || callsOnce(parsed.expression)
  const lookUp = isInList ? findLookUp(parsed.expression, setting) : undefined
  return { kind: 'compiled', compiled: { evaluate, needs, isKept, lookUp } }
}

const callsOnce = (expression: Expression): boolean => {
  if (expression.kind === 'binary') return callsOnce(expression.left) || callsOnce(expression.right)
  if (expression.kind === 'negative') return callsOnce(expression.of)
  return expression.kind === 'call' && (expression.name === 'once' || expression.arguments.some(callsOnce))
}

const compile = (expression: Expression, setting: Setting): Evaluate => {
  switch (expression.kind) {
    case 'number':
    case 'text': {
      const { value } = expression
      return () => value
    }
    case 'negative': {
      const of = compile(expression.of, setting)
      return (frame) => -toNumber(of(frame))
    }
    case 'binary':
      return compileBinary(expression.operator, compile(expression.left, setting), compile(expression.right, setting))
    case 'call':
      return compileCall(expression, setting)
    case 'path':
      return compilePath(expression, setting)
  }
}

const compileCall = (call: Extract<Expression, { kind: 'call' }>, setting: Setting): Evaluate => {
  const special = compileSpecial(call, setting)
  if (special !== undefined) return special
  const found = FUNCTIONS.get(call.name)
  if (found === undefined) {
    const code = UNSUPPORTED_FUNCTIONS.has(call.name) ? 'unsupported-function' : 'unknown-function'
    return refuse(setting, { code, what: call.name, at: call.at })
  }
  if (call.arguments.length < found.least || call.arguments.length > found.most) {
    return refuse(setting, { code: 'wrong-argument-count', what: call.name, at: call.at })
  }
  const given = call.arguments.map((argument) => compile(argument, setting))
  return (frame) => found.run(given, frame)
}

const compileBinary = (operator: Operator, left: Evaluate, right: Evaluate): Evaluate => {
  switch (operator) {
    case 'or':
      return (frame) => toBoolean(left(frame)) || toBoolean(right(frame))
    case 'and':
      return (frame) => toBoolean(left(frame)) && toBoolean(right(frame))
    case '=':
      return (frame) => areEqual(left(frame), right(frame), true)
    case '!=':
      return (frame) => areEqual(left(frame), right(frame), false)
    case '<':
      return (frame) => isOrdered(left(frame), right(frame), (one, other) => one < other)
    case '<=':
      return (frame) => isOrdered(left(frame), right(frame), (one, other) => one <= other)
    case '>':
      return (frame) => isOrdered(left(frame), right(frame), (one, other) => one > other)
    case '>=':
      return (frame) => isOrdered(left(frame), right(frame), (one, other) => one >= other)
    case '+':
      return (frame) => toNumber(left(frame)) + toNumber(right(frame))
    case '-':
      return (frame) => toNumber(left(frame)) - toNumber(right(frame))
    case '*':
      return (frame) => toNumber(left(frame)) * toNumber(right(frame))
    case 'div':
      return (frame) => toNumber(left(frame)) / toNumber(right(frame))
    case 'mod':
      return (frame) => toNumber(left(frame)) % toNumber(right(frame))
    case '|':
      return (frame) => union(left(frame), right(frame))
  }
}

const union = (left: Value, right: Value): Value => [
  ...new Set([left, right].flatMap((side) => (typeof side === 'object' ? side : []))),
]
