import type { Bilingual } from '../bilingual.ts'

/** Sets of Decision 148/QĐ-TTg (2023) whose name the decision in force has changed, by number; the numbers are the same. */
export const NAMES_2023: Readonly<Record<number, Bilingual>> = {
  16: {
    vi: 'Nước khoáng thiên nhiên, nước uống tinh khiết đóng chai',
    en: 'Natural mineral water and bottled pure water',
  },
  18: {
    vi: 'Thực phẩm chức năng, thuốc dược liệu, thuốc y học cổ truyền',
    en: 'Functional foods, herbal and traditional medicine',
  },
  19: { vi: 'Mỹ phẩm có thành phần từ thảo dược', en: 'Cosmetics with herbs' },
  20: { vi: 'Tinh dầu và thảo dược khác', en: 'Essential oils and other herbs' },
}

type Row = [
  number: number,
  /** The set of the decision in force under whose industry and everyday names it is looked for. */
  like: number,
  name: Bilingual,
]

/**
 * Classification of Decision 1048/QĐ-TTg (2019) as amended by 781/QĐ-TTg (2020), by its numbers. Of its set 3 (rice, cereals) there is no source.
 * Set 21 (medical devices) has no successor: it is looked for with medicine.
 */
export const CATALOGUE_2019: readonly Row[] = [
  [1, 1, { vi: 'Rau, củ, quả, hạt tươi', en: 'Fresh vegetables, roots, fruit and seeds' }],
  [2, 2, { vi: 'Thịt, trứng, sữa tươi', en: 'Fresh meat, eggs and milk' }],
  [4, 4, { vi: 'Mật ong, các sản phẩm từ mật ong, mật khác', en: 'Honey, honey products and other syrups' }],
  [5, 5, { vi: 'Đồ ăn nhanh', en: 'Ready-to-eat food' }],
  [6, 6, { vi: 'Chế biến từ gạo, ngũ cốc', en: 'Made from rice and cereals' }],
  [7, 7, { vi: 'Chế biến từ rau, củ, quả, hạt', en: 'Made from vegetables, roots, fruit and seeds' }],
  [8, 8, { vi: 'Chế biến từ thịt, trứng, sữa', en: 'Made from meat, eggs and milk' }],
  [9, 8, { vi: 'Chế biến từ thủy, hải sản', en: 'Made from fish and seafood' }],
  [10, 9, { vi: 'Tương, nước mắm, gia vị dạng lỏng khác', en: 'Soy paste, fish sauce and other liquid condiments' }],
  [11, 10, { vi: 'Gia vị khác', en: 'Other condiments' }],
  [12, 11, { vi: 'Chè tươi, chế biến', en: 'Fresh and processed tea' }],
  [13, 12, { vi: 'Các sản phẩm khác từ chè, trà', en: 'Other products of tea' }],
  [14, 13, { vi: 'Cà phê, ca cao', en: 'Coffee and cocoa' }],
  [15, 14, { vi: 'Rượu trắng', en: 'White spirit' }],
  [16, 15, { vi: 'Đồ uống có cồn khác', en: 'Other alcoholic drinks' }],
  [
    17,
    16,
    { vi: 'Nước khoáng thiên nhiên, nước uống tinh khiết', en: 'Natural mineral water and pure drinking water' },
  ],
  [18, 17, { vi: 'Đồ uống không cồn', en: 'Soft drinks' }],
  [
    19,
    18,
    {
      vi: 'Thực phẩm chức năng, thuốc từ dược liệu, thuốc y học cổ truyền',
      en: 'Functional foods, herbal and traditional medicine',
    },
  ],
  [20, 19, { vi: 'Mỹ phẩm', en: 'Cosmetics' }],
  [21, 18, { vi: 'Trang thiết bị, dụng cụ y tế', en: 'Medical devices and instruments' }],
  [22, 20, { vi: 'Thảo dược khác', en: 'Other herbs' }],
  [23, 21, { vi: 'Thủ công mỹ nghệ, trang trí', en: 'Decorative handicrafts' }],
  [24, 21, { vi: 'Thủ công mỹ nghệ gia dụng', en: 'Household handicrafts' }],
  [25, 22, { vi: 'Vải, may mặc', en: 'Textiles and garments' }],
  [26, 26, { vi: 'Dịch vụ du lịch cộng đồng và điểm du lịch', en: 'Community tourism and tourist sites' }],
]
