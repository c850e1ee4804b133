import type { CriteriaSet, Criterion, GateStars } from '../criteria/schema.ts'
import { oncePer } from '../once-per.ts'
import type { Answer, CriterionCode } from '../records/assessment.ts'
import type { Gate, Stars } from './result.ts'
import type { Standing } from './standing.ts'

/** The stars that gates guard: "Dấu sao là yêu cầu tối thiểu phải đạt theo các cấp độ sao" (the note under each set). */
const GATED: readonly GateStars[] = [3, 4, 5]

/** A gate without its present state, and the criterion it guards. */
export interface GateRule extends Pick<Gate, 'stars' | 'criterion' | 'atLeast'> {
  readonly of: Criterion
}

/** Places of the options of a criterion that are marked for so many stars. */
const markedPlaces = (criterion: Criterion, stars: GateStars): Answer[] =>
  criterion.options.flatMap((option, place) => (option.minimumForStars === stars ? [place] : []))

/** All gates of a set, by stars, then in the official order. */
export const gateRulesOf = oncePer((set: CriteriaSet): readonly GateRule[] =>
  GATED.flatMap((stars) =>
    set.criteria.flatMap((criterion) => {
      const atLeast = markedPlaces(criterion, stars)
      return atLeast.length === 0 ? [] : [{ stars, criterion: criterion.code, atLeast, of: criterion }]
    }),
  ),
)

/** The gates of each criterion up to so many stars. */
export const gatesUpTo = (set: CriteriaSet, stars: Stars): ReadonlyMap<CriterionCode, readonly GateRule[]> => {
  const found = new Map<CriterionCode, GateRule[]>()
  for (const rule of gateRulesOf(set)) {
    if (rule.stars > stars) continue
    const of = found.get(rule.criterion)
    if (of === undefined) found.set(rule.criterion, [rule])
    else of.push(rule)
  }
  return found
}

/**
 * Whether the option at `place` reaches the gate: it is a marked option or one further on in the official order. By place, never by points,
 * since two options may carry the same points; within one alternative case, since cases are separate lists.
 */
export const reachesGate = (criterion: Criterion, gate: Pick<Gate, 'atLeast'>, place: Answer | undefined): boolean => {
  if (place === undefined) return false
  const { options } = criterion
  const own = options[place]?.case?.id
  const { atLeast } = gate
  for (let at = 0; at < atLeast.length; at += 1) {
    const marked = atLeast[at]
    if (marked !== undefined && place >= marked && options[marked]?.case?.id === own) return true
  }
  return false
}

/** The most stars that the gates alone would allow. Rules come by ascending stars, so that the first unmet one decides. */
export const starsByGates = (rules: readonly GateRule[], standings: ReadonlyMap<CriterionCode, Standing>): Stars => {
  for (const rule of rules) {
    if (!reachesGate(rule.of, rule, standings.get(rule.criterion)?.place)) return STARS_BELOW[rule.stars]
  }
  return 5
}

/** An unmet gate of so many stars leaves at most these. */
export const STARS_BELOW: Readonly<Record<GateStars, Stars>> = { 3: 2, 4: 3, 5: 4 }
