import type { AnswerKey, InstanceKey } from './answer-key.ts'
import type { World } from './expression/sight.ts'
import { toText } from './expression/value.ts'
import { type Filling, fillRow, MOST_INSTANCES } from './fill-nodes.ts'
import type { FilledNode, FilledQuestion, FilledRepeat, FilledRow } from './filled-node.ts'
import { childrenOf, freshKey, keysIn, markersOf, placed, questionsIn, recordOf } from './filled-walk.ts'
import { createGraph } from './incremental.ts'
import { createJournal } from './journal.ts'
import type { OpenedForm, RuleField } from './open-form.ts'
import type { AnswerValue } from './question-kinds.ts'
import { stateOf } from './state-of.ts'
import type { Answers, NodeKey, NodeState, Outcome } from './survey-state.ts'
import { answerToText, textToAnswer } from './value-text.ts'

/** A form that is being filled. */
export interface Survey {
  /** What stands directly in a group or repeat instance, or, without a key, in the survey; of a repeat its instances. In the form's order. */
  readonly children: (key?: NodeKey) => readonly NodeKey[]
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
  const graph = createGraph<AnswerKey>()
  const filling: Filling = { opened, world, graph, answerAt: (key) => answers.get(key), onEvaluate }
  const journal = createJournal(answers)
  const filled = new Map<NodeKey, FilledNode | FilledRow>()
  const kept: FilledQuestion[] = []

  /** Makes a node and what stands in it known, and fills its repeats from the answers. */
  const admit = (node: FilledNode): void => {
    filled.set(node.key, node)
    if (node.kind === 'group') node.nodes.forEach(admit)
    if (node.kind === 'repeat' && node.count === undefined) {
      node.rows.write(placed((markers.get(node.key) ?? []).map((key) => makeRow(node, key))))
    }
    const calculation = node.opened.rules.calculation
    if (node.kind === 'question' && typeof calculation === 'object' && calculation.isKept) kept.push(node)
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
      if (node.kind === 'question' && kept.includes(node)) kept.splice(kept.indexOf(node), 1)
    }
    for (const computed of row.computed) computed.dispose()
  }

  const markers = markersOf(given, opened)

  const root = fillRow(filling, undefined, undefined)
  root.nodes.forEach(admit)

  /** Brings counted repeats to their counts and kept calculations into the answers, until nothing moves. */
  const settle = (): NodeKey[] => {
    const changed = new Set(graph.settle())
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const counted = [...changed].flatMap((key) => recount(filled.get(key)))
      for (const node of kept) keepCalculated(node)
      const further = [...counted, ...graph.settle()]
      if (further.length === 0) break
      for (const key of further) changed.add(key)
    }
    return [...changed].filter((key) => filled.has(key))
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
    if (journal.isOpen()) beginIn(added.flatMap((row) => row.nodes))
    return [node.key, ...added.flatMap(keysIn)]
  }
  const keepCalculated = (node: FilledQuestion): void => {
    const value = node.relevant.read() ? node.value.read() : undefined
    if (value !== undefined && answerToText(value) !== answerToText(answers.get(node.key))) journal.put(node.key, value)
  }

  const write = (node: FilledQuestion, value: AnswerValue | undefined): void => {
    journal.put(node.key, value)
    node.answer.write(value)
  }
  const act = (change: () => readonly NodeKey[]): Outcome => {
    journal.open()
    const touched = change()
    const settled = settle()
    return { kind: 'done', changed: [...new Set([...touched, ...settled])], writes: journal.close() }
  }

  /** Calculations that are done when this answer changes, and those that theirs set off. */
  const pullTriggers = (node: FilledQuestion, seen: ReadonlySet<string>): NodeKey[] =>
    (opened.triggered.get(node.question.id) ?? []).flatMap((target) => {
      if (seen.has(target.node.id)) return []
      return instancesOf(target.node.id, node.row).flatMap((hit) => {
        const rule = target.rules.calculation
        if (typeof rule !== 'object') return []
        const frame = { here: hit, current: hit, own: () => hit.text(), position: 1, size: 1, world }
        write(hit, textToAnswer(hit.question.kind, toText(rule.evaluate(frame))))
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
    const frame = { here: node, current: node, own: () => '', position: 1, size: 1, world }
    const text = 'text' in start ? start.text : typeof rule === 'object' ? toText(rule.evaluate(frame)) : ''
    const value = textToAnswer(node.question.kind, text)
    if (value === undefined) return []
    write(node, value)
    return [node.key]
  }
  const grow = (repeat: FilledRepeat, key = freshKey(world.random)): NodeKey[] => {
    const rows = repeat.rows.peek()
    const last = rows.at(-1)
    const row = makeRow(repeat, key)
    journal.put(row.key, last === undefined ? 1 : Number(answers.get(last.key)) + 1)
    repeat.rows.write(placed([...rows, row]))
    beginIn(row.nodes)
    return [repeat.key, ...keysIn(row)]
  }

  settle()
  return {
    children: (key) => childrenOf(key === undefined ? root : filled.get(key)).map((child) => child.key),
    state: (key) => stateOf(filled.get(key)),
    set: (key, value) => {
      const node = filled.get(key)
      if (node?.kind !== 'question') return { kind: 'refused', reason: 'unknown-key' }
      if (node.value !== node.answer) return { kind: 'refused', reason: 'calculated' }
      return act(() => {
        write(node, value)
        return [key, ...pullTriggers(node, new Set([node.question.id]))]
      })
    },
    addInstance: (key, instance) => {
      const repeat = filled.get(key)
      if (repeat?.kind !== 'repeat') return { kind: 'refused', reason: 'unknown-key' }
      if (repeat.count !== undefined) return { kind: 'refused', reason: 'counted' }
      if (repeat.rows.peek().length >= MOST_INSTANCES) return { kind: 'refused', reason: 'too-many' }
      return act(() => grow(repeat, instance))
    },
    removeInstance: (key) => {
      const row = filled.get(key)
      if (row?.kind !== 'instance' || row.repeat === undefined) return { kind: 'refused', reason: 'unknown-key' }
      const { repeat } = row
      if (repeat.count !== undefined) return { kind: 'refused', reason: 'counted' }
      return act(() => {
        for (const inner of keysIn(row)) if (answers.has(inner)) journal.put(inner, undefined)
        repeat.rows.write(placed(repeat.rows.peek().filter((other) => other !== row)))
        dismiss(row)
        return [repeat.key]
      })
    },
    begin: () => act(() => beginIn(root.nodes)),
    record: () => Object.fromEntries(root.nodes.flatMap(recordOf)),
    strays: () => [...answers.keys()].filter((key) => !filled.has(key)),
    name: () => {
      const frame = { here: root, current: root, own: () => '', position: 1, size: 1, world }
      return opened.instanceName === undefined ? '' : toText(opened.instanceName.evaluate(frame))
    },
    keys: () => root.nodes.flatMap(keysIn),
  }
}

/** Counts may hang on answers in counted instances; deeper than any real form does. */
const MOST_ROUNDS = 20
