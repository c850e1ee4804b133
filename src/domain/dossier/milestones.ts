import type { Step } from '../records/dossier.ts'
import type { Progress, TrailEntry } from './progress.ts'
import type { Stage } from './transitions.ts'

/** The way of a dossier in the few parts that people know it by (Decision 26/2026, Art. 7). */
const MILESTONES = [
  { id: 'prepare', clause: '7.1', stages: ['draft', 'returned'] },
  { id: 'commune', clause: '7.2', stages: ['filed', 'at-commune'] },
  { id: 'province', clause: '7.3.a', stages: ['forwarded', 'at-province'] },
  { id: 'consultants', clause: '7.3.c', stages: ['consulting', 'supplementing'] },
  { id: 'council', clause: '7.3.d', stages: ['at-council'] },
  { id: 'decision', clause: '7.3.e', stages: ['scored', 'below-national', 'recognised'] },
  { id: 'ministry', clause: '7.4', stages: ['sent-up', 'recognised-national'] },
] as const satisfies readonly { id: string; clause: string; stages: readonly Stage[] }[]
type MilestoneId = (typeof MILESTONES)[number]['id']

/**
 * One part of the way. done: passed, by `last`. now: it stands there. ahead: still to come. skipped: passed over (Art. 7.6.c). ended: the dossier
 * was declined or withdrawn there, and goes no further.
 */
export interface Milestone {
  readonly id: MilestoneId
  readonly clause: string
  readonly state: 'done' | 'now' | 'ahead' | 'skipped' | 'ended'
  /** The last step that was taken in this part, since the dossier was last returned. */
  readonly last?: Step
  readonly isLate: boolean
}

/** The parts in their order. The ministry's is there only once a dossier has gone up: most never do. */
export const milestonesOf = ({ stage, trail }: Progress): readonly Milestone[] => {
  const end = trail.at(-1)
  const hasEnded = stage === 'declined' || stage === 'withdrawn'
  const isWon = stage === 'recognised' || stage === 'recognised-national'
  const here = placeOf(hasEnded ? (end?.from ?? 'draft') : stage)
  const hasGoneUp = trail.some(({ to }) => to === 'sent-up')
  // A dossier that was returned goes its way anew: what was done before is in the journal.
  const way = trail.slice(trail.findLastIndex(({ to }) => to === 'returned') + 1)
  return MILESTONES.flatMap((milestone, place): Milestone[] => {
    if (milestone.id === 'ministry' && !hasGoneUp) return []
    const passed = way.filter(({ from }) => placeOf(from) === place)
    const last = passed.at(-1)
    const facts = { id: milestone.id, clause: milestone.clause, isLate: isLateIn(passed) }
    const step = last === undefined ? {} : { last: last.step }
    if (place > here) return [{ ...facts, state: 'ahead', isLate: false }]
    if (place === here && hasEnded) return [{ ...facts, ...step, state: 'ended' }]
    if (place === here && !isWon) return [{ ...facts, ...step, state: 'now' }]
    return [{ ...facts, ...step, state: last === undefined && place !== here ? 'skipped' : 'done' }]
  })
}

const placeOf = (stage: Stage): number =>
  MILESTONES.findIndex(({ stages }) => (stages as readonly Stage[]).includes(stage))

/** Whether the step that ended this part came late. */
const isLateIn = (passed: readonly TrailEntry[]): boolean => passed.at(-1)?.isLate ?? false
