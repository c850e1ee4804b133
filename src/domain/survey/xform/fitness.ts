import type { Form, FormNode } from '../form.ts'
import { isContainer, nameOf } from '../index-form.ts'
import { openForm } from '../open-form.ts'
import { OURS, SUBJECT_LISTS } from './with-subject.ts'

/** Why a form cannot be given to other apps at all. */
type UnfitReason =
  /** A name that the other apps keep for themselves, or that we need there. */
  | 'reserved-name'
  /** A choice with a space in its name: several choices are one text there, apart by spaces. */
  | 'choice-with-space'
  /** Its rules cannot be read here either. */
  | 'rules'

export interface Unfit {
  readonly reason: UnfitReason
  readonly what: string
}

/** Undefined of a form that other apps can fill; the desk shows the others with their reason. */
export const whyUnfit = (form: Form): Unfit | undefined => {
  const opening = openForm(form)
  if (opening.kind === 'problems') return { reason: 'rules', what: opening.problems[0]?.code ?? '' }
  const reserved = nodesIn(form.nodes).find((node) => isReserved(node, form))
  if (reserved !== undefined) return { reason: 'reserved-name', what: nameOf(reserved) }
  const list = Object.keys(form.lists).find(
    (name) => Object.values<string>(SUBJECT_LISTS).includes(name) || name.startsWith(OURS),
  )
  if (list !== undefined) return { reason: 'reserved-name', what: list }
  const spaced = Object.values(form.lists)
    .flat()
    .find(({ value }) => /\s/.test(value))
  return spaced === undefined ? undefined : { reason: 'choice-with-space', what: spaced.value }
}

const nodesIn = (nodes: readonly FormNode[]): FormNode[] =>
  nodes.flatMap((node) => (isContainer(node) ? [node, ...nodesIn(node.nodes)] : [node]))

/** `meta` holds the submission's own id there (OpenRosa metadata). */
const isReserved = (node: FormNode, { nodes }: Form): boolean =>
  nameOf(node).startsWith(OURS) || node.id.startsWith(OURS) || (nameOf(node) === 'meta' && nodes.includes(node))
