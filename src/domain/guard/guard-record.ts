import type * as z from 'zod/mini'
import { guardCertificate } from '../certificates/guard-certificate.ts'
import { guardComment } from '../comments/guard-comment.ts'
import { guardHearing } from '../council/guard-hearing.ts'
import { guardSession } from '../council/guard-session.ts'
import { guardSheet } from '../council/guard-sheet.ts'
import { guardDossier } from '../dossier/guard-dossier.ts'
import { guardAction, guardPlan } from '../plan/guard-plan.ts'
import { Action } from '../records/action.ts'
import { Assessment } from '../records/assessment.ts'
import { Certificate } from '../records/certificate.ts'
import { Comment } from '../records/comment.ts'
import { Hearing, Session } from '../records/council.ts'
import { Dossier } from '../records/dossier.ts'
import type { Kind } from '../records/kinds.ts'
import { Plan } from '../records/plan.ts'
import { Training } from '../records/training.ts'
import { guardTraining } from '../training/guard-training.ts'
import type { Refusal } from './refusal.ts'
import type { Wish } from './wish.ts'

/**
 * Whether a record may become what somebody wants it to be; undefined when it may. Schemas say what a record can be at all, this what may become
 * of it next. Both states have been found to fit the kind's schema, or `before` is of a newer one, and is let pass.
 */
export const guardRecord = (
  kind: Kind,
  wish: Wish<Readonly<Record<string, unknown>>>,
  read: Read = (schema, data) => schema.safeParse(data),
): Refusal | undefined => {
  switch (kind) {
    case 'dossier':
      return guarded(read, Dossier, wish, ({ before, wanted, writer }) =>
        wanted === undefined ? undefined : guardDossier(before, wanted, writer.role),
      )
    case 'assessment':
      return guarded(read, Assessment, wish, guardSheet)
    case 'hearing':
      return guarded(read, Hearing, wish, guardHearing)
    case 'session':
      return guarded(read, Session, wish, guardSession)
    case 'certificate':
      return guarded(read, Certificate, wish, ({ before, wanted }) =>
        wanted === undefined ? undefined : guardCertificate(before, wanted),
      )
    case 'comment':
      return guarded(read, Comment, wish, ({ before, wanted, writer }) =>
        wanted === undefined ? undefined : guardComment(before, wanted, writer),
      )
    case 'training':
      return guarded(read, Training, wish, ({ before, wanted }) => guardTraining(before, wanted))
    case 'plan':
      return guarded(read, Plan, wish, guardPlan)
    case 'action':
      return guarded(read, Action, wish, guardAction)
    default:
      return undefined
  }
}

/** How a state is read by its kind's schema. */
type Read = <T>(schema: z.ZodMiniType<T>, data: unknown) => { success: true; data: T } | { success: false }

const guarded = <T>(
  read: Read,
  schema: z.ZodMiniType<T>,
  { before, wanted, ...rest }: Wish<Readonly<Record<string, unknown>>>,
  guard: (wish: Wish<T>) => Refusal | undefined,
): Refusal | undefined => {
  const was = before === undefined ? undefined : read(schema, before)
  const is = wanted === undefined ? undefined : read(schema, wanted)
  if (was?.success === false || is?.success === false) return undefined
  return guard({ ...rest, before: was?.data, wanted: is?.data })
}
