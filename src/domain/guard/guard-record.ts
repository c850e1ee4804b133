import { guardDossier } from '../dossier/guard-dossier.ts'
import { Dossier } from '../records/dossier.ts'
import type { Kind } from '../records/kinds.ts'
import type { Actor } from '../records/role.ts'
import type { Refusal } from './refusal.ts'

/**
 * Whether a record may become what somebody wants it to be; undefined when it may. Schemas say what a record can be at all, this what may become
 * of it next. `before` is undefined of a new record; both have been found to fit the kind's schema, or `before` is of a newer one, and is let pass.
 */
export const guardRecord = (
  kind: Kind,
  before: Readonly<Record<string, unknown>> | undefined,
  wanted: Readonly<Record<string, unknown>>,
  actor: Actor,
): Refusal | undefined => {
  if (kind !== 'dossier') return undefined
  const [was, is] = [before === undefined ? undefined : Dossier.safeParse(before), Dossier.safeParse(wanted)]
  if (!is.success || was?.success === false) return undefined
  return guardDossier(was?.data, is.data, actor)
}
