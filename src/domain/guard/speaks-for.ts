import { type Actor, OFFICE } from '../records/role.ts'

/** Roles that may act in a producer's stead: it has no account, its papers and words are brought by others. */
const IN_STEAD: readonly Actor[] = ['officer', 'commune', ...OFFICE]

/** Whether somebody may act in that role: their own, or a producer's. */
export const speaksFor = (actor: Actor, role: Actor): boolean =>
  actor === role || (role === 'producer' && IN_STEAD.includes(actor))
