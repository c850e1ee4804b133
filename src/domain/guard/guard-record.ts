import { guardComment } from '../comments/guard-comment.ts'
import { guardDossier } from '../dossier/guard-dossier.ts'
import { Comment } from '../records/comment.ts'
import { Dossier } from '../records/dossier.ts'
import type { Kind } from '../records/kinds.ts'
import type { Refusal } from './refusal.ts'
import type { Writer } from './writer.ts'

/**
 * Whether a record may become what somebody wants it to be; undefined when it may. Schemas say what a record can be at all, this what may become
 * of it next. `before` is undefined of a new record; both have been found to fit the kind's schema, or `before` is of a newer one, and is let pass.
 */
export const guardRecord = (
  kind: Kind,
  before: Readonly<Record<string, unknown>> | undefined,
  wanted: Readonly<Record<string, unknown>>,
  writer: Writer,
): Refusal | undefined => {
  switch (kind) {
    case 'dossier':
      return guarded(Dossier, before, wanted, (was, is) => guardDossier(was, is, writer.role))
    case 'comment':
      return guarded(Comment, before, wanted, (was, is) => guardComment(was, is, writer))
    default:
      return undefined
  }
}

interface Shape<T> {
  safeParse(data: unknown): { success: true; data: T } | { success: false }
}

const guarded = <T>(
  shape: Shape<T>,
  before: Readonly<Record<string, unknown>> | undefined,
  wanted: Readonly<Record<string, unknown>>,
  guard: (before: T | undefined, wanted: T) => Refusal | undefined,
): Refusal | undefined => {
  const [was, is] = [before === undefined ? undefined : shape.safeParse(before), shape.safeParse(wanted)]
  return is.success && was?.success !== false ? guard(was?.data, is.data) : undefined
}
