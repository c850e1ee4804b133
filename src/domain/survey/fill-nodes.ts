import { answerKey, type InstanceKey } from './answer-key.ts'
import type { Seen } from './expression/sight.ts'
import { toNumber, type Value } from './expression/value.ts'
import { fillQuestion } from './fill-question.ts'
import type { FilledGroup, FilledNode, FilledRepeat, FilledRow } from './filled-node.ts'
import { ALWAYS, commonOf, type Filling, follow, NEVER, NO_OUTPUTS, outputsOf, type Standing } from './filling.ts'
import type { Group, Repeat } from './form.ts'
import { isQuestion, isRepeat, type Place } from './index-form.ts'
import type { OpenedNode } from './open-form.ts'

/** One instance of a repeat, or (without one) the survey itself, with all that stands in it; inner repeats are still empty. */
export const fillRow = (
  filling: Filling,
  repeat: FilledRepeat | undefined,
  key: InstanceKey | undefined,
): FilledRow => {
  const outer = repeat?.row
  const instances = key === undefined ? [] : [...(outer?.instances ?? []), key]
  const place = filling.graph.source(0)
  const members = new Map<string, FilledNode>()
  const row: FilledRow = {
    kind: 'instance',
    key: repeat === undefined ? '' : answerKey(repeat.repeat.id, instances),
    instances,
    repeat,
    outer,
    place,
    members,
    computed: [],
    nodes: [],
    outputs: NO_OUTPUTS,
    text: () => textOfAll(row.nodes),
    typed: () => textOfAll(row.nodes),
    isRelevant: () => repeat?.relevant.read() ?? true,
    get row() {
      return row
    },
    position: () => place.read(),
    node: (id) => members.get(id) ?? row,
    rows: (id) => {
      const inner = members.get(id)
      return inner?.kind === 'repeat' ? inner.rows.read() : []
    },
  }
  const standing: Standing = { row, relevant: repeat?.relevant ?? ALWAYS, readOnly: repeat?.readOnly ?? NEVER }
  const within = repeat === undefined ? filling.opened.index.root : repeat.opened.place
  const outputs = repeat === undefined ? NO_OUTPUTS : outputsOf(filling, repeat.opened, row.key, row, () => row)
  Object.assign(row, { nodes: fillChildren(filling, within, standing), outputs })
  return row
}

const fillChildren = (filling: Filling, { children }: Place, standing: Standing): FilledNode[] =>
  children.flatMap(({ node }) => {
    const opened = node === undefined ? undefined : filling.opened.nodes.get(node.id)
    if (opened === undefined) return []
    const filled = isQuestion(opened.node)
      ? fillQuestion(filling, opened, standing)
      : isRepeat(opened.node)
        ? fillRepeat(filling, opened, standing)
        : fillGroup(filling, opened, standing)
    standing.row.members.set(opened.node.id, filled)
    return [filled]
  })

/** XPath 1.0, 5.2: the text of a node with others in it is theirs, one after the other. */
const textOfAll = (nodes: readonly Seen[]): string => nodes.map((node) => node.text()).join('')

const fillGroup = (filling: Filling, opened: OpenedNode, standing: Standing): FilledGroup => {
  const { ask: _, ...common } = commonOf(filling, opened, standing, () => group)
  const { relevant, readOnly } = common
  const nodes = fillChildren(filling, opened.place, { row: standing.row, relevant, readOnly })
  const text = (): string => textOfAll(nodes)
  const group: FilledGroup = {
    ...common,
    kind: 'group',
    group: opened.node as Group,
    nodes,
    text,
    typed: text,
    outputs: outputsOf(filling, opened, common.key, standing.row, () => group),
  }
  return group
}

const fillRepeat = (filling: Filling, opened: OpenedNode, standing: Standing): FilledRepeat => {
  const { ask, ...common } = commonOf(filling, opened, standing, () => repeat)
  const count =
    opened.rules.count === undefined
      ? undefined
      : follow(filling, standing.row, common.key, () => countOf(common.relevant.read() ? ask('count') : 0))
  const rows = filling.graph.source<readonly FilledRow[]>([])
  const text = (): string => textOfAll(rows.read())
  const repeat: FilledRepeat = {
    ...common,
    kind: 'repeat',
    repeat: opened.node as Repeat,
    rows,
    count,
    text,
    typed: text,
  }
  return repeat
}

/** Most instances that a form's own count makes: a slip of the finger must not fill the phone. */
export const MOST_INSTANCES = 1_000

const countOf = (value: Value | undefined): number => {
  const count = Math.floor(toNumber(value ?? 0))
  return count > 0 ? Math.min(count, MOST_INSTANCES) : 0
}
