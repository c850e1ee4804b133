import type { NodeId } from './form.ts'
import { isContainer } from './index-form.ts'
import type { OpenedNode } from './open-form.ts'

/** Rules on which a node's value hangs, as others see it. */
const VALUE_RULES = ['relevant', 'calculation', 'count'] as const

/**
 * Circles of nodes whose values hang on each other. Only what is read in a node's own repeat instances counts: a running total reads the
 * same question in the instance before, which is no circle; one that shows only while a survey is filled is cut there.
 */
export const findCycles = (nodes: ReadonlyMap<NodeId, OpenedNode>): NodeId[][] => {
  const cycles: NodeId[][] = []
  const done = new Set<NodeId>()
  const path: NodeId[] = []
  const visit = (id: NodeId): void => {
    if (done.has(id)) return
    const start = path.indexOf(id)
    if (start !== -1) {
      cycles.push(path.slice(start))
      return
    }
    const opened = nodes.get(id)
    if (opened === undefined) return
    path.push(id)
    for (const need of needsOf(opened)) visit(need)
    path.pop()
    done.add(id)
  }
  for (const id of nodes.keys()) visit(id)
  return cycles
}

const needsOf = ({ node, place, rules }: OpenedNode): NodeId[] => {
  // A triggered calculation writes once and follows nothing.
  const isFollowing = isContainer(node) || node.triggers === undefined
  const needs = VALUE_RULES.filter((field) => field !== 'calculation' || isFollowing).flatMap((field) => {
    const rule = rules[field]
    return typeof rule === 'object' ? rule.needs.filter((need) => need.isOwnInstance).map((need) => need.id) : []
  })
  const container = place.parent?.node?.id
  return container === undefined ? needs : [...needs, container]
}
