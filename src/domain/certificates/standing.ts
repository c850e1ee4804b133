import { groupBy } from '../group-by.ts'
import type { Certificate } from '../records/certificate.ts'
import type { Dossier } from '../records/dossier.ts'
import type { Day, Uuid } from '../records/envelope.ts'
import type { Product } from '../records/product.ts'
import { type Renewal, renewalOf } from './renewal.ts'
import { type CertificateState, certificateState, isInForce } from './state.ts'

interface Held<T> {
  readonly id: Uuid
  readonly data: T
}

/** A certificate, where it stands, and the dossier by which its product is rated again. */
export interface Standing<R extends Held<Certificate> = Held<Certificate>> {
  readonly record: R
  readonly state: CertificateState
  readonly renewal: Renewal | undefined
}

/** Where all certificates stand on a day, in the order given. Those of one product follow each other by their day of issue. */
export const standingsOf = <R extends Held<Certificate>>(
  certificates: readonly R[],
  dossiers: readonly Held<Dossier>[],
  today: Day,
): Standing<R>[] => {
  const ofProduct = groupBy(certificates, ({ data }) => data.product)
  const dossiersOf = groupBy(dossiers, ({ data }) => data.product)
  for (const own of ofProduct.values()) own.sort(byIssue)
  return certificates.map((record) => {
    const own = ofProduct.get(record.data.product) ?? []
    const next = own[own.indexOf(record) + 1]
    const newer = next === undefined ? undefined : { id: next.id, issuedOn: next.data.issuedOn }
    const renewal = renewalOf(record, dossiersOf.get(record.data.product) ?? [])
    return { record, renewal, state: certificateState(record.data, { today, newer, renewal }) }
  })
}

/** Of two of the same day the one that was made later follows: ids of records grow with time. */
const byIssue = (one: Held<Certificate>, other: Held<Certificate>): number =>
  one.data.issuedOn === other.data.issuedOn
    ? one.id < other.id
      ? -1
      : 1
    : one.data.issuedOn < other.data.issuedOn
      ? -1
      : 1

/** The certificate that counts for a product on that day: of those in force the newest; undefined when none is. */
export const countingOf = <R extends Held<Certificate>>(standings: readonly Standing<R>[]): Standing<R> | undefined =>
  standings
    .filter(({ state }) => isInForce(state))
    .reduce<Standing<R> | undefined>(
      (best, one) => (best === undefined || byIssue(best.record, one.record) < 0 ? one : best),
      undefined,
    )

/** What a product is recognised by: a certificate, or what was noted on the product before certificates were recorded. */
export type Recognition<R extends Held<Certificate>> =
  | { readonly kind: 'certificate'; readonly standing: Standing<R> }
  | { readonly kind: 'noted'; readonly stars: number; readonly expiresOn: Day | undefined }
  | { readonly kind: 'none' }

/** `standings` are the product's own: the one that counts, else the newest that was, else what the product itself says. */
export const recognitionOf = <R extends Held<Certificate>>(
  product: Product,
  standings: readonly Standing<R>[],
): Recognition<R> => {
  const standing =
    countingOf(standings) ?? [...standings].sort((one, other) => byIssue(one.record, other.record)).at(-1)
  if (standing !== undefined) return { kind: 'certificate', standing }
  const { certifiedStars, certificateExpires } = product
  return certifiedStars === undefined
    ? { kind: 'none' }
    : { kind: 'noted', stars: certifiedStars, expiresOn: certificateExpires }
}
