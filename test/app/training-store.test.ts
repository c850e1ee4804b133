import { describe, expect, it } from 'vitest'
import type { AddOutcome } from '../../src/app/add-evidence.ts'
import { addEvidence } from '../../src/app/add-evidence.ts'
import type { EvidenceControl } from '../../src/app/evidence.ts'
import { aheadOf, nearOf, pastOf } from '../../src/app/screens/trainings/field-order.ts'
import { readOpenActions } from '../../src/app/screens/trainings/open-actions.ts'
import { readEffect } from '../../src/app/screens/trainings/read-effect.ts'
import { linkSignatures, markPresent, signFor } from '../../src/app/screens/trainings/take-attendance.ts'
import {
  acceptProposals,
  callOff,
  drawnKey,
  heldPatch,
  participantOf,
} from '../../src/app/screens/trainings/training-writes.ts'
import type { Training } from '../../src/domain/records/training.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import { AREA, addProducer, newStore, saved } from '../store/stores.ts'
import { idOf } from './assessment-fixture.ts'
import { anAction, aTraining, TODAY } from './training-fixture.ts'

const AT = '2026-11-20T02:00:00.000Z'
const NEIGHBOUR = '19351'

const desk = async () => {
  const store = await newStore()
  await store.saveIdentity(
    { name: 'Văn phòng', role: 'coordinator', areas: [{ code: AREA, name: 'Đông Hà' }] },
    { token: 'mã' },
  )
  return store
}

const read = async (store: OpenStore, id: string) => {
  const training = await store.record('training', id)
  if (training === undefined) throw new Error('no training')
  return training
}

const make = (store: OpenStore, data: Training) => saved(store, { op: 'create', kind: 'training', area: AREA, data })

/** Signing without a canvas: the same bytes as any picture, filed by the code that files evidence. */
const signing = (store: OpenStore): Pick<EvidenceControl, 'add'> => ({
  add: (source, home): Promise<AddOutcome> =>
    addEvidence(
      { store, commit: store.commit, now: () => new Date(AT), locate: async () => ({ kind: 'unavailable' }) },
      source,
      home,
    ),
})

/** A picture of one dot, as a canvas gives it. */
const PICTURE = new Blob(
  [
    Uint8Array.from(
      atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
      (letter) => letter.charCodeAt(0),
    ),
  ],
  { type: 'image/png' },
)

describe('accepting proposals', () => {
  it('makes the sessions, invites the producers, and lets the actions name them, all at once', async () => {
    const store = await desk()
    const producer = await saved(store, {
      ...{ op: 'create', kind: 'producer', area: NEIGHBOUR },
      data: { name: 'HTX Cà phê', legalForm: 'cooperative', representative: 'Hồ Văn Ba', phone: '0905' },
    })
    const action = await saved(store, { op: 'create', kind: 'action', area: NEIGHBOUR, data: anAction({ producer }) })
    const before = await readOpenActions(store, TODAY)
    expect(before.actions).toMatchObject([{ id: action, producer, area: NEIGHBOUR }])
    const record = await store.record('producer', producer)
    if (record === undefined) throw new Error('no producer')
    const committed = await acceptProposals(store, [
      {
        group: { key: 'k', measure: 'packaging', host: AREA, actions: [action] },
        ...{ topic: 'Bao bì', day: '2027-01-15', producers: [record], communes: [NEIGHBOUR], capacity: 25 },
        ...{ costVnd: 3_150_000, paidBy: 'city' },
      },
    ])
    expect(committed).toEqual({ kind: 'saved' })
    const [training] = await store.all('training')
    expect(training).toMatchObject({
      area: AREA,
      data: {
        ...{
          status: 'planned',
          heldOn: '2027-01-15',
          costs: { city: { planned: 3_150_000 } },
          actions: { [action]: true },
        },
        // Phones of this commune do not hold the neighbour's producers: the name says whose representative it is.
        participants: { [producer]: { producer, name: 'Hồ Văn Ba, HTX Cà phê', phone: '0905' } },
      },
    })
    expect((await store.record('action', action))?.data.training).toBe(training?.id)
    expect((await readOpenActions(store, TODAY)).actions).toEqual([])
    if (training === undefined) throw new Error('no training')
    expect(await callOff(store, training)).toEqual({ kind: 'saved' })
    expect((await read(store, training.id)).data.status).toBe('cancelled')
    expect((await readOpenActions(store, TODAY)).actions).toHaveLength(1)
  })

  it('names a producer of the same commune by its representative alone, and one without by its own name', async () => {
    const store = await desk()
    const id = await addProducer(store, 'HTX Chè')
    const record = await store.record('producer', id)
    if (record === undefined) throw new Error('no producer')
    expect(participantOf(record, AREA)).toEqual({ producer: id, name: 'HTX Chè' })
    const led = { ...record, data: { ...record.data, representative: 'Trần Thị Hoa' } }
    expect(participantOf(led, AREA)).toEqual({ producer: id, name: 'Trần Thị Hoa' })
  })
})

describe('taking attendance', () => {
  const people = { p1: { name: 'An' }, p2: { name: 'Bình' }, p3: { name: 'Cúc' } }

  it('puts down who is there and who is not; a signature files itself and says that its owner is there', async () => {
    const store = await desk()
    const id = await make(store, aTraining({ participants: people }))
    await markPresent(store, await read(store, id), 'p1', true, AT)
    await markPresent(store, await read(store, id), 'p2', false, AT)
    const doors = { store, evidence: signing(store), at: AT }
    expect(await signFor(doors, await read(store, id), 'p2', PICTURE, undefined)).toEqual({ kind: 'signed' })
    const [signature] = await store.under('evidence', id)
    expect(signature?.data).toMatchObject({ medium: 'signature', training: id, question: 'p2' })
    expect(signature?.data.producer).toBeUndefined()
    expect((await read(store, id)).data.attendance).toEqual({
      p1: { isPresent: true, at: AT },
      p2: { isPresent: true, at: AT, signature: signature?.id },
    })
    await markPresent(store, await read(store, id), 'p2', false, AT)
    expect((await read(store, id)).data.attendance.p2).toEqual({ isPresent: false, at: AT })
  })

  it('names a signature that was filed just before the phone died, but not against a word that its owner is away', async () => {
    const store = await desk()
    const id = await make(store, aTraining({ participants: people }))
    for (const question of ['p1', 'p2', 'gone'])
      await signing(store).add({ kind: 'signature', picture: PICTURE }, { area: AREA, training: id, question })
    await markPresent(store, await read(store, id), 'p2', false, AT)
    await linkSignatures(store, await read(store, id), await store.under('evidence', id), AT)
    const { attendance } = (await read(store, id)).data
    expect(attendance.p1).toMatchObject({ isPresent: true, signature: expect.any(String) })
    expect(attendance.p2).toEqual({ isPresent: false, at: AT })
    expect(Object.keys(attendance).toSorted()).toEqual(['p1', 'p2'])
  })

  it('ends with the day, and with everybody who was not called as absent; afterwards it is not called off', async () => {
    const store = await desk()
    const id = await make(store, aTraining({ participants: people, attendance: { p1: { isPresent: true, at: AT } } }))
    const { data } = await read(store, id)
    await saved(store, { op: 'patch', id, set: heldPatch(data, TODAY, AT) })
    const held = await read(store, id)
    expect(held.data).toMatchObject({ status: 'held', heldOn: TODAY, attendance: { p2: { isPresent: false } } })
    expect(await callOff(store, held)).toMatchObject({ kind: 'refused', code: 'out-of-turn' })
    expect((await store.commit({ op: 'delete', id })).kind).toBe('refused')
  })

  it('draws keys for people of no producer that may stand in a path', () => {
    expect(drawnKey(() => 0.999999)).toBe('nzzzzzzzzzz')
    expect(drawnKey(() => 0)).toMatch(/^[^/]{1,60}$/)
  })
})

describe('the effect of a session', () => {
  it('is read from the actions of its measure; nothing before it was held', async () => {
    const store = await desk()
    const producer = await addProducer(store)
    const id = await make(
      store,
      aTraining({
        participants: { [producer]: { producer, name: 'An' } },
        attendance: { [producer]: { isPresent: true, at: AT } },
      }),
    )
    expect(await readEffect(store, await read(store, id), 6, TODAY)).toBeUndefined()
    await saved(store, { op: 'patch', id, set: { status: 'held', heldOn: '2026-06-10' } })
    const create = (data: ReturnType<typeof anAction>) =>
      saved(store, { op: 'create', kind: 'action', area: AREA, data })
    await create(anAction({ producer, training: id, status: 'done', doneOn: '2026-07-01' }))
    await create(anAction({ producer: idOf(77) }))
    const found = await readEffect(store, await read(store, id), 6, TODAY)
    expect(found?.effect).toMatchObject({
      ...{ attended: { moved: 1, all: 1 }, absent: { all: 0 }, without: { moved: 0, all: 1 }, isOver: false },
    })
    expect([...(found?.producers.values() ?? [])]).toEqual(['HTX Chè Khe Sanh'])
  })
})

describe('trainings on a phone', () => {
  it('stand with those ahead first; those of the next two weeks are near, and stay so a week if nobody marked them', () => {
    const all = [
      { id: 'far', data: aTraining({ heldOn: '2027-03-01' }) },
      { id: 'near', data: aTraining({ heldOn: '2026-11-28' }) },
      { id: 'forgotten', data: aTraining({ heldOn: '2026-11-15' }) },
      { id: 'proposed', data: aTraining({ status: 'proposed', heldOn: '2026-11-25' }) },
      { id: 'held', data: aTraining({ status: 'held', heldOn: '2026-11-01' }) },
      { id: 'off', data: aTraining({ status: 'cancelled', heldOn: '2026-11-24' }) },
    ]
    expect(aheadOf(all, TODAY).map(({ id }) => id)).toEqual(['forgotten', 'proposed', 'near', 'far'])
    expect(pastOf(all, TODAY).map(({ id }) => id)).toEqual(['off', 'held'])
    expect(nearOf(all, TODAY).map(({ id }) => id)).toEqual(['forgotten', 'near'])
  })
})
