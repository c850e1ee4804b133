import type { FilledNode, FilledRow } from './filled-node.ts'
import type { NodeState } from './survey-state.ts'
import { answerToText } from './value-text.ts'

/** What the screens see of a node: a picture of it now. */
export const stateOf = (node: FilledNode | FilledRow | undefined): NodeState | undefined => {
  switch (node?.kind) {
    case undefined:
      return undefined
    case 'question':
      return {
        kind: 'question',
        key: node.key,
        question: node.question,
        isRelevant: node.relevant.read(),
        isRequired: node.required.read(),
        isReadOnly: node.readOnly.read(),
        value: node.value.read(),
        isAnswered: answerToText(node.value.read()) !== '',
        problem: node.problem.read(),
        choices: node.choices.read(),
        outputs: node.outputs.read(),
      }
    case 'group':
      return {
        kind: 'group',
        key: node.key,
        group: node.group,
        isRelevant: node.relevant.read(),
        outputs: node.outputs.read(),
      }
    case 'repeat':
      return {
        kind: 'repeat',
        key: node.key,
        repeat: node.repeat,
        isRelevant: node.relevant.read(),
        isCounted: node.count !== undefined,
        instances: node.rows.read().map((row) => row.key),
      }
    case 'instance':
      return node.repeat === undefined
        ? undefined
        : {
            kind: 'instance',
            key: node.key,
            repeat: node.repeat.repeat,
            isRelevant: node.isRelevant(),
            position: node.position(),
            outputs: node.outputs.read(),
          }
  }
}
