import { describe, expect, it } from 'vitest'
import { addToSum, EMPTY_SUM, sumText } from '../../src/protocol/checksum.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import { applied, idOf, pull, push, serverProducer } from './exchange.ts'
import { AREA, addProducer, newStore } from './stores.ts'

const sumOf = (...records: { id: string; version: number }[]): string =>
  sumText(records.reduce((sum, { id, version }) => addToSum(sum, id, version), EMPTY_SUM))

/** A phone with two records of the office and one of its own that is not sent. */
const phoneWithThree = async () => {
  const store: OpenStore = await newStore()
  const rows = [serverProducer(idOf(1), 4), serverProducer(idOf(2), 7)]
  await pull(store, { changes: rows })
  await addProducer(store, 'Chưa gửi')
  return { store, rows }
}

describe('[hazard 30] what is on the phone is held against the office’s sum, made anew from the rows', () => {
  it('and agrees, unsent work aside', async () => {
    const { store, rows } = await phoneWithThree()
    expect(await store.check(await store.takeLead(), { [AREA]: sumOf(...rows) })).toBe('agreed')
    expect(await store.cursor()).toBeDefined()
  })

  it('and where it differs the feed begins anew, with nothing unsent lost', async () => {
    const { store, rows } = await phoneWithThree()
    const sums = { [AREA]: sumOf(...rows, { id: idOf(3), version: 9 }) }
    expect(await store.check(await store.takeLead(), sums)).toBe('diverged')
    expect(await store.cursor()).toBeUndefined()
    expect((await store.producers()).rows.map((row) => row.data.name)).toEqual(['Chưa gửi'])
    expect(await store.queueCount()).toMatchObject({ waiting: 1 })
    expect((await push(store, applied(10))).length).toBe(1)
  })

  it('[hazard 6] by the leading tab only', async () => {
    const { store } = await phoneWithThree()
    const former = await store.takeLead()
    await store.takeLead()
    expect(await store.check(former, { [AREA]: sumOf() })).toBe('fenced')
  })
})
