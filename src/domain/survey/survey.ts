import type { AnswerKey, InstanceKey } from './answer-key.ts'
import type { World } from './expression/sight.ts'
import { toText } from './expression/value.ts'
import { MOST_INSTANCES } from './fill-nodes.ts'
import type { FilledNode, FilledQuestion, FilledRepeat, FilledRow } from './filled-node.ts'
import { growTree } from './filled-tree.ts'
import { childrenOf, freshKey, keysIn, placed, questionsIn, recordOf } from './filled-walk.ts'
import { type Filling, frameAt } from './filling.ts'
import { createGraph } from './incremental.ts'
import { createJournal } from './journal.ts'
import type { OpenedForm, RuleField } from './open-form.ts'
import type { AnswerValue } from './question-kinds.ts'
import { stateOf } from './state-of.ts'
import type { Answers, NodeKey, NodeState, Outcome } from './survey-state.ts'
import { textToAnswer } from './value-text.ts'

/** A form that is being filled. */
export interface Survey {
  /** What stands directly in a group or repeat instance, or, without a key, in the survey; of a repeat its instances. In the form's order. */
  readonly children: (key?: NodeKey) => readonly NodeKey[]
  /** What is to be seen of a node; the same object until something about it has changed. */
  readonly state: (key: NodeKey) => NodeState | undefined
  /** Answers a question; undefined takes the answer back. */
  readonly set: (key: AnswerKey, value: AnswerValue | undefined) => Outcome
  /** Adds an instance at the end of a repeat, under a key of its own or the given one. */
  readonly addInstance: (repeat: NodeKey, key?: InstanceKey) => Outcome
  /** Removes an instance with all that was answered in it. */
  readonly removeInstance: (instance: NodeKey) => Outcome
  /** Default values and first instances of a survey that has just been created. To be called once, and what it writes kept. */
  readonly begin: () => Outcome
  /** What is handed in: answers that are relevant, calculated values among them. */
  readonly record: () => Answers
  /** Answers to questions or instances that the form, as it is filled, has no place for: removed elsewhere, or beyond a count. */
  readonly strays: () => readonly AnswerKey[]
  /** Name of the filled survey by the form's own rule; blank where it has none. */
  readonly name: () => string
  /** Every node that stands in the survey now, in the form's order. */
  readonly keys: () => readonly NodeKey[]
}

/** Opens a survey on a form with the answers that are there. It knows nothing of screens or stores: whoever acts keeps what is written. */
export const openSurvey = (
  opened: OpenedForm,
  given: Answers,
  world: World,
  onEvaluate?: (key: AnswerKey, field: RuleField) => void,
): Survey => {
  const answers = new Map(Object.entries(given))
  const journal = createJournal(answers)
  const graph = createGraph<AnswerKey>()
  const filling: Filling = { opened, world, graph, answerAt: (key) => answers.get(key), onEvaluate }
  // Before the first action there is nobody to keep what would be written: instances that a count brings about then begin with it.
  const tree = growTree(filling, given, journal, (nodes) => (journal.isOpen() ? beginIn(nodes) : undefined))

  const pictures = new WeakMap<FilledNode | FilledRow, NodeState>()
  const pictureOf = (node: FilledNode | FilledRow | undefined): NodeState | undefined => {
    const next = stateOf(node)
    if (node === undefined || next === undefined) return undefined
    const last = pictures.get(node)
    if (last !== undefined && isAlike(last, next)) return last
    pictures.set(node, next)
    return next
  }

  const write = (node: FilledQuestion, value: AnswerValue | undefined): void => {
    journal.put(node.key, value)
    node.answer.write(value)
  }
  const act = (change: () => readonly NodeKey[]): Outcome => {
    journal.open()
    const touched = change()
    const settled = tree.settle()
    return { kind: 'done', changed: [...new Set([...touched, ...settled])], writes: journal.close() }
  }

  /** Calculations that are done when this answer changes, and those that theirs set off. */
  const pullTriggers = (node: FilledQuestion, seen: ReadonlySet<string>): NodeKey[] =>
    (opened.triggered.get(node.question.id) ?? []).flatMap((target) => {
      if (seen.has(target.node.id)) return []
      return instancesOf(target.node.id, node.row).flatMap((hit) => {
        const rule = target.rules.calculation
        if (typeof rule !== 'object') return []
        const text = toText(rule.evaluate(frameAt(hit, world, hit.text)))
        write(hit, textToAnswer(hit.question.kind, text))
        return [hit.key, ...pullTriggers(hit, new Set([...seen, target.node.id]))]
      })
    })
  /** Questions of that id in the instances that they share with a row, or else in all. */
  const instancesOf = (id: string, from: FilledRow): FilledQuestion[] => {
    for (let row: FilledRow | undefined = from; row !== undefined; row = row.outer) {
      const found = questionsIn(row, id)
      if (found.length > 0) return found
    }
    return []
  }

  const beginIn = (nodes: readonly FilledNode[]): NodeKey[] => nodes.flatMap(beginNode)
  const beginNode = (node: FilledNode): NodeKey[] => {
    if (node.kind === 'group') return beginIn(node.nodes)
    if (node.kind === 'repeat') {
      const rows = node.rows.peek()
      return rows.length === 0 && node.count === undefined ? grow(node) : beginIn(rows.flatMap((row) => row.nodes))
    }
    const start = node.question.default
    if (start === undefined || answers.has(node.key)) return []
    const rule = node.opened.rules.default
    const workedOut = (): string => (typeof rule === 'object' ? toText(rule.evaluate(frameAt(node, world))) : '')
    const text = 'text' in start ? start.text : workedOut()
    const value = textToAnswer(node.question.kind, text)
    if (value === undefined) return []
    write(node, value)
    return [node.key]
  }
  const grow = (repeat: FilledRepeat, key = freshKey(world.random)): NodeKey[] => {
    const rows = repeat.rows.peek()
    const last = rows.at(-1)
    const row = tree.makeRow(repeat, key)
    journal.put(row.key, last === undefined ? 1 : Number(answers.get(last.key)) + 1)
    repeat.rows.write(placed([...rows, row]))
    beginIn(row.nodes)
    return [repeat.key, ...keysIn(row)]
  }

  tree.settle()
  return {
    children: (key) => childrenOf(key === undefined ? tree.root : tree.find(key)).map((child) => child.key),
    state: (key) => pictureOf(tree.find(key)),
    set: (key, value) => {
      const node = tree.find(key)
      if (node?.kind !== 'question') return { kind: 'refused', reason: 'unknown-key' }
      if (node.value !== node.answer) return { kind: 'refused', reason: 'calculated' }
      return act(() => {
        write(node, value)
        return [key, ...pullTriggers(node, new Set([node.question.id]))]
      })
    },
    addInstance: (key, instance) => {
      const repeat = tree.find(key)
      if (repeat?.kind !== 'repeat') return { kind: 'refused', reason: 'unknown-key' }
      if (repeat.count !== undefined) return { kind: 'refused', reason: 'counted' }
      if (repeat.rows.peek().length >= MOST_INSTANCES) return { kind: 'refused', reason: 'too-many' }
      if (instance !== undefined && repeat.rows.peek().some((row) => row.instances.at(-1) === instance)) {
        return { kind: 'refused', reason: 'taken-key' }
      }
      return act(() => grow(repeat, instance))
    },
    removeInstance: (key) => {
      const row = tree.find(key)
      if (row?.kind !== 'instance' || row.repeat === undefined) return { kind: 'refused', reason: 'unknown-key' }
      const { repeat } = row
      if (repeat.count !== undefined) return { kind: 'refused', reason: 'counted' }
      return act(() => {
        for (const inner of keysIn(row)) if (answers.has(inner)) journal.put(inner, undefined)
        repeat.rows.write(placed(repeat.rows.peek().filter((other) => other !== row)))
        tree.dismiss(row)
        return [repeat.key]
      })
    },
    begin: () => act(() => beginIn(tree.root.nodes)),
    record: () => Object.fromEntries(tree.root.nodes.flatMap(recordOf)),
    strays: () => [...answers.keys()].filter((key) => tree.find(key) === undefined),
    name: () => toText(opened.instanceName?.evaluate(frameAt(tree.root, world)) ?? ''),
    keys: () => tree.root.nodes.flatMap(keysIn),
  }
}

/** Whether two pictures of a node say the same. What follows from rules is the same object until it is worked out anew. */
const isAlike = (one: NodeState, other: NodeState): boolean => {
  for (const field in one) {
    const name = field as keyof NodeState
    if (!isSame(one[name], other[name])) return false
  }
  return true
}

const isSame = (one: unknown, other: unknown): boolean =>
  Object.is(one, other) ||
  (Array.isArray(one) &&
    Array.isArray(other) &&
    one.length === other.length &&
    one.every((value, at) => Object.is(value, other[at])))
