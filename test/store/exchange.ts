import type { Uuid } from '../../src/domain/records/envelope.ts'
import type { Mutation } from '../../src/protocol/mutation.ts'
import type { PullResponse } from '../../src/protocol/pull.ts'
import type { Verdict } from '../../src/protocol/push.ts'
import type { WireRecord } from '../../src/protocol/record.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import { AREA, aProducer } from './stores.ts'

/** What the office says to each mutation of a test. */
type Answer = (mutation: Mutation) => Verdict

export const applied =
  (version: number): Answer =>
  ({ m }) => ({ m, kind: 'applied', version })

export const rejected =
  (...paths: string[]): Answer =>
  ({ m }) => ({ m, kind: 'rejected', code: 'invalid-data', paths })

/** Sends everything that can be sent, answers it, and gives what was sent. */
export const push = async (store: OpenStore, answer: Answer): Promise<Mutation[]> => {
  const lease = await store.takeLead()
  const frozen = await store.freeze(lease, 100)
  if (frozen.kind === 'fenced') throw new Error('fenced')
  await store.settle(lease, frozen.mutations.map(answer), PAGE.epoch)
  return frozen.mutations
}

const PAGE: PullResponse = { epoch: 'one', changes: [], leave: [], reset: false, cursor: 'c1', more: false }

/** Takes in one page of the feed. */
export const pull = async (store: OpenStore, page: Partial<PullResponse>): Promise<void> => {
  await store.applyPage(await store.takeLead(), { ...PAGE, ...page })
}

const OTHER = { name: 'Văn phòng', device: '01900000-0000-7000-8000-0000000000ff' }

/** A producer as the office's feed brings it. */
export const serverProducer = (id: Uuid, version: number, data: Partial<WireRecord['data']> = {}): WireRecord => ({
  ...{ id, kind: 'producer', area: AREA, version, conflicts: [] },
  data: { ...aProducer(), ...data } as WireRecord['data'],
  ...{
    createdAt: '2026-05-01T00:00:00.000Z',
    createdBy: OTHER,
    updatedAt: '2026-05-01T00:00:00.000Z',
    updatedBy: OTHER,
  },
})

/** An assessment that was begun on that device, as the office's feed brings it. */
export const serverAssessment = (id: Uuid, version: number, device = OTHER.device): WireRecord => ({
  ...serverProducer(id, version),
  ...{ kind: 'assessment', createdBy: { ...OTHER, device } },
  data: {
    ...{ product: idOf(900), producer: idOf(901), criteria: { decision: '26/2026', set: 11 }, packVersion: 1 },
    ...{ role: 'officer', assessor: '', status: 'draft', startedAt: '2026-06-01T00:00:00.000Z' },
    ...{ answers: {}, findings: {}, notes: {}, locks: {} },
  },
})

export const idOf = (number: number): Uuid => `01900000-0000-7000-8000-${String(700_000 + number).padStart(12, '0')}`
