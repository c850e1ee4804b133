/** XPath 1.0, 3.4 and 3.5, from the loosest to the tightest. */
export const OPERATORS = [
  ['or'],
  ['and'],
  ['=', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', 'div', 'mod'],
  ['|'],
] as const
export type Operator = (typeof OPERATORS)[number][number]

/** One step of a path: to the parent, to the node itself, or to the children of a name, each with the conditions that they must meet. */
export interface Step {
  readonly to: 'parent' | 'self' | { readonly child: string }
  readonly where: readonly Expression[]
}

/** Where a path begins. */
export type PathStart =
  /** The node that the expression is evaluated for. */
  | { readonly kind: 'here' }
  /** `/data/…` */
  | { readonly kind: 'root' }
  /** `${name}` */
  | { readonly kind: 'named'; readonly name: string; readonly where: readonly Expression[] }
  /** `current()/…`: inside a condition, the node that the whole expression belongs to. */
  | { readonly kind: 'current' }
  /** `instance('list')/…`: the rows of a choice list. */
  | { readonly kind: 'instance'; readonly list: string }

export interface Path {
  readonly kind: 'path'
  readonly start: PathStart
  readonly steps: readonly Step[]
}

/** An expression as a tree. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'binary'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'negative'; readonly of: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[]; readonly at: number }
  | Path

export const EXPRESSION_PROBLEMS = [
  'unreadable',
  'unexpected',
  'too-deep',
  'unknown-function',
  'unsupported-function',
  'wrong-argument-count',
  'wrong-argument',
  'unsupported-path',
  'unknown-reference',
  'ambiguous-reference',
  'unknown-list',
] as const

/** Why an expression cannot be used: a code for the message, the words it speaks of, and the place in the text where there is one. */
export interface ExpressionProblem {
  readonly code: (typeof EXPRESSION_PROBLEMS)[number]
  readonly what: string
  readonly at?: number
}
