import type { Fact } from '../facts.ts'
import {
  against,
  type Bounds,
  between,
  type Check,
  exactly,
  NONE,
  type Reason,
  type Rule,
  reached,
  wordedAs,
} from './rule.ts'

/**
 * Decision 26/2026, annex II, 3.1: "Hộ sản xuất/hộ gia đình có đăng ký kinh doanh; hoặc trang trại; hoặc tổ hợp tác (có giấy đăng ký kinh doanh theo quy
 * định)", "Công ty TNHH; hoặc doanh nghiệp tư nhân; hoặc công ty cổ phần có vốn góp của cộng đồng người địa phương <51%", "HTX tổ chức, hoạt động theo
 * đúng quy định của pháp luật; hoặc công ty cổ phần … ≥ 51%", in set 26 also "hoặc các đối tượng còn lại".
 */
export const legalForm: Rule = ({ legalForm: form, registered, localCapital }, occasion) => {
  if (form === undefined) return undefined
  const top = wordedAs(occasion, 'cooperative-or-51', 'cooperative-or-51-or-others')
  const levels = [NONE, 'household-farm-group', 'company-under-51', top]
  const found = (bounds: Bounds, others: (Reason | undefined)[] = [], check?: Check) =>
    between(levels, bounds, [form, ...others], [check ?? false])
  switch (form.value) {
    case 'household':
    case 'cooperative-group':
      return found(registered === undefined ? { low: 0, high: 1 } : exactly(registered.value ? 1 : 0), [registered])
    case 'farm':
      return found(exactly(1))
    case 'limited-company':
    case 'private-enterprise':
      return found(exactly(2))
    case 'joint-stock': {
      if (localCapital === undefined) return found({ low: 2, high: 3 })
      const share = localCapital.value
      return found(exactly(2 + reached(share, MAJORITY)), [against(localCapital, share, MAJORITY)])
    }
    case 'cooperative':
      if (registered?.value === false) return undefined
      return found(exactly(3), [registered], 'lawful-cooperative')
    case 'association':
    case 'operating-centre':
      return occasion.has('cooperative-or-51-or-others') ? found(exactly(3)) : undefined
  }
}
const MAJORITY = [51]

/**
 * Decision 26/2026, annex II, 3.2: "Đại diện pháp luật của chủ thể là nữ; hoặc là đồng bào dân tộc thiểu số; hoặc là người khuyết tật".
 * Sensitive data: the rule knows only whether one of the three applies, never which.
 */
export const legalRepresentative: Rule = ({ representative }) => {
  if (representative === undefined) return undefined
  const place = representative.value === 'one-of-these' ? 1 : 0
  return between(['none-of-these', 'one-of-these'], exactly(place), [representative])
}

/**
 * Decision 26/2026, annex II, 3.3: "từ 25% đến dưới 50% lao động là người trên địa bàn cấp xã", "từ 50% đến 75%", "≥ 75%". Exactly 75 % is in both of
 * the last two: the higher one holds. By the heads, as a rounded share would cross a boundary.
 */
export const localLabour: Rule = ({ labour }) => {
  if (labour === undefined) return undefined
  const share = (labour.value.local * 100) / labour.value.total
  const levels = [NONE, 'commune-25-to-50', 'commune-50-to-75', 'commune-75-up']
  return between(levels, exactly(reached(share, QUARTERS)), [against(labour, share, QUARTERS)])
}
const QUARTERS = [25, 50, 75]

/**
 * Decision 26/2026, annex II, 3.4: "Hợp tác xã xếp loại trung bình hoặc năm trước liền kề năm đánh giá có lợi nhuận cao hơn so với năm trước liền kề; các
 * loại hình khác: …", "Hợp tác xã xếp loại khá trở lên hoặc có 02 năm liên tiếp tăng trưởng dương về lợi nhuận tính từ năm trước liền kề năm đánh giá".
 * Of a cooperative the better of the two counts; of a producer whose form is not known the rating is open.
 */
export const businessGrowth: Rule = ({ legalForm: form, cooperativeRating, profits }, { today }) => {
  const isCooperative = form?.value === 'cooperative'
  const byRating = isCooperative || form === undefined ? ratingBounds(cooperativeRating) : exactly(0)
  const byProfit = profitBounds(profits, Number(today.slice(0, 4)))
  const bounds = {
    low: Math.max(byRating.low, byProfit.low),
    high: Math.max(byRating.high, byProfit.high),
  }
  const reasons = [isCooperative ? cooperativeRating : undefined, profits]
  const isByProfit = profits !== undefined && byProfit.low > byRating.low
  return between([NONE, 'one-year', 'two-years'], bounds, reasons, [isByProfit && 'profit-of-producer'])
}

const OPEN: Bounds = { low: 0, high: 2 }

const ratingBounds = (rating: Fact<'cooperativeRating'> | undefined): Bounds => {
  if (rating === undefined) return OPEN
  return exactly({ good: 2, fair: 2, average: 1, weak: 0, none: 0 }[rating.value])
}

/** Growth of the year before the assessment's, and of the one before that. */
const profitBounds = (profits: Fact<'profits'> | undefined, year: number): Bounds => {
  const hasGrown = (to: number): boolean | undefined => growth(profitOf(profits, to - 1), profitOf(profits, to))
  const last = hasGrown(year - 1)
  if (last !== true) return last === false ? exactly(0) : OPEN
  const before = hasGrown(year - 2)
  return before === undefined ? { low: 1, high: 2 } : exactly(before ? 2 : 1)
}

/** A year that stands there twice with different figures is not known. */
const profitOf = (profits: Fact<'profits'> | undefined, year: number): number | undefined => {
  const said = new Set(profits?.value.filter((one) => one.year === year).map(({ profit }) => profit))
  return said.size === 1 ? [...said][0] : undefined
}

/** A smaller loss is higher than the loss before, and yet no profit: whether that is growth is the council's to say. */
const growth = (from: number | undefined, to: number | undefined): boolean | undefined => {
  if (from === undefined || to === undefined || (to > from && to <= 0)) return undefined
  return to > from
}

/** "Bằng độc quyền kiểu dáng công nghiệp, hoặc Bằng sáng chế, hoặc Bằng độc quyền giải pháp hữu ích, hoặc Giấy chứng nhận đăng ký quyền tác giả" */
const FURTHER_RIGHTS = ['patent', 'design', 'copyright'] as const

/**
 * Decision 26/2026, annex II, 3.5: "Đơn đăng ký nhãn hiệu đã được cơ quan có thẩm quyền chấp nhận hoặc công bố", "Các nhãn hiệu … được cấp Giấy chứng nhận
 * đăng ký nhãn hiệu và sản phẩm có sử dụng dấu hiệu chỉ dẫn nguồn gốc địa lý … (… đã được nhà nước bảo hộ … thì phải có văn bản ghi nhận quyền sử dụng)",
 * "… và có Bằng độc quyền kiểu dáng công nghiệp, hoặc …". Whether the State protects the origin no survey tells.
 */
export const intellectualProperty: Rule = ({ rights, originSign }, occasion) => {
  if (rights === undefined) return undefined
  const levels = [
    NONE,
    'application',
    wordedAs(occasion, 'registered-origin', 'tourism-registered-origin'),
    wordedAs(occasion, 'registered-origin-plus', 'tourism-registered-origin-plus'),
  ]
  const bounds = rightsBounds(rights.value, originSign?.value)
  const further = FURTHER_RIGHTS.filter((right) => rights.value.includes(right))
  const isByCopyright = bounds.low === 3 && further.every((right) => right === 'copyright')
  return between(
    levels,
    bounds,
    [rights, originSign],
    [
      bounds.low >= 2 && !rights.value.includes('origin-right') && 'origin-right',
      isByCopyright && 'copyright-not-for-mark',
    ],
  )
}

const rightsBounds = (rights: Fact<'rights'>['value'], hasOriginSign: boolean | undefined): Bounds => {
  const top = FURTHER_RIGHTS.some((right) => rights.includes(right)) ? 3 : 2
  const applied = rights.includes('application') ? 1 : 0
  if (!rights.includes('trademark')) {
    // A collective or certification mark that may be used is registered too, by its owner; what "other" is nobody knows.
    const isOpen = rights.includes('origin-right') || rights.includes('other')
    return isOpen ? { low: applied, high: top } : exactly(applied)
  }
  if (hasOriginSign === undefined) return { low: 1, high: top }
  return exactly(hasOriginSign ? top : 1)
}
