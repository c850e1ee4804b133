import { refreshFacts } from '../../../src/store/facts/refresh-facts.ts'
import { noteTouched } from '../../../src/store/facts/touched.ts'
import { type OpenStore, openStore } from '../../../src/store/open-store.ts'
import type { Seal } from '../../../src/store/seal.ts'
import { createSeal } from '../../../src/store/sealed/create-seal.ts'
import { aPhoto, evidenceOf, referenceTo } from '../../server/pictures.ts'
import { applied, idOf, pull, push, rejected, serverProducer } from '../exchange.ts'
import { AREA, countingIds, saved, steppingClock } from '../stores.ts'

export const SEAL = createSeal(new Uint8Array(32).fill(1), 'lan')
export const OTHER_SEAL = createSeal(new Uint8Array(32).fill(2), 'lan')

/** An office's store of that name, which has every table that a phone's has, and facts besides. */
export const open = (name: string, seal?: Seal, prefix = '01900000-0000'): Promise<OpenStore> =>
  openStore({
    ...{ name, newId: countingIds(prefix), now: steppingClock(), extend: noteTouched },
    ...(seal === undefined ? {} : { seal }),
  })

export const PHOTO = aPhoto(600_000, 41)
export const THUMBNAIL = aPhoto(2_000, 42)

/** What must be found nowhere: names, numbers, words of people. */
export const PLANTED = {
  name: 'HTX Chè Rừngxanh Đặngthùy',
  representative: 'Nguyễnvăn Bíẩn',
  phone: '0987654321',
  address: 'Thôn Cổtích, xã Ẩnmình',
  product: 'Chè đinh Hươngthầm',
  caption: 'Giấytờ tùythân',
  number: 'GCN-773311-BIMAT',
  typed: 'Đanggõdởdang',
  place: 'tiêuchí-nơiđó',
  token: 'tokenrấtkínđáo',
  officer: 'Cánbộ Lặnglẽ',
  note: 'ghichúriêngtư',
  holder: 'Ngườigửi Xaxôi',
  href: '/bímật/đường-về',
} as const

/** Puts something of everything into it: records, a base, queue rows of each state, receipts, photos, a carried file, typing, facts. */
export const fill = async (store: OpenStore): Promise<void> => {
  await store.saveSettings({ language: 'en', textSize: 150 })
  const identity = { name: PLANTED.officer, role: 'officer' as const, areas: [{ code: AREA, name: 'Khe Sanh' }] }
  await store.saveIdentity(identity, { token: PLANTED.token })
  await pull(store, { changes: [1, 2, 3].map((n) => serverProducer(idOf(n), n, { name: `${PLANTED.name} ${n}` })) })
  const { name, representative, phone, address, note } = PLANTED
  const producer = await saved(store, {
    ...{ op: 'create', kind: 'producer', area: AREA },
    data: { name, representative, phone, address, legalForm: 'cooperative' },
  })
  const criteria = { decision: '26/2026', set: 11 } as const
  const product = await saved(store, {
    ...{
      op: 'create',
      kind: 'product',
      area: AREA,
      data: { producer, name: PLANTED.product, code: PLANTED.number, criteria },
    },
  })
  await push(store, applied(5))
  await saved(store, { op: 'patch', id: product, set: { name: `${PLANTED.product} ${note}` } })
  await push(store, rejected('name'))
  await saved(store, { op: 'patch', id: idOf(1), set: { phone } })
  await takePhoto(store, product)
  await push(store, applied(7))
  await saved(store, { op: 'patch', id: idOf(2), set: { address } })
  await saved(store, { op: 'delete', id: idOf(3) })
  const part = { text: `[${JSON.stringify(note)}]`, proof: 'a'.repeat(64) }
  const carried = { device: idOf(9), holder: PLANTED.holder, madeAt: '2026-06-01T00:00:00.000Z', count: 1 }
  await store.carry({ id: 'file', ...carried, parts: [part], files: [] })
  await store.rememberPlace(product, PLANTED.place)
  await store.keepTyping('producer', { name: PLANTED.typed })
  await store.rememberReturn({ href: PLANTED.href, at: '2026-06-01T00:00:00.000Z' })
  await store.deviceKey(() => crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']) as Promise<CryptoKeyPair>)
  await store.work(({ db }) =>
    refreshFacts(db, {
      ...{ today: '2026-11-26', rules: 'test', signal: new AbortController().signal },
      breathe: async () => undefined,
      onProgress: () => undefined,
    }),
  )
  await saved(store, { op: 'patch', id: producer, set: { address: `${address} ${note}` } })
}

const takePhoto = async (store: OpenStore, product: string): Promise<void> => {
  const [file, preview] = [referenceTo(PHOTO), referenceTo(THUMBNAIL)]
  await store.keepBytes(file, PHOTO.slice().buffer)
  await store.keepBytes(preview, THUMBNAIL.slice().buffer)
  const data = { ...evidenceOf(file, { thumbnail: preview }), product, caption: PLANTED.caption }
  await saved(store, { op: 'create', kind: 'evidence', area: AREA, data })
}

/** All that the store says through its own doors. */
export const told = async (store: OpenStore): Promise<unknown> => {
  const { device: _, ...rest } = await store.copyOut()
  const bytes = await Promise.all([PHOTO, THUMBNAIL].map((photo) => store.bytesOf(referenceTo(photo).sha256)))
  const searches = ['che', 'bi', '0987', 'rungxanh 2', 'co']
  return {
    ...rest,
    ...{ device: await store.currentDevice(), token: await store.token(), settings: await store.settings() },
    ...{ identity: await store.identity(), cursor: await store.cursor(), carried: await store.carried() },
    ...{ queue: await store.queue(), uploads: await store.uploads(), counts: await store.counts() },
    ...{ typing: await store.typing('producer'), returnPlace: await store.returnPlace() },
    places: await Promise.all(rest.records.map(({ id }) => store.place(id))),
    producers: await Promise.all(searches.map((search) => store.producers({ search, limit: 2 }))),
    products: await Promise.all(searches.map((search) => store.products({ search }))),
    bytes: bytes.map((parts) => parts?.map((part) => [...new Uint8Array(part)].join(','))),
    facts: await store.work(({ db }) => db.facts.toArray()),
    touched: (await store.work(({ db }) => db.touched.toArray())).map(({ keys, page }) => ({ keys, page })),
    hasKey: (await store.work(({ db }) => db.keys.get('device'))) !== undefined,
  }
}
