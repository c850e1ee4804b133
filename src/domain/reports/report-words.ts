import type { Stage } from '../dossier/transitions.ts'
import type { ActionStatus } from '../records/action.ts'
import type { FundingSource } from '../records/money.ts'
import type { SupportMeasure } from '../records/support-measure.ts'
import type { TargetMeasure } from '../records/target.ts'

/** Words of reports. A report goes to Vietnamese authorities, so it is in Vietnamese whatever language the screens speak. */

export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  draft: 'Đang soạn',
  filed: 'Đã nộp, chờ xã tiếp nhận',
  'at-commune': 'Xã đang kiểm tra',
  returned: 'Trả lại để bổ sung',
  forwarded: 'Đã chuyển tỉnh, chờ tiếp nhận',
  'at-province': 'Tỉnh đang kiểm tra',
  consulting: 'Tổ tư vấn đang đánh giá',
  supplementing: 'Chủ thể đang bổ sung',
  'at-council': 'Chờ hội đồng',
  scored: 'Đã chấm, chờ quyết định',
  'sent-up': 'Đã trình Bộ',
  'below-national': 'Bộ kết luận chưa đạt 5 sao',
  recognised: 'Đã công nhận',
  'recognised-national': 'Đã công nhận 5 sao',
  declined: 'Không công nhận',
  withdrawn: 'Chủ thể rút',
}

export const MEASURE_WORDS: Readonly<Record<SupportMeasure, string>> = {
  'quality-declaration': 'Công bố chất lượng',
  'quality-certification': 'Chứng nhận chất lượng',
  packaging: 'Bao bì, nhãn mác',
  'raw-material': 'Vùng nguyên liệu',
  traceability: 'Truy xuất nguồn gốc',
  'trade-promotion': 'Xúc tiến thương mại',
  'value-chain': 'Liên kết chuỗi giá trị',
  'science-technology': 'Khoa học, công nghệ',
  training: 'Tập huấn, tư vấn',
  'intellectual-property': 'Sở hữu trí tuệ',
  organisation: 'Tổ chức sản xuất',
}

export const FUNDING_WORDS: Readonly<Record<FundingSource, string>> = {
  province: 'Ngân sách tỉnh',
  city: 'Ngân sách thành phố, xã',
  producers: 'Chủ thể đóng góp',
  programme: 'Chương trình quốc gia',
}

export const TARGET_WORDS: Readonly<Record<TargetMeasure, string>> = {
  'products-proposed': 'Sản phẩm đề xuất',
  'products-standardised': 'Sản phẩm chuẩn hóa',
  'products-3-stars': 'Sản phẩm 3 sao',
  'products-4-stars': 'Sản phẩm 4 sao',
  'products-5-stars': 'Sản phẩm 5 sao',
  organisations: 'Tổ chức tham gia',
  'value-chains': 'Dự án chuỗi giá trị',
}

export const ACTION_WORDS: Readonly<Record<ActionStatus, string>> = {
  planned: 'Dự kiến',
  'under-way': 'Đang làm',
  done: 'Đã xong',
  dropped: 'Đã bỏ',
}

/** "3 sao"; 0 stars are a dossier that is disqualified. */
export const starWords = (stars: number): string => (stars === 0 ? 'Bị loại' : `${stars} sao`)
