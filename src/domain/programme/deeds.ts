import { yearOf } from '../calendar/day.ts'
import { stepsOf } from '../dossier/progress.ts'
import type { ASSESSOR_ROLES } from '../records/assessment.ts'
import type { Day, Uuid } from '../records/envelope.ts'
import type { RecordOf } from '../records/kinds.ts'
import type { ProductFact } from './product-fact.ts'
import type { Belonging } from './scope.ts'

/** Something that happened on a day and that a year of the programme is measured by. */
export type Deed = Belonging & {
  readonly on: Day
  readonly producer: Uuid
} & (
    | { readonly kind: 'proposed' | 'standardised'; readonly product: Uuid }
    | { readonly kind: 'recognised'; readonly product: Uuid; readonly stars: number }
    | { readonly kind: 'chained'; readonly plan: Uuid }
  )

/** A product with what it went through: its certificates, and its assessments that were finished, in the order of time. */
export interface ProductPast {
  readonly fact: Pick<ProductFact, 'product' | 'producer' | 'area' | 'industry' | 'legalForm'>
  readonly terms: readonly { readonly stars: number; readonly from: Day }[]
  readonly assessments: readonly {
    readonly role: (typeof ASSESSOR_ROLES)[number]
    readonly on: Day
    /** None where its criteria set could not be had. */
    readonly stars?: number | undefined
  }[]
}

interface DeedRecords {
  readonly products: readonly ProductPast[]
  readonly dossiers: readonly Pick<RecordOf<'dossier'>, 'area' | 'data'>[]
  readonly actions: readonly Pick<RecordOf<'action'>, 'area' | 'data'>[]
}

/** Least stars of a product that counts as brought to the standard: the first level that gets a certificate (Decision 26/2026, Art. 4.1). */
const STANDARD_STARS = 3

/**
 * What the records say was done, whenever it was. Each reading is ours, as no text defines them:
 * proposed (sản phẩm đề xuất): a dossier was filed with the commune (Art. 7.1).
 * standardised (sản phẩm chuẩn hóa): the last assessment of a year that was finished by somebody else than the producer, and not by a council, comes to
 * 3 stars or more.
 * recognised (sản phẩm được công nhận): a certificate was issued, also where it was withdrawn later.
 * chained (dự án chuỗi giá trị): a plan's step under the measure "value chain" was done.
 */
export const deedsOf = ({ products, dossiers, actions }: DeedRecords): Deed[] => {
  const factOf = new Map(products.map(({ fact }) => [fact.product, fact]))
  const formOf = new Map(products.map(({ fact }) => [fact.producer, fact.legalForm]))
  return [
    ...dossiers.flatMap(({ area, data }): Deed[] => {
      const filed = stepsOf(data).find(([, { action }]) => action === 'file')?.[1]
      if (filed === undefined) return []
      const { product, producer } = data
      const of = belongingOf(factOf.get(product)) ?? { area, legalForm: formOf.get(producer) }
      return [{ kind: 'proposed', on: filed.day, ...of, product, producer }]
    }),
    ...products.flatMap((past): Deed[] => {
      const of = { ...belonging(past.fact), product: past.fact.product, producer: past.fact.producer }
      return [
        ...standardDays(past).map((on): Deed => ({ kind: 'standardised', on, ...of })),
        ...past.terms.map(({ stars, from }): Deed => ({ kind: 'recognised', on: from, stars, ...of })),
      ]
    }),
    ...actions.flatMap(({ area, data }): Deed[] => {
      const { measure, status, doneOn, plan, producer, raises } = data
      if (measure !== 'value-chain' || status !== 'done' || doneOn === undefined) return []
      const product = raises[0]?.product
      const of = belongingOf(product === undefined ? undefined : factOf.get(product))
      return [{ kind: 'chained', on: doneOn, plan, producer, ...(of ?? { area, legalForm: formOf.get(producer) }) }]
    }),
  ]
}

const belonging = ({ area, industry, legalForm }: ProductPast['fact']): Belonging => ({ area, industry, legalForm })

const belongingOf = (fact: ProductPast['fact'] | undefined): Belonging | undefined =>
  fact === undefined ? undefined : belonging(fact)

/** The days of the last assessments of their years that reach the standard. */
const standardDays = ({ assessments }: ProductPast): Day[] => {
  const counted = assessments.filter(({ role }) => role !== 'self' && role !== 'council')
  return counted
    .filter(({ on, stars }, at) => {
      const next = counted[at + 1]
      const isLast = next === undefined || yearOf(next.on) !== yearOf(on)
      return isLast && stars !== undefined && stars >= STANDARD_STARS
    })
    .map(({ on }) => on)
}
