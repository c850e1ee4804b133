import { describe, expect, it } from 'vitest'
import { BundleContent } from '../../src/protocol/bundle.ts'
import { applied, pull, push, serverProducer } from './exchange.ts'
import { addProducer, newStore, saved } from './stores.ts'

const LAN = { name: 'Trần Thị Lan', role: 'officer' as const, areas: [{ code: '19333', name: 'Đông Hà' }] }

/** As it comes out of a file. */
const throughFile = (copy: Awaited<ReturnType<Awaited<ReturnType<typeof newStore>>['copyOut']>>) => {
  const content = BundleContent.parse(JSON.parse(JSON.stringify({ kind: 'copy', copy })))
  if (content.kind !== 'copy') throw new Error('not a copy')
  return content.copy
}

const aBusyPhone = async () => {
  const phone = await newStore('01900001-0000')
  await phone.saveIdentity(LAN, { token: 'secret' })
  const sent = await addProducer(phone, 'Đã gửi')
  await push(phone, applied(1))
  await pull(phone, { changes: [] })
  const unsent = await addProducer(phone, 'Chưa gửi')
  await saved(phone, { op: 'patch', id: sent, set: { phone: '0912' } })
  return { phone, sent, unsent }
}

describe('a copy of a phone', () => {
  it('brings an empty store to what the phone was: records, queue, numbers, receipts; and never its token', async () => {
    const { phone, sent, unsent } = await aBusyPhone()
    const copy = throughFile(await phone.copyOut())
    expect(JSON.stringify(copy)).not.toContain('secret')
    const fresh = await newStore('01900002-0000')
    expect(await fresh.copyIn(copy)).toEqual({ kind: 'restored', records: 2, changes: 2 })
    expect(await fresh.currentDevice()).toBe(await phone.currentDevice())
    expect((await fresh.record('producer', sent))?.data.phone).toBe('0912')
    expect((await fresh.record('producer', unsent))?.data.name).toBe('Chưa gửi')
    expect((await fresh.queue()).map(({ m, ds, state }) => ({ m, ds, state }))).toEqual(
      (await phone.queue()).map(({ m, ds, state }) => ({ m, ds, state })),
    )
    expect(await fresh.identity()).toBeUndefined()
    await addProducer(fresh, 'Sau khi khôi phục')
    expect(Math.max(...(await fresh.queue()).map((row) => row.ds))).toBe(4)
  })

  it('put back twice, or where everything still is, changes nothing', async () => {
    const { phone } = await aBusyPhone()
    const copy = throughFile(await phone.copyOut())
    expect(await phone.copyIn(copy)).toEqual({ kind: 'restored', records: 0, changes: 0 })
    expect(await phone.identity()).toBeDefined()
  })

  it('does not bring back a change that was answered since', async () => {
    const { phone } = await aBusyPhone()
    const copy = throughFile(await phone.copyOut())
    await push(phone, applied(2))
    expect(await phone.copyIn(copy)).toEqual({ kind: 'restored', records: 0, changes: 0 })
    expect(await phone.queueCount()).toMatchObject({ waiting: 0 })
  })

  it('is never mixed with the work of another phone', async () => {
    const { phone } = await aBusyPhone()
    const other = await newStore('01900003-0000')
    const own = await addProducer(other, 'Của máy khác')
    expect(await other.copyIn(throughFile(await phone.copyOut()))).toEqual({ kind: 'foreign' })
    expect((await other.producers()).rows.map((row) => row.id)).toEqual([own])
  })

  it('[hazard 12] gives what is written after the restore numbers that the phone had never used, nor any file that it gave out', async () => {
    const { phone } = await aBusyPhone()
    const copy = throughFile(await phone.copyOut())
    const fresh = await newStore('01900002-0000')
    await fresh.copyIn(copy)
    await addProducer(fresh, 'Sau khi khôi phục')
    expect(await fresh.handOver()).toBe('restored')
    expect(await push(fresh, applied(9))).toEqual([])
    await pull(fresh, { lastSequence: 7 })
    expect((await push(fresh, applied(9))).map(({ ds }) => ds)).toEqual([2, 3, 1_000_008])
  })

  it('has the office’s feed read anew, as the copy may be old', async () => {
    const { phone } = await aBusyPhone()
    await pull(phone, { changes: [serverProducer('01900009-0000-7000-8000-000000000001', 4)], cursor: 'far' })
    const copy = throughFile(await phone.copyOut())
    const fresh = await newStore('01900002-0000')
    await fresh.copyIn(copy)
    expect(await fresh.cursor()).toBeUndefined()
  })
})

describe('changes handed over in a file', () => {
  it('are frozen: what is written afterwards goes beside them, not into them', async () => {
    const phone = await newStore()
    await phone.saveIdentity(LAN, { token: 'secret' })
    const id = await addProducer(phone)
    const stretches = await phone.handOver()
    if (stretches === 'restored') throw new Error('restored')
    const [given] = stretches
    await saved(phone, { op: 'patch', id, set: { phone: '1' } })
    const frozen = await phone.freeze(await phone.takeLead(), 10)
    if (frozen.kind === 'fenced') throw new Error('fenced')
    expect(frozen.mutations[0]).toEqual(given?.[0])
    expect(frozen.mutations).toHaveLength(2)
  })

  it('are those of one visit where a producer is named: it, its products and their assessments', async () => {
    const phone = await newStore()
    await phone.saveIdentity(LAN, { token: 'secret' })
    const visited = await addProducer(phone, 'Đã thăm')
    const product = await saved(phone, {
      ...{ op: 'create', kind: 'product', area: '19333' },
      data: { name: 'Chè', producer: visited, criteria: { decision: '26/2026', set: 11 } },
    })
    const other = await addProducer(phone, 'Chưa thăm')
    const stretches = await phone.handOver(visited)
    if (stretches === 'restored') throw new Error('restored')
    expect(stretches.flat().map(({ record }) => record)).toEqual([visited, product])
    expect((await phone.queue()).find((row) => row.record === other)?.state).toBe('pending')
  })
})
