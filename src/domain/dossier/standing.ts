import { issueOf } from '../certificates/term.ts'
import type { Certificate } from '../records/certificate.ts'
import type { Dossier, Occasion } from '../records/dossier.ts'
import type { Day, Uuid } from '../records/envelope.ts'
import type { Product } from '../records/product.ts'
import { stageOf, stepsOf } from './progress.ts'
import { type RenewalTime, renewalTime } from './renewal.ts'

/** A record as the rules need it. */
export interface Kept<T> {
  readonly id: Uuid
  readonly data: T
}

/** What a product has been recognised as, if it has. */
export interface Recognition {
  readonly stars: number
  /** None known where only the product's own fields tell of it. */
  readonly certificate?: Uuid
  readonly issuedOn?: Day
  readonly expiresOn?: Day
  readonly isWithdrawn: boolean
  /** The dossier by which it was recognised, where it went through this app. */
  readonly dossier?: Uuid
}

/** The recognition that a new dossier builds on: the latest certificate, else what the product's own fields say. */
export const recognitionOf = (
  product: Product,
  certificates: readonly Kept<Certificate>[],
): Recognition | undefined => {
  const [latest] = [...certificates].sort((one, other) => (one.data.issuedOn > other.data.issuedOn ? -1 : 1))
  if (latest !== undefined) {
    const { stars, issuedOn, expiresOn, dossier, withdrawal } = latest.data
    const of = dossier === undefined ? {} : { dossier }
    return { stars, certificate: latest.id, issuedOn, expiresOn, isWithdrawn: withdrawal !== undefined, ...of }
  }
  const { certifiedStars: stars, certificateExpires } = product
  if (stars === undefined) return undefined
  if (certificateExpires === undefined) return { stars, isWithdrawn: false }
  return { stars, expiresOn: certificateExpires, issuedOn: issueOf(certificateExpires), isWithdrawn: false }
}

/** Which occasion a new dossier is for, and why (Decision 26/2026, Art. 6.1, 7.5, 7.6). */
export interface Occasions {
  readonly suggested: Occasion
  /** none: never recognised. withdrawn: the certificate was taken back. held: it holds, and the time of rating again is not there. */
  readonly why: 'none' | 'withdrawn' | 'held' | 'window' | 'late' | 'ended'
  readonly window?: RenewalTime
}

/** First without a recognition that stands; an upgrade while the certificate holds; again from 180 days before its end on. Five stars go no higher. */
export const occasionOf = (recognition: Recognition | undefined, today: Day): Occasions => {
  if (recognition === undefined) return { suggested: 'first', why: 'none' }
  if (recognition.isWithdrawn) return { suggested: 'first', why: 'withdrawn' }
  if (recognition.expiresOn === undefined) return { suggested: 'upgrade', why: 'held' }
  const window = renewalTime(recognition.expiresOn, today)
  if (window.state === 'early') return { suggested: recognition.stars === 5 ? 'again' : 'upgrade', why: 'held', window }
  const why = window.state === 'open' ? 'window' : window.state
  return { suggested: 'again', why, window }
}

/** The dossier of an earlier round that a new one is begun from: the one that was recognised last, by its own word or the certificate's. */
export const previousDossier = (
  recognition: Recognition | undefined,
  dossiers: readonly Kept<Dossier>[],
): Kept<Dossier> | undefined =>
  dossiers.find(({ id }) => id === recognition?.dossier) ??
  dossiers
    .filter(({ data }) => isRecognised(data))
    .sort((one, other) => (lastDay(one.data) > lastDay(other.data) ? -1 : 1))[0]

const isRecognised = (dossier: Dossier): boolean => {
  const stage = stageOf(dossier)
  return stage === 'recognised' || stage === 'recognised-national'
}

const lastDay = (dossier: Dossier): Day => stepsOf(dossier).at(-1)?.[1].day ?? ''
