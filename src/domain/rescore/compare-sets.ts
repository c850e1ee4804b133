import type { CriteriaSet, Criterion } from '../criteria/schema.ts'
import type { CriterionCode } from '../records/assessment.ts'
import { KIN } from './kin.ts'

/**
 * Criteria of two sets that ask of one matter. same: one of each, of one family. reshaped: of kindred families, one or several on either side.
 * added: only the second set asks. dropped: only the first one does.
 */
export interface Pairing {
  readonly relation: 'same' | 'reshaped' | 'added' | 'dropped'
  readonly from: readonly Criterion[]
  readonly to: readonly Criterion[]
}

/**
 * Which criteria of two sets belong side by side, in the order of the second; what it dropped stands where the first one had it, behind its
 * neighbour. Every criterion of either set is in exactly one pairing.
 */
export const compareSets = (from: CriteriaSet, to: CriteriaSet): readonly Pairing[] => {
  const matterOf = matters(from.criteria, to.criteria)
  const order = orderOf(
    to.criteria.map(({ family }) => matterOf(family)),
    from.criteria.map(({ family }) => matterOf(family)),
  )
  const about = (criteria: readonly Criterion[], matter: string): Criterion[] =>
    criteria.filter(({ family }) => matterOf(family) === matter)
  return order.map((matter) => pairingOf(about(from.criteria, matter), about(to.criteria, matter)))
}

/** Code of each criterion under the second set, where that has one of the same family. */
export const codesUnder = (from: CriteriaSet, to: CriteriaSet): ReadonlyMap<CriterionCode, CriterionCode> => {
  const codes = new Map(to.criteria.map(({ family, code }) => [family, code]))
  return new Map(
    from.criteria.flatMap(({ family, code }) => {
      const there = codes.get(family)
      return there === undefined ? [] : [[code, there] as const]
    }),
  )
}

const pairingOf = (from: readonly Criterion[], to: readonly Criterion[]): Pairing => {
  if (from.length === 0) return { relation: 'added', from, to }
  if (to.length === 0) return { relation: 'dropped', from, to }
  const isSame = from.length === 1 && to.length === 1 && from[0]?.family === to[0]?.family
  return { relation: isSame ? 'same' : 'reshaped', from, to }
}

/** The matter of a family: its own, or that of kindred families where one of them has no counterpart of its own. */
const matters = (from: readonly Criterion[], to: readonly Criterion[]): ((family: string) => string) => {
  const before = new Set(from.map(({ family }) => family))
  const after = new Set(to.map(({ family }) => family))
  const shared = new Map<string, string>()
  for (const kin of KIN) {
    const lost = kin.filter((family) => before.has(family) && !after.has(family))
    const gained = kin.filter((family) => after.has(family) && !before.has(family))
    const isOneSided = !kin.some((family) => before.has(family)) || !kin.some((family) => after.has(family))
    if (lost.length + gained.length === 0 || isOneSided) continue
    // Those that have their own counterpart come along only where nothing else answers to the others.
    const together = lost.length > 0 && gained.length > 0 ? [...lost, ...gained] : kin
    for (const family of together) shared.set(family, kin.join('+'))
  }
  return (family) => shared.get(family) ?? family
}

/** The order of the second set, with each matter that only the first one has behind the nearest before it that both have. */
const orderOf = (to: readonly string[], from: readonly string[]): string[] => {
  const order = [...new Set(to)]
  let at = 0
  for (const matter of new Set(from)) {
    const known = order.indexOf(matter)
    if (known >= 0) at = known + 1
    else order.splice(at++, 0, matter)
  }
  return order
}
