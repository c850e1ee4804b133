import type * as z from 'zod/mini'
import { guardCertificate } from '../certificates/guard-certificate.ts'
import { guardComment } from '../comments/guard-comment.ts'
import { guardHearing } from '../council/guard-hearing.ts'
import { guardSession } from '../council/guard-session.ts'
import { guardSheet } from '../council/guard-sheet.ts'
import { guardDossier } from '../dossier/guard-dossier.ts'
import { guardAction, guardPlan } from '../plan/guard-plan.ts'
import { readBy } from '../read-by.ts'
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
export const guardRecord = (kind: Kind, wish: Wish<Readonly<Record<string, unknown>>>): Refusal | undefined => {
  switch (kind) {
    case 'dossier':
      return guarded(Dossier, wish, ({ before, wanted, writer }) =>
        wanted === undefined ? undefined : guardDossier(before, wanted, writer.role),
      )
    case 'assessment':
      return guarded(Assessment, wish, guardSheet)
    case 'hearing':
      return guarded(Hearing, wish, guardHearing)
    case 'session':
      return guarded(Session, wish, guardSession)
    case 'certificate':
      return guarded(Certificate, wish, ({ before, wanted }) =>
        wanted === undefined ? undefined : guardCertificate(before, wanted),
      )
    case 'comment':
      return guarded(Comment, wish, ({ before, wanted, writer }) =>
        wanted === undefined ? undefined : guardComment(before, wanted, writer),
      )
    case 'training':
      return guarded(Training, wish, ({ before, wanted }) => guardTraining(before, wanted))
    case 'plan':
      return guarded(Plan, wish, guardPlan)
    case 'action':
      return guarded(Action, wish, guardAction)
    default:
      return undefined
  }
}

const guarded = <T>(
  schema: z.ZodMiniType<T>,
  { before, wanted, ...rest }: Wish<Readonly<Record<string, unknown>>>,
  guard: (wish: Wish<T>) => Refusal | undefined,
): Refusal | undefined => {
  const was = before === undefined ? undefined : readBy(schema, before)
  const is = wanted === undefined ? undefined : readBy(schema, wanted)
  if (was?.success === false || is?.success === false) return undefined
  return guard({ ...rest, before: was?.data, wanted: is?.data })
}
