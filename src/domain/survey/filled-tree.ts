import type { AnswerKey, InstanceKey } from './answer-key.ts'
import { fillRow } from './fill-nodes.ts'
import type { FilledNode, FilledQuestion, FilledRepeat, FilledRow } from './filled-node.ts'
import { keysIn, markersOf, placed } from './filled-walk.ts'
import type { Filling } from './filling.ts'
import type { Journal } from './journal.ts'
import type { Answers, NodeKey } from './survey-state.ts'
import { answerToText } from './value-text.ts'

/** All nodes of a survey, which come and go with the instances of its repeats. */
export interface FilledTree {
  readonly root: FilledRow
  readonly find: (key: NodeKey) => FilledNode | FilledRow | undefined
  /** Makes an instance with all that stands in it; putting it into its repeat's order is the caller's. */
  readonly makeRow: (repeat: FilledRepeat, key: InstanceKey) => FilledRow
  readonly dismiss: (row: FilledRow) => void
  /** Brings everything up to date, counted repeats to their counts and kept calculations into the answers; tells which nodes changed. */
  readonly settle: () => NodeKey[]
}

/** Grows the tree from a form and the answers that are there. `onNew` is told of nodes that a count has brought about. */
export const growTree = (
  filling: Filling,
  given: Answers,
  journal: Journal,
  onNew: (nodes: readonly FilledNode[]) => void,
): FilledTree => {
  const markers = markersOf(given, filling.opened)
  const filled = new Map<NodeKey, FilledNode | FilledRow>()

  /** Makes a node and what stands in it known, and fills its repeats from the answers. */
  const admit = (node: FilledNode): void => {
    filled.set(node.key, node)
    if (node.kind === 'group') node.nodes.forEach(admit)
    if (node.kind === 'repeat' && node.count === undefined) {
      node.rows.write(placed((markers.get(node.key) ?? []).map((key) => makeRow(node, key))))
    }
  }
  const makeRow = (repeat: FilledRepeat, key: InstanceKey): FilledRow => {
    const row = fillRow(filling, repeat, key)
    filled.set(row.key, row)
    row.nodes.forEach(admit)
    return row
  }
  const dismiss = (row: FilledRow): void => {
    filled.delete(row.key)
    for (const node of row.members.values()) {
      filled.delete(node.key)
      if (node.kind === 'repeat') node.rows.peek().forEach(dismiss)
    }
    for (const computed of row.computed) computed.dispose()
  }

  const recount = (node: FilledNode | FilledRow | undefined): NodeKey[] => {
    if (node?.kind !== 'repeat' || node.count === undefined) return []
    const rows = node.rows.peek()
    const count = node.count.read()
    if (rows.length === count) return []
    rows.slice(count).forEach(dismiss)
    const added = Array.from({ length: Math.max(0, count - rows.length) }, (_, at) =>
      makeRow(node, String(rows.length + at + 1)),
    )
    node.rows.write(placed([...rows.slice(0, count), ...added]))
    onNew(added.flatMap((row) => row.nodes))
    return [node.key, ...added.flatMap(keysIn)]
  }
  const keepCalculated = (node: FilledNode | FilledRow | undefined): void => {
    if (node?.kind !== 'question' || !isKept(node)) return
    const value = node.relevant.read() ? node.value.read() : undefined
    const before = filling.answerAt(node.key)
    if (value !== undefined && answerToText(value) !== answerToText(before)) journal.put(node.key, value)
  }
  const settle = (): NodeKey[] => {
    const changed = new Set<AnswerKey>(filling.graph.settle())
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const counted = [...changed].flatMap((key) => recount(filled.get(key)))
      for (const key of changed) keepCalculated(filled.get(key))
      const further = [...counted, ...filling.graph.settle()]
      if (further.length === 0) break
      for (const key of further) changed.add(key)
    }
    return [...changed].filter((key) => filled.has(key))
  }

  const root = fillRow(filling, undefined, undefined)
  root.nodes.forEach(admit)
  return { root, find: (key) => filled.get(key), makeRow, dismiss, settle }
}

/** Counts may hang on answers in counted instances; deeper than any real form does. */
const MOST_ROUNDS = 20

/** Whether what the question's calculation gave is kept with the answers, since it looks back on it. */
const isKept = ({ opened: { rules } }: FilledQuestion): boolean =>
  typeof rules.calculation === 'object' && rules.calculation.isKept
