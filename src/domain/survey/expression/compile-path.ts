import { isRepeat, type Place } from '../index-form.ts'
import type { Expression, Path } from './expression.ts'
import { compileColumn, compileListPath } from './list-path.ts'
import { type Route, routePath } from './route.ts'
import { type Evaluate, refuse, type Setting } from './setting.ts'
import type { Frame, Seen, SeenRow } from './sight.ts'
import { meets } from './value.ts'

/** A path as a function that finds its nodes. */
export const compilePath = (path: Path, setting: Setting): Evaluate => {
  if (path.start.kind === 'instance') return compileListPath(path.start.list, path.steps, setting)
  if (setting.isInList && path.start.kind === 'here') return compileColumn(path, setting)
  const routed = routePath(path, setting.index, setting.here, setting.current)
  if (routed.kind === 'problem') return refuse(setting, routed.problem)
  const find = compileRoute(routed.route, setting)
  const isFromCurrent = path.start.kind === 'current' || path.start.kind === 'named'
  return (frame) => find(isFromCurrent ? frame.current.row : frame.here.row, frame)
}

/** The nodes that a route leads to from a repeat instance. Instances and answers that are not relevant are not found among several. */
export const compileRoute = (
  { target, climb, down, where }: Route,
  setting: Setting,
): ((from: SeenRow, frame: Frame) => readonly Seen[]) => {
  const isOwn = down.length === 0 && setting.ownAs !== 'it-is' && isWithin(target, setting.current)
  if (isOwn && setting.ownAs === 'before' && target === setting.current) {
    setting.needs.push({ id: target.node?.id ?? '', isOwnInstance: true, isTyped: true })
    return (_, frame) => [{ ...frame.current, text: frame.own }]
  }
  const isTyped = isOwn && setting.ownAs === 'typed'
  if (target.node !== undefined) setting.needs.push({ id: target.node.id, isOwnInstance: down.length === 0, isTyped })
  const entered = down.map(({ repeat, where: asked }) => ({
    id: repeat.node?.id ?? '',
    keep: compileConditions(asked, { ...setting, here: repeat, isInList: false }),
  }))
  const keepTarget = compileConditions(where, { ...setting, here: target, isInList: false })
  const leaf = target.node === undefined || isRepeat(target.node) ? undefined : target.node.id
  return (from, frame) => {
    const start = climbFrom(from, climb)
    // The usual case, a question within reach, costs one look-up.
    if (entered.length === 0 && keepTarget === undefined) {
      const node = leaf === undefined ? start : start.node(leaf)
      return [isTyped ? { ...node, text: node.typed } : node]
    }
    let rows: readonly SeenRow[] = [start]
    for (const { id, keep } of entered) {
      rows = rows.flatMap((row) => {
        const inside = row.rows(id).filter((candidate) => candidate.isRelevant())
        return keep === undefined ? inside : keep(inside, frame)
      })
    }
    const nodes = leaf === undefined ? rows : rows.map((row) => row.node(leaf)).filter((node) => node.isRelevant())
    return keepTarget === undefined ? nodes : keepTarget(nodes, frame)
  }
}

const isWithin = (place: Place | undefined, around: Place): boolean =>
  place !== undefined && (place === around || isWithin(place.parent, around))

const climbFrom = (row: SeenRow, steps: number): SeenRow => {
  let at = row
  for (let step = 0; step < steps; step += 1) at = at.outer ?? at
  return at
}

type Keep = <S extends Seen>(candidates: readonly S[], frame: Frame) => readonly S[]

/** Conditions in brackets, asked one after the other of those that are left (XPath 1.0, 2.4). */
const compileConditions = (where: readonly Expression[], setting: Setting): Keep | undefined => {
  if (where.length === 0) return undefined
  const conditions = where.map((condition) => setting.compile(condition, setting))
  return (candidates, frame) =>
    conditions.reduce(
      (left, condition) =>
        left.filter((here, place) => {
          const position = place + 1
          return meets(condition({ ...frame, here, position, size: left.length }), position)
        }),
      candidates,
    )
}
