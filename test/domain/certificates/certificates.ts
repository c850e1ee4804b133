import type { Certificate } from '../../../src/domain/records/certificate.ts'
import { PRODUCER, PRODUCT } from '../dossier/dossiers.ts'

/** A certificate of 3 stars, of its 36 months unless told otherwise. */
export const aCertificate = (given: Partial<Certificate> = {}): Certificate => ({
  ...{ product: PRODUCT, producer: PRODUCER, stars: 3, issuedOn: '2024-06-15', expiresOn: '2027-06-15' },
  ...given,
})

let made = 0

/** A record as far as standings look at one; a later one has a greater id. */
export const held = <T>(data: T): { id: string; data: T } => {
  made += 1
  return { id: `01900000-0000-7000-8000-${String(made).padStart(12, '0')}`, data }
}
