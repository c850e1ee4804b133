import type { NodeId } from '../form.ts'
import type { FormIndex, Place } from '../index-form.ts'
import type { Expression, ExpressionProblem } from './expression.ts'
import type { Frame } from './sight.ts'
import type { Value } from './value.ts'

/** A compiled expression, or a part of one. */
export type Evaluate = (frame: Frame) => Value

/** A node that an expression reads, by the form; with `isOwnInstance`, only the one in the instances that it stands in itself. */
export interface Need {
  readonly id: NodeId
  readonly isOwnInstance: boolean
  /** Only the answer is read, whether relevant or not. */
  readonly isTyped: boolean
}

export type OwnAs = 'it-is' | 'typed' | 'before'

/** Where an expression is being compiled, and what was found on the way. */
export interface Setting {
  readonly index: FormIndex
  /** The node that the whole expression belongs to. */
  readonly current: Place
  /** The node that paths start from: the same, or, inside a condition, the candidate. */
  readonly here: Place
  /**
   * How a rule sees the node that it decides on, and what stands in it. `typed`: a group's relevance may hang on an answer inside it, which
   * is then taken as it is typed. `before`: a calculation sees of its own node what it gave before.
   */
  readonly ownAs: OwnAs
  /** Paths start from the row of a choice list: bare names are its columns. */
  readonly isInList: boolean
  readonly needs: Need[]
  readonly problems: ExpressionProblem[]
  /** Compiles a part in the same or a narrower setting. */
  readonly compile: (expression: Expression, setting: Setting) => Evaluate
}

/** Stands where a problem was found; the expression as a whole is refused. */
const NOTHING: Evaluate = () => ''

export const refuse = (setting: Setting, problem: ExpressionProblem): Evaluate => {
  setting.problems.push(problem)
  return NOTHING
}
