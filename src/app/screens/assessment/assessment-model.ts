import { DECISION_IN_FORCE } from '../../../domain/criteria/decisions.ts'
import type { CriteriaSet, Criterion } from '../../../domain/criteria/schema.ts'
import { type CriterionCode, NONE_REACHED } from '../../../domain/records/assessment.ts'
import type { Gate, Score, Stars } from '../../../domain/scoring/result.ts'

/** A card of the assessment: what must be known before it and the grounds at the head of the set, or one criterion. */
export type Place = 'intro' | CriterionCode

/** Whether there is something before the first criterion: grounds for disqualification, or that the decision is not the one in force. */
export const hasIntro = (set: CriteriaSet): boolean =>
  set.disqualification !== undefined || set.decision !== DECISION_IN_FORCE

/** All cards in the order they are gone through. */
export const placesOf = (set: CriteriaSet): readonly Place[] => [
  ...(hasIntro(set) ? ['intro' as const] : []),
  ...set.criteria.map((criterion) => criterion.code),
]

/** Where to open: what the address asks for, else where the user was, else the first card. Unknown codes are passed over. */
export const placeToOpen = (set: CriteriaSet, asked?: string, remembered?: CriterionCode): Place => {
  const places = placesOf(set)
  return places.find((place) => place === asked) ?? places.find((place) => place === remembered) ?? places[0] ?? 'intro'
}

interface Neighbours {
  readonly previous?: Place
  readonly next?: Place
}

/** The cards before and after a place. */
export const neighboursOf = (set: CriteriaSet, place: Place): Neighbours => {
  const places = placesOf(set)
  const at = places.indexOf(place)
  const previous = places[at - 1]
  const next = places[at + 1]
  return { ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }) }
}

/** Criteria still to be answered, in the official order. */
export const openCriteria = (set: CriteriaSet, score: Score): readonly Criterion[] =>
  set.criteria.filter((criterion) => score.criteria.get(criterion.code)?.state === 'open')

/** The next open criterion after a place, going round to the beginning; undefined when all are answered. */
export const nextOpenAfter = (set: CriteriaSet, score: Score, place: Place): CriterionCode | undefined => {
  const at = set.criteria.findIndex((criterion) => criterion.code === place)
  const open = openCriteria(set, score).filter((criterion) => criterion.code !== place)
  return (open.find((criterion) => set.criteria.indexOf(criterion) > at) ?? open[0])?.code
}

/** How a line of the jump list stands. `gate-unmet` names the lowest star whose gate the answer misses. */
export type JumpState =
  | { readonly kind: 'open' | 'answered' | 'not-applicable' | 'not-evaluated' | 'requirement-unmet' }
  | { readonly kind: 'gate-unmet'; readonly stars: Gate['stars'] }

/** State of one criterion for the jump list. An open criterion is just open: its gates are judged once it is answered. */
export const jumpStateOf = (score: Score, code: CriterionCode): JumpState => {
  const state = score.criteria.get(code)?.state ?? 'open'
  switch (state) {
    case 'open':
    case 'not-applicable':
    case 'not-evaluated':
    case 'requirement-unmet':
      return { kind: state }
    case 'none':
    case 'chosen': {
      const missed = lowestMissedGate(score, code)
      return missed === undefined ? { kind: 'answered' } : { kind: 'gate-unmet', stars: missed.stars }
    }
  }
}

const lowestMissedGate = (score: Score, code: CriterionCode): Gate | undefined =>
  score.gates.find((gate) => gate.criterion === code && !gate.isMet)

/** What a star asks for: reached, or the points and gates that stand in the way; `none` under a disqualification. */
type StarNeeds =
  | { readonly kind: 'reached' }
  | { readonly kind: 'disqualified' }
  | { readonly kind: 'missing'; readonly points: number; readonly gates: readonly Gate[] }

/** What is missing for so many stars, as things stand. */
export const needsOf = (score: Score, stars: Stars): StarNeeds => {
  if (score.disqualifications.length > 0) return { kind: 'disqualified' }
  if (stars <= score.stars) return { kind: 'reached' }
  const blockers = score.blockers.find((candidate) => candidate.stars === stars)
  return { kind: 'missing', points: blockers?.pointsMissing ?? 0, gates: oneGateEach(blockers?.gates ?? []) }
}

/** One gate a criterion, the highest: who reaches it has reached the lower ones too, so that people count one task. */
const oneGateEach = (gates: readonly Gate[]): readonly Gate[] =>
  gates.filter((gate) => !gates.some((other) => other.criterion === gate.criterion && other.stars > gate.stars))

/** The star above the present one; undefined at five stars or when the dossier is out. */
export const nextStars = (score: Score): Stars | undefined =>
  score.disqualifications.length > 0 ? undefined : score.blockers[0]?.stars

/**
 * Whether "none of these is reached" is offered beside the options. Where the official list has an option worth 0 that says
 * so itself, a second way to say it would only confuse; an answer given elsewhere is still shown.
 */
export const offersNoneReached = (criterion: Criterion, answer: number | undefined): boolean =>
  answer === NONE_REACHED || (criterion.kind === 'choice' && criterion.options.every((option) => option.points > 0))

/** The alternative cases of a criterion ("lựa chọn một trong hai trường hợp sau"), in order; empty for nearly all. */
export const casesOf = (criterion: Criterion): readonly NonNullable<Criterion['options'][number]['case']>[] => {
  const cases = criterion.options.flatMap((option) => (option.case === undefined ? [] : [option.case]))
  return cases.filter((one, place) => cases.findIndex((other) => other.id === one.id) === place)
}

/** The case to which the chosen option belongs. */
export const caseOfAnswer = (criterion: Criterion, answer: number | undefined): string | undefined =>
  answer === undefined ? undefined : criterion.options[answer]?.case?.id
