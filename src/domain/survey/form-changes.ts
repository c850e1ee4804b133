import type { Choice, Form, FormNode, NodeId } from './form.ts'
import { indexForm, isContainer, type Place } from './index-form.ts'

/** What is another in a node of a newer version. */
type NodeChange = 'added' | 'removed' | 'kind' | 'moved' | 'words' | 'choices' | 'rules'

/** What two versions of a form have done to one node, so that an officer sees it before taking the newer one. */
export interface FormChange {
  readonly id: NodeId
  readonly changes: readonly NodeChange[]
}

/** The differences of two versions, in the newer one's order, what is gone last. */
export const formChanges = (older: Form, newer: Form): FormChange[] => {
  const before = indexForm(older).index
  const after = indexForm(newer).index
  const inNewer = [...after.places].flatMap(([id, place]): FormChange[] => {
    const was = before.places.get(id)
    const changes = was === undefined ? (['added'] as const) : changesOf(was, place, older, newer)
    return changes.length === 0 ? [] : [{ id, changes }]
  })
  const gone = [...before.places.keys()].filter((id) => !after.places.has(id))
  return [...inNewer, ...gone.map((id): FormChange => ({ id, changes: ['removed'] }))]
}

const changesOf = (was: Place, is: Place, older: Form, newer: Form): NodeChange[] => {
  if (was.node === undefined || is.node === undefined) return []
  const found: [NodeChange, boolean][] = [
    ['kind', was.node.kind !== is.node.kind],
    ['moved', repeatPath(was) !== repeatPath(is)],
    ['words', wordsOf(was.node) !== wordsOf(is.node)],
    ['choices', choicesOf(was.node, older) !== choicesOf(is.node, newer)],
    ['rules', rulesOf(was.node) !== rulesOf(is.node)],
  ]
  return found.flatMap(([change, isSo]) => (isSo ? [change] : []))
}

/** The repeats that a node stands in, and whether the form counts them: what the keys of its answers are made of. */
export const repeatPath = ({ repeats }: Place): string =>
  repeats.map(({ node }) => (node?.kind === 'repeat' && node.count !== undefined ? `${node.id}#` : node?.id)).join('/')

const wordsOf = (node: FormNode): string =>
  JSON.stringify([
    node.label,
    node.hint,
    ...(isContainer(node) ? [] : [node.guidance, node.requiredMessage, node.constraintMessage]),
  ])

const choicesOf = (node: FormNode, form: Form): string => {
  const list: readonly Choice[] = isContainer(node) ? [] : (form.lists[node.list ?? ''] ?? [])
  return JSON.stringify(list.map(({ value, label }) => [value, label]))
}

const rulesOf = (node: FormNode): string =>
  JSON.stringify(
    isContainer(node)
      ? [node.relevant, node.readOnly, node.kind === 'repeat' ? node.count : undefined]
      : [node.relevant, node.readOnly, node.required, node.constraint, node.calculation, node.choiceFilter, node.range],
  )
