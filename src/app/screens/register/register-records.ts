import type { Certificate } from '../../../domain/records/certificate.ts'
import type { AreaCode, Uuid } from '../../../domain/records/envelope.ts'
import type { Producer } from '../../../domain/records/producer.ts'
import type { Product } from '../../../domain/records/product.ts'
import type { KnownProducer, KnownProduct } from '../../../domain/register/known.ts'
import type { PlannedCertificate } from '../../../domain/register/plan-certificates.ts'
import type { Change } from '../../../store/store.ts'

/** Longest one-line text of a record. */
const LINE_LENGTH = 200
const line = (text: string): string => text.slice(0, LINE_LENGTH)

/** Longest note of a record. */
const NOTE_LENGTH = 5_000

/** Texts that are there. */
const filled = <K extends string>(texts: Readonly<Record<K, string | undefined>>): Partial<Record<K, string>> =>
  Object.fromEntries(
    Object.entries<string | undefined>(texts).flatMap(([field, text = '']) =>
      text === '' ? [] : [[field, line(text)]],
    ),
  ) as Partial<Record<K, string>>

/** A producer as a row of the register tells of it; one without a known legal form is asked about before. */
export const producerChange = ({ name, area, legalForm = 'household', entry }: KnownProducer, id: Uuid): Change => {
  const data: Producer = {
    ...{ name: line(name), legalForm },
    ...filled({ representative: entry?.representative, phone: entry?.phone, address: entry?.address }),
    ...filled({ registrationNumber: entry?.registrationNumber }),
  }
  return { op: 'create', kind: 'producer', area, data, id }
}

/** A product; one without a known set is asked about before. */
export const productChange = (
  { name, code, producer: { area }, set = 1 }: KnownProduct,
  producer: Uuid,
  id: Uuid,
): Change => {
  const data: Product = { producer, name: line(name), criteria: { decision: '26/2026', set }, ...filled({ code }) }
  return { op: 'create', kind: 'product', area, data, id }
}

interface CertificateOf {
  readonly product: Uuid
  readonly producer: Uuid
  readonly area: AreaCode
  readonly note: string
  readonly fileName: string
  readonly row: number
}

export const certificateChange = (
  { stars, issuedOn, expiresOn, decision, authority }: PlannedCertificate,
  { product, producer, area, note, fileName, row }: CertificateOf,
  id: Uuid,
): Change => {
  const data: Certificate = {
    ...{ product, producer, stars, issuedOn, expiresOn },
    ...filled({ decision, authority }),
    ...(note === '' ? {} : { note: note.slice(0, NOTE_LENGTH) }),
    imported: { file: line(fileName), row },
  }
  return { op: 'create', kind: 'certificate', area, data, id }
}
