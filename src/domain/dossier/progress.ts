import { addDays } from '../calendar/day.ts'
import { nextRound } from '../calendar/rounds.ts'
import { addWorkingDays, type Holidays } from '../calendar/working-days.ts'
import type { Dossier, Step } from '../records/dossier.ts'
import type { Day } from '../records/envelope.ts'
import { isClosed, type Stage, transitionFrom } from './transitions.ts'

/** One line of the audit trail: what was done, what it led to, and by when the next step is due from there. */
export interface TrailEntry {
  readonly key: string
  readonly step: Step
  readonly from: Stage
  readonly to: Stage
  readonly due?: Day
  /** Whether it was taken after the day on which it was due. */
  readonly isLate: boolean
}

/** How far a dossier has come. */
export interface Progress {
  readonly stage: Stage
  /** The day on which it came there; none of a draft that was never filed. */
  readonly since?: Day
  readonly due?: Day
  readonly trail: readonly TrailEntry[]
}

/** Working days that a commune has (Art. 7.2), counted from the day after it received the dossier. */
export const COMMUNE_WORKING_DAYS = 15

/** Days for rating a product again (Art. 7.6.g), from the day on which the complete dossier was received. */
const AGAIN_DAYS = 45

/** The steps in their order. */
export const stepsOf = ({ steps }: Pick<Dossier, 'steps'>): [key: string, step: Step][] =>
  Object.entries(steps).sort(([one], [other]) => (one < other ? -1 : 1))

/** The key of the step that would come next. */
export const nextStepKey = ({ steps }: Pick<Dossier, 'steps'>): string =>
  String(Object.keys(steps).length + 1).padStart(3, '0')

/** Where a dossier stands and how it came there. Steps that lead nowhere from where they were taken (there are none behind the guard) are left out. */
export const progressOf = (dossier: Dossier, holidays: Holidays): Progress => {
  const trail: TrailEntry[] = []
  let stage: Stage = 'draft'
  let due: Day | undefined
  for (const [key, step] of stepsOf(dossier)) {
    const transition = transitionFrom(stage, step.action, dossier.occasion)
    if (transition === undefined) continue
    const isLate = due !== undefined && step.day > due
    // A visit changes nothing about when the rest is due.
    if (transition.to !== stage) due = dueFrom(transition.to, step.day, dossier.occasion, due, holidays)
    trail.push({ key, step, from: stage, to: transition.to, ...(due === undefined ? {} : { due }), isLate })
    stage = transition.to
  }
  const since = trail.at(-1)?.step.day
  return { stage, trail, ...(since === undefined ? {} : { since }), ...(due === undefined ? {} : { due }) }
}

/** The stage alone, without terms. */
export const stageOf = (dossier: Pick<Dossier, 'steps' | 'occasion'>): Stage => {
  let stage: Stage = 'draft'
  for (const [, step] of stepsOf(dossier)) stage = transitionFrom(stage, step.action, dossier.occasion)?.to ?? stage
  return stage
}

/** Stages between a commune's letter and the province's result: one term runs through all of them. */
const BEFORE_RESULT: readonly Stage[] = ['at-province', 'consulting', 'supplementing', 'at-council', 'scored']

/** The last day for what is to be done in a stage that is entered on that day. */
const dueFrom = (
  stage: Stage,
  day: Day,
  occasion: Dossier['occasion'],
  running: Day | undefined,
  holidays: Holidays,
): Day | undefined => {
  if (isClosed(stage)) return undefined
  if (stage === 'at-commune') return addWorkingDays(day, COMMUNE_WORKING_DAYS, holidays)
  // Art. 5.1: "trước ngày 30 tháng 6", before that day.
  if (stage === 'forwarded') return addDays(nextRound('province', day).assessedBefore, -1)
  if (stage === 'at-province' && occasion === 'again') return addDays(day, AGAIN_DAYS)
  if (stage === 'sent-up')
    return occasion === 'again' ? addDays(day, AGAIN_DAYS) : addDays(nextRound('ministry', day).assessedBefore, -1)
  return BEFORE_RESULT.includes(stage) ? running : undefined
}
