import type { Bilingual } from '../bilingual.ts'
import type { Decision, SetReference } from '../records/product.ts'
import { CATALOGUE_2019, NAMES_2023 } from './earlier-catalogue.ts'

/** Annex I of Decision 26/2026/QĐ-TTg: six industries, their groups and the ministry in charge of each criteria set; beside them the sets of earlier decisions. */

export interface Industry {
  readonly code: 'I' | 'II' | 'III' | 'IV' | 'V' | 'VI'
  readonly name: Bilingual
}

/** One criteria set as people look for it. `keywords` are our own: everyday names of products that belong there. */
export interface CatalogueEntry {
  readonly decision: Decision
  readonly number: number
  readonly slug: string
  readonly name: Bilingual
  /** By annex I of the decision in force, also for sets of earlier ones. */
  readonly industry: Industry
  readonly group: Bilingual
  /** Cơ quan chủ trì quản lý; none where the decision has lapsed. */
  readonly ministries: readonly Bilingual[]
  readonly keywords: string
}

export const INDUSTRIES: readonly Industry[] = [
  { code: 'I', name: { vi: 'Thực phẩm', en: 'Food' } },
  { code: 'II', name: { vi: 'Đồ uống', en: 'Drinks' } },
  { code: 'III', name: { vi: 'Dược liệu và sản phẩm từ dược liệu', en: 'Medicinal materials and their products' } },
  { code: 'IV', name: { vi: 'Hàng thủ công mỹ nghệ', en: 'Handicrafts' } },
  { code: 'V', name: { vi: 'Sinh vật cảnh', en: 'Ornamental plants and animals' } },
  {
    code: 'VI',
    name: {
      vi: 'Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch',
      en: 'Community tourism, ecotourism and tourist sites',
    },
  },
]

const GROUPS = {
  fresh: { vi: 'Thực phẩm tươi sống', en: 'Fresh food' },
  raw: { vi: 'Thực phẩm thô, sơ chế', en: 'Raw and part-processed food' },
  processed: { vi: 'Thực phẩm chế biến', en: 'Processed food' },
  condiments: { vi: 'Gia vị', en: 'Condiments' },
  tea: { vi: 'Chè', en: 'Tea' },
  coffee: { vi: 'Cà phê, ca cao', en: 'Coffee and cocoa' },
  alcoholic: { vi: 'Đồ uống có cồn', en: 'Alcoholic drinks' },
  soft: { vi: 'Đồ uống không cồn', en: 'Soft drinks' },
  medicine: {
    vi: 'Thực phẩm chức năng, thuốc dược liệu, thuốc cổ truyền',
    en: 'Functional foods, herbal and traditional medicine',
  },
  cosmetics: { vi: 'Mỹ phẩm có thành phần từ dược liệu', en: 'Cosmetics with medicinal plants' },
  oils: { vi: 'Tinh dầu và dược liệu khác', en: 'Essential oils and other medicinal materials' },
  crafts: { vi: 'Thủ công mỹ nghệ gia dụng, trang trí', en: 'Household and decorative handicrafts' },
  textiles: { vi: 'Vải, may mặc', en: 'Textiles and garments' },
  flowers: { vi: 'Hoa', en: 'Flowers' },
  plants: { vi: 'Cây cảnh', en: 'Ornamental plants' },
  animals: { vi: 'Động vật cảnh', en: 'Ornamental animals' },
  tourism: {
    vi: 'Du lịch cộng đồng, du lịch sinh thái và điểm du lịch',
    en: 'Community tourism, ecotourism and tourist sites',
  },
} as const satisfies Record<string, Bilingual>

const MINISTRIES = {
  agriculture: { vi: 'Bộ Nông nghiệp và Môi trường', en: 'Ministry of Agriculture and Environment' },
  trade: { vi: 'Bộ Công Thương', en: 'Ministry of Industry and Trade' },
  health: { vi: 'Bộ Y tế', en: 'Ministry of Health' },
  culture: { vi: 'Bộ Văn hóa, Thể thao và Du lịch', en: 'Ministry of Culture, Sports and Tourism' },
} as const satisfies Record<string, Bilingual>

type Row = [
  number: number,
  slug: string,
  industry: Industry['code'],
  group: keyof typeof GROUPS,
  name: Bilingual,
  ministries: readonly (keyof typeof MINISTRIES)[],
  keywords: string,
]

const ROWS: readonly Row[] = [
  [
    1,
    'fresh-produce',
    'I',
    'fresh',
    { vi: 'Rau, củ, quả, hạt tươi', en: 'Fresh vegetables, roots, fruit and seeds' },
    ['agriculture'],
    'rau củ quả trái cây cam bưởi xoài thanh long nấm vegetables fruit',
  ],
  [
    2,
    'fresh-animal-products',
    'I',
    'fresh',
    { vi: 'Thịt, thủy sản, trứng, sữa tươi', en: 'Fresh meat, seafood, eggs and milk' },
    ['agriculture'],
    'thịt lợn heo bò gà cá tôm trứng sữa meat fish eggs milk',
  ],
  [
    3,
    'rice-cereals',
    'I',
    'raw',
    { vi: 'Gạo, ngũ cốc, hạt sơ chế khác', en: 'Rice, cereals and other part-processed grains' },
    ['agriculture'],
    'gạo nếp đậu lạc vừng ngô rice beans peanuts',
  ],
  [
    4,
    'honey-raw-foods',
    'I',
    'raw',
    { vi: 'Mật ong, mật khác và nông sản thực phẩm khác', en: 'Honey, other syrups and other raw farm foods' },
    ['agriculture'],
    'mật ong mật mía honey',
  ],
  [
    5,
    'fast-food',
    'I',
    'processed',
    { vi: 'Đồ ăn nhanh', en: 'Ready-to-eat food' },
    ['trade'],
    'bánh chưng xôi cháo mì bún ăn liền ready meal',
  ],
  [
    6,
    'processed-cereals',
    'I',
    'processed',
    { vi: 'Chế biến từ gạo, ngũ cốc', en: 'Made from rice and cereals' },
    ['agriculture', 'trade'],
    'bánh bún phở miến bột bánh tráng noodles cake',
  ],
  [
    7,
    'processed-produce',
    'I',
    'processed',
    { vi: 'Chế biến từ rau, củ, quả, hạt', en: 'Made from vegetables, roots, fruit and seeds' },
    ['agriculture'],
    'mứt sấy tinh bột nghệ dầu lạc jam dried',
  ],
  [
    8,
    'processed-animal-products',
    'I',
    'processed',
    {
      vi: 'Chế biến từ thịt, thủy sản, trứng, sữa, mật và nông sản khác',
      en: 'Made from meat, seafood, eggs, milk, honey and other farm products',
    },
    ['agriculture', 'trade'],
    'nem chả giò lạp xưởng khô cá mực ruốc sausage dried fish',
  ],
  [
    9,
    'sauces-liquid-condiments',
    'I',
    'condiments',
    { vi: 'Tương, nước mắm, gia vị dạng lỏng khác', en: 'Soy paste, fish sauce and other liquid condiments' },
    ['agriculture'],
    'nước mắm mắm ruốc tương ớt giấm fish sauce',
  ],
  [
    10,
    'other-condiments',
    'I',
    'condiments',
    { vi: 'Gia vị khác (muối, hành, tỏi, tiêu…)', en: 'Other condiments (salt, shallot, garlic, pepper…)' },
    ['agriculture'],
    'tiêu hồ tiêu muối tỏi hành ớt bột pepper garlic',
  ],
  [
    11,
    'tea',
    'I',
    'tea',
    { vi: 'Chè tươi, chè chế biến', en: 'Fresh and processed tea' },
    ['agriculture'],
    'chè trà xanh tea',
  ],
  [
    12,
    'herbal-tea',
    'I',
    'tea',
    { vi: 'Trà từ thực vật khác', en: 'Tea from other plants' },
    ['agriculture'],
    'trà thảo mộc an xoa cà gai leo chè vằng herbal',
  ],
  [
    13,
    'coffee-cocoa',
    'I',
    'coffee',
    { vi: 'Cà phê, ca cao', en: 'Coffee and cocoa' },
    ['agriculture'],
    'cà phê khe sanh cacao socola coffee chocolate',
  ],
  [
    14,
    'white-spirit',
    'II',
    'alcoholic',
    { vi: 'Rượu trắng', en: 'White spirit' },
    ['trade'],
    'rượu gạo kim long nếp spirit',
  ],
  [
    15,
    'other-alcoholic-drinks',
    'II',
    'alcoholic',
    { vi: 'Đồ uống có cồn khác', en: 'Other alcoholic drinks' },
    ['trade'],
    'rượu vang rượu mùi bia wine beer',
  ],
  [
    16,
    'mineral-bottled-water',
    'II',
    'soft',
    { vi: 'Nước khoáng thiên nhiên, nước uống đóng chai', en: 'Natural mineral water and bottled water' },
    ['health'],
    'nước khoáng đóng chai mineral water',
  ],
  [
    17,
    'other-soft-drinks',
    'II',
    'soft',
    { vi: 'Đồ uống không cồn khác', en: 'Other soft drinks' },
    ['trade'],
    'nước ép nước mát juice',
  ],
  [
    18,
    'functional-foods-traditional-medicine',
    'III',
    'medicine',
    {
      vi: 'Thực phẩm chức năng, thuốc dược liệu, thuốc cổ truyền',
      en: 'Functional foods, herbal and traditional medicine',
    },
    ['health'],
    'cao viên nang đông trùng hạ thảo supplement',
  ],
  [
    19,
    'herbal-cosmetics',
    'III',
    'cosmetics',
    { vi: 'Mỹ phẩm có thành phần từ dược liệu', en: 'Cosmetics with medicinal plants' },
    ['health'],
    'xà phòng dầu gội son cosmetics soap shampoo',
  ],
  [
    20,
    'essential-oils-medicinal-materials',
    'III',
    'oils',
    { vi: 'Tinh dầu và dược liệu khác', en: 'Essential oils and other medicinal materials' },
    ['health', 'trade'],
    'tinh dầu tràm sả quế essential oil',
  ],
  [
    21,
    'handicrafts',
    'IV',
    'crafts',
    { vi: 'Thủ công mỹ nghệ gia dụng, trang trí', en: 'Household and decorative handicrafts' },
    ['trade', 'agriculture'],
    'mây tre đan gốm gỗ nón lá bamboo pottery',
  ],
  [
    22,
    'textiles-garments',
    'IV',
    'textiles',
    { vi: 'Vải, may mặc', en: 'Textiles and garments' },
    ['trade'],
    'thổ cẩm lụa áo dài dệt weaving silk',
  ],
  [23, 'flowers', 'V', 'flowers', { vi: 'Hoa', en: 'Flowers' }, ['agriculture'], 'hoa lan cúc mai flowers orchid'],
  [
    24,
    'ornamental-plants',
    'V',
    'plants',
    { vi: 'Cây cảnh', en: 'Ornamental plants' },
    ['agriculture'],
    'bonsai cây cảnh',
  ],
  [
    25,
    'ornamental-animals',
    'V',
    'animals',
    { vi: 'Động vật cảnh', en: 'Ornamental animals' },
    ['agriculture'],
    'chim cá cảnh birds fish',
  ],
  [
    26,
    'community-ecotourism',
    'VI',
    'tourism',
    {
      vi: 'Du lịch cộng đồng, du lịch sinh thái và điểm du lịch',
      en: 'Community tourism, ecotourism and tourist sites',
    },
    ['culture', 'agriculture'],
    'du lịch homestay farmstay tourism',
  ],
]

const industryOf = (code: Industry['code']): Industry => {
  const industry = INDUSTRIES.find((candidate) => candidate.code === code)
  if (industry === undefined) throw new Error(`Annex I has no industry ${code}`)
  return industry
}

/** The 26 sets in the order of annex II. */
export const CATALOGUE: readonly CatalogueEntry[] = ROWS.map(
  ([number, slug, industry, group, name, ministries, keywords]) => ({
    decision: '26/2026',
    number,
    slug,
    name,
    industry: industryOf(industry),
    group: GROUPS[group],
    ministries: ministries.map((ministry) => MINISTRIES[ministry]),
    keywords,
  }),
)

const CATALOGUES: Readonly<Record<Decision, readonly CatalogueEntry[]>> = {
  '26/2026': CATALOGUE,
  '148/2023': CATALOGUE.map((entry) => ({
    ...entry,
    decision: '148/2023',
    name: NAMES_2023[entry.number] ?? entry.name,
    ministries: [],
  })),
  '1048/2019': CATALOGUE_2019.flatMap(([number, like, name]) => {
    const kin = CATALOGUE[like - 1]
    return kin === undefined ? [] : [{ ...kin, decision: '1048/2019', number, name, group: name, ministries: [] }]
  }),
}

/** The sets of a decision that the app can score by, by number. */
export const catalogueOf = (decision: Decision): readonly CatalogueEntry[] => CATALOGUES[decision]

/** The set of that reference, undefined when the decision has none of that number or there is no source of it. */
export const entryOf = ({ decision, set }: SetReference): CatalogueEntry | undefined =>
  CATALOGUES[decision].find((entry) => entry.number === set)
