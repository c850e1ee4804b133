import { yearOf } from '../calendar/day.ts'
import { groupBy } from '../group-by.ts'
import type { Uuid } from '../records/envelope.ts'
import { TARGET_MEASURES, type TargetMeasure } from '../records/target.ts'
import type { Deed } from './deeds.ts'
import { isWithin, type Scope } from './scope.ts'

/** What came of each measure in a year, counted from the records. */
export type Results = Readonly<Record<TargetMeasure, number>>

/** Deeds by their years, so that a year's results do not look at all the others: an office has some hundred thousand. */
export type DeedsByYear = ReadonlyMap<number, readonly Deed[]>

export const deedsByYear = (deeds: readonly Deed[]): DeedsByYear => groupBy(deeds, ({ on }) => yearOf(on))

/**
 * The results of a year within a scope; every product, producer and plan counts once a year and measure:
 * `products-proposed`: products with a dossier filed with the commune in that year.
 * `products-standardised`: products whose last assessment of that year (not the producer's own, not a council's) comes to 3 stars or more.
 * `products-3-stars`, `-4-`, `-5-`: products with a certificate of just so many stars issued in that year; one with several counts at the highest. A
 * product of 4 stars is not one of 3: Đông Hà's targets of 2022 ("ít nhất 5 sản phẩm 4 sao và 35 sản phẩm 3 sao" of 40) are counted so.
 * `organisations`: producers (chủ thể) of any of these products, as Đông Hà's report counts those that took part.
 * `value-chains`: plans with a value-chain step done in that year.
 * What each deed is stands in `deeds.ts`. Beside the stars' counting, which follows Đông Hà's report, these are our readings.
 */
export const resultsOf = (deeds: DeedsByYear, year: number, scope: Scope): Results =>
  countOf((deeds.get(year) ?? []).filter((deed) => isWithin(deed, scope)))

/** The results of a year, where anything is known of it: of one gone by without a record they are not 0, but unknown. */
export const knownResults = (
  deeds: DeedsByYear,
  year: number,
  scope: Scope,
  presentYear: number,
): Results | undefined => (deeds.has(year) || year >= presentYear ? resultsOf(deeds, year, scope) : undefined)

/** The same for every part of a scope at once: by commune, industry or legal form. What has none is in no part. */
export const resultsByPart = (
  deeds: DeedsByYear,
  year: number,
  scope: Scope,
  part: keyof Scope,
): ReadonlyMap<string, Results> => {
  const own = (deeds.get(year) ?? []).filter((deed) => deed[part] !== undefined && isWithin(deed, scope))
  return new Map([...groupBy(own, (deed) => String(deed[part]))].map(([key, some]) => [key, countOf(some)]))
}

export const NO_RESULTS: Results = {
  ...{ 'products-proposed': 0, 'products-standardised': 0, 'products-3-stars': 0, 'products-4-stars': 0 },
  ...{ 'products-5-stars': 0, organisations: 0, 'value-chains': 0 },
}

const countOf = (own: readonly Deed[]): Results => {
  const highest = new Map<Uuid, number>()
  const of: Record<'proposed' | 'standardised' | 'producers' | 'plans', Set<Uuid>> = {
    ...{ proposed: new Set(), standardised: new Set(), producers: new Set(), plans: new Set() },
  }
  for (const deed of own) {
    if (deed.kind === 'chained') {
      of.plans.add(deed.plan)
      continue
    }
    of.producers.add(deed.producer)
    if (deed.kind === 'recognised') highest.set(deed.product, Math.max(deed.stars, highest.get(deed.product) ?? 0))
    else of[deed.kind].add(deed.product)
  }
  const withStars = (stars: number): number => [...highest.values()].filter((one) => one === stars).length
  return {
    'products-proposed': of.proposed.size,
    'products-standardised': of.standardised.size,
    'products-3-stars': withStars(3),
    'products-4-stars': withStars(4),
    'products-5-stars': withStars(5),
    organisations: of.producers.size,
    'value-chains': of.plans.size,
  }
}

/** The years from the first to the last that anything is known of, the present one among them. */
export const yearsOf = (
  deeds: DeedsByYear,
  others: readonly { readonly data: { readonly year: number } }[],
  present: number,
): number[] => {
  const known = [...new Set([...deeds.keys(), ...others.map(({ data }) => data.year), present])]
  const [first, last] = [
    known.reduce((one, other) => Math.min(one, other)),
    known.reduce((one, other) => Math.max(one, other)),
  ]
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

/** The measure that counts products of so many stars. */
export const starMeasure = (stars: 3 | 4 | 5): TargetMeasure => `products-${stars}-stars`

export const isMeasure = (value: string | undefined): value is TargetMeasure =>
  TARGET_MEASURES.some((measure) => measure === value)
