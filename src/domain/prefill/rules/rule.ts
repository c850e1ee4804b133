import type { Day } from '../../records/envelope.ts'
import type { Fact, FactName, Facts } from '../facts.ts'

/** How sure a suggestion is: this level, this one or a higher one, this one or a lower one. */
export type Certainty = 'exact' | 'at-least' | 'at-most'

/** What no survey tells and the assessor has to see for the suggested level, or for a higher one. */
export type Check =
  | 'lawful-cooperative'
  | 'profit-of-producer'
  | 'contracts-still-running'
  | 'gap-at-75'
  | 'origin-right'
  | 'copyright-not-for-mark'
  | 'imported-or-unclear'
  | 'fine-label'
  | 'export-conditions'
  | 'food-safety-paper'
  | 'later-inspection'
  | 'test-report'
  | 'material-packaging-standards'
  | 'detailed-for-use'
  | 'main-market'
  | 'proof-of-trade'
  | 'regular-social-media'
  | 'agents-in-and-beyond'
  | 'booking-channels'

/** A fact that the suggestion rests on. `threshold` is the boundary that it reaches, in the fact's own unit. */
export type Reason = Fact<FactName> & { readonly threshold?: number }

/** No option of the criterion is reached, where the official list has none that says so. */
export const NONE = null
export type Level = string | null

/** What a rule makes of the facts: a level by its wording's id. */
export interface Derived {
  readonly level: Level
  readonly certainty: Certainty
  readonly reasons: readonly Reason[]
  readonly toCheck: readonly Check[]
}

/** What a rule may know beside the facts. */
export interface Occasion {
  /** Day of the assessment. */
  readonly today: Day
  /** Whether the criterion has that option: sets share a family and differ in its options. */
  readonly has: (option: string) => boolean
}

/** From facts to a level of one family of criteria; undefined where the facts say nothing of it. */
export type Rule = (facts: Facts, occasion: Occasion) => Derived | undefined

/** Between which levels it is, by their places in a list of levels. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

export const exactly = (place: number): Bounds => ({ low: place, high: place })

/**
 * The suggestion for something that lies between two levels: that level where both are one, else the lower one as the least, else the
 * upper one as the most. Nothing where both ends are open.
 */
export const between = (
  levels: readonly Level[],
  { low, high }: Bounds,
  reasons: readonly (Reason | undefined)[],
  toCheck: readonly (Check | false)[] = [],
): Derived | undefined => {
  const certainty = low === high ? 'exact' : low > 0 ? 'at-least' : 'at-most'
  const place = certainty === 'at-most' ? high : low
  const level = levels[place]
  if (level === undefined || (certainty === 'at-most' && place >= levels.length - 1)) return undefined
  return {
    level,
    certainty,
    reasons: reasons.filter((reason) => reason !== undefined),
    toCheck: toCheck.filter((check) => check !== false),
  }
}

/** How many of the ascending thresholds a value reaches. */
export const reached = (value: number, thresholds: readonly number[]): number =>
  thresholds.filter((threshold) => value >= threshold).length

/** The fact with the highest threshold that its figure reaches. */
export const against = <R extends Reason>(fact: R, figure: number, thresholds: readonly number[]): R => {
  const threshold = thresholds.filter((one) => figure >= one).at(-1)
  return threshold === undefined ? fact : { ...fact, threshold }
}

/** The first of several wordings of one level that the criterion has; the first where it has none, so that the rule falls silent. */
export const wordedAs = ({ has }: Occasion, ...options: readonly [string, ...string[]]): string =>
  options.find(has) ?? options[0]
