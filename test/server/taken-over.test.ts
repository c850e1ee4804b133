import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { takeOver } from '../../src/store/take-over.ts'
import { producersPhone } from '../store/producers-phone.ts'
import { enrolledPhone } from './bundles.ts'
import { AREAS, openOffice, STORES } from './offices.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

describe.each(STORES)('a self-assessment that an officer took over, over %s', (store) => {
  it('reaches the office whole, in the producer’s name, photo and all; a later version completes it', async () => {
    await using office = await openOffice(store)
    const [producer, officer] = [await producersPhone(), await enrolledPhone(office)]
    await producer.answer({ '1.1': 1 })
    const photo = await producer.photograph(3)
    const take = async (): Promise<void> => {
      const content = await producer.handOver()
      for (const file of content.files ?? []) {
        const bytes = await new Blob(await producer.store.bytesOf(file.sha256)).arrayBuffer()
        await officer.store.keepBytes(file, bytes)
      }
      const taken = await officer.store.work((desk) => takeOver(desk, content, AREAS[0]))
      expect(taken.kind).toBe('taken')
      await officer.exchange()
    }
    await take()
    await producer.answer({ '1.2': 0 })
    await producer.finish()
    await take()
    await take()
    expect(await officer.store.queueCount()).toMatchObject({ waiting: 0, rejected: 0, conflicts: 0 })
    const { db } = office.office
    const records = await db.selectFrom('record').selectAll().where('area', '=', AREAS[0]).execute()
    expect(records.map(({ kind }) => kind).sort()).toEqual(['assessment', 'evidence', 'producer', 'product'])
    const assessment = records.find(({ id }) => id === producer.assessment)
    expect(JSON.parse(assessment?.data ?? '')).toMatchObject({
      ...{ role: 'self', status: 'final', answers: { '1.1': 1, '1.2': 0 } },
    })
    expect(JSON.parse(assessment?.created_by ?? '')).toMatchObject({ name: 'Lê Thị Năm', device: officer.store.device })
    const file = await db.selectFrom('file').select('state').where('sha256', '=', photo.sha256).executeTakeFirst()
    expect(file).toEqual({ state: 'stored' })
  })
})
