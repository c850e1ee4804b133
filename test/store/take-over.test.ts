import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SelfContent } from '../../src/protocol/bundle.ts'
import { gatherSelf } from '../../src/store/gather-self.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import { lookAtTakeOver, takeOver } from '../../src/store/take-over.ts'
import { officersPhone, producersPhone } from './producers-phone.ts'
import { AREA, saved } from './stores.ts'

const take = (store: OpenStore, content: SelfContent) => store.work((desk) => takeOver(desk, content, AREA))

const standings = async (store: OpenStore, content: SelfContent): Promise<string[]> => {
  const taken = await take(store, content)
  if (taken.kind !== 'taken') throw new Error(taken.kind)
  return taken.records.map(({ kind, standing }) => `${kind}: ${standing}`)
}

const queued = (store: OpenStore) =>
  store.work(async ({ db }) => (await db.outbox.toArray()).map(({ state: _state, ...mutation }) => mutation))

describe('what a producer hands over', () => {
  it('is one product with all that hangs under it, and nothing of another', async () => {
    const phone = await producersPhone()
    await phone.answer({ '1.1': 1 })
    await phone.photograph(1)
    const other = await saved(phone.store, {
      ...{ op: 'create', kind: 'product', area: AREA },
      data: { producer: phone.producer, name: 'Nước mắm', criteria: { decision: '26/2026', set: 9 } },
    })
    const content = await phone.handOver()
    expect(new Set(content.mutations.map(({ kind }) => kind))).toEqual(
      new Set(['producer', 'product', 'assessment', 'evidence']),
    )
    expect(content.mutations.some(({ record }) => record === other)).toBe(false)
    expect(content.files?.length).toBe(1)
    expect(await phone.store.work((desk) => gatherSelf(desk, phone.assessment))).toBeUndefined()
  })

  it('keeps what was handed over apart from what is typed afterwards', async () => {
    const phone = await producersPhone()
    await phone.answer({ '1.1': 1 })
    const first = await phone.handOver()
    await phone.answer({ '1.2': 2 })
    const second = await phone.handOver()
    expect(second.mutations.slice(0, first.mutations.length)).toEqual(first.mutations)
    expect(second.mutations.length).toBe(first.mutations.length + 1)
  })
})

describe('taking a self-assessment over', () => {
  it('writes it under the officer’s commune, with the producer’s ids, times and name, as changes of this phone', async () => {
    const [producer, officer] = [await producersPhone(), await officersPhone()]
    await producer.answer({ '1.1': 1, '1.2': 0 })
    await producer.finish()
    const content = await producer.handOver()
    expect(await standings(officer, content)).toEqual(['producer: new', 'product: new', 'assessment: new'])
    const here = await officer.record('assessment', producer.assessment)
    const there = await producer.store.record('assessment', producer.assessment)
    expect(here?.data).toEqual(there?.data)
    const [creation] = content.mutations.filter(({ record }) => record === producer.assessment)
    expect(here).toMatchObject({ area: AREA, data: { role: 'self' }, createdAt: creation?.at })
    const mutations = await queued(officer)
    expect(mutations.map(({ at, author, patch }) => ({ at, author, patch }))).toEqual(
      content.mutations.map(({ at, patch }) => ({ at, author: 'Lê Thị Năm', patch })),
    )
    expect(new Set(mutations.map(({ device }) => device))).toEqual(new Set([officer.device]))
    expect(mutations.every(({ m }) => content.mutations.every((theirs) => theirs.m !== m))).toBe(true)
  })

  it('owes the office the photos, also before their bytes have come', async () => {
    const [producer, officer] = [await producersPhone(), await officersPhone()]
    const photo = await producer.photograph(2)
    await take(officer, await producer.handOver())
    expect(await officer.uploads()).toMatchObject([{ sha256: photo.sha256, state: 'waiting', isHere: false }])
  })

  it('shows beforehand what is new, and writes nothing for it', async () => {
    const [producer, officer] = [await producersPhone(), await officersPhone()]
    const content = await producer.handOver()
    const outlook = await officer.work((desk) => lookAtTakeOver(desk, content))
    expect(outlook).toMatchObject({ kind: 'outlook', area: undefined })
    expect(await officer.counts()).toMatchObject({ producer: 0, product: 0, assessment: 0 })
  })

  it('adds what a later version has more, finishes it, and lets nothing be written into what the producer wrote', async () => {
    const [producer, officer] = [await producersPhone(), await officersPhone()]
    await producer.answer({ '1.1': 1 })
    await take(officer, await producer.handOver())
    await saved(officer, { op: 'patch', id: producer.product, set: { note: 'Đã xem tại chỗ' } })
    await producer.answer({ '1.2': 2 })
    await producer.finish()
    expect(await standings(officer, await producer.handOver())).toEqual([
      ...['producer: same', 'product: same', 'assessment: more'],
    ])
    const record = await officer.record('assessment', producer.assessment)
    expect(record?.data).toMatchObject({ status: 'final', answers: { '1.1': 1, '1.2': 2 } })
    const note = (await queued(officer)).find(({ patch }) => patch.set.note !== undefined)
    expect(note).toMatchObject({ author: 'Trần Thị Hoa', op: 'patch' })
  })

  it('names what differs and never overwrites it; then a draft here stays a draft', async () => {
    const [producer, officer] = [await producersPhone(), await officersPhone()]
    await producer.answer({ '1.1': 1 })
    await take(officer, await producer.handOver())
    await producer.answer({ '1.1': 3, '1.2': 0 })
    await producer.finish()
    const taken = await take(officer, await producer.handOver())
    const differs = [
      { path: 'status', here: 'draft', theirs: 'final' },
      { path: 'answers/1.1', here: 1, theirs: 3 },
    ]
    expect(taken).toMatchObject({ kind: 'taken', records: [{}, {}, { kind: 'assessment', differs }] })
    const record = await officer.record('assessment', producer.assessment)
    expect(record?.data).toMatchObject({ status: 'draft', answers: { '1.1': 1, '1.2': 0 } })
    expect(record?.data.finalisedAt).toBeUndefined()
  })

  it('leaves what is final or deleted here as it is', async () => {
    const [producer, officer] = [await producersPhone(), await officersPhone()]
    await producer.finish()
    const content = await producer.handOver()
    await take(officer, content)
    await saved(officer, { op: 'delete', id: producer.product })
    const longer = { ...content, mutations: content.mutations.map(longerBy({ '1.1': 2 })) }
    expect(await standings(officer, longer)).toEqual(['producer: same', 'product: kept', 'assessment: kept'])
    expect((await officer.record('assessment', producer.assessment))?.data.answers).toEqual({})
  })

  it('refuses what is not what it says: records of others, an officer’s assessment, a record without a beginning', async () => {
    const [producer, officer] = [await producersPhone(), await officersPhone()]
    const content = await producer.handOver()
    const [first, ...rest] = content.mutations
    const asOfficer = content.mutations.map((one) =>
      one.kind === 'assessment' ? { ...one, patch: { ...one.patch, set: { ...one.patch.set, role: 'officer' } } } : one,
    )
    const asTarget = content.mutations.map((one) =>
      one.kind === 'assessment' ? { ...one, kind: 'target' as const } : one,
    )
    for (const mutations of [
      rest,
      asOfficer,
      asTarget,
      first === undefined ? [] : [{ ...first, op: 'patch' as const }],
    ])
      expect(await take(officer, { ...content, mutations })).toEqual({ kind: 'faulty' })
    expect(await officer.counts()).toMatchObject({ producer: 0, product: 0 })
    const newer = content.mutations.map((one) => ({ ...one, schema: 999 }))
    expect(await take(officer, { ...content, mutations: newer })).toEqual({ kind: 'newer' })
  })

  it('asks for an enrolled phone', async () => {
    const [producer, other] = [await producersPhone(), await producersPhone()]
    expect(await take(other.store, await producer.handOver())).toEqual({ kind: 'not-enrolled' })
  })

  it('is once however often it is done, and loses no answer, whatever was handed over in between', async () => {
    const answers = fc.dictionary(
      fc.constantFrom('1.1', '1.2', '2.1', '2.2', '3.1', '4.1'),
      fc.integer({ min: -1, max: 3 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(answers, { minLength: 1, maxLength: 4 }), fc.boolean(), async (rounds, isFinished) => {
        const [producer, officer] = [await producersPhone(), await officersPhone()]
        const given: Record<string, number> = {}
        for (const round of rounds) {
          const more = Object.fromEntries(Object.entries(round).filter(([code]) => given[code] === undefined))
          Object.assign(given, more)
          await producer.answer(more)
          await take(officer, await producer.handOver())
        }
        if (isFinished) await producer.finish()
        const content = await producer.handOver()
        await take(officer, content)
        const before = await queued(officer)
        const again = await standings(officer, content)
        expect(again.filter((one) => !/: (same|kept)$/.test(one))).toEqual([])
        expect(await queued(officer)).toEqual(before)
        const record = await officer.record('assessment', producer.assessment)
        expect(record?.data.answers).toEqual(given)
        expect(record?.data.status).toBe(isFinished ? 'final' : 'draft')
      }),
      { seed: 26, numRuns: 25 },
    )
  })
})

const longerBy =
  (answers: Record<string, number>) =>
  (mutation: SelfContent['mutations'][number]): SelfContent['mutations'][number] =>
    mutation.kind === 'assessment'
      ? { ...mutation, patch: { ...mutation.patch, set: { ...mutation.patch.set, answers } } }
      : mutation
