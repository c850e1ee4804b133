import { type ChoiceList, listChoices } from './choice-list.ts'
import { findCycles } from './cycles.ts'
import { type Compiled, type CompileResult, compileExpression } from './expression/compile.ts'
import type { ExpressionProblem } from './expression/expression.ts'
import type { Form, FormNode, NodeId } from './form.ts'
import { type FormIndex, indexForm, isContainer, isQuestion, type Place } from './index-form.ts'
import { withConsents } from './under-consent.ts'
import { namesInWords } from './words.ts'

/** Where a node's rules stand in the form. */
const RULE_FIELDS = [
  'relevant',
  'readOnly',
  'required',
  'constraint',
  'calculation',
  'default',
  'choiceFilter',
  'count',
] as const
export type RuleField = (typeof RULE_FIELDS)[number]

/** A rule that is ready to be asked, or its constant answer. */
type OpenedRule = Compiled | boolean

export interface OpenedNode {
  readonly place: Place
  readonly node: FormNode
  readonly rules: Readonly<Partial<Record<RuleField, OpenedRule>>>
  /** What its words speak of: "Age of ${name}", by name. */
  readonly outputs: ReadonlyMap<string, Compiled>
}

/** A form that has been checked and whose expressions are ready. One serves any number of surveys. */
export interface OpenedForm {
  readonly form: Form
  readonly index: FormIndex
  readonly nodes: ReadonlyMap<NodeId, OpenedNode>
  readonly lists: ReadonlyMap<string, ChoiceList>
  /** Questions whose calculation is done when the answer of another changes, by that other. */
  readonly triggered: ReadonlyMap<NodeId, readonly OpenedNode[]>
  readonly instanceName: Compiled | undefined
}

/** Why a form cannot be used, with the place: the screens and the import's report have the words. */
export type FormProblem =
  | {
      readonly code: 'expression'
      readonly node: NodeId | undefined
      readonly field: RuleField | 'instanceName'
      readonly problem: ExpressionProblem
    }
  /** Each one's value or relevance hangs on the next one's, and the last one's on the first one's. */
  | { readonly code: 'cycle'; readonly nodes: readonly NodeId[] }
  | { readonly code: 'id-twice'; readonly node: NodeId }
  | { readonly code: 'list-missing'; readonly node: NodeId; readonly list: string }
  | { readonly code: 'trigger-missing'; readonly node: NodeId; readonly trigger: string }

export type Opening =
  | { readonly kind: 'opened'; readonly opened: OpenedForm }
  | { readonly kind: 'problems'; readonly problems: readonly FormProblem[] }

/** Checks a form and makes its expressions ready. Never throws: whatever is wrong with it is told, each thing with its place. */
export const openForm = (written: Form): Opening => {
  const form = withConsents(written)
  const { index, twice } = indexForm(form)
  const problems: FormProblem[] = twice.map((node) => ({ code: 'id-twice', node }))
  const nodes = new Map<NodeId, OpenedNode>()
  for (const [id, place] of index.places) {
    if (place.node === undefined) continue
    nodes.set(id, {
      place,
      node: place.node,
      rules: openRules(place.node, place, index, problems),
      outputs: openOutputs(place.node, place, index),
    })
    problems.push(...missingIn(place.node, index))
  }
  const instanceName = openInstanceName(index, problems)
  problems.push(...findCycles(nodes).map((cycle): FormProblem => ({ code: 'cycle', nodes: cycle })))
  if (problems.length > 0) return { kind: 'problems', problems }
  const lists = new Map([...index.lists].map(([name, choices]) => [name, listChoices(choices)]))
  return { kind: 'opened', opened: { form, index, nodes, lists, triggered: triggersOf(nodes), instanceName } }
}

const openRules = (node: FormNode, place: Place, index: FormIndex, problems: FormProblem[]): OpenedNode['rules'] => {
  const rules: Partial<Record<RuleField, OpenedRule>> = {}
  for (const field of RULE_FIELDS) {
    const written = writtenRule(node, field)
    if (written === undefined) continue
    if (typeof written === 'boolean') {
      rules[field] = written
      continue
    }
    const result: CompileResult = compileExpression(written, index, place, {
      isInList: field === 'choiceFilter',
      ownAs: field === 'relevant' ? 'typed' : field === 'calculation' ? 'before' : 'it-is',
    })
    if (result.kind === 'compiled') rules[field] = result.compiled
    else problems.push({ code: 'expression', node: node.id, field, problem: result.problem })
  }
  return rules
}

/** References in words that lead nowhere stay as they are written, for all to see. */
const openOutputs = (node: FormNode, place: Place, index: FormIndex): OpenedNode['outputs'] => {
  const outputs = new Map<string, Compiled>()
  for (const name of namesInWords(node)) {
    const result = compileExpression(`\${${name}}`, index, place)
    if (result.kind === 'compiled') outputs.set(name, result.compiled)
  }
  return outputs
}

/** What a form says for a rule of a node. */
const writtenRule = (node: FormNode, field: RuleField): string | boolean | undefined => {
  if (field === 'relevant' || field === 'readOnly') return node[field]
  if (node.kind === 'repeat') return field === 'count' ? node.count : undefined
  if (node.kind === 'group' || field === 'count') return undefined
  if (field !== 'default') return node[field]
  return node.default !== undefined && 'expression' in node.default ? node.default.expression : undefined
}

const missingIn = (node: FormNode, index: FormIndex): FormProblem[] => {
  if (isContainer(node)) return []
  const lists = node.list === undefined || index.lists.has(node.list) ? [] : [node.list]
  const triggers = (node.triggers ?? []).filter((trigger) => !index.places.has(trigger))
  return [
    ...lists.map((list): FormProblem => ({ code: 'list-missing', node: node.id, list })),
    ...triggers.map((trigger): FormProblem => ({ code: 'trigger-missing', node: node.id, trigger })),
  ]
}

const openInstanceName = (index: FormIndex, problems: FormProblem[]): Compiled | undefined => {
  if (index.form.instanceName === undefined) return undefined
  const result = compileExpression(index.form.instanceName, index, index.root)
  if (result.kind === 'compiled') return result.compiled
  problems.push({ code: 'expression', node: undefined, field: 'instanceName', problem: result.problem })
  return undefined
}

const triggersOf = (nodes: ReadonlyMap<NodeId, OpenedNode>): Map<NodeId, OpenedNode[]> => {
  const triggered = new Map<NodeId, OpenedNode[]>()
  for (const opened of nodes.values()) {
    if (!isQuestion(opened.node)) continue
    for (const trigger of opened.node.triggers ?? [])
      triggered.set(trigger, [...(triggered.get(trigger) ?? []), opened])
  }
  return triggered
}
