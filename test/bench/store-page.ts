import type { WireRecord } from '../../src/protocol/record.ts'
import { type OpenStore, openStore } from '../../src/store/open-store.ts'
import { createSeal } from '../../src/store/sealed/create-seal.ts'

/** Runs in the browser: what `store.ts` measures, over a store of that name. */

const ids = (prefix: string): (() => string) => {
  let last = 0
  return () => {
    last += 1
    return `${prefix}-7000-8000-${String(last).padStart(12, '0')}`
  }
}

const open = (name: string): Promise<OpenStore> => {
  const seal = name.includes('sealed') ? { seal: createSeal(new Uint8Array(32).fill(5), 'bench') } : {}
  const newId = ids(`0199${String(Math.floor(performance.now())).slice(-4).padStart(4, '0')}-0000`)
  return openStore({ name, newId, now: () => new Date().toISOString(), ...seal })
}

const FIRST = ['HTX', 'Hộ', 'Cơ sở', 'Tổ hợp tác', 'Công ty']
const WHAT = ['Chè', 'Cà phê', 'Nước mắm', 'Mật ong', 'Gạo nếp', 'Tiêu', 'Nghệ', 'Sâm']
const WHERE = ['Khe Sanh', 'Hướng Phùng', 'Đông Hà', 'Gio Linh', 'Cam Lộ', 'Hải Lăng']
const BY = { name: 'Văn phòng', device: '01900000-0000-7000-8000-0000000000ff' }

/** A producer of about 0.9 KB. */
const producer = (n: number): WireRecord => ({
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

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  await work()
  return Math.round((performance.now() - from) * 10) / 10
}

const pull = async (name: string, first: number, count: number): Promise<number> => {
  const store = await open(name)
  const took = await timed(async () => {
    const lease = await store.takeLead()
    for (let from = first; from < first + count; from += 1_000) {
      const changes = Array.from({ length: 1_000 }, (_, n) => producer(from + n))
      const page = { epoch: 'one', changes, leave: [], reset: false, cursor: `c${from}`, more: true }
      await store.applyPage(lease, page)
    }
  })
  // As the app does some seconds after it has started.
  await store.tidy()
  store.close()
  return took
}

/** Open, the first fifty, and how many there are of each kind. */
const start = (name: string): Promise<number> =>
  timed(async () => {
    const store = await open(name)
    await Promise.all([store.producers({ limit: 50 }), store.counts()])
    store.close()
  })

const saves = async (name: string, count: number): Promise<number[]> => {
  const store = await open(name)
  const live = [
    store.live(() => store.producers({ limit: 50 })),
    store.live(() => store.drafts()),
    store.live(() => store.queueCount()),
  ].map((one) => one.subscribe(() => undefined))
  const times: number[] = []
  for (let n = 0; n < count; n += 1) {
    const id = producer(n * 7).id
    times.push(await timed(() => store.commit({ op: 'patch', id, set: { phone: `08${n}` } })))
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  for (const stop of live) stop()
  store.close()
  return times
}

Object.assign(globalThis, { bench: { pull, start, saves } })
