import type { Day, Uuid } from '../../../domain/records/envelope.ts'
import type { LocalRecord, Store } from '../../../store/store.ts'
import { type Holding, standingsOfProduct } from './holdings.ts'

/** A certificate with all that hangs on it. */
export interface FoundCertificate {
  readonly holding: Holding
  /** Newest first. */
  readonly checks: readonly LocalRecord<'check'>[]
  /** Of its product, to renew or raise it. */
  readonly dossiers: readonly LocalRecord<'dossier'>[]
}

/** The certificate of that id; the id of a check leads to the certificate that was checked. */
export const findCertificate = async (
  store: Pick<Store, 'record' | 'under'>,
  id: Uuid,
  today: Day,
): Promise<FoundCertificate | undefined> => {
  const certificate = (await store.record('certificate', id)) ?? (await checkedBy(store, id))
  if (certificate === undefined) return undefined
  const { product, producer, issuedOn } = certificate.data
  const standings = await standingsOfProduct(store, product, today)
  const standing = standings.find(({ record }) => record.id === certificate.id)
  if (standing === undefined) return undefined
  const [checks, dossiers] = [await store.under('check', certificate.id), await store.under('dossier', product)]
  return {
    holding: {
      standing,
      product: await store.record('product', product),
      producer: await store.record('producer', producer),
    },
    checks,
    dossiers: dossiers.filter(
      ({ data, createdAt }) =>
        data.certificate === certificate.id ||
        (data.certificate === undefined && data.occasion !== 'first' && createdAt.slice(0, 10) >= issuedOn),
    ),
  }
}

const checkedBy = async (store: Pick<Store, 'record'>, id: Uuid): Promise<LocalRecord<'certificate'> | undefined> => {
  const check = await store.record('check', id)
  return check?.data.certificate === undefined ? undefined : await store.record('certificate', check.data.certificate)
}
