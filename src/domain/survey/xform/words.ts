import { both } from '../forms/lists.ts'

/** What the first questions of every form say on a phone with another app (`with-subject.ts`), and what our own kinds of question check there. */
export const XFORM_WORDS = {
  subject: both('Phiếu này của ai', 'Whose survey this is'),
  area: both('Xã, phường', 'Commune'),
  producer: both('Chủ thể', 'Producer'),
  producerHint: both(
    'Gõ để tìm. Chưa có trong danh sách thì chọn “Chủ thể mới”.',
    'Type to search. If it is not listed, choose “New producer”.',
  ),
  newName: both('Tên chủ thể mới', 'Name of the new producer'),
  newLegalForm: both('Loại hình của chủ thể mới', 'Legal form of the new producer'),
  product: both('Sản phẩm', 'Product'),
  productHint: both(
    'Chưa có trong danh sách thì chọn “Chưa có trong danh sách”.',
    'If it is not listed, choose “Not listed yet”.',
  ),
  consent: both('Đồng ý', 'Agrees'),
  declined: both('Không đồng ý', 'Declines'),
  phone: both('Số điện thoại chưa đúng', 'Not a telephone number'),
  percent: both('Từ 0 đến 100', '0 to 100'),
  money: both('Số đồng, không có số lẻ', 'Whole dong'),
} as const

/** Rows of the lists that stand for what is not in them. */
export const LIST_WORDS = {
  newProducer: 'Chủ thể mới (chưa có trong danh sách)',
  unlistedProduct: 'Chưa có trong danh sách',
} as const
