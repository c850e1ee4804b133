import { isRealDay } from '../../../domain/calendar/day.ts'
import { expiryOf } from '../../../domain/certificates/term.ts'
import type { Certificate } from '../../../domain/records/certificate.ts'
import type { Patch } from '../../../protocol/mutation.ts'
import type { Typing } from '../../../store/store.ts'

/** Texts of a certificate that may be left empty. */
const TEXTS = ['number', 'decision', 'authority', 'note'] as const

export type CertificateProblem = 'issuedOn' | 'expiresOn' | 'points'

/** What the form begins with. */
export const certificateFields = (certificate: Certificate): Typing => ({
  stars: String(certificate.stars),
  issuedOn: certificate.issuedOn,
  expiresOn: certificate.expiresOn,
  points: certificate.points === undefined ? '' : String(certificate.points),
  ...Object.fromEntries(TEXTS.map((field) => [field, certificate[field] ?? ''])),
})

/** The end that the form shows: what was typed, else 36 months from the date of issue (Art. 4.3). */
export const shownExpiry = (text: (field: string) => string): string => {
  const typed = text('expiresOn')
  if (typed !== '') return typed
  return isRealDay(text('issuedOn')) ? expiryOf(text('issuedOn')) : ''
}

/** The facts that the form holds, or what is missing or wrong. */
export const certificateChange = (
  text: (field: string) => string,
):
  | { set: Patch['set'] & Pick<Certificate, 'stars' | 'issuedOn' | 'expiresOn'>; unset: string[] }
  | { problems: CertificateProblem[] } => {
  const [issuedOn, expiresOn] = [text('issuedOn'), shownExpiry(text)]
  const points = text('points').trim().replace(',', '.')
  const value = Number(points)
  const problems: CertificateProblem[] = [
    ...(isRealDay(issuedOn) ? [] : (['issuedOn'] as const)),
    ...(isRealDay(expiresOn) && expiresOn >= issuedOn ? [] : (['expiresOn'] as const)),
    ...(points === '' || (value >= 0 && value <= 100) ? [] : (['points'] as const)),
  ]
  if (problems.length > 0) return { problems }
  const texts = TEXTS.map((field) => [field, text(field).trim()] as const)
  return {
    set: {
      ...{ stars: Number(text('stars')), issuedOn, expiresOn },
      ...(points === '' ? {} : { points: value }),
      ...Object.fromEntries(texts.filter(([, typed]) => typed !== '')),
    },
    unset: [...(points === '' ? ['points'] : []), ...texts.filter(([, typed]) => typed === '').map(([field]) => field)],
  }
}
