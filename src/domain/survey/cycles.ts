import type { Need } from './expression/setting.ts'
import type { NodeId } from './form.ts'
import { isContainer } from './index-form.ts'
import type { OpenedNode, RuleField } from './open-form.ts'

/**
 * Circles of nodes whose values hang on each other. Only what is read in a node's own repeat instances counts: a running total reads the
 * same question in the instance before, which is no circle; one that shows only while a survey is filled is cut there.
 */
export const findCycles = (nodes: ReadonlyMap<NodeId, OpenedNode>): NodeId[][] => {
  const cycles: NodeId[][] = []
  const done = new Set<string>()
  const path: Hinge[] = []
  const visit = (hinge: Hinge): void => {
    const name = `${hinge.of} ${hinge.id}`
    const opened = nodes.get(hinge.id)
    if (done.has(name) || opened === undefined) return
    const start = path.findIndex(({ id, of }) => id === hinge.id && of === hinge.of)
    if (start !== -1) {
      cycles.push([...new Set(path.slice(start).map(({ id }) => id))])
      return
    }
    path.push(hinge)
    for (const next of hingesOf(opened, hinge.of)) visit(next)
    path.pop()
    done.add(name)
  }
  for (const id of nodes.keys()) {
    visit({ id, of: 'relevance' })
    visit({ id, of: 'answer' })
  }
  return cycles
}

/** What others may hang on: a node's relevance, or its answer. */
interface Hinge {
  readonly id: NodeId
  readonly of: 'relevance' | 'answer'
}

const hingesOf = ({ node, place, rules }: OpenedNode, of: Hinge['of']): Hinge[] => {
  if (of === 'relevance') {
    const container = place.parent?.node?.id
    return [...needsOf(rules.relevant), ...(container === undefined ? [] : [{ id: container, of } as const])]
  }
  if (isContainer(node)) return needsOf(rules.count)
  // A triggered calculation writes once and follows nothing.
  return node.triggers === undefined ? needsOf(rules.calculation) : []
}

const needsOf = (rule: OpenedNode['rules'][RuleField]): Hinge[] => {
  const needs: readonly Need[] = typeof rule === 'object' ? rule.needs : []
  return needs
    .filter((need) => need.isOwnInstance)
    .flatMap(({ id, isTyped }): Hinge[] => [
      { id, of: 'answer' },
      ...(isTyped ? [] : [{ id, of: 'relevance' } as const]),
    ])
}
