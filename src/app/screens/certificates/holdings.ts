import { vietnamDay } from '../../../domain/calendar/day.ts'
import { type Standing, standingsOf } from '../../../domain/certificates/standing.ts'
import type { Day, Uuid } from '../../../domain/records/envelope.ts'
import type { LocalRecord, Store } from '../../../store/store.ts'

export type CertificateStanding = Standing<LocalRecord<'certificate'>>

/** A certificate with where it stands, its product and its producer, as far as they are here. */
export interface Holding {
  readonly standing: CertificateStanding
  readonly product: LocalRecord<'product'> | undefined
  readonly producer: LocalRecord<'producer'> | undefined
}

/** Today in Vietnam, by this device's clock: all terms of the programme are counted in Vietnam's days. */
export const todayBy = (now: Date): Day => vietnamDay(now.getTime())

/** Where all certificates stand that are here. */
export const allStandings = async (store: Pick<Store, 'all'>, today: Day): Promise<CertificateStanding[]> => {
  const [certificates, dossiers] = await Promise.all([store.all('certificate'), store.all('dossier')])
  return standingsOf(certificates, dossiers, today)
}

/** All certificates with their names. */
export const allHoldings = async (store: Pick<Store, 'all'>, today: Day): Promise<Holding[]> => {
  const [standings, products, producers] = await Promise.all([
    allStandings(store, today),
    store.all('product'),
    store.all('producer'),
  ])
  const productOf = new Map(products.map((product) => [product.id, product]))
  const producerOf = new Map(producers.map((producer) => [producer.id, producer]))
  return standings.map((standing) => ({
    standing,
    product: productOf.get(standing.record.data.product),
    producer: producerOf.get(standing.record.data.producer),
  }))
}

/** Where the certificates of one product stand, the newest first. */
export const standingsOfProduct = async (
  store: Pick<Store, 'under'>,
  product: Uuid,
  today: Day,
): Promise<CertificateStanding[]> => {
  const [certificates, dossiers] = await Promise.all([
    store.under('certificate', product),
    store.under('dossier', product),
  ])
  return standingsOf(certificates, dossiers, today).sort((one, other) =>
    one.record.data.issuedOn < other.record.data.issuedOn ? 1 : -1,
  )
}
