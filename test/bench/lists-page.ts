import type { WireRecord } from '../../src/protocol/record.ts'
import { type OpenStore, openStore } from '../../src/store/open-store.ts'
import { createSeal } from '../../src/store/sealed/create-seal.ts'

/** Runs in the browser: what `lists.ts` fills stores with and measures of them. */

const PULLED = 1_000

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

const producer = (n: number): WireRecord => ({
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

const open = (name: string): Promise<OpenStore> => {
  const seal = name.includes('sealed') ? { seal: createSeal(new Uint8Array(32).fill(5), 'bench') } : {}
  let last = 0
  const newId = (): string => {
    last += 1
    return `0199${String(Math.floor(performance.now())).slice(-4).padStart(4, '0')}-0000-7000-8000-${String(last).padStart(12, '0')}`
  }
  return openStore({ name, newId, now: () => new Date().toISOString(), ...seal })
}

/** Takes in so many producers as they would be pulled. */
const fill = async (name: string, count: number): Promise<void> => {
  const store = await open(name)
  const lease = await store.takeLead()
  for (let from = 0; from < count; from += PULLED) {
    const changes = Array.from({ length: PULLED }, (_, n) => producer(from + n))
    await store.applyPage(lease, {
      ...{ epoch: 'one', changes, leave: [], reset: false, cursor: `c${from}`, more: true },
    })
  }
  store.close()
}

/** Each phrase typed letter by letter, the answer awaited each time: milliseconds of each search, the first one in the store first. */
const searches = async (name: string, phrases: readonly string[]): Promise<number[]> => {
  const store = await open(name)
  const times: number[] = []
  for (const phrase of phrases)
    for (let length = 1; length <= phrase.length; length += 1) {
      const from = performance.now()
      await store.producers({ search: phrase.slice(0, length), limit: 40 })
      times.push(performance.now() - from)
    }
  store.close()
  return times
}

Object.assign(globalThis, { bench: { fill, searches } })
