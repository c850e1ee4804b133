import type { GateStars } from '../../../domain/criteria/schema.ts'
import type { CriterionCode } from '../../../domain/records/assessment.ts'
import type { Gate, Score, Stars } from '../../../domain/scoring/result.ts'
import { ALL_STARS } from '../../../domain/scoring/stars.ts'

/** Why the product has the stars it has, for one sentence. */
export type Verdict =
  | { readonly kind: 'disqualified'; readonly points: number }
  | { readonly kind: 'stopped'; readonly points: number; readonly stars: Stars; readonly criterion: CriterionCode }
  /** The points would do for `band`, but these criteria miss the minimum for `missed` stars. */
  | {
      readonly kind: 'held-by-gates'
      readonly points: number
      readonly band: Stars
      readonly stars: Stars
      readonly missed: Stars
      readonly criteria: readonly CriterionCode[]
      /** Some of them are just unanswered yet. */
      readonly isOpen: boolean
    }
  /** Points decide; every gate of these stars is met. */
  | { readonly kind: 'by-points'; readonly points: number; readonly stars: Stars }

/** The one reason that people should hear first. */
export const verdictOf = (score: Score): Verdict => {
  const { points, band, stars } = score
  if (stars === 0) return { kind: 'disqualified', points }
  if (score.stop !== undefined) return { kind: 'stopped', points, stars, criterion: score.stop.criterion }
  if (band === stars) return { kind: 'by-points', points, stars }
  const missed = ALL_STARS.find((above) => above > stars) ?? band
  const gates = score.gates.filter((gate) => gate.stars === missed && !gate.isMet)
  return {
    kind: 'held-by-gates',
    points,
    band,
    stars,
    missed,
    criteria: gates.map((gate) => gate.criterion),
    isOpen: gates.some((gate) => gate.isOpen),
  }
}

/** The gates of one star, unmet ones first, so that what is to be done is read first. */
interface GateList {
  readonly stars: GateStars
  readonly met: readonly Gate[]
  readonly unmet: readonly Gate[]
}

/** The gates by star; stars without gates (tourism has few) are left out. */
export const gateLists = (score: Score): readonly GateList[] =>
  ([3, 4, 5] as const).flatMap((stars) => {
    const gates = score.gates.filter((gate) => gate.stars === stars)
    return gates.length === 0
      ? []
      : [{ stars, met: gates.filter((gate) => gate.isMet), unmet: gates.filter((gate) => !gate.isMet) }]
  })

/** Stars that a plan can aim at: those above the present ones. */
export const targetsOf = (score: Score): readonly Stars[] =>
  ALL_STARS.filter((stars) => stars > Math.max(score.stars, 1))

/** The target to plan for: what was chosen while it is still above, else the next star. */
export const targetOf = (score: Score, chosen: number | undefined): Stars | undefined => {
  const targets = targetsOf(score)
  return targets.find((stars) => stars === chosen) ?? targets[0]
}
