import type { Market } from '../business-facts.ts'
import type { Fact, Facts } from '../facts.ts'
import { against, type Bounds, between, exactly, NONE, type Rule } from './rule.ts'

/** "các kênh thương mại hiện đại: siêu thị, thương mại điện tử,..." */
const MODERN_CHANNELS: ReadonlySet<string> = new Set(['supermarket', 'online'])
const MANY_OUTLETS = [5]

const isModern = ({ place, channel }: Market): boolean =>
  place === 'abroad' || (channel !== undefined && MODERN_CHANNELS.has(channel))

/**
 * Decision 26/2026, annex II, sets 1 to 23, 4.1: "Thị trường trong địa bàn cấp xã", "ngoài địa bàn cấp xã, có dưới 5 đại diện/đại lý phân phối", "có ≥ 5 đại
 * diện/đại lý phân phối", "Thị trường quốc tế (có hợp đồng và tài liệu minh chứng thực hiện hợp đồng) hoặc phân phối tại các kênh thương mại hiện đại …".
 */
export const mainMarket: Rule = (facts, occasion) => {
  if (occasion.has('province')) return marketByDistance(facts, occasion)
  const { markets, outlets } = facts
  if (markets === undefined && outlets === undefined) return undefined
  const levels = ['commune', 'beyond-commune-under-5', 'beyond-commune-5', 'international-or-modern']
  const sold = markets?.value ?? []
  const proven = sold.filter((market) => isModern(market) && market.hasContract === true)
  const reasons = [markets, outlets === undefined ? undefined : against(outlets, outlets.value, MANY_OUTLETS)]
  if (proven.length > 0) {
    const share = proven.reduce((sum, market) => sum + (market.share ?? 0), 0)
    return between(levels, exactly(3), reasons, ['proof-of-trade', share < MAIN_SHARE && 'main-market'])
  }
  const mayBeModern =
    markets === undefined || sold.some((market) => isModern(market) && market.hasContract === undefined)
  const { low, high } = outletBounds(sellsBeyond(facts), outlets?.value)
  return between(levels, { low, high: mayBeModern ? 3 : high }, reasons)
}
/** Percent of the output from which on a market is the main one for certain. */
const MAIN_SHARE = 50

/** Whether anything is sold beyond the commune; undefined where no market is noted and no dealer either. */
const sellsBeyond = ({ markets, outlets }: Facts): boolean | undefined => {
  if (outlets !== undefined && outlets.value > 0) return true
  return markets?.value.some(({ place }) => place !== 'commune')
}

const outletBounds = (isBeyond: boolean | undefined, outlets: number | undefined): Bounds => {
  if (isBeyond === undefined) return { low: 0, high: 1 }
  if (!isBeyond) return exactly(0)
  return outlets === undefined ? { low: 1, high: 2 } : exactly(outlets >= 5 ? 2 : 1)
}

/**
 * Sets 24 and 25, 4.1: "trong địa bàn cấp xã", "ngoài thị trường cấp xã", "trong địa bàn cấp tỉnh", "ngoài địa bàn cấp tỉnh", "quốc tế (có hợp đồng và minh
 * chứng thực hiện hợp đồng)". A market abroad without a contract is beyond the province all the same.
 */
const marketByDistance: Rule = ({ markets, outlets }) => {
  const levels = ['commune', 'beyond-commune', 'province', 'beyond-province', 'international']
  const found = (markets?.value ?? []).map(distanceBounds)
  const dealers: Bounds[] = outlets !== undefined && outlets.value > 0 ? [{ low: 1, high: 1 }] : []
  const low = Math.max(0, ...[...found, ...dealers].map((one) => one.low))
  const high = markets === undefined ? 4 : Math.max(low, ...found.map((one) => one.high))
  return between(levels, { low, high }, [markets, outlets], [low === 4 && 'proof-of-trade'])
}

const distanceBounds = ({ place, hasContract }: Market): Bounds => {
  if (place === 'commune') return exactly(0)
  if (place === 'province') return exactly(2)
  if (place === 'country' || hasContract === false) return exactly(3)
  return hasContract === true ? exactly(4) : { low: 3, high: 4 }
}

/** Decision 26/2026, annex II, 4.2: "Không có người …", "Có người chịu trách nhiệm quản lý phân phối", "Có bộ phận/phòng …", "… có ứng dụng công nghệ thông tin". */
export const distribution: Rule = ({ sales }) => {
  if (sales === undefined) return undefined
  const levels = ['nobody', 'person', 'department', 'department-it']
  return between(levels, exactly(levels.indexOf(sales.value)), [sales])
}

/** Set 26, 4.3: a unit without information technology has somebody in charge, and is not yet the second option. */
export const tourismSales: Rule = ({ sales }) => {
  if (sales === undefined) return undefined
  const place = { nobody: 0, person: 1, department: 1, 'department-it': 2 }[sales.value]
  return between([NONE, 'person', 'department-it'], exactly(place), [sales])
}

const FEW_PROMOTIONS = 3

/**
 * Decision 26/2026, annex II, sets 1 to 25, 4.3: "Không có hoạt động quảng bá", "Có 03 hoạt động … trở xuống", "Có nhiều hơn 03 hoạt động …, có website của
 * cơ sở (hoặc quảng bá trên mạng xã hội) và có tham gia … hội chợ, triển lãm trong tỉnh", "… ngoài tỉnh", "… ngoài tỉnh và quốc tế". More than three without
 * the website or the fair reach what three do.
 */
export const promotion: Rule = (facts, occasion) => {
  if (occasion.has('site-website')) return tourismPromotion(facts, occasion)
  const { promotions, online, fairs } = facts
  if (promotions === undefined) return undefined
  const levels = ['none', 'up-to-3', 'over-3-in-province', 'over-3-beyond-province', 'over-3-international']
  const count = promotions.value
  if (count <= FEW_PROMOTIONS) return between(levels, exactly(count === 0 ? 0 : 1), [promotions])
  const isSeen = online === undefined ? undefined : isSeenOnline(online.value)
  const farthest = fairs === undefined ? 4 : 1 + ['none', 'province', 'country', 'abroad'].indexOf(fairs.value)
  const isKnown = isSeen !== undefined && fairs !== undefined
  const bounds = isSeen === false ? exactly(1) : { low: isKnown ? farthest : 1, high: farthest }
  const isOnlySocial = bounds.low === 4 && online?.value.includes('website') === false
  const reasons = [against(promotions, count, [FEW_PROMOTIONS]), online, fairs]
  return between(levels, bounds, reasons, [isOnlySocial && 'regular-social-media'])
}

const isSeenOnline = (online: Fact<'online'>['value']): boolean =>
  online.includes('website') || online.includes('social')

/** Set 26, 4.4: "Có nhiều hoạt động quảng bá, có trang thông tin điện tử (website) …"; the booking channels of the higher options no survey asks for. */
const tourismPromotion: Rule = ({ promotions, online }) => {
  const levels = [...[NONE, 'site-website', 'site-website-booking', 'site-website-known-booking', 'site-international']]
  if (promotions?.value === 0) return between(levels, exactly(0), [promotions])
  if (online === undefined) return undefined
  if (!online.value.includes('website')) return between(levels, exactly(0), [promotions, online])
  if (promotions === undefined || promotions.value <= FEW_PROMOTIONS) return undefined
  return between(levels, { low: 1, high: 4 }, [promotions, online], ['booking-channels'])
}

/** Set 26, 4.1: "Có đại diện/đại lý quảng bá sản phẩm", "≥ 3 … trong và ngoài tỉnh", "≥ 5 …": where they are no survey tells. */
export const tourismPromotionChain: Rule = ({ outlets }) => {
  if (outlets === undefined || outlets.value === 0) return undefined
  const high = 1 + [3, 5].filter((least) => outlets.value >= least).length
  return between(
    [NONE, 'agent', 'agents-3', 'agents-5'],
    { low: 1, high },
    [outlets],
    [high > 1 && 'agents-in-and-beyond'],
  )
}

/**
 * Decision 26/2026, annex II, 5.1: "Không có", "Có câu chuyện sản phẩm", "… được tư liệu hóa và thể hiện trên tờ rơi", "… tờ rơi và website", "… và đưa vào
 * nội dung truy xuất nguồn gốc điện tử": each option asks for all of the one before it.
 */
export const story: Rule = ({ story: told }) => {
  if (told === undefined) return undefined
  const steps = ['leaflet', 'website', 'traceability'] as const
  const missing = steps.findIndex((step) => !told.value.includes(step))
  const place = told.value.includes('none') ? 0 : 1 + (missing === -1 ? steps.length : missing)
  return between(['none', 'told', 'leaflet', 'leaflet-website', 'leaflet-website-traceability'], exactly(place), [told])
}
