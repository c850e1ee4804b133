import type { Form, FormNode, Group, NodeId, Question } from '../form.ts'
import { isContainer } from '../index-form.ts'

/** A published version stays as it is; the next one is made from it by what is different. */

/** The form with other rules on one question. */
export const withQuestion = (form: Form, id: NodeId, change: Partial<Question>): Form => ({
  ...form,
  nodes: changed(form.nodes, (node) => [node.id === id && !isContainer(node) ? { ...node, ...change } : node]),
})

/** The form with a page before one of its pages. */
export const withPage = (form: Form, before: NodeId, page: Group): Form => ({
  ...form,
  nodes: form.nodes.flatMap((node) => (node.id === before ? [page, node] : [node])),
})

/** The form with a question after another one. */
export const withQuestionAfter = (form: Form, after: NodeId, question: Question): Form => ({
  ...form,
  nodes: changed(form.nodes, (node) => (node.id === after ? [node, question] : [node])),
})

const changed = (nodes: readonly FormNode[], change: (node: FormNode) => FormNode[]): FormNode[] =>
  nodes.flatMap((node) => change(isContainer(node) ? { ...node, nodes: changed(node.nodes, change) } : node))
