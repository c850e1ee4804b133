import { type AnswerKey, answerKey, type InstanceKey, splitAnswerKey } from './answer-key.ts'
import type { FilledNode, FilledQuestion, FilledRow } from './filled-node.ts'
import type { NodeId } from './form.ts'
import { isRepeat } from './index-form.ts'
import type { OpenedForm } from './open-form.ts'
import type { AnswerValue } from './question-kinds.ts'
import type { Answers, NodeKey } from './survey-state.ts'
import { answerToText } from './value-text.ts'

/** What stands directly in a node. */
export const childrenOf = (node: FilledNode | FilledRow | undefined): readonly (FilledNode | FilledRow)[] => {
  if (node === undefined || node.kind === 'question') return []
  return node.kind === 'repeat' ? node.rows.read() : node.nodes
}

/** A node and all that stands in it, in the form's order. */
export const keysIn = (node: FilledNode | FilledRow): NodeKey[] => [node.key, ...childrenOf(node).flatMap(keysIn)]

/** Questions of an id in a row and in the instances of its inner repeats. */
export const questionsIn = (row: FilledRow, id: NodeId): FilledQuestion[] => {
  const own = row.members.get(id)
  if (own?.kind === 'question') return [own]
  return [...row.members.values()].flatMap((node) =>
    node.kind === 'repeat' ? node.rows.peek().flatMap((inner) => questionsIn(inner, id)) : [],
  )
}

/** Gives every row its place in the order, and gives the rows back. */
export const placed = (rows: readonly FilledRow[]): readonly FilledRow[] => {
  for (const [at, row] of rows.entries()) row.place.write(at + 1)
  return rows
}

/** Instances by the key of their repeat, in the order of their markers; markers that two phones gave the same place, by key. */
export const markersOf = (answers: Answers, { nodes }: OpenedForm): ReadonlyMap<NodeKey, readonly InstanceKey[]> => {
  const markers = new Map<NodeKey, { key: InstanceKey; place: number }[]>()
  for (const [answer, value] of Object.entries(answers)) {
    const { id, instances } = splitAnswerKey(answer)
    const key = instances.at(-1)
    if (key === undefined || typeof value !== 'number' || !isRepeat(nodes.get(id)?.node)) continue
    const repeat = answerKey(id, instances.slice(0, -1))
    const siblings = markers.get(repeat) ?? []
    siblings.push({ key, place: value })
    markers.set(repeat, siblings)
  }
  return new Map(
    [...markers].map(([repeat, found]) => [
      repeat,
      found.sort((one, other) => one.place - other.place || (one.key < other.key ? -1 : 1)).map(({ key }) => key),
    ]),
  )
}

/** What is handed in of a node: answers and calculated values that are relevant, and the markers of instances. */
export const recordOf = (node: FilledNode | FilledRow): [AnswerKey, AnswerValue][] => {
  if (!node.isRelevant()) return []
  if (node.kind === 'question') {
    const value = node.counted.read()
    return value === undefined || answerToText(value) === '' || node.question.kind === 'note' ? [] : [[node.key, value]]
  }
  const inside = childrenOf(node).flatMap(recordOf)
  return node.kind === 'instance' ? [[node.key, node.position()], ...inside] : inside
}

/** A key for a new instance: eight letters and digits, so that two phones never give the same one. */
export const freshKey = (random: () => number): InstanceKey =>
  Array.from({ length: 8 }, () => 'abcdefghijklmnopqrstuvwxyz0123456789'[Math.floor(random() * 36)]).join('')
