import * as z from 'zod/mini'

/**
 * Support measures of the programme, as Đông Hà paid for them in 2020-2022: quality declaration (công bố chất lượng), quality certification
 * (chứng nhận), packaging and labels (bao bì, nhãn mác), raw-material areas (vùng nguyên liệu), traceability (truy xuất nguồn gốc), trade
 * promotion (xúc tiến thương mại), value chains (chuỗi giá trị), science and technology, training; and two of our own for what none of them covers:
 * intellectual property (sở hữu trí tuệ) and organisation (tổ chức).
 */
export const SUPPORT_MEASURES = [
  'quality-declaration',
  'quality-certification',
  'packaging',
  'raw-material',
  'traceability',
  'trade-promotion',
  'value-chain',
  'science-technology',
  'training',
  'intellectual-property',
  'organisation',
] as const
export const SupportMeasure = z.enum(SUPPORT_MEASURES)
export type SupportMeasure = z.infer<typeof SupportMeasure>
