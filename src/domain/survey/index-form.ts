import type { Choice, Form, FormNode, Group, NodeId, Question, Repeat } from './form.ts'

/** A node of a form and where it stands. */
export interface Place {
  /** Undefined for the form itself. */
  readonly node: FormNode | undefined
  readonly parent: Place | undefined
  /** In document order. */
  readonly children: Place[]
  /** Repeats from the outermost to the one it stands in, and itself if it is one. */
  readonly repeats: readonly Place[]
}

export interface FormIndex {
  readonly form: Form
  readonly root: Place
  /** All nodes in document order. */
  readonly places: ReadonlyMap<NodeId, Place>
  /** Nodes by the name that `${name}` and paths use; more than one where groups share a name. */
  readonly named: ReadonlyMap<string, readonly Place[]>
  readonly lists: ReadonlyMap<string, readonly Choice[]>
}

export const isRepeat = (node: FormNode | undefined): node is Repeat => node?.kind === 'repeat'
export const isContainer = (node: FormNode | undefined): node is Group | Repeat =>
  node?.kind === 'group' || node?.kind === 'repeat'
export const isQuestion = (node: FormNode | undefined): node is Question => node !== undefined && !isContainer(node)

export const nameOf = (node: FormNode): string => node.name ?? node.id

/** Where every node of a form stands; ids that are used twice are told. */
export const indexForm = (form: Form): { index: FormIndex; twice: NodeId[] } => {
  const root: Place = { node: undefined, parent: undefined, children: [], repeats: [] }
  const places = new Map<NodeId, Place>()
  const named = new Map<string, Place[]>()
  const twice: NodeId[] = []
  const walk = (nodes: readonly FormNode[], parent: Place): void => {
    for (const node of nodes) {
      const place: Place = { node, parent, children: [], repeats: [] }
      Object.assign(place, { repeats: isRepeat(node) ? [...parent.repeats, place] : parent.repeats })
      parent.children.push(place)
      if (places.has(node.id)) twice.push(node.id)
      places.set(node.id, place)
      named.set(nameOf(node), [...(named.get(nameOf(node)) ?? []), place])
      if (isContainer(node)) walk(node.nodes, place)
    }
  }
  walk(form.nodes, root)
  return { index: { form, root, places, named, lists: new Map(Object.entries(form.lists)) }, twice }
}
