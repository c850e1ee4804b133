import { describe, expect, it } from 'vitest'
import type { OpenStore } from '../../src/store/open-store.ts'
import { aComment, idOf } from '../domain/comments/comments.ts'
import { AREA, newStore, saved } from './stores.ts'

const enrolled = async (role: 'officer' | 'commune', name: string): Promise<OpenStore> => {
  const store = await newStore()
  await store.saveIdentity({ name, role, areas: [{ code: AREA, name: 'Phường Đông Hà' }] }, { token: 'secret' })
  return store
}

const say = (store: OpenStore, data: ReturnType<typeof aComment>, id?: string) =>
  store.commit({ op: 'create', kind: 'comment', area: AREA, data, ...(id === undefined ? {} : { id }) })

const settled = { by: 'Trần Thị Hoa', at: '2026-11-21T02:00:00.000Z' }

describe('a comment on a phone', () => {
  it('is found under its product, waits in the queue, and is settled by its author at once, without a network', async () => {
    const store = await enrolled('officer', 'Trần Thị Hoa')
    const id = await saved(store, { op: 'create', kind: 'comment', area: AREA, data: aComment() })
    expect((await store.under('comment', aComment().product)).map((one) => one.id)).toEqual([id])
    expect(await store.commit({ op: 'patch', id, set: { settled } })).toMatchObject({ kind: 'saved' })
    expect(await store.queueCount()).toMatchObject({ waiting: 1, rejected: 0 })
    expect(await store.commit({ op: 'patch', id, set: { settled: { ...settled, by: 'Khác' } } })).toEqual({
      ...{ kind: 'refused', code: 'settled', paths: ['settled'] },
    })
  })

  it('is refused there and then in another role’s name, when it is not whole, and when what was said is changed', async () => {
    const store = await enrolled('officer', 'Trần Thị Hoa')
    expect(await say(store, aComment({ role: 'commune' }))).toMatchObject({ kind: 'refused', code: 'forbidden' })
    expect(await say(store, aComment({ text: '' }))).toMatchObject({
      kind: 'refused',
      code: 'not-complete',
      paths: ['text'],
    })
    const id = await saved(store, { op: 'create', kind: 'comment', area: AREA, data: aComment({ role: 'producer' }) })
    expect(await store.commit({ op: 'patch', id, set: { text: 'Khác' } })).toMatchObject({
      kind: 'refused',
      code: 'said',
    })
    expect(await store.queueCount()).toMatchObject({ waiting: 1 })
  })

  it('can be written by a producer before anybody enrolled the phone', async () => {
    const store = await newStore()
    expect(await say(store, aComment({ role: 'producer', by: '', to: 'officer' }))).toMatchObject({ kind: 'saved' })
    expect(await say(store, aComment(), idOf(9))).toMatchObject({ kind: 'refused', code: 'forbidden' })
  })
})
