import { groupBy } from '../group-by.ts'
import type { Certificate } from '../records/certificate.ts'
import type { AreaCode, Uuid } from '../records/envelope.ts'
import type { LegalForm, Producer } from '../records/producer.ts'
import type { Product } from '../records/product.ts'
import type { RegisterEntry } from './entry.ts'
import { bareKey, decisionKey, legalFormOf, nameKey } from './names.ts'
import { NearNames } from './near.ts'
import type { PlannedCertificate } from './plan-certificates.ts'

/** What the office has already. */
export interface Existing {
  readonly producers: readonly { readonly id: Uuid; readonly area: AreaCode; readonly data: Producer }[]
  readonly products: readonly { readonly id: Uuid; readonly data: Product }[]
  readonly certificates: readonly { readonly id: Uuid; readonly data: Certificate }[]
}

/** A producer that is there, or is to be made: rows that mean the same one share it, and the first that is written makes it. */
export interface KnownProducer {
  readonly id: Uuid | undefined
  readonly name: string
  readonly area: AreaCode
  readonly legalForm: LegalForm | undefined
  readonly registrationNumber: string
  /** The row that tells of one to be made. */
  readonly entry: RegisterEntry | undefined
}

export interface KnownProduct {
  readonly id: Uuid | undefined
  readonly name: string
  readonly code: string
  readonly producer: KnownProducer
  /** Of one to be made: its criteria set. */
  readonly set: number | undefined
  readonly certificates: KnownCertificate[]
}

export interface KnownCertificate {
  readonly id: Uuid | undefined
  readonly facts: PlannedCertificate
  /** The row that it comes from, of one that was imported or is to be. */
  readonly row: number | undefined
  readonly file: string | undefined
}

/** Producers by their names, in their communes: those of the office, and those that rows before have told of. */
export class KnownProducers {
  private readonly byName = new Map<string, KnownProducer>()
  private readonly byBareName = new Map<string, KnownProducer>()
  private readonly elsewhere = new Map<string, KnownProducer[]>()
  private readonly near = new Map<AreaCode, NearNames<KnownProducer>>()
  private readonly byId = new Map<Uuid, KnownProducer>()
  private readonly byNumber = new Map<string, KnownProducer>()

  constructor(producers: Existing['producers']) {
    for (const { id, area, data } of producers)
      this.add({
        ...{ id, area, name: data.name, legalForm: data.legalForm, entry: undefined },
        registrationNumber: data.registrationNumber ?? '',
      })
  }

  add(producer: KnownProducer): void {
    this.alias(producer.name, producer)
    if (producer.id !== undefined) this.byId.set(producer.id, producer)
    const number = numberKey(producer.registrationNumber)
    if (number !== '' && !this.byNumber.has(number)) this.byNumber.set(number, producer)
    const bare = bareKey(producer.name)
    const names = this.near.get(producer.area) ?? new NearNames<KnownProducer>()
    names.add(bare, producer)
    this.near.set(producer.area, names)
    const key = nameKey(producer.name)
    this.elsewhere.set(key, [...(this.elsewhere.get(key) ?? []), producer])
  }

  /** Another spelling of it. */
  alias(name: string, producer: KnownProducer): void {
    const { area } = producer
    if (!this.byName.has(`${area}|${nameKey(name)}`)) this.byName.set(`${area}|${nameKey(name)}`, producer)
    const bare = `${area}|${producer.legalForm}|${bareKey(name)}`
    if (!this.byBareName.has(bare)) this.byBareName.set(bare, producer)
  }

  /** The one that is registered under that number, whatever it is called there. */
  numbered(number: string): KnownProducer | undefined {
    return this.byNumber.get(numberKey(number))
  }

  /** The one of that name in that commune, whatever its kind of organisation is written like. */
  same(name: string, area: AreaCode, legalForm: LegalForm | undefined): KnownProducer | undefined {
    return (
      this.byName.get(`${area}|${nameKey(name)}`) ??
      this.byBareName.get(`${area}|${legalForm ?? legalFormOf('', name)}|${bareKey(name)}`)
    )
  }

  /** Those that may be meant: of nearly that name there, or of the very name in another commune. */
  like(name: string, area: AreaCode): KnownProducer[] {
    const others = (this.elsewhere.get(nameKey(name)) ?? []).filter((one) => one.area !== area)
    return [...new Set([...others, ...(this.near.get(area)?.near(bareKey(name)) ?? [])])]
  }

  of(id: Uuid): KnownProducer | undefined {
    return this.byId.get(id)
  }
}

/** Products by their names under their producers, with their certificates. */
export class KnownProducts {
  private readonly byName = new Map<KnownProducer, Map<string, KnownProduct>>()
  private readonly byCode = new Map<string, KnownProduct>()

  constructor({ products, certificates }: Existing, producers: KnownProducers) {
    const own = groupBy(certificates, ({ data }) => data.product)
    for (const { id, data } of products) {
      const producer = producers.of(data.producer)
      if (producer === undefined) continue
      const held = (own.get(id) ?? []).map(
        (one): KnownCertificate => ({
          ...{ id: one.id, row: one.data.imported?.row, file: one.data.imported?.file },
          facts: { ...one.data, decision: one.data.decision ?? '', authority: one.data.authority ?? '' },
        }),
      )
      this.add({ id, name: data.name, code: data.code ?? '', producer, set: undefined, certificates: held })
    }
  }

  add(product: KnownProduct): void {
    const own = this.byName.get(product.producer) ?? new Map<string, KnownProduct>()
    if (!own.has(nameKey(product.name))) own.set(nameKey(product.name), product)
    this.byName.set(product.producer, own)
    const code = codeKey(product.code, product.producer)
    if (product.code !== '' && !this.byCode.has(code)) this.byCode.set(code, product)
  }

  /** The producer's product under that code, whatever it is called there. */
  coded(code: string, producer: KnownProducer): KnownProduct | undefined {
    return this.byCode.get(codeKey(code, producer))
  }

  same(name: string, producer: KnownProducer): KnownProduct | undefined {
    return this.byName.get(producer)?.get(nameKey(name))
  }
}

/** A number as it is compared: without the signs that people put between its digits. */
const numberKey = (number: string): string => number.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')

const codeKey = (code: string, { area, name }: KnownProducer): string => `${area}|${nameKey(name)}|${numberKey(code)}`

/** The certificate of a product that a row means: of the same day, or by the same decision for the same stars. */
export const sameCertificate = (product: KnownProduct, facts: PlannedCertificate): KnownCertificate | undefined =>
  product.certificates.find(({ facts: held }) => held.issuedOn === facts.issuedOn) ??
  product.certificates.find(
    ({ facts: held }) =>
      facts.decision !== '' && held.stars === facts.stars && decisionKey(held.decision) === decisionKey(facts.decision),
  )

export const isSameFacts = (one: PlannedCertificate, other: PlannedCertificate): boolean =>
  one.stars === other.stars && one.issuedOn === other.issuedOn && one.expiresOn === other.expiresOn
