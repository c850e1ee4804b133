import type { WireRecord } from '../../src/protocol/record.ts'
import { openStore } from '../../src/store/open-store.ts'
import { spacesOf } from '../../src/store/vault/spaces.ts'
import { VaultDatabase } from '../../src/store/vault/vault-database.ts'

/** Runs in a page of the app: fills the phone's own store as the feed does, from the record of that number on. */

const BY = { name: 'Văn phòng', device: '01900000-0000-7000-8000-0000000000ff' }
const WHAT = ['Chè', 'Cà phê', 'Nước mắm', 'Mật ong', 'Gạo nếp', 'Tiêu', 'Nghệ', 'Sâm']
const WHERE = ['Khe Sanh', 'Hướng Phùng', 'Đông Hà', 'Gio Linh', 'Cam Lộ', 'Hải Lăng']

/** A producer of about 0.9 KB. */
const producer = (n: number): WireRecord => ({
  ...{ id: `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`, kind: 'producer', area: '19333', version: n + 1 },
  data: {
    name: `HTX ${WHAT[n % 8]} ${WHERE[n % 6]} ${n}`,
    ...{ legalForm: 'cooperative', representative: `Nguyễn Văn ${n % 977}`, phone: `09${String(n).padStart(8, '0')}` },
    address: `Thôn ${n % 31}, xã ${WHERE[n % 6]}, tỉnh Quảng Trị`,
    note: 'Đã khảo sát tại chỗ, hồ sơ còn thiếu giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm. '.repeat(4),
  } as WireRecord['data'],
  ...{ createdAt: '2026-05-01T00:00:00.000Z', createdBy: BY, updatedBy: BY, conflicts: [] },
  updatedAt: new Date(Date.UTC(2026, 4, 1) + n * 1_000).toISOString(),
})

const PAGE = 1_000

const fill = async (first: number, count: number): Promise<void> => {
  const [{ storeName }] = await spacesOf(new VaultDatabase(), 'field')
  const now = () => new Date().toISOString()
  const store = await openStore({ name: storeName, newId: () => crypto.randomUUID(), now })
  const lease = await store.takeLead()
  for (let from = first; from < first + count; from += PAGE) {
    const changes = Array.from({ length: PAGE }, (_, n) => producer(from + n))
    const page = { epoch: 'one', changes, leave: [], reset: false, cursor: `c${from}`, more: true }
    await store.applyPage(lease, page)
  }
  store.close()
}

Object.assign(globalThis, { fill })
