import * as z from 'zod/mini'
import { AreaCode, Day, Uuid } from '../../../domain/records/envelope.ts'
import { SupportMeasure } from '../../../domain/records/support-measure.ts'
import { type DescribedInput, describeGroup, type GroupReasons } from '../../../domain/training/describe-group.ts'
import { groupActions, type Unplaced } from '../../../domain/training/group-actions.ts'
import { byLift, type Lift, liftOf } from '../../../domain/training/lift.ts'
import { DEFAULT_GROUPING, type GroupingRules } from '../../../domain/training/open-action.ts'
import type { OpenActions } from './open-actions.ts'

/** A proposal while it is worked on; `day` where somebody has chosen one. */
const Draft = z.object({
  key: z.string().check(z.maxLength(120)),
  measure: SupportMeasure,
  host: AreaCode,
  actions: z.array(Uuid),
  day: z.optional(Day),
  isByHand: z.optional(z.boolean()),
})
export type Draft = z.infer<typeof Draft>

/** A proposal with why, what it lifts, and its place in the ranking by the order of the list. */
export interface Proposal {
  readonly draft: Draft
  readonly reasons: GroupReasons
  readonly lift: Lift
}

/** An action in no session; by hand where the rules would have placed it. */
export type LeftOut = Omit<Unplaced, 'reason'> & { readonly reason: Unplaced['reason'] | 'by-hand' }

export interface Proposed {
  readonly proposals: readonly Proposal[]
  readonly leftOut: readonly LeftOut[]
  readonly isByHand: boolean
}

/** Limits of what may be typed for each rule. */
export const RULE_LIMITS: Readonly<Record<keyof GroupingRules, readonly [least: number, most: number]>> = {
  leastSize: [1, 500],
  capacity: [1, 1_000],
  reachKm: [0, 500],
  windowDays: [0, 730],
  leadDays: [0, 365],
  sessionVnd: [0, 1_000_000_000],
  participantVnd: [0, 100_000_000],
}

export const RULE_NAMES = Object.keys(RULE_LIMITS) as (keyof GroupingRules)[]

/** What stands in that rule's field as a number; undefined where it is none that may be. */
export const readRule = (name: keyof GroupingRules, text: string): number | undefined => {
  const digits = text.replaceAll(/[\s.,]/g, '')
  const [least, most] = RULE_LIMITS[name]
  if (!/^\d{1,12}$/.test(digits)) return undefined
  const value = Number(digits)
  return value >= least && value <= most ? value : undefined
}

/** The rules as they were typed; what was not typed, or cannot be, is as the office's rates and our starting values say. */
export const rulesOf = (typed: (name: string) => string, { rates }: Pick<OpenActions, 'rates'>): GroupingRules => {
  const start: GroupingRules = { ...DEFAULT_GROUPING, sessionVnd: rates.training.costVnd }
  const read = RULE_NAMES.map((name) => [name, readRule(name, typed(name)) ?? start[name]] as const)
  const rules = Object.fromEntries(read) as Record<keyof GroupingRules, number>
  return { ...rules, capacity: Math.max(rules.capacity, rules.leastSize) }
}

const inputOf = (open: OpenActions, rules: GroupingRules): DescribedInput => ({
  ...{ actions: open.actions, places: open.places, holidays: open.holidays, today: open.today, rules },
})

/** What was worked on by hand; undefined when nothing was, or it cannot be read. Actions that are no longer open fall away. */
export const readDrafts = (kept: string, { records }: Pick<OpenActions, 'records'>): Draft[] | undefined => {
  if (kept === '') return undefined
  const parsed = z.array(Draft).safeParse(jsonOf(kept))
  if (!parsed.success) return undefined
  return parsed.data
    .map((draft) => ({ ...draft, actions: draft.actions.filter((id) => records.has(id)) }))
    .filter(({ actions }) => actions.length > 0)
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The proposals, the first to be held first: as they were changed by hand, else as the rules put them together. */
export const proposedFrom = (
  open: OpenActions,
  rules: GroupingRules,
  drafts: readonly Draft[] | undefined,
): Proposed => {
  const input = inputOf(open, rules)
  const grouping = groupActions(input)
  const shown: readonly Draft[] = drafts ?? grouping.groups.map((group) => ({ ...group, actions: [...group.actions] }))
  const proposals = shown
    .map((draft) => ({ draft, reasons: describeGroup(draft, input, draft.day), lift: liftOfDraft(draft, open) }))
    .sort((one, other) => byLift(ranked(one), ranked(other)))
  const placed = new Set(shown.flatMap(({ actions }) => actions))
  const why = new Map(grouping.unplaced.map((one) => [one.action, one]))
  return {
    proposals,
    leftOut: open.actions
      .filter(({ id }) => !placed.has(id))
      .map(({ id }): LeftOut => why.get(id) ?? { action: id, reason: 'by-hand', found: 0 }),
    isByHand: drafts !== undefined,
  }
}

const liftOfDraft = ({ actions }: Draft, { records, assessed }: OpenActions): Lift =>
  liftOf(
    actions.flatMap((id) => records.get(id)?.data.raises ?? []),
    (product) => assessed.get(product),
  )

const ranked = ({ draft, reasons, lift }: Proposal) => ({
  ...{ key: draft.key, lift, costVnd: reasons.costVnd, day: reasons.day },
})
