import { nextRound, type Round, runningRound } from '../../../domain/calendar/rounds.ts'
import type { Stage } from '../../../domain/dossier/transitions.ts'
import type { ProductFact } from '../../../domain/programme/product-fact.ts'
import { isWithin, type Scope } from '../../../domain/programme/scope.ts'
import type { Day } from '../../../domain/records/envelope.ts'

/** Whom a forecast is about: the round whose dossiers are being rated, the one that still takes dossiers, or everything that was assessed. */
const POPULATIONS = ['running', 'next', 'all'] as const
export type Population = (typeof POPULATIONS)[number]

/** What can be forecast on that day, and the round that each choice is about; the first is what one asks for. */
export const populationsOn = (today: Day): { population: Population; round: Round }[] => {
  const [running, next] = [runningRound('province', today), nextRound('province', today)]
  return [
    ...(running === undefined ? [] : [{ population: 'running' as const, round: running }]),
    { population: 'next', round: next },
    { population: 'all', round: next },
  ]
}

export interface Candidates {
  readonly assessed: readonly ProductFact[]
  /** Nothing can be said of these. */
  readonly unassessed: number
}

/** Stages before the commune has put the dossier forward. */
const BEFORE_FORWARD: readonly Stage[] = ['draft', 'filed', 'at-commune', 'returned']

/**
 * The products of a round. Running: their dossiers were put forward and are not decided. Next: their dossiers are still with producer or commune, or a
 * plan that is not closed ends by the round's last day; where no round is running, what was put forward belongs to it too.
 */
export const candidatesOf = (
  facts: readonly ProductFact[],
  { scope, population, round, today }: { scope: Scope; population: Population; round: Round; today: Day },
): Candidates => {
  const isRunning = runningRound('province', today) !== undefined
  const belongs = ({ dossier, plan }: ProductFact): boolean => {
    const isForwarded = dossier?.isClosed === false && !BEFORE_FORWARD.includes(dossier.stage)
    if (population === 'running') return isForwarded
    if (isForwarded) return !isRunning
    const isPlanned = plan !== undefined && plan.status !== 'closed'
    return dossier?.isClosed === false || (isPlanned && (plan.deadline ?? round.lastDay) <= round.lastDay)
  }
  const own = facts.filter((fact) => isWithin(fact, scope) && (population === 'all' || belongs(fact)))
  const assessed = own.filter((fact) => fact.assessed !== undefined)
  return { assessed, unassessed: own.length - assessed.length }
}
