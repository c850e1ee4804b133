import { type AnswerKey, answerKey } from './answer-key.ts'
import type { ListedChoice } from './choice-list.ts'
import type { Compiled } from './expression/compile.ts'
import type { Frame, Seen, World } from './expression/sight.ts'
import { toBoolean, toText, type Value } from './expression/value.ts'
import type { FilledRow, Outputs } from './filled-node.ts'
import type { Graph, Readable } from './incremental.ts'
import type { OpenedForm, OpenedNode, RuleField } from './open-form.ts'
import type { AnswerValue } from './question-kinds.ts'
import { answerToText } from './value-text.ts'

/** What the nodes of a filled survey are made with. */
export interface Filling {
  readonly opened: OpenedForm
  readonly world: World
  readonly graph: Graph<AnswerKey>
  readonly answerAt: (key: AnswerKey) => AnswerValue | undefined
  /** Told of every expression that is evaluated; tests count them. */
  readonly onEvaluate: ((key: AnswerKey, field: RuleField) => void) | undefined
}

/** Where a node stands: its repeat instance, and what it takes over from the group or repeat around it. */
export interface Standing {
  readonly row: FilledRow
  readonly relevant: Readable<boolean>
  readonly readOnly: Readable<boolean>
}

export const ALWAYS: Readable<boolean> = { read: () => true }
export const NEVER: Readable<boolean> = { read: () => false }
/** Where an expression looks from that belongs to a node of a survey. */
export const frameAt = (here: Seen, world: World, own: () => string = () => ''): Frame => ({
  here,
  current: here,
  own,
  position: 1,
  size: 1,
  world,
})

/** Asks a rule of a node: the value of its expression there, or its constant. Undefined where the form says nothing. */
export type Ask = (field: RuleField, choice?: ListedChoice) => Value | undefined

const askerOf =
  (filling: Filling, opened: OpenedNode, key: AnswerKey, here: () => Seen): Ask =>
  (field, choice) => {
    const rule = opened.rules[field]
    if (rule === undefined || typeof rule === 'boolean') return rule
    filling.onEvaluate?.(key, field)
    const frame = frameAt(here(), filling.world, () => answerToText(filling.answerAt(key)))
    return rule.evaluate(choice === undefined ? frame : { ...frame, listRow: choice.row })
  }

/** Makes a value that follows others, and lets it go with the repeat instance that it stands in. */
export const follow = <T>(
  { graph }: Filling,
  row: FilledRow,
  key: AnswerKey,
  work: () => T,
  options = {},
): Readable<T> => {
  const computed = graph.computed(key, work, options)
  row.computed.push(computed)
  return computed
}

/** What all nodes have; relevance and read-only are taken over from what they stand in. */
export const commonOf = (filling: Filling, opened: OpenedNode, standing: Standing, here: () => Seen) => {
  const { row } = standing
  const key = answerKey(opened.node.id, row.instances)
  const ask = askerOf(filling, opened, key, here)
  const { rules } = opened
  const relevant =
    rules.relevant === undefined
      ? standing.relevant
      : follow(filling, row, key, () => standing.relevant.read() && toBoolean(ask('relevant') ?? true), NOT_RELEVANT)
  const readOnly =
    rules.readOnly === undefined
      ? standing.readOnly
      : follow(filling, row, key, () => standing.readOnly.read() || toBoolean(ask('readOnly') ?? false))
  return { key, opened, row, ask, relevant, readOnly, isRelevant: relevant.read }
}

const NOT_RELEVANT = { ifCircular: false }

/** What a node's words speak of, as it is answered there. */
export const outputsOf = (
  filling: Filling,
  { outputs }: OpenedNode,
  key: AnswerKey,
  row: FilledRow,
  here: () => Seen,
): Outputs => {
  if (outputs.size === 0) return NO_OUTPUTS
  const textOf = ({ evaluate }: Compiled): string => toText(evaluate(frameAt(here(), filling.world)))
  const work = (): ReadonlyMap<string, string> => new Map([...outputs].map(([name, output]) => [name, textOf(output)]))
  return follow(filling, row, key, work, { isLazy: true })
}

const NONE: ReadonlyMap<string, string> = new Map()

export const NO_OUTPUTS: Outputs = { read: () => NONE }
