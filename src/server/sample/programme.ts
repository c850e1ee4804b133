import type { Budget, Target } from '../../domain/records/target.ts'

/**
 * Đông Hà's programme of 2020 to 2022, from the city's report after two years: real figures. What the report does not say is left out. In 2022
 * only targets were known.
 */
const SOURCE = 'Báo cáo OCOP thành phố Đông Hà 2020–2022'

const target = (year: number, measure: Target['measure'], figures: Pick<Target, 'planned' | 'achieved'>): Target => ({
  ...{ year, measure, source: SOURCE, sample: true },
  ...figures,
})

export const TARGETS: readonly Target[] = [
  target(2020, 'products-proposed', { achieved: 7 }),
  target(2020, 'products-standardised', { achieved: 1 }),
  target(2020, 'organisations', { achieved: 4 }),
  target(2020, 'products-4-stars', { achieved: 0 }),
  target(2020, 'products-5-stars', { achieved: 0 }),
  target(2021, 'products-proposed', { achieved: 10 }),
  target(2021, 'products-standardised', { achieved: 1 }),
  target(2021, 'organisations', { achieved: 4 }),
  target(2021, 'products-4-stars', { achieved: 2 }),
  target(2021, 'products-3-stars', { achieved: 6 }),
  target(2022, 'products-standardised', { planned: 40 }),
  target(2022, 'products-4-stars', { planned: 5 }),
  target(2022, 'products-3-stars', { planned: 35 }),
  target(2022, 'organisations', { planned: 10 }),
  target(2022, 'value-chains', { planned: 2 }),
]

const budget = (source: Budget['source'], amountVnd: number): Budget => ({
  year: 2020,
  source,
  amountVnd,
  reference: SOURCE,
  sample: true,
})

export const BUDGETS: readonly Budget[] = [
  budget('province', 300_000_000),
  budget('producers', 1_000_000_000),
  budget('city', 96_000_000),
]
