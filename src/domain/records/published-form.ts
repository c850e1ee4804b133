import * as z from 'zod/mini'
import { Form } from '../survey/form.ts'
import { Line, RequiredLine } from './text.ts'

export const FORM_SUBJECTS = ['producer', 'product'] as const
const FORM_STATUSES = ['published', 'withdrawn'] as const

/**
 * Mẫu phiếu: a survey form that the office gives to a commune. One version is one record and never changes, as surveys are filled by it; it
 * can only be withdrawn, and a withdrawn one stays readable for the surveys that were begun with it.
 */
export const PublishedForm = z.object({
  form: Form,
  /** What lists call it, in the form's first language. */
  title: RequiredLine,
  /** What one filled survey speaks of. */
  about: z.enum(FORM_SUBJECTS),
  status: z.enum(FORM_STATUSES),
  /** The file that it came in. */
  fileName: z.optional(Line),
  sample: z.optional(z.boolean()),
})
export type PublishedForm = z.infer<typeof PublishedForm>
