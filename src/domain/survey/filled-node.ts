import type { AnswerKey, InstanceKey } from './answer-key.ts'
import type { AnswerProblem } from './answer-problem.ts'
import type { Seen, SeenRow } from './expression/sight.ts'
import type { Choice, Group, NodeId, Question, Repeat } from './form.ts'
import type { Computed, Readable, Source } from './incremental.ts'
import type { OpenedNode } from './open-form.ts'
import type { AnswerValue } from './question-kinds.ts'

/** The answers that a node's words speak of, by name. */
export type Outputs = Readable<ReadonlyMap<string, string>>

/** A question in one place of a filled survey. */
export interface FilledQuestion extends Seen {
  readonly kind: 'question'
  readonly key: AnswerKey
  readonly opened: OpenedNode
  readonly question: Question
  readonly row: FilledRow
  readonly relevant: Readable<boolean>
  readonly required: Readable<boolean>
  readonly readOnly: Readable<boolean>
  /** What was typed. */
  readonly answer: Source<AnswerValue | undefined>
  /** The calculation's result, or what was typed. */
  readonly value: Readable<AnswerValue | undefined>
  /** The value without choices that are not on offer any more: what others see and what is handed in. */
  readonly counted: Readable<AnswerValue | undefined>
  readonly problem: Readable<AnswerProblem | undefined>
  readonly choices: Readable<readonly Choice[]>
  readonly outputs: Outputs
}

export interface FilledGroup extends Seen {
  readonly kind: 'group'
  readonly key: AnswerKey
  readonly opened: OpenedNode
  readonly group: Group
  readonly row: FilledRow
  readonly relevant: Readable<boolean>
  readonly readOnly: Readable<boolean>
  readonly nodes: readonly FilledNode[]
  readonly outputs: Outputs
}

/** All instances of a repeat within one place. */
export interface FilledRepeat extends Seen {
  readonly kind: 'repeat'
  readonly key: AnswerKey
  readonly opened: OpenedNode
  readonly repeat: Repeat
  readonly row: FilledRow
  readonly relevant: Readable<boolean>
  readonly readOnly: Readable<boolean>
  readonly rows: Source<readonly FilledRow[]>
  /** How many there must be, where the form says so. */
  readonly count: Readable<number> | undefined
}

/** One instance of a repeat, or the survey itself. */
export interface FilledRow extends SeenRow {
  readonly kind: 'instance'
  readonly key: AnswerKey
  /** Keys of the instances from the outermost to this one. */
  readonly instances: readonly InstanceKey[]
  readonly repeat: FilledRepeat | undefined
  readonly outer: FilledRow | undefined
  readonly place: Source<number>
  readonly outputs: Outputs
  readonly nodes: readonly FilledNode[]
  /** Everything that stands in it but in no inner repeat's instance. */
  readonly members: Map<NodeId, FilledNode>
  /** What is to be let go when it is removed. */
  readonly computed: Computed<unknown>[]
}

export type FilledNode = FilledQuestion | FilledGroup | FilledRepeat
