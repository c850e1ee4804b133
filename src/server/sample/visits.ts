import type { LegalForm } from '../../domain/records/producer.ts'

/**
 * Made-up producers and products for trying the app: one visit each. `weak` names the criteria that were found wanting, with the option reached
 * (-1 none); every other criterion is at the share of its best option that `level` says.
 */
export interface SampleVisit {
  readonly producer: string
  readonly legalForm: LegalForm
  readonly representative: string
  readonly area: '19333' | '19351' | '19360'
  readonly product: string
  readonly set: number
  /** How far up its options an ordinary criterion stands, from 0 to 1. */
  readonly level: number
  readonly weak: Readonly<Record<string, number>>
  readonly status: 'final' | 'draft'
}

const visit = (
  producer: string,
  legalForm: LegalForm,
  representative: string,
  area: SampleVisit['area'],
  product: string,
  set: number,
  level: number,
  weak: SampleVisit['weak'] = {},
  status: SampleVisit['status'] = 'final',
): SampleVisit => ({ producer, legalForm, representative, area, product, set, level, weak, status })

export const VISITS: readonly SampleVisit[] = [
  visit('HTX Chè Hiếu Giang (mẫu)', 'cooperative', 'Trần Thị Mẫu', '19333', 'Chè vằng Hiếu Giang (mẫu)', 12, 0.8, {
    '2.2': 1,
  }),
  visit(
    'HTX Cà phê Đường Chín (mẫu)',
    'cooperative',
    'Hồ Văn Mẫu',
    '19351',
    'Cà phê rang xay Đường Chín (mẫu)',
    13,
    1,
    { '1.4': 2 },
  ),
  visit('Hộ nước mắm Cửa Việt (mẫu)', 'household', 'Lê Thị Mẫu', '19333', 'Nước mắm cá nục (mẫu)', 9, 0.7),
  visit('Tổ hợp tác ong rừng (mẫu)', 'cooperative-group', 'Nguyễn Văn Mẫu', '19360', 'Mật ong hoa rừng (mẫu)', 4, 0.6, {
    '3.5': -1,
  }),
  visit('Cơ sở rượu men lá (mẫu)', 'household', 'Phan Văn Mẫu', '19360', 'Rượu nếp men lá (mẫu)', 14, 0.9, {
    '2.2': 1,
  }),
  visit('HTX Mây tre Lập Thạch (mẫu)', 'cooperative', 'Hoàng Thị Mẫu', '19333', 'Giỏ mây đan tay (mẫu)', 21, 0.8),
  visit('Trang trại hoa An Lạc (mẫu)', 'farm', 'Võ Văn Mẫu', '19333', 'Cúc vàng chậu (mẫu)', 23, 0.5, {}, 'draft'),
  visit(
    'Hội du lịch cộng đồng bến sông (mẫu)',
    'association',
    'Đặng Thị Mẫu',
    '19351',
    'Một ngày trên sông Hiếu (mẫu)',
    26,
    0.7,
  ),
  visit('HTX Gạo sạch Đông Thanh (mẫu)', 'cooperative', 'Bùi Văn Mẫu', '19333', 'Gạo hữu cơ Đông Thanh (mẫu)', 3, 0.9),
  visit('Trang trại thanh trà (mẫu)', 'farm', 'Trương Văn Mẫu', '19360', 'Thanh trà tươi (mẫu)', 1, 0.4),
  visit('Công ty TNHH Thực phẩm Gio Mai (mẫu)', 'enterprise', 'Mai Thị Mẫu', '19351', 'Chả bò quê (mẫu)', 8, 1, {
    '10': 0,
  }),
  visit('Cơ sở tinh dầu tràm (mẫu)', 'household', 'Đoàn Thị Mẫu', '19351', 'Xà phòng tràm gió (mẫu)', 19, 0.7, {
    '4.1': 0,
    '12': -1,
  }),
]
