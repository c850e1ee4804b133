import type { Choice } from '../form.ts'

/** The 54 ethnic groups of Vietnam (Decision 121-TCTK/PPCĐ of 1979), the largest first. A name is its own translation. */
const NAMES = [
  ...['Kinh', 'Tày', 'Thái', 'Mường', 'Khơ-me', 'Hoa', 'Nùng', 'Mông', 'Dao', 'Gia-rai', 'Ê-đê', 'Ba-na', 'Xơ-đăng'],
  ...['Sán Chay', 'Cơ-ho', 'Chăm', 'Sán Dìu', 'Hrê', 'Mnông', 'Ra-glai', 'Xtiêng', 'Bru - Vân Kiều', 'Thổ', 'Giáy'],
  ...['Cơ-tu', 'Gié-Triêng', 'Mạ', 'Khơ-mú', 'Co', 'Tà-ôi', 'Chơ-ro', 'Kháng', 'Xinh-mun', 'Hà Nhì', 'Chu-ru', 'Lào'],
  ...['La Chí', 'La Ha', 'Phù Lá', 'La Hủ', 'Lự', 'Lô Lô', 'Chứt', 'Mảng', 'Pà Thẻn', 'Cơ Lao', 'Cống', 'Bố Y'],
  ...['Si La', 'Pu Péo', 'Brâu', 'Ơ Đu', 'Rơ-măm', 'Ngái'],
]

/** Values are the names without spaces, as answers of several choices are parted by them. */
export const ETHNIC_GROUPS: Choice[] = [
  ...NAMES.map((name) => ({ value: name.replaceAll(' ', '_'), label: { vi: name, en: name } })),
  { value: 'other', label: { vi: 'Dân tộc khác, hoặc người nước ngoài', en: 'Another, or a foreigner' } },
]
