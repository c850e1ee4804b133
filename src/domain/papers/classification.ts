/**
 * Annex I of Decision 26/2026/QĐ-TTg in its own words: industry (ngành), group (nhóm) and, where there is one, sub-group (phân nhóm) of each
 * criteria set, as form 01 asks for them. Screens use the shorter names of the catalogue.
 */
interface Classification {
  readonly industry: string
  readonly group: string
  readonly subgroup?: string
}

const INDUSTRY = {
  food: 'Sản phẩm thực phẩm',
  drinks: 'Sản phẩm đồ uống',
  medicinal: 'Sản phẩm dược liệu và sản phẩm từ dược liệu',
  crafts: 'Sản phẩm hàng thủ công mỹ nghệ',
  ornamental: 'Sản phẩm sinh vật cảnh',
  tourism: 'Sản phẩm dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch',
} as const

const of = (industry: keyof typeof INDUSTRY, group: string, subgroup?: string): Classification => ({
  ...{ industry: INDUSTRY[industry], group },
  ...(subgroup === undefined ? {} : { subgroup }),
})

const CLASSIFICATIONS: readonly Classification[] = [
  of('food', 'Thực phẩm tươi sống', 'Rau, củ, quả, hạt tươi'),
  of('food', 'Thực phẩm tươi sống', 'Thịt, thủy sản, trứng, sữa tươi'),
  of('food', 'Thực phẩm thô, sơ chế', 'Gạo, ngũ cốc, hạt sơ chế khác'),
  of('food', 'Thực phẩm thô, sơ chế', 'Mật ong, mật khác và nông sản thực phẩm khác'),
  of('food', 'Thực phẩm chế biến', 'Đồ ăn nhanh'),
  of('food', 'Thực phẩm chế biến', 'Chế biến từ gạo, ngũ cốc'),
  of('food', 'Thực phẩm chế biến', 'Chế biến từ rau, củ, quả, hạt'),
  of(
    'food',
    'Thực phẩm chế biến',
    'Chế biến từ thịt, trứng, sữa, thủy sản, các sản phẩm từ mật ong, mật khác và nông sản thực phẩm khác',
  ),
  of('food', 'Gia vị', 'Tương, nước mắm, gia vị dạng lỏng khác'),
  of('food', 'Gia vị', 'Gia vị khác'),
  of('food', 'Chè', 'Chè tươi, chế biến'),
  of('food', 'Chè', 'Sản phẩm chè từ thực vật khác'),
  of('food', 'Cà phê, ca cao'),
  of('drinks', 'Đồ uống có cồn', 'Rượu trắng'),
  of('drinks', 'Đồ uống có cồn', 'Đồ uống có cồn khác'),
  of('drinks', 'Đồ uống không cồn', 'Nước khoáng thiên nhiên, nước uống đóng chai'),
  of('drinks', 'Đồ uống không cồn', 'Đồ uống không cồn'),
  of('medicinal', 'Thực phẩm chức năng, thuốc dược liệu, thuốc cổ truyền'),
  of('medicinal', 'Mỹ phẩm có thành phần từ dược liệu'),
  of('medicinal', 'Tinh dầu và dược liệu khác'),
  of('crafts', 'Thủ công mỹ nghệ gia dụng, trang trí'),
  of('crafts', 'Vải, may mặc'),
  of('ornamental', 'Hoa'),
  of('ornamental', 'Cây cảnh'),
  of('ornamental', 'Động vật cảnh'),
  of('tourism', 'Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch'),
]

/** "Ngành: …; Nhóm: …; Phân nhóm: …" of a set of annex II; undefined when the annex has no such set. */
export const classificationOf = (set: number): string | undefined => {
  const found = CLASSIFICATIONS[set - 1]
  if (found === undefined) return undefined
  const { industry, group, subgroup } = found
  return `Ngành: ${industry}; Nhóm: ${group}${subgroup === undefined ? '' : `; Phân nhóm: ${subgroup}`}`
}

/** What the scoring sheet calls the set: its sub-group, else its group. */
export const setNameOf = (set: number): string => {
  const found = CLASSIFICATIONS[set - 1]
  return found?.subgroup ?? found?.group ?? ''
}

/** Tourism gives no samples along (Decision 26/2026, Art. 6.2.d). */
const TOURISM_SET = 26
/** Decision 26/2026, Art. 6.2.d: five of every other product. */
const SAMPLES = 5

/** Sample units that go with a dossier by law. */
export const samplesOf = (set: number): number => (set === TOURISM_SET ? 0 : SAMPLES)
