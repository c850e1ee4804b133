/**
 * The 34 provinces and cities since 1 July 2025 (Resolution 202/2025/QH15), each with the former ones that it is made of, under the names that
 * Natural Earth has for them: slips of its spelling and region names that stand for a province (Đông Nam Bộ for Đồng Nai) as they are there.
 */
export const MERGED: Readonly<Record<string, readonly string[]>> = {
  'Hà Nội': ['Ha Noi'],
  'Cao Bằng': ['Cao Bằng'],
  'Tuyên Quang': ['Tuyên Quang', 'Hà Giang'],
  'Điện Biên': ['Điện Biên'],
  'Lai Châu': ['Lai Chau'],
  'Sơn La': ['Son La'],
  'Lào Cai': ['Lào Cai', 'Yên Bái'],
  'Thái Nguyên': ['Thái Nguyên', 'Đông Bắc'],
  'Lạng Sơn': ['Lạng Sơn'],
  'Quảng Ninh': ['Quảng Ninh'],
  'Bắc Ninh': ['Bắc Ninh', 'Bắc Giang'],
  'Phú Thọ': ['Phú Thọ', 'Vĩnh Phúc', 'Hòa Bình'],
  'Hải Phòng': ['Hải Phòng', 'Hải Dương'],
  'Hưng Yên': ['Đồng Bằng Sông Hồng', 'Thái Bình'],
  'Ninh Bình': ['Ninh Bình', 'Hà Nam', 'Nam Định'],
  'Thanh Hóa': ['Thanh Hóa'],
  'Nghệ An': ['Nghệ An'],
  'Hà Tĩnh': ['Ha Tinh'],
  'Quảng Trị': ['Quảng Trị', 'Quảng Bình'],
  Huế: ['Thừa Thiên - Huế'],
  'Đà Nẵng': ['Đà Nẵng', 'Quàng Nam'],
  'Quảng Ngãi': ['Quảng Ngãi', 'Kon Tum'],
  'Gia Lai': ['Gia Lai', 'Bình Định'],
  'Khánh Hòa': ['Khánh Hòa', 'Ninh Thuận'],
  'Đắk Lắk': ['Đắk Lắk', 'Phú Yên'],
  'Lâm Đồng': ['Lâm Đồng', 'Đắk Nông', 'Bình Thuận'],
  'Đồng Nai': ['Đông Nam Bộ', 'Bình Phước'],
  'Thành phố Hồ Chí Minh': ['Hồ Chí Minh city', 'Bình Dương', 'Bà Rịa - Vũng Tàu'],
  'Tây Ninh': ['Tây Ninh', 'Long An'],
  'Đồng Tháp': ['Ðong Tháp', 'Tiền Giang'],
  'Vĩnh Long': ['Vĩnh Long', 'Bến Tre', 'Trà Vinh'],
  'An Giang': ['An Giang', 'Kiên Giang'],
  'Cần Thơ': ['Can Tho', 'Hau Giang', 'Sóc Trăng'],
  'Cà Mau': ['Cà Mau', 'Bạc Liêu'],
}

/** Whose land is drawn beside, by ISO 3166-1; what lies far off has no name. */
export const NEIGHBOURS = [
  { code: 'CHN', vi: 'Trung Quốc', en: 'China' },
  { code: 'LAO', vi: 'Lào', en: 'Laos' },
  { code: 'KHM', vi: 'Campuchia', en: 'Cambodia' },
  { code: 'THA', vi: 'Thái Lan', en: 'Thailand' },
  { code: 'MMR', vi: '', en: '' },
  { code: 'MYS', vi: '', en: '' },
  { code: 'IDN', vi: '', en: '' },
  { code: 'BRN', vi: '', en: '' },
  { code: 'PHL', vi: '', en: '' },
  { code: 'TWN', vi: '', en: '' },
] as const
