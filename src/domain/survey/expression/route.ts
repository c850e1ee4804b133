import { type FormIndex, isRepeat, nameOf, type Place } from '../index-form.ts'
import type { Expression, ExpressionProblem, Path, Step } from './expression.ts'

/**
 * How a path is walked when a survey is being filled: so many repeat instances up from where the expression looks, then down into every
 * instance of the repeats on the way to the target. Worked out once, when the form is opened.
 */
export interface Route {
  readonly target: Place
  readonly climb: number
  /** Repeats to enter, the outermost first, each with the conditions on its instances. */
  readonly down: readonly { readonly repeat: Place; readonly where: readonly Expression[] }[]
  /** Conditions on the target, where it is not a repeat. */
  readonly where: readonly Expression[]
}

export type Routed =
  | { readonly kind: 'route'; readonly route: Route }
  | { readonly kind: 'problem'; readonly problem: ExpressionProblem }

/** Works out where a path leads from `here`, inside an expression that belongs to `current`. */
export const routePath = (path: Path, index: FormIndex, here: Place, current: Place): Routed => {
  const from = path.start.kind === 'current' || path.start.kind === 'named' ? current : here
  const begin = beginning(path, index, from)
  if ('code' in begin) return { kind: 'problem', problem: begin }
  let { at, bound } = begin
  const where = new Map<Place, readonly Expression[]>()
  if (path.start.kind === 'named') where.set(at, path.start.where)
  for (const step of begin.steps) {
    const next = follow(step, at)
    if (next === undefined) {
      return { kind: 'problem', problem: { code: 'unknown-reference', what: writtenPath(path) } }
    }
    at = next
    if (step.where.length > 0) where.set(at, step.where)
    bound = Math.min(bound, at.repeats.length)
  }
  // A path from the root stays, like ODK's, within the instances that it shares with where it is asked, unless it says which instances.
  if (path.start.kind === 'root') {
    const shared = sharedRepeats(at, from)
    const firstAsked = at.repeats.findIndex((repeat) => where.has(repeat))
    bound = firstAsked === -1 ? shared : Math.min(shared, firstAsked)
  }
  const down = at.repeats.slice(bound).map((repeat) => ({ repeat, where: where.get(repeat) ?? [] }))
  return {
    kind: 'route',
    route: {
      target: at,
      climb: from.repeats.length - bound,
      down,
      where: isRepeat(at.node) ? [] : (where.get(at) ?? []),
    },
  }
}

/** The one node that a name stands for: by id, else by the name that paths use. */
export const placeNamed = (name: string, index: FormIndex): Place | ExpressionProblem => {
  const byId = index.places.get(name)
  if (byId !== undefined) return byId
  const candidates = index.named.get(name) ?? []
  const [only] = candidates
  if (only === undefined) return { code: 'unknown-reference', what: name }
  return candidates.length > 1 ? { code: 'ambiguous-reference', what: name } : only
}

/** Number of repeat instances that a node and whoever asks for it have in common; a repeat asked for stands for all of its instances. */
export const sharedRepeats = (target: Place, from: Place): number => {
  const outer = isRepeat(target.node) ? target.repeats.slice(0, -1) : target.repeats
  const apart = outer.findIndex((repeat, depth) => from.repeats[depth] !== repeat)
  return apart === -1 ? outer.length : apart
}

interface Beginning {
  readonly at: Place
  /** How many repeats of the way are those that the expression itself stands in. */
  readonly bound: number
  readonly steps: readonly Step[]
}

const beginning = (path: Path, index: FormIndex, from: Place): Beginning | ExpressionProblem => {
  if (path.start.kind === 'named') {
    const target = placeNamed(path.start.name, index)
    return 'code' in target ? target : { at: target, bound: sharedRepeats(target, from), steps: path.steps }
  }
  // The first step from the root names the form itself ("/data"), whatever it is called.
  if (path.start.kind === 'root') return { at: index.root, bound: 0, steps: path.steps.slice(1) }
  return { at: from, bound: from.repeats.length, steps: path.steps }
}

const follow = (step: Step, at: Place): Place | undefined => {
  if (step.to === 'self') return at
  if (step.to === 'parent') return at.parent
  const name = step.to.child
  return at.children.find((child) => child.node !== undefined && nameOf(child.node) === name)
}

const writtenPath = ({ start, steps }: Path): string => {
  const words = steps.map(({ to }) => (to === 'self' ? '.' : to === 'parent' ? '..' : to.child)).join('/')
  if (start.kind === 'root') return `/${words}`
  return start.kind === 'named' ? `\${${start.name}}/${words}` : words
}
