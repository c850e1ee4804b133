import { canonical } from '../canonical.ts'
import type { Refusal } from '../guard/refusal.ts'
import type { Certificate } from '../records/certificate.ts'

/** What was recognised, by which decision, until when. */
const ISSUE_FACTS = [
  'product',
  'producer',
  'stars',
  'number',
  'decision',
  'authority',
  'issuedOn',
  'expiresOn',
  'points',
] as const satisfies readonly (keyof Certificate)[]

/** What a decided withdrawal rests on; the number of its decision and a note may be added. */
const WITHDRAWAL_FACTS = ['ground', 'concludedOn', 'decidedOn'] as const

/**
 * Whether a certificate may become what somebody wants it to be: from the conclusion on that it is to be withdrawn (Art. 8.3) its issue facts stay, and
 * a withdrawal that was decided is not undone. Undefined when it may.
 */
export const guardCertificate = (before: Certificate | undefined, wanted: Certificate): Refusal | undefined => {
  const withdrawal = before?.withdrawal
  if (before === undefined || withdrawal === undefined) return undefined
  const changed: string[] = ISSUE_FACTS.filter((field) => canonical(before[field]) !== canonical(wanted[field]))
  if (changed.length > 0) return { code: 'locked', paths: changed }
  const isUndone =
    withdrawal.decidedOn !== undefined &&
    WITHDRAWAL_FACTS.some((fact) => withdrawal[fact] !== wanted.withdrawal?.[fact])
  return isUndone ? { code: 'locked', paths: ['withdrawal'] } : undefined
}
