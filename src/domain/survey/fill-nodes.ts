import { type AnswerKey, answerKey, type InstanceKey } from './answer-key.ts'
import { type AnswerProblem, problemOfChoice, problemOfKind } from './answer-problem.ts'
import type { Compiled } from './expression/compile.ts'
import { seededRandom, shuffled } from './expression/functions/shuffle.ts'
import type { Frame, Seen, World } from './expression/sight.ts'
import { toBoolean, toNumber, toText, type Value } from './expression/value.ts'
import type { FilledGroup, FilledNode, FilledQuestion, FilledRepeat, FilledRow, Outputs } from './filled-node.ts'
import type { Choice, Group, Question, Repeat, Wording } from './form.ts'
import type { Graph, Readable } from './incremental.ts'
import { isQuestion, isRepeat, type Place } from './index-form.ts'
import type { ListedChoice, OpenedForm, OpenedNode, RuleField } from './open-form.ts'
import type { AnswerValue } from './question-kinds.ts'
import { answerToText, textToAnswer } from './value-text.ts'

/** What the nodes of a filled survey are made with. */
export interface Filling {
  readonly opened: OpenedForm
  readonly world: World
  readonly graph: Graph<AnswerKey>
  readonly answerAt: (key: AnswerKey) => AnswerValue | undefined
  /** Told of every expression that is evaluated; tests count them. */
  readonly onEvaluate: ((key: AnswerKey, field: RuleField) => void) | undefined
}

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

/** Where a node stands: its repeat instance, and what it takes over from the group or repeat around it. */
interface Standing {
  readonly row: FilledRow
  readonly relevant: Readable<boolean>
  readonly readOnly: Readable<boolean>
}

const ALWAYS: Readable<boolean> = { read: () => true }
const NEVER: Readable<boolean> = { read: () => false }

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

/** Asks a rule of a node: the value of its expression there, or its constant. Undefined where the form says nothing. */
type Ask = (field: RuleField, choice?: ListedChoice) => Value | undefined

const askerOf =
  (filling: Filling, opened: OpenedNode, key: AnswerKey, here: () => Seen): Ask =>
  (field, choice) => {
    const rule = opened.rules[field]
    if (rule === undefined || typeof rule === 'boolean') return rule
    filling.onEvaluate?.(key, field)
    const seen = here()
    const own = (): string => answerToText(filling.answerAt(key))
    const frame: Frame = { here: seen, current: seen, own, position: 1, size: 1, world: filling.world }
    return rule.evaluate(choice === undefined ? frame : { ...frame, listRow: choice.row })
  }

/** Makes a value that follows others, and lets it go with the repeat instance that it stands in. */
const follow = <T>({ graph }: Filling, row: FilledRow, key: AnswerKey, work: () => T, options = {}): Readable<T> => {
  const computed = graph.computed(key, work, options)
  row.computed.push(computed)
  return computed
}

/** What all nodes have; relevance and read-only are taken over from what they stand in. */
const commonOf = (filling: Filling, opened: OpenedNode, standing: Standing, here: () => Seen) => {
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

/** XPath 1.0, 5.2: the text of a node with others in it is theirs, one after the other. */
const textOfAll = (nodes: readonly Seen[]): string => nodes.map((node) => node.text()).join('')

const NOT_RELEVANT = { ifCircular: false }

/** What a node's words speak of, as it is answered there. */
const outputsOf = (
  filling: Filling,
  { outputs }: OpenedNode,
  key: AnswerKey,
  row: FilledRow,
  here: () => Seen,
): Outputs => {
  if (outputs.size === 0) return NO_OUTPUTS
  const textOf = ({ evaluate }: Compiled): string =>
    toText(evaluate({ here: here(), current: here(), own: () => '', position: 1, size: 1, world: filling.world }))
  const work = (): ReadonlyMap<string, string> => new Map([...outputs].map(([name, output]) => [name, textOf(output)]))
  return follow(filling, row, key, work, { isLazy: true })
}

const NO_OUTPUTS: Outputs = { read: () => new Map() }

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

const fillQuestion = (filling: Filling, opened: OpenedNode, standing: Standing): FilledQuestion => {
  const { ask, ...common } = commonOf(filling, opened, standing, () => filled)
  const { row } = standing
  const { key } = common
  const question = opened.node as Question
  const answer = filling.graph.source(filling.answerAt(key))
  const calculated = follows(opened)
    ? follow(filling, row, key, () => toText(ask('calculation') ?? ''), CIRCULAR)
    : undefined
  const value =
    calculated === undefined ? answer : follow(filling, row, key, () => textToAnswer(question.kind, calculated.read()))
  const lists = filling.opened.lists.get(question.list ?? '') ?? []
  const isOnOffer = (choice: ListedChoice): boolean => toBoolean(ask('choiceFilter', choice) ?? true)
  const choices = follow(filling, row, key, () => choicesOf(filling, question, key, lists.filter(isOnOffer)), {
    isLazy: true,
  })
  const counted =
    opened.rules.choiceFilter === undefined
      ? value
      : follow(filling, row, key, () => onOffer(value.read(), (wanted) => isAmong(wanted, lists, isOnOffer)))
  const filled: FilledQuestion = {
    ...common,
    kind: 'question',
    question,
    answer,
    value,
    counted,
    choices,
    readOnly: calculated === undefined ? common.readOnly : ALWAYS,
    required: requiredOf(filling, opened, standing, key, ask),
    typed: () => answerToText(counted.read()),
    text: () => (common.relevant.read() ? answerToText(counted.read()) : ''),
    problem: { read: () => problem.read() },
    outputs: outputsOf(filling, opened, key, row, () => filled),
  }
  const problem = follow(filling, row, key, () => problemOf(filled, lists, isOnOffer, ask))
  return filled
}

/** An answer without the choices that are not on offer. */
const onOffer = (value: AnswerValue | undefined, isOffered: (choice: string) => boolean): AnswerValue | undefined => {
  if (typeof value === 'string') return isOffered(value) ? value : undefined
  if (!Array.isArray(value)) return value
  const left = value.filter((choice): choice is string => typeof choice === 'string' && isOffered(choice))
  return left.length === value.length ? value : left
}

const isAmong = (
  wanted: string,
  lists: readonly ListedChoice[],
  isOnOffer: (choice: ListedChoice) => boolean,
): boolean => lists.some((listed) => listed.choice.value === wanted && isOnOffer(listed))

const CIRCULAR = { ifCircular: '' }

/** Whether a question's value follows its calculation at all times. */
const follows = ({ node, rules }: OpenedNode): boolean =>
  rules.calculation !== undefined && isQuestion(node) && node.triggers === undefined

/** Personal data is asked for, never demanded (Law 91/2025/QH15: consent is voluntary). */
const requiredOf = (
  filling: Filling,
  { node, rules }: OpenedNode,
  { row }: Standing,
  key: AnswerKey,
  ask: Ask,
): Readable<boolean> => {
  if (rules.required === undefined || (isQuestion(node) && node.sensitive === true)) return NEVER
  return typeof rules.required === 'boolean'
    ? { read: () => rules.required === true }
    : follow(filling, row, key, () => toBoolean(ask('required') ?? false))
}

const choicesOf = (
  { world }: Filling,
  { shuffle }: Question,
  key: AnswerKey,
  offered: readonly ListedChoice[],
): readonly Choice[] => {
  const choices = offered.map(({ choice }) => choice)
  return shuffle === true ? shuffled(choices, seededRandom(seedOf(key + world.seed))) : choices
}

/** A number from a text: the order of an interview's choices is another for each survey, and the same each time that it is opened. */
const seedOf = (text: string): number => {
  let seed = 7
  for (const character of text) seed = (seed * 31 + (character.codePointAt(0) ?? 0)) % 2_147_483_647
  return seed
}

const problemOf = (
  { question, relevant, required, value: read }: FilledQuestion,
  lists: readonly ListedChoice[],
  isOnOffer: (choice: ListedChoice) => boolean,
  ask: Ask,
): AnswerProblem | undefined => {
  if (!relevant.read() || question.kind === 'calculated' || question.kind === 'note') return undefined
  const value = read.read()
  if (answerToText(value) === '') return required.read() ? told('required', question.requiredMessage) : undefined
  if (value === undefined) return undefined
  const byKind = problemOfKind(question, value) ?? problemOfChoices(question, value, lists, isOnOffer)
  if (byKind !== undefined) return byKind
  return toBoolean(ask('constraint') ?? true) ? undefined : told('constraint', question.constraintMessage)
}

const problemOfChoices = (
  question: Question,
  value: AnswerValue,
  lists: readonly ListedChoice[],
  isOnOffer: (choice: ListedChoice) => boolean,
): AnswerProblem | undefined => {
  if (question.list === undefined) return undefined
  return problemOfChoice(
    question,
    value,
    (wanted) => isAmong(wanted, lists, isOnOffer),
    () => lists.filter(isOnOffer).length,
  )
}

const told = (code: AnswerProblem['code'], message: Wording | undefined): AnswerProblem =>
  message === undefined ? { code } : { code, message }
