import type { Uuid } from '../../src/domain/records/envelope.ts'
import { UNASSIGNED_AREA } from '../../src/domain/records/unassigned-area.ts'
import type { SelfContent } from '../../src/protocol/bundle.ts'
import { gatherSelf } from '../../src/store/gather-self.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import { aPhoto, evidenceOf, referenceTo } from '../server/pictures.ts'
import { AREA, newStore, saved } from './stores.ts'

/** A producer's own phone, which the office does not know, with one self-assessment on it. */
export interface ProducersPhone {
  readonly store: OpenStore
  readonly producer: Uuid
  readonly product: Uuid
  readonly assessment: Uuid
  /** What it hands over now. */
  handOver(): Promise<SelfContent>
  answer(answers: Readonly<Record<string, number>>): Promise<void>
  finish(): Promise<void>
  photograph(seed: number): Promise<{ id: Uuid; sha256: string }>
}

let phones = 0

export const producersPhone = async (): Promise<ProducersPhone> => {
  phones += 1
  const store = await newStore(`0191${String(phones).padStart(4, '0')}-0000`)
  const area = UNASSIGNED_AREA
  const producer = await saved(store, {
    ...{ op: 'create', kind: 'producer', area },
    data: { name: 'Hộ chè Bà Năm', legalForm: 'household', representative: 'Lê Thị Năm', phone: '0912 345 678' },
  })
  const criteria = { decision: '26/2026', set: 11 } as const
  const product = await saved(store, {
    ...{ op: 'create', kind: 'product', area },
    data: { producer, name: 'Chè xanh Bà Năm', criteria },
  })
  const assessment = await saved(store, {
    ...{ op: 'create', kind: 'assessment', area },
    data: {
      ...{ product, producer, criteria, packVersion: 1, role: 'self', assessor: 'Lê Thị Năm', status: 'draft' },
      ...{ startedAt: '2026-11-02T00:30:00.000Z', answers: {}, findings: {}, notes: {}, locks: {} },
    },
  })
  return {
    ...{ store, producer, product, assessment },
    handOver: async () => {
      const gathered = await store.work((desk) => gatherSelf(desk, product))
      if (gathered === undefined) throw new Error('the product is not here')
      return gathered.content
    },
    answer: async (answers) => {
      for (const [code, answer] of Object.entries(answers))
        await saved(store, { op: 'patch', id: assessment, set: { [`answers/${code}`]: answer } })
    },
    finish: async () => {
      const set = { status: 'final', finalisedAt: '2026-11-02T01:30:00.000Z' }
      await saved(store, { op: 'patch', id: assessment, set })
    },
    photograph: async (seed) => {
      const photo = aPhoto(4_000, seed)
      const file = referenceTo(photo)
      if ((await store.keepBytes(file, photo.buffer)) !== 'kept') throw new Error('not kept')
      const data = evidenceOf(file, { producer, product, assessment, criterion: '1.1' })
      return { id: await saved(store, { op: 'create', kind: 'evidence', area, data }), sha256: file.sha256 }
    },
  }
}

/** An officer's phone, enrolled in one commune. */
export const officersPhone = async (): Promise<OpenStore> => {
  phones += 1
  const store = await newStore(`0192${String(phones).padStart(4, '0')}-0000`)
  await store.saveIdentity(
    { name: 'Trần Thị Hoa', role: 'officer', areas: [{ code: AREA, name: 'Phường Đông Hà' }] },
    { token: 'a-token-of-this-phone' },
  )
  return store
}
