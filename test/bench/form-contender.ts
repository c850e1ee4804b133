import type { BenchPhone } from './form-phone.ts'

/** What is opened and answered. */
export type Form = 'large' | 'criteria' | 'public'

/** Whoever shows forms. */
export interface Contender {
  readonly name: string
  /** Selector of what is answered in that form. */
  inputs(form: Form): string
  /** To where the form is a moment away, with all code that is fetched before. */
  ready(phone: BenchPhone, form: Form): Promise<void>
  /** Opens it; the milliseconds until its first question can be answered. */
  open(phone: BenchPhone, form: Form): Promise<number>
  /** From the large form's first page to that of its 200 repeats; the milliseconds until one of those can be answered. Undefined for who has one page only. */
  toRepeats?(phone: BenchPhone): Promise<number>
  /** Whether it keeps an answer before the whole form is sent. */
  readonly stores: boolean
  readonly opens: readonly Form[]
  /** So slow that one run of each form must do, and of the large one none slowed down further. */
  readonly isOnceOnly?: boolean
}

/** How long an answer took. */
export interface Answered {
  readonly paintedMs: number
  /** Zero where nothing was stored. */
  readonly storedMs: number
}
