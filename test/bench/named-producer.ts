import type { WireRecord } from '../../src/protocol/record.ts'

const LEGAL = ['HTX', 'Hộ', 'Cơ sở', 'Tổ hợp tác', 'Công ty']
const WHAT = ['Chè', 'Cà phê', 'Nước mắm', 'Mật ong', 'Gạo nếp', 'Tiêu', 'Nghệ', 'Sâm', 'Bún', 'Măng', 'Ruốc', 'Tỏi']
const WHERE = [
  'Khe Sanh',
  'Hướng Phùng',
  'Đông Hà',
  'Gio Linh',
  'Cam Lộ',
  'Hải Lăng',
  'Vĩnh Linh',
  'Lao Bảo',
  'Cửa Việt',
]
const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Hồ', 'Hoàng', 'Phan', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô']
const GIVEN = ['Hoa', 'Hùng', 'Mai', 'Tuấn', 'Lan', 'Ánh Tuyết', 'Bình', 'Đức', 'Thảo', 'Sơn', 'Hương', 'Quý', 'Yến']
const BY = { name: 'Văn phòng', device: '01900000-0000-7000-8000-0000000000ff' }

const at = (words: readonly string[], n: number): string => words[n % words.length] ?? ''

/** Half of them are named after what they make and where, half after a person. */
const nameOf = (n: number): string =>
  n % 2 === 0
    ? `${at(LEGAL, n / 2)} ${at(WHAT, n * 7)} ${at(WHERE, n * 3 + (n >> 4))} ${n}`
    : `${at(LEGAL, n)} ${at(FAMILY, n * 5)} ${n % 3 === 0 ? 'Thị' : 'Văn'} ${at(GIVEN, n * 3 + (n >> 5))}`

/** A producer found by many words: names, places and persons as they are in the field, with many of each. */
export const namedProducer = (n: number): WireRecord => ({
  ...{ id: `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`, kind: 'producer', area: '19333', version: n + 1 },
  data: {
    name: nameOf(n),
    ...{ legalForm: 'cooperative', representative: `${at(FAMILY, n * 11)} Văn ${at(GIVEN, n * 17)}` },
    phone: `09${String(n).padStart(8, '0')}`,
    address: `Thôn ${n % 31}, xã ${at(WHERE, n * 3)}, tỉnh Quảng Trị`,
    note: 'Đã khảo sát tại chỗ, hồ sơ còn thiếu giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm.',
  } as WireRecord['data'],
  ...{ createdAt: '2026-05-01T00:00:00.000Z', createdBy: BY, updatedBy: BY, conflicts: [] },
  updatedAt: new Date(Date.UTC(2026, 4, 1) + n * 1_000).toISOString(),
})
