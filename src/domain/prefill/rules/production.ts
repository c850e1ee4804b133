import { monthsBetween } from '../months.ts'
import { against, type Bounds, between, exactly, type Level, NONE, type Rule, reached, wordedAs } from './rule.ts'

/** "dưới 50% … từ 50% đến dưới 75% … từ 75% đến 100%" */
const HALF_AND_THREE_QUARTERS = [50, 75]

/** A share in percent by the three options of origin criteria; nothing of it at all reaches none of them. */
const shareBand = (percent: number): number => (percent <= 0 ? 0 : 1 + reached(percent, HALF_AND_THREE_QUARTERS))

/**
 * Decision 26/2026, annex II, sets 1 to 4 and 23 to 25, 1.1: "… trên địa bàn cấp xã, nhưng có tỷ lệ dưới 50%", "từ 50% đến dưới 75%", "từ 75%
 * đến 100%". That all of it comes from the province ("Yêu cầu") is for the assessor to confirm.
 */
export const productOrigin: Rule = ({ grownHere }, occasion) => {
  if (grownHere === undefined) return undefined
  const worded = (band: string): Level =>
    wordedAs(occasion, `grown-${band}`, `raised-${band}`, `raised-grown-${band}`, `raised-caught-${band}`)
  const levels = [NONE, worded('under-50'), worded('50-to-75'), worded('75-to-100')]
  const reasons = [against(grownHere, grownHere.value, HALF_AND_THREE_QUARTERS)]
  return between(levels, exactly(shareBand(grownHere.value)), reasons)
}

const IN_PROVINCE: ReadonlySet<string> = new Set(['commune', 'province'])

/** As many decimals as the survey shows: 33,3 and 33,4 and 33,3 are 100. */
const rounded = (percent: number): number => Math.round(percent * 10) / 10

/**
 * Decision 26/2026, annex II, sets 5 to 22, 1.1: "Có sử dụng nguyên liệu có nguồn gốc trong tỉnh, nhưng có tỷ lệ dưới 50%", "từ 50% đến dưới
 * 75%", "từ 75% đến 100%". While the raw materials do not sum to 100 % the rest may come from anywhere; more than 100 % says nothing.
 * "Bị loại nếu sử dụng toàn bộ nguyên liệu nhập khẩu hoặc không rõ nguồn gốc" is pointed out where all of it is.
 */
export const rawMaterial: Rule = ({ materials }) => {
  if (materials === undefined) return undefined
  const sumOf = (isCounted: (origin: string) => boolean): number =>
    rounded(materials.value.reduce((sum, { origin, share }) => (isCounted(origin) ? sum + share : sum), 0))
  const all = sumOf(() => true)
  if (all > 100) return undefined
  const local = sumOf((origin) => IN_PROVINCE.has(origin))
  const foreign = sumOf((origin) => origin === 'abroad' || origin === 'unknown')
  return between(
    [NONE, 'province-under-50', 'province-50-to-75', 'province-75-to-100'],
    { low: shareBand(local), high: shareBand(rounded(local + 100 - all)) },
    [against(materials, local, HALF_AND_THREE_QUARTERS)],
    [foreign === 100 && 'imported-or-unclear'],
  )
}

/**
 * Decision 26/2026, annex II, 1.4 or 1.5: "Có hợp đồng liên kết từ 50% đến dưới 75% sản lượng tiêu thụ", "trên 75%", "trên 75% … và tổ chức
 * thực hiện hợp đồng ổn định từ 12 tháng trở lên tính đến thời điểm đăng ký đánh giá". Exactly 75 % is in none of them and has surely
 * passed the first; under 50 % there are contracts, and no option for them but the one without points.
 */
export const productionLinkage: Rule = ({ contracts }, { today }) => {
  if (contracts === undefined) return undefined
  const levels = ['none-or-unclear', 'contract-50-to-75', 'contract-over-75', 'contract-over-75-stable']
  const { share, months } = contracts.value
  const reasons = [against(contracts, share, HALF_AND_THREE_QUARTERS)]
  if (share <= 75) {
    const bounds = share === 75 ? { low: 1, high: 2 } : exactly(share < 50 ? 0 : 1)
    return between(levels, bounds, reasons, [share === 75 && 'gap-at-75'])
  }
  const isStable = months !== undefined && months >= STEADY_MONTHS
  if (isStable) return between(levels, exactly(3), reasons)
  const mayBeStable = months === undefined || months + monthsBetween(contracts.source.at, today) >= STEADY_MONTHS
  const bounds = mayBeStable ? { low: 2, high: 3 } : exactly(2)
  return between(levels, bounds, reasons, [mayBeStable && 'contracts-still-running'])
}
const STEADY_MONTHS = 12

/**
 * Decision 26/2026, annex II, 1.5 or 1.6: "Có Hồ sơ, thủ tục về môi trường theo quy định", "… và hồ sơ minh chứng về công trình thu gom và xử lý
 * chất thải", "… và hồ sơ minh chứng về sử dụng bao gói thân thiện với môi trường": each option asks for all of the one before it.
 */
export const environment: Rule = ({ environment: papers }) => {
  if (papers === undefined) return undefined
  const steps = ['papers', 'waste', 'packaging'] as const
  const missing = steps.findIndex((step) => !papers.value.includes(step))
  const place = missing === -1 ? steps.length : missing
  return between([NONE, 'papers', 'papers-waste', 'papers-waste-packaging'], exactly(place), [papers])
}

/** Decision 26/2026, annex II, 1.6 or 1.7: "Không sử dụng …", "Có áp dụng công nghệ theo hướng bền vững môi trường". */
export const sustainableTechnology: Rule = ({ sustainable }, occasion) => {
  if (sustainable === undefined) return undefined
  const levels = ['not-used', wordedAs(occasion, 'used-by-products', 'used-farm-waste')]
  const bounds: Bounds = exactly(sustainable.value ? 1 : 0)
  return between(levels, bounds, [sustainable])
}
