import type { AnswerKey } from './answer-key.ts'
import type { AnswerProblem } from './answer-problem.ts'
import type { Choice, Group, Question, Repeat } from './form.ts'
import type { AnswerValue } from './question-kinds.ts'

/** A node of a filled survey: a question or group by its id and instances, a repeat by its id, one instance of it by its marker's key. */
export type NodeKey = AnswerKey

export type Answers = Readonly<Record<AnswerKey, AnswerValue>>

export interface QuestionState {
  readonly kind: 'question'
  readonly key: NodeKey
  readonly question: Question
  readonly isRelevant: boolean
  /** Never of sensitive questions. */
  readonly isRequired: boolean
  /** Also of questions whose value is worked out. */
  readonly isReadOnly: boolean
  /** What was answered or worked out; kept, and here, also while the question is not relevant. */
  readonly value: AnswerValue | undefined
  readonly isAnswered: boolean
  /** Undefined while it is not relevant. */
  readonly problem: AnswerProblem | undefined
  /** Choices on offer, after their filter, in the order to show them; empty for other kinds. */
  readonly choices: readonly Choice[]
  /** The answers that its words speak of, for `filledWords`. */
  readonly outputs: ReadonlyMap<string, string>
}

interface GroupState {
  readonly kind: 'group'
  readonly key: NodeKey
  readonly group: Group
  readonly isRelevant: boolean
  /** The answers that its words speak of, for `filledWords`. */
  readonly outputs: ReadonlyMap<string, string>
}

export interface RepeatState {
  readonly kind: 'repeat'
  readonly key: NodeKey
  readonly repeat: Repeat
  readonly isRelevant: boolean
  /** The form says how many there are: none can be added or removed by hand. */
  readonly isCounted: boolean
  /** Keys of its instances in their order. */
  readonly instances: readonly NodeKey[]
}

interface InstanceState {
  readonly kind: 'instance'
  readonly key: NodeKey
  readonly repeat: Repeat
  readonly isRelevant: boolean
  /** From 1. */
  readonly position: number
  /** The answers that its words speak of, for `filledWords`. */
  readonly outputs: ReadonlyMap<string, string>
}

export type NodeState = QuestionState | GroupState | RepeatState | InstanceState

/** What an action came to. `writes` go into the record's answers as they are; `changed` are the nodes whose state is another now. */
export type Outcome =
  | {
      readonly kind: 'done'
      readonly changed: readonly NodeKey[]
      readonly writes: { readonly set: Answers; readonly unset: readonly AnswerKey[] }
    }
  | { readonly kind: 'refused'; readonly reason: 'unknown-key' | 'taken-key' | 'calculated' | 'counted' | 'too-many' }
