import type { Fact } from '../facts.ts'
import { against, type Bounds, between, exactly, NONE, type Rule, reached, wordedAs } from './rule.ts'

/**
 * Decision 26/2026, annex II, 2.3 (sets 21 to 25: 2.2): "ghi nhãn hàng hóa đầy đủ, theo đúng quy định", "… và thể hiện được thông điệp câu chuyện sản phẩm",
 * "… đẹp … và có mã truy xuất nguồn gốc điện tử". Whether a label is fine has to be seen. In set 19 the first option is a trademark application.
 */
export const labelling: Rule = ({ label, rights }, occasion) => {
  const first = wordedAs(occasion, 'compliant', 'full-information', 'trademark-application')
  const levels = [NONE, first, 'story', 'story-traceability']
  const byLabel = label === undefined ? undefined : labelBounds(label.value)
  if (first !== 'trademark-application') {
    if (byLabel === undefined) return undefined
    return between(levels, byLabel, [label], [byLabel.high > byLabel.low && 'fine-label'])
  }
  const byRights = rights === undefined ? { low: 0, high: 1 } : exactly(hasApplied(rights.value) ? 1 : 0)
  const above = byLabel === undefined ? { low: 0, high: 3 } : byLabel.low > 1 ? byLabel : exactly(0)
  const bounds = { low: Math.max(byRights.low, above.low), high: Math.max(byRights.high, above.high) }
  return between(levels, bounds, [label, rights], [above.low === 2 && above.high === 3 && 'fine-label'])
}

const labelBounds = (label: Fact<'label'>['value']): Bounds => {
  if (!label.includes('mandatory')) return exactly(0)
  if (!label.includes('story')) return exactly(1)
  return label.includes('traceability') ? { low: 2, high: 3 } : exactly(2)
}

const hasApplied = (rights: Fact<'rights'>['value']): boolean =>
  rights.includes('application') || rights.includes('trademark')

/** Decision 26/2026, annex II, 2.4 (sets 21 and 22: 2.3): "Ghi nhãn hàng hóa có sử dụng song ngữ (Việt - Anh hoặc ngôn ngữ nước ngoài khác)". */
export const bilingualLabel: Rule = ({ bilingual }) =>
  bilingual === undefined ? undefined : between(['no', 'yes'], exactly(bilingual.value ? 1 : 0), [bilingual])

/**
 * Decision 26/2026, annex II, "Công bố chất lượng sản phẩm": "Có công bố chất lượng sản phẩm", "… áp dụng các tiêu chuẩn quốc gia", "… áp dụng các tiêu chuẩn
 * quốc tế". In set 18 it is a registered declaration of an authority, of which the survey tells only that there is none.
 */
export const qualityDeclaration: Rule = ({ declaration }, { has }) => {
  if (declaration === undefined) return undefined
  const place = DECLARATIONS.indexOf(declaration.value)
  if (!has('declared')) {
    const levels = [NONE, 'registered-declaration', 'registered-declaration-archived']
    return between(levels, place === 0 ? exactly(0) : { low: 0, high: 2 }, [declaration])
  }
  const levels = [NONE, 'declared', 'national-standards', 'international-standards']
  return between(levels, exactly(place), [declaration], [place > 0 && 'test-report'])
}
const DECLARATIONS = ['none', 'declared', 'national', 'international'] as const

/** Sets 19 and 20, 6: "hồ sơ công bố tiêu chuẩn sản phẩm", "… tiêu chuẩn nguyên liệu …", "… phiếu kiểm nghiệm …": what goes with the declaration has to be seen. */
export const standardDeclaration: Rule = ({ declaration }, { has }) => {
  if (declaration === undefined) return undefined
  const none = has('none') ? 'none' : NONE
  const levels = [
    none,
    'declared',
    has('with-material') ? 'with-material' : 'with-material-or-packaging',
    has('with-material-test') ? 'with-material-test' : 'with-material-packaging-test',
  ]
  const isNone = declaration.value === 'none'
  return between(
    levels,
    isNone ? exactly(0) : { low: 1, high: 3 },
    [declaration],
    [!isNone && 'material-packaging-standards'],
  )
}

/** Decision 26/2026, annex II, "Hướng dẫn sử dụng": "Có hướng dẫn sử dụng sản phẩm đơn giản", "… chi tiết, cụ thể để …"; what for differs by set and has to be seen. */
export const instructions: Rule = ({ instructions: given }, occasion) => {
  if (given === undefined) return undefined
  const detailed = wordedAs(
    occasion,
    ...(['detailed', 'detailed-side-effects', 'detailed-function', 'detailed-lasting'] as const),
  )
  const culture = 'detailed-function-culture'
  const levels = [NONE, 'simple', detailed, ...(occasion.has(culture) ? [culture] : [])]
  const place = ['none', 'simple', 'detailed'].indexOf(given.value)
  const bounds = place === 2 ? { low: 2, high: levels.length - 1 } : exactly(place)
  return between(levels, bounds, [given], [place === 2 && detailed !== 'detailed' && 'detailed-for-use'])
}

/** Sets 1, 3 and 4, 7: "Không có", "Có 1 - 2 chỉ tiêu", "Có trên 2 chỉ tiêu" of nutrition in a test report. */
export const nutrition: Rule = ({ nutrition: indicators }) => {
  if (indicators === undefined) return undefined
  const thresholds = [1, 3]
  const place = reached(indicators.value, thresholds)
  const reason = against(indicators, indicators.value, thresholds)
  return between(['none', 'one-or-two', 'over-two'], exactly(place), [reason])
}

/**
 * Decision 26/2026, annex II, "Cơ hội thị trường toàn cầu": "Có thể xuất khẩu đến thị trường khu vực Đông Nam Á", "… ngoài khu vực Đông Nam Á", "… có tiêu chuẩn cao
 * (Mỹ, Nhật, EU...)"; "Đánh giá dựa trên các hợp đồng xuất khẩu đã thực hiện, hoặc …". Contracts prove what can be exported; without one the other grounds are open.
 */
export const globalMarket: Rule = ({ markets }) => {
  const exports = (markets?.value ?? []).filter(({ place, hasContract }) => place === 'abroad' && hasContract === true)
  if (markets === undefined || exports.length === 0) return undefined
  const low = Math.max(...exports.map(({ region }) => REGION_PLACES[region ?? 'southeast-asia']))
  const levels = [NONE, 'southeast-asia', 'beyond-southeast-asia', 'demanding-markets']
  return between(levels, { low, high: 3 }, [markets], ['proof-of-trade'])
}
const REGION_PLACES = { 'southeast-asia': 1, beyond: 2, demanding: 3 } as const
