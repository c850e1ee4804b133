import type { WireRecord } from '../../src/protocol/record.ts'

const FIRST = ['HTX', 'Hộ', 'Cơ sở', 'Tổ hợp tác', 'Công ty']
const WHAT = ['Chè', 'Cà phê', 'Nước mắm', 'Mật ong', 'Gạo nếp', 'Tiêu', 'Nghệ', 'Sâm']
const WHERE = ['Khe Sanh', 'Hướng Phùng', 'Đông Hà', 'Gio Linh', 'Cam Lộ', 'Hải Lăng']
const BY = { name: 'Văn phòng', device: '01900000-0000-7000-8000-0000000000ff' }

/** A producer of about 0.9 KB. */
export const madeProducer = (n: number): WireRecord => ({
  ...{ id: `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`, kind: 'producer', area: '19333', version: n + 1 },
  data: {
    name: `${FIRST[n % 5]} ${WHAT[n % 8]} ${WHERE[n % 6]} ${n}`,
    ...{ legalForm: 'cooperative', representative: `Nguyễn Văn ${n % 977}`, phone: `09${String(n).padStart(8, '0')}` },
    address: `Thôn ${n % 31}, xã ${WHERE[n % 6]}, tỉnh Quảng Trị`,
    note: 'Đã khảo sát tại chỗ, hồ sơ còn thiếu giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm. '.repeat(4),
  } as WireRecord['data'],
  ...{ createdAt: '2026-05-01T00:00:00.000Z', createdBy: BY, updatedBy: BY, conflicts: [] },
  updatedAt: new Date(Date.UTC(2026, 4, 1) + n * 1_000).toISOString(),
})
