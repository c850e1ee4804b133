import { versionsUnder } from '../../../domain/criteria/set-versions.ts'
import type { Decision, SetReference } from '../../../domain/records/product.ts'

/** Number of the set for the same products under another decision; undefined where there is none, or where people have to choose. */
export const setUnder = (reference: SetReference, decision: Decision): number | undefined => {
  const { sets } = versionsUnder(reference, decision)
  return sets.length === 1 ? sets[0]?.set : undefined
}
