import { countingOf, type Standing } from '../certificates/standing.ts'
import { entryOf } from '../criteria/catalogue.ts'
import { groupBy } from '../group-by.ts'
import type { Certificate } from '../records/certificate.ts'
import type { AreaCode, Uuid } from '../records/envelope.ts'
import type { LegalForm, Producer } from '../records/producer.ts'
import type { Product } from '../records/product.ts'
import type { DrawnCell, DrawnSheet } from './drawn-sheet.ts'
import { REGISTER_FIELDS, type RegisterField } from './fields.ts'

interface Held<T> {
  readonly id: Uuid
  readonly area: AreaCode
  readonly data: T
}

/** What a register is made of. Words are the reader's. */
export interface RegisterContent {
  readonly producers: readonly Held<Producer>[]
  readonly products: readonly Held<Product>[]
  readonly standings: readonly Standing<Held<Certificate>>[]
  readonly areaName: (code: AreaCode) => string
  /** Address, representative, telephone and notes (Law 91/2025/QH15): their columns stay empty unless they are asked for. */
  readonly withPersonal: boolean
  readonly words: {
    readonly sheet: string
    readonly title: string
    readonly columns: Readonly<Record<RegisterField, string>>
    readonly first: string
    readonly second: string
    readonly legalForm: Readonly<Record<LegalForm, string>>
    readonly withdrawn: string
  }
}

/** Width of each column in signs. */
const WIDTHS: Readonly<Partial<Record<RegisterField, number>>> = {
  ...{ number: 6, product: 32, group: 28, producer: 34, commune: 20, address: 28, representative: 22, phone: 14 },
  ...{ stars: 8, stars1: 8, year1: 8, stars2: 8, year2: 8, authority1: 22, authority2: 22, note: 30 },
}
const OTHER_WIDTH = 14

/** Columns of the two recognitions, which stand under one title each. */
const FIRST_GROUP = REGISTER_FIELDS.indexOf('stars1')
const SECOND_GROUP = REGISTER_FIELDS.indexOf('stars2')
const GROUP_WIDTH = SECOND_GROUP - FIRST_GROUP

/** The register of all products that hold or held a certificate, in the 22 columns in which such registers come: what is read from it again is what it was made of. */
export const exportRegister = (content: RegisterContent): DrawnSheet => {
  const rows = rowsOf(content)
  return {
    name: content.words.sheet,
    rows: [
      [{ title: content.words.title, columns: REGISTER_FIELDS.length }, ...blanks(REGISTER_FIELDS.length - 1)],
      ...headerOf(content.words),
      ...rows.map((row, at) => REGISTER_FIELDS.map((field) => (field === 'number' ? at + 1 : (row[field] ?? null)))),
    ],
    widths: REGISTER_FIELDS.map((field) => WIDTHS[field] ?? OTHER_WIDTH),
    fixedRows: 3,
  }
}

const blanks = (count: number): null[] => Array.from({ length: count }, () => null)

const headerOf = ({ columns, first, second }: RegisterContent['words']): DrawnCell[][] => {
  const isGrouped = (at: number): boolean => at >= FIRST_GROUP && at < SECOND_GROUP + GROUP_WIDTH
  const top = REGISTER_FIELDS.map((field, at): DrawnCell => {
    if (at === FIRST_GROUP) return { title: first, columns: GROUP_WIDTH }
    if (at === SECOND_GROUP) return { title: second, columns: GROUP_WIDTH }
    return isGrouped(at) ? null : { title: columns[field], rows: 2 }
  })
  return [top, REGISTER_FIELDS.map((field, at) => (isGrouped(at) ? { title: columns[field] } : null))]
}

type Row = Partial<Record<RegisterField, DrawnCell>>

/** One row for a product's last two certificates; earlier ones stand in rows before it, so that none is left out. */
const rowsOf = (content: RegisterContent): Row[] => {
  const producers = new Map(content.producers.map((producer) => [producer.id, producer]))
  const own = groupBy(content.standings, ({ record }) => record.data.product)
  return content.products.flatMap((product) => {
    const standings = [...(own.get(product.id) ?? [])].sort((one, other) =>
      one.record.data.issuedOn < other.record.data.issuedOn ? -1 : 1,
    )
    const about = aboutProduct(product, producers.get(product.data.producer), content)
    return pairsOf(standings).map((pair) => ({ ...about, ...recognised(pair, content) }))
  })
}

/** In twos from the newest back. */
const pairsOf = <T>(standings: readonly T[]): T[][] => {
  const pairs: T[][] = []
  for (let end = standings.length; end > 0; end -= 2) pairs.unshift(standings.slice(Math.max(0, end - 2), end))
  return pairs
}

const aboutProduct = (product: Held<Product>, producer: Held<Producer> | undefined, content: RegisterContent): Row => ({
  product: product.data.name,
  group: entryOf(product.data.criteria)?.name.vi ?? '',
  ...(producer === undefined
    ? {}
    : {
        legalForm: content.words.legalForm[producer.data.legalForm],
        ...{
          producer: producer.data.name,
          commune: content.areaName(producer.area),
        },
        ...(content.withPersonal
          ? {
              address: producer.data.address ?? '',
              representative: producer.data.representative ?? '',
              phone: producer.data.phone ?? '',
            }
          : {}),
      }),
})

const recognised = (pair: readonly Standing<Held<Certificate>>[], { words, withPersonal }: RegisterContent): Row => {
  const last = pair.at(-1)
  if (last === undefined) return {}
  const { stars, expiresOn } = (countingOf(pair) ?? last).record.data
  const [first, second] = pair
  const own = withPersonal ? (last.record.data.note ?? '') : ''
  const note = [own, last.state.kind === 'withdrawn' ? words.withdrawn : ''].filter((text) => text !== '')
  return {
    ...{ stars, expires: { day: expiresOn }, note: note.join('; ') },
    ...(first === undefined ? {} : recognition(first, 1)),
    ...(second === undefined ? {} : recognition(second, 2)),
  }
}

const recognition = ({ record }: Standing<Held<Certificate>>, which: 1 | 2): Row => ({
  [`stars${which}`]: record.data.stars,
  [`date${which}`]: { day: record.data.issuedOn },
  [`year${which}`]: Number(record.data.issuedOn.slice(0, 4)),
  [`decision${which}`]: record.data.decision ?? '',
  [`authority${which}`]: record.data.authority ?? '',
})
