import type { Day } from '../../records/envelope.ts'
import type { Fact } from '../facts.ts'
import type { HeldCertificate } from '../producer-facts.ts'
import { type Bounds, between, exactly, NONE, type Rule, wordedAs } from './rule.ts'

type Scope = HeldCertificate['scope']

/** A certificate holds through its last day; one without a day has no end. */
export const isLapsed = ({ expires }: HeldCertificate, today: Day): boolean => expires !== undefined && expires < today

/** Those of one scope, the lapsed ones too: that one has lapsed is a reason as well. */
const ofScope = (certificates: Fact<'certificates'>, scope: Scope): Fact<'certificates'> => ({
  ...certificates,
  value: certificates.value.filter((one) => one.scope === scope),
})

const inForce = (certificates: Fact<'certificates'>, today: Day): readonly HeldCertificate[] =>
  certificates.value.filter((one) => !isLapsed(one, today))

const highest = (bounds: readonly Bounds[]): Bounds => ({
  low: Math.max(0, ...bounds.map(({ low }) => low)),
  high: Math.max(0, ...bounds.map(({ high }) => high)),
})

/** Named in the criteria as examples of one level, whatever box was ticked. */
const INTERNATIONAL_AREA: ReadonlySet<string> = new Set(['globalgap', 'gacp-who', 'aquaculture'])

const areaLevel = ({ kind, level }: HeldCertificate): Bounds => {
  // A food safety paper is a condition of doing business, not a certificate of quality.
  if (kind === 'food-safety') return exactly(0)
  if (INTERNATIONAL_AREA.has(kind)) return exactly(2)
  if (kind === 'vietgap') return exactly(1)
  return level === undefined ? { low: 1, high: 2 } : exactly(level === 'national' ? 1 : 2)
}

/**
 * Decision 26/2026, annex II, 1.2 (set 2: 1.3): "Không được cấp giấy chứng nhận chất lượng", "theo tiêu chuẩn quốc gia (VietGAP, hữu cơ,…)",
 * "theo tiêu chuẩn quốc tế (GlobalGAP, hữu cơ - Organic,…)": of the raw-material or growing area.
 */
export const areaCertificate: Rule = ({ certificates }, occasion) => {
  if (certificates === undefined) return undefined
  const international = wordedAs(
    occasion,
    ...(['international-organic', 'international-aquaculture', 'international-gacp', 'international'] as const),
  )
  const ofArea = ofScope(certificates, 'area')
  return between(['none', 'national', international], highest(inForce(ofArea, occasion.today).map(areaLevel)), [ofArea])
}

/** Certificates of quality management that the criteria name: "ISO, HACCP, BRC, Halal, FDA". */
const MANAGEMENT: ReadonlySet<string> = new Set(['iso-9001', 'iso-22000', 'haccp', 'gmp', 'brc', 'halal', 'fda'])
/** Named only at the international level. */
const INTERNATIONAL_SITE: ReadonlySet<string> = new Set(['brc', 'halal', 'fda'])

/** 1: food safety paper; 2: national standard; 3: international, which also asks for what the target market does. */
const siteLevel = ({ kind, level }: HeldCertificate): Bounds => {
  if (kind === 'food-safety') return exactly(1)
  if (kind === 'other') return { low: 0, high: 3 }
  if (!MANAGEMENT.has(kind)) return exactly(0)
  return level === 'national' && !INTERNATIONAL_SITE.has(kind) ? exactly(2) : { low: 2, high: 3 }
}

/**
 * Decision 26/2026, annex II, "Đảm bảo chất lượng sản phẩm": "giấy chứng nhận đủ điều kiện an toàn thực phẩm theo quy định", "chứng nhận quản lý
 * chất lượng theo tiêu chuẩn quốc gia (ISO, HACCP,..)", "theo tiêu chuẩn quốc tế, đủ điều kiện an toàn thực phẩm cho xuất khẩu và các thủ tục pháp lý
 * khác theo yêu cầu của thị trường đích". What the target market asks for no survey tells, so the international level is never sure.
 */
export const qualityAssurance: Rule = (facts, occasion) => {
  if (occasion.has('no-control')) return internalControl(facts, occasion)
  const { certificates, foodSafety } = facts
  if (certificates === undefined && foodSafety === undefined) return undefined
  const ofSite = certificates === undefined ? undefined : ofScope(certificates, 'site')
  const held = ofSite === undefined ? [] : inForce(ofSite, occasion.today)
  const bySite = ofSite === undefined ? { low: 0, high: 3 } : highest(held.map(siteLevel))
  const byAnswer = foodSafety === undefined ? { low: 0, high: 1 } : exactly(foodSafety.value ? 1 : 0)
  const bounds = highest([bySite, byAnswer])
  const hasPaper = held.some(({ kind }) => kind === 'food-safety')
  const levels = [
    NONE,
    wordedAs(occasion, 'packing-food-safety', 'processing-food-safety'),
    wordedAs(occasion, 'packing-national', 'processing-national'),
    wordedAs(occasion, 'packing-international', 'processing-international', 'processing-international-no-brc'),
  ]
  const isMerelyTold = bounds.low === 1 && !hasPaper
  const mayExport = bounds.low === 2 && bounds.high === 3
  return between(
    levels,
    bounds,
    [ofSite, foodSafety],
    [isMerelyTold && 'food-safety-paper', mayExport && 'export-conditions'],
  )
}

/** Sets 18 and 23 to 25: "Không có hoạt động kiểm soát", "Có kế hoạch kiểm soát nội bộ", "… gắn với truy xuất nguồn gốc theo quy định". */
const internalControl: Rule = ({ qualityControl }) => {
  if (qualityControl === undefined) return undefined
  const place = ['none', 'plan', 'plan-traceable'].indexOf(qualityControl.value)
  return between(['no-control', 'internal-plan', 'internal-plan-traceable'], exactly(place), [qualityControl])
}

/** Papers of the site that set 16, 9, and set 18, 6 (GMP), take. */
const SITE_PAPERS: ReadonlySet<string> = new Set(['food-safety', 'gmp'])

/**
 * Decision 26/2026, annex II, set 16, 9, and set 18, 6: "Có giấy chứng nhận cơ sở đủ điều kiện an toàn sản xuất …", "và được kiểm tra, đánh giá của
 * cơ quan có thẩm quyền sau cấp giấy", "… dây chuyền sản xuất tiên tiến, hiện đại". What came after the certificate no survey tells.
 */
export const siteCertified: Rule = ({ certificates, foodSafety }, { today }) => {
  const ofSite = certificates === undefined ? undefined : ofScope(certificates, 'site')
  const hasPaper = ofSite !== undefined && inForce(ofSite, today).some(({ kind }) => SITE_PAPERS.has(kind))
  const levels = [NONE, 'certified', 'certified-checked', 'certified-checked-modern']
  if (hasPaper) return between(levels, { low: 1, high: 3 }, [ofSite], ['later-inspection'])
  if (foodSafety === undefined) return undefined
  const bounds = foodSafety.value ? { low: 1, high: 3 } : exactly(0)
  if (!foodSafety.value && ofSite === undefined) return undefined
  const reasons = foodSafety.value ? [foodSafety] : [ofSite, foodSafety]
  return between(levels, bounds, reasons, [foodSafety.value && 'food-safety-paper'])
}
