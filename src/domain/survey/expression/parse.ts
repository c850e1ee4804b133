import {
  type Expression,
  type ExpressionProblem,
  OPERATORS,
  type Operator,
  type PathStart,
  type Step,
} from './expression.ts'
import { lexExpression, type Token } from './lex.ts'

export type Parsed =
  | { readonly kind: 'parsed'; readonly expression: Expression }
  | { readonly kind: 'problem'; readonly problem: ExpressionProblem }

/** Deepest nesting: far beyond any form, and short of what would exhaust the stack. */
const MAX_DEPTH = 120

/** Reads the text of an XLSForm expression: XPath 1.0 as far as forms use it, with `${name}`. */
export const parseExpression = (source: string): Parsed => {
  const lexed = lexExpression(source)
  if ('wrongAt' in lexed) {
    return {
      kind: 'problem',
      problem: { code: 'unreadable', what: source.slice(lexed.wrongAt, lexed.wrongAt + 12), at: lexed.wrongAt },
    }
  }
  const { expression, problem } = descend(lexed.tokens)
  return problem === undefined ? { kind: 'parsed', expression } : { kind: 'problem', problem }
}

/** Stands where something could not be read. */
const NOTHING: Expression = { kind: 'text', value: '' }

/** Recursive descent over the words, loosest operator first. The first problem goes straight to the end of the text, so that every level returns. */
const descend = (tokens: readonly Token[]): { expression: Expression; problem: ExpressionProblem | undefined } => {
  let next = 0
  let depth = 0
  const end = tokens[tokens.length - 1] as Token
  const peek = (ahead = 0): Token => tokens[next + ahead] ?? end
  let problem: ExpressionProblem | undefined
  const fail = (code: ExpressionProblem['code'], token: Token): Expression => {
    problem ??= { code, what: token.text, at: token.at }
    next = tokens.length - 1
    return NOTHING
  }
  const isNext = (text: string, ahead = 0): boolean => peek(ahead).kind === 'operator' && peek(ahead).text === text
  const accept = (text: string): boolean => {
    if (!isNext(text)) return false
    next += 1
    return true
  }
  const expect = (text: string): void => {
    if (!accept(text)) fail('unexpected', peek())
  }

  const level = (tightness: number): Expression => {
    const operators = OPERATORS[tightness] as readonly Operator[] | undefined
    if (operators === undefined) return pathOrPrimary()
    // Unary minus binds looser than the union and tighter than the rest (XPath 1.0, 3.5).
    if (tightness === OPERATORS.length - 1 && isNext('-')) return negative()
    let left = level(tightness + 1)
    for (;;) {
      const token = peek()
      const operator = operators.find((candidate) => candidate === token.text)
      if (operator === undefined || (token.kind !== 'operator' && token.kind !== 'name')) return left
      next += 1
      left = { kind: 'binary', operator, left, right: level(tightness + 1) }
    }
  }
  const negative = (): Expression => {
    expect('-')
    depth += 1
    if (depth > MAX_DEPTH) fail('too-deep', peek())
    const of = level(OPERATORS.length - 1)
    depth -= 1
    return { kind: 'negative', of }
  }
  const expression = (): Expression => {
    depth += 1
    if (depth > MAX_DEPTH) fail('too-deep', peek())
    const found = level(0)
    depth -= 1
    return found
  }
  const conditions = (): Expression[] => {
    const where: Expression[] = []
    while (accept('[')) {
      where.push(expression())
      expect(']')
    }
    return where
  }

  const pathOrPrimary = (): Expression => {
    const token = peek()
    if (token.kind === 'number' || token.kind === 'text') {
      next += 1
      return token.kind === 'number'
        ? { kind: 'number', value: Number(token.text) }
        : { kind: 'text', value: token.text }
    }
    if (token.kind === 'reference') {
      next += 1
      return path({ kind: 'named', name: token.text, where: conditions() })
    }
    if (accept('(')) {
      const inner = expression()
      expect(')')
      if (isNext('/') || isNext('[')) fail('unsupported-path', peek())
      return inner
    }
    if (accept('/')) return { kind: 'path', start: { kind: 'root' }, steps: stepsFrom(step()) }
    if (token.kind === 'name' && isNext('(', 1)) return callOrPath()
    if (token.kind === 'name' || isNext('.') || isNext('..'))
      return { kind: 'path', start: { kind: 'here' }, steps: stepsFrom(step()) }
    if (isNext('//') || isNext('@') || isNext('*')) return fail('unsupported-path', token)
    return fail('unexpected', token)
  }
  const callOrPath = (): Expression => {
    const { text: name, at } = peek()
    next += 2
    const given: Expression[] = []
    if (!isNext(')'))
      do given.push(expression())
      while (accept(','))
    expect(')')
    if (name === 'current' && given.length === 0) return path({ kind: 'current' })
    const [list] = given
    if (name === 'instance' && list?.kind === 'text') return path({ kind: 'instance', list: list.value })
    if (isNext('/') || isNext('[')) fail('unsupported-path', peek())
    return { kind: 'call', name, arguments: given, at }
  }
  const path = (start: PathStart): Expression => ({ kind: 'path', start, steps: accept('/') ? stepsFrom(step()) : [] })
  const stepsFrom = (first: Step): Step[] => {
    const steps = [first]
    while (accept('/')) steps.push(step())
    if (isNext('//')) fail('unsupported-path', peek())
    return steps
  }
  const step = (): Step => {
    const token = peek()
    if (accept('..')) return { to: 'parent', where: conditions() }
    if (accept('.')) return { to: 'self', where: conditions() }
    if (token.kind !== 'name' || isNext('::', 1) || isNext('(', 1)) {
      fail('unsupported-path', token)
      return { to: 'self', where: [] }
    }
    next += 1
    return { to: { child: token.text }, where: conditions() }
  }

  const whole = expression()
  if (peek().kind !== 'end') fail('unexpected', peek())
  return { expression: whole, problem }
}
