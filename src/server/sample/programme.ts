import type { Budget, Target } from '../../domain/records/target.ts'

/**
 * Đông Hà's programme of 2020 to 2022, from the city's report after two years: real figures. What the report does not say is left out. In 2022
 * only targets were known. They were the whole city's, which is two wards now, so they stand for the whole programme and for no commune.
 */
const SOURCE = 'Báo cáo OCOP thành phố Đông Hà 2020–2022'

/** Of what is made up to try the app with: no office has set these. */
const MADE_UP = 'Số mẫu tự đặt để dùng thử, không phải số thật'

const target = (year: number, measure: Target['measure'], figures: Pick<Target, 'planned' | 'achieved'>): Target => ({
  ...{ year, measure, scope: 'province', source: SOURCE, sample: true },
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
  scope: 'province',
  reference: SOURCE,
  sample: true,
})

export const BUDGETS: readonly Budget[] = [
  budget('province', 300_000_000),
  budget('producers', 1_000_000_000),
  budget('city', 96_000_000),
]

/** Made-up targets of the year in which the sample is loaded, so that "are we on target?" has something to answer. */
export const presentTargets = (year: number): Target[] => {
  const aim = (measure: Target['measure'], planned: number): Target => ({
    ...{ year, measure, planned, scope: 'province', source: MADE_UP, sample: true },
  })
  return [
    aim('products-proposed', 8),
    aim('products-standardised', 10),
    aim('products-3-stars', 5),
    aim('products-4-stars', 3),
    aim('products-5-stars', 1),
    aim('organisations', 10),
    aim('value-chains', 1),
  ]
}

/** Made-up money of that year. */
export const presentBudgets = (year: number): Budget[] => {
  const give = (source: Budget['source'], amountVnd: number, measure?: Budget['measure']): Budget => ({
    ...{ year, source, amountVnd, scope: 'province', reference: MADE_UP, sample: true },
    ...(measure === undefined ? {} : { measure }),
  })
  return [
    give('province', 240_000_000),
    give('province', 60_000_000, 'quality-certification'),
    give('city', 120_000_000),
    give('producers', 150_000_000),
    give('programme', 80_000_000, 'value-chain'),
  ]
}
