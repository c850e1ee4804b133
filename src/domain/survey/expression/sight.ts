import type { NodeId } from '../form.ts'

/** A node of a survey that is being filled, as expressions see it. Whatever they read here they depend on. */
export interface Seen {
  /** Its answer in the words of a submission; blank where it has none, is not relevant, or is a group. */
  readonly text: () => string
  /** The same, whether it is relevant or not. */
  readonly typed: () => string
  readonly isRelevant: () => boolean
  /** The repeat instance that it stands in, or the survey itself; undefined for the row of a choice list. */
  readonly row: SeenRow
}

/** The survey itself, or one instance of a repeat. */
export interface SeenRow extends Seen {
  /** What it stands in; undefined for the survey itself. */
  readonly outer: SeenRow | undefined
  /** Its place among its siblings, from 1. */
  readonly position: () => number
  readonly node: (id: NodeId) => Seen
  readonly rows: (repeat: NodeId) => readonly SeenRow[]
}

/** Row of a choice list while it is filtered or looked up. */
export type ListRow = ReadonlyMap<string, string>

/** From where an expression looks. */
export interface Frame {
  /** The node that paths start from: the one that the expression belongs to, or, inside a condition, the candidate. */
  readonly here: Seen
  /** The node that the expression belongs to. */
  readonly current: Seen
  /** The candidate where it is the row of a choice list. */
  readonly listRow?: ListRow
  /** What the expression gave before, where that is kept. Reading it makes nothing depend on it. */
  readonly own: () => string
  /** Place of the candidate among those that the condition is asked of, from 1, and their number. */
  readonly position: number
  readonly size: number
  readonly world: World
}

/** What a survey knows beside its answers. */
export interface World {
  /** Local time with its offset: "2026-05-22T14:30:00.000+07:00". */
  readonly now: () => string
  /** At least 0, less than 1. */
  readonly random: () => number
  /** What makes this survey's order of shuffled choices its own: the id of its record. */
  readonly seed: string
  readonly language: string
  readonly languages: readonly string[]
}
