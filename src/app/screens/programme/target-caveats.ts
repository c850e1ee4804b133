import type { Typed } from '../../../domain/programme/targets.ts'
import { programmeMessages } from '../../messages/programme.ts'

/** What to know of a target that is a sum, so that nobody holds the results of all against the targets of some. */
export const caveatsOf = (planned: Typed | undefined, allCommunes: number): string[] => {
  const t = programmeMessages()
  if (planned === undefined) return []
  const { communes = allCommunes, isOfParts } = planned
  return [...(communes < allCommunes ? [t.ofSome(communes, allCommunes)] : []), ...(isOfParts ? [t.ofParts] : [])]
}
