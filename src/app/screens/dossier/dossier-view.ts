import { vietnamDay } from '../../../domain/calendar/day.ts'
import type { Holidays } from '../../../domain/calendar/working-days.ts'
import { type Progress, progressOf, stepsOf } from '../../../domain/dossier/progress.ts'
import { type Kept, previousDossier, type Recognition, recognitionOf } from '../../../domain/dossier/standing.ts'
import type { Certificate } from '../../../domain/records/certificate.ts'
import type { Dossier } from '../../../domain/records/dossier.ts'
import type { Day } from '../../../domain/records/envelope.ts'
import type { Actor } from '../../../domain/records/role.ts'
import type { Identity } from '../../../protocol/enrol.ts'
import type { LocalRecord, OwnChange, Store } from '../../../store/store.ts'

/** One dossier with all that its page shows. */
export interface DossierView {
  /** As it counts: where the office refused a change of this phone, what the office has. */
  readonly record: LocalRecord<'dossier'>
  readonly progress: Progress
  readonly product: LocalRecord<'product'> | undefined
  readonly producer: LocalRecord<'producer'> | undefined
  /** Of the product, newest first. */
  readonly assessments: readonly LocalRecord<'assessment'>[]
  /** Of the product, and of its producer as a whole. */
  readonly evidence: readonly LocalRecord<'evidence'>[]
  readonly surveys: readonly LocalRecord<'response'>[]
  /** Other dossiers of the product. */
  readonly others: readonly LocalRecord<'dossier'>[]
  readonly certificates: readonly LocalRecord<'certificate'>[]
  readonly recognition: Recognition | undefined
  /** The dossier of an earlier round that it is compared with. */
  readonly previous: Kept<Dossier> | undefined
  readonly holidays: Holidays
  readonly identity: Identity | undefined
  readonly actor: Actor
  readonly today: Day
  /** Changes of this phone that the office has not answered. */
  readonly waiting: readonly OwnChange[]
  /** Those that it refused, and what waits behind them. */
  readonly refused: readonly OwnChange[]
  /** Whether the last step was taken on this device. */
  readonly hasDecided: boolean
}

/** Reads it; undefined where this device has no such dossier. */
export const readDossier = async (store: Store, id: string, nowMs: number): Promise<DossierView | undefined> => {
  const [own, office, changes] = await Promise.all([
    store.record('dossier', id),
    store.asOffice('dossier', id),
    store.changesOf(id),
  ])
  if (own === undefined) return undefined
  const refused = changes.filter(({ state }) => state === 'rejected' || state === 'blocked')
  const record = refused.length > 0 && office !== undefined ? office : own
  const { data } = record
  const [product, producer, assessments, ofProduct, ofProducer, surveys, dossiers, certificates, years, identity] =
    await Promise.all([
      store.record('product', data.product),
      store.record('producer', data.producer),
      store.assessmentsOf(data.product),
      store.evidenceOf(data.product),
      store.evidenceOf(data.producer),
      store.responsesOf(data.producer),
      store.under('dossier', data.product),
      store.under('certificate', data.product),
      store.all('holidays'),
      store.identity(),
    ])
  const holidays = holidaysOf(years)
  const lastStep = `steps/${stepsOf(data).at(-1)?.[0]}`
  const recognition = earlierRecognition(product, certificates, id)
  return {
    ...{ record, product, producer, assessments, certificates, holidays, identity, recognition, refused },
    progress: progressOf(data, holidays),
    evidence: withOwn(ofProduct, ofProducer),
    surveys: surveys.filter(({ data: { product: about } }) => about === undefined || about === data.product),
    others: dossiers.filter((one) => one.id !== id),
    previous: previousOf(record, dossiers, recognition),
    actor: identity?.role ?? 'producer',
    today: vietnamDay(nowMs),
    hasDecided: changes.some(({ patch }) => patch.set[lastStep] !== undefined),
    waiting: changes.filter(({ state }) => state === 'pending' || state === 'sent'),
  }
}

/** Days off of all years that the office has set. */
export const holidaysOf = (years: readonly LocalRecord<'holidays'>[]): Holidays => ({
  off: years.flatMap(({ data }) => data.off),
  worked: years.flatMap(({ data }) => data.worked),
})

/** Evidence of the product, and what the producer has for all its products. */
const withOwn = (
  ofProduct: readonly LocalRecord<'evidence'>[],
  ofProducer: readonly LocalRecord<'evidence'>[],
): readonly LocalRecord<'evidence'>[] => [
  ...ofProduct,
  ...ofProducer.filter(({ data, id }) => data.product === undefined && !ofProduct.some((one) => one.id === id)),
]

/** The recognition that was there before this dossier: not the one that it led to itself. */
const earlierRecognition = (
  product: LocalRecord<'product'> | undefined,
  certificates: readonly Kept<Certificate>[],
  id: string,
): Recognition | undefined => {
  if (product === undefined) return undefined
  const earlier = certificates.filter(({ data }) => data.dossier !== id)
  const isOwn = earlier.length < certificates.length
  const { certifiedStars: _stars, certificateExpires: _expires, ...bare } = product.data
  return recognitionOf(isOwn && earlier.length === 0 ? bare : product.data, earlier)
}

const previousOf = (
  { id, data }: LocalRecord<'dossier'>,
  dossiers: readonly LocalRecord<'dossier'>[],
  recognition: Recognition | undefined,
): Kept<Dossier> | undefined => {
  if (data.occasion === 'first') return undefined
  const others = dossiers.filter((one) => one.id !== id)
  return others.find((one) => one.id === data.previous) ?? previousDossier(recognition, others)
}
