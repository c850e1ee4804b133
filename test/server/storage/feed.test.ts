import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { addToSum, EMPTY_SUM, sumText } from '../../../src/protocol/checksum.ts'
import { PullResponse } from '../../../src/protocol/pull.ts'
import { PROTOCOL, SCHEMA } from '../../../src/protocol/version.ts'
import { createApp } from '../../../src/server/app.ts'
import { openDatabase } from '../../../src/server/storage/database.ts'
import { AREAS, openOffice, STORES } from '../offices.ts'
import { enrolPhone, type Phone, producerData } from '../visitors.ts'

const fill = async (phone: Phone, count: number): Promise<string[]> => {
  const creations = Array.from({ length: count }, (_, place) => phone.write({ set: producerData(`Hộ ${place}`) }))
  await phone.push(...creations)
  return creations.map((creation) => creation.record)
}

/** Every page from that cursor on. */
const pages = async (phone: Phone, limit: number, from?: string): Promise<PullResponse[]> => {
  const page = await phone.pull(from, limit)
  return page.more ? [page, ...(await pages(phone, limit, page.cursor))] : [page]
}

const cursorOf = (content: unknown): string => Buffer.from(JSON.stringify(content)).toString('base64url')

describe.each(STORES)('the feed over %s', (store) => {
  it('brings every record once, a page at a time, in the order of their versions', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const records = await fill(phone, 25)
    const all = await pages(phone, 10)
    expect(all.map(({ changes }) => changes.length)).toEqual([10, 10, 5])
    const rows = all.flatMap(({ changes }) => changes)
    expect(rows.map(({ id }) => id)).toEqual(records)
    expect(rows.map(({ version }) => version)).toEqual(records.map((_, place) => place + 1))
  })

  it('[hazard 30] tells with the last page, where asked for, the sum of all that it has brought', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const [first = ''] = await fill(phone, 4)
    await phone.push(phone.edit(first, { v: 1 }, { phone: '0912' }))
    const ask = async (cursor: string | undefined, limit: number) => {
      const body = { protocol: PROTOCOL, schema: SCHEMA, check: true, cursor, limit }
      return PullResponse.parse(await (await phone.post('/v1/pull', body)).json())
    }
    const half = await ask(undefined, 2)
    const rest = await ask(half.cursor, 2)
    const rows = [...half.changes, ...rest.changes]
    const sum = rows.reduce((so, { id, version }) => addToSum(so, id, version), EMPTY_SUM)
    expect(half.sums).toBeUndefined()
    expect(rest.sums).toEqual({ [AREAS[0]]: sumText(sum) })
  })

  it('says that there is no more when the last page is just full', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    await fill(phone, 10)
    expect((await pages(phone, 10)).map(({ changes }) => changes.length)).toEqual([10])
  })

  it('goes from commune to commune within one page', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office, { areas: AREAS })
    await phone.push(...AREAS.flatMap((area) => [phone.write({ area }), phone.write({ area })]))
    const all = await pages(phone, 3)
    expect(all.map(({ changes }) => changes.map(({ area }) => area))).toEqual([
      [AREAS[0], AREAS[0], AREAS[1]],
      [AREAS[1], AREAS[2], AREAS[2]],
    ])
  })

  it('brings only what changed since the cursor, and a record changed often only as it is now', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const [first = ''] = await fill(phone, 3)
    const { cursor } = await phone.pull()
    await phone.push(...['1', '2', '3'].map((text) => phone.edit(first, { v: 1 }, { phone: text })))
    const { changes } = await phone.pull(cursor)
    expect(changes).toMatchObject([{ id: first, version: 6, data: { phone: '3' } }])
  })

  it('brings a record again on a later page when it changes between two pages', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const [first = '', second = ''] = await fill(phone, 2)
    const page = await phone.pull(undefined, 1)
    await phone.push(phone.edit(first, { v: 1 }, { phone: '1' }))
    const rest = await phone.pull(page.cursor)
    expect(rest.changes.map(({ id }) => id)).toEqual([second, first])
  })

  it('shows a deleted record as deleted', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const [record = ''] = await fill(phone, 1)
    const { cursor } = await phone.pull()
    await phone.push(phone.edit(record, { v: 1 }, {}, { op: 'delete' }))
    const { changes } = await phone.pull(cursor)
    expect(changes).toMatchObject([{ id: record, deletedAt: '2026-11-02T01:00:00.000Z' }])
  })

  it('shows nothing of communes that the phone does not hold', async () => {
    await using office = await openOffice(store)
    const [here, there] = [await enrolPhone(office), await enrolPhone(office, { areas: [AREAS[1]] })]
    await fill(here, 3)
    expect((await there.pull()).changes).toEqual([])
    const { changes } = await there.pull(cursorOf({ e: office.office.life.epoch, a: { [AREAS[0]]: 0 } }))
    expect(changes).toEqual([])
  })

  it('has next to nothing to say when nothing happened', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office, { areas: AREAS })
    await fill(phone, 3)
    const { cursor } = await phone.pull()
    const response = await phone.post('/v1/pull', { protocol: 1, cursor })
    const text = await response.text()
    expect(text.length).toBeLessThan(400)
    expect(JSON.parse(text)).toMatchObject({ changes: [], leave: [], reset: false, more: false, cursor })
  })

  it('has nothing to say but that, to who takes such an answer and stands at the end', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office, { areas: AREAS })
    await fill(phone, 3)
    const ask = (body: object) => phone.post('/v1/pull', { protocol: 1, schema: SCHEMA, same: true, ...body })
    const first = PullResponse.parse(await (await ask({ limit: 2 })).json())
    expect((await ask({ limit: 1, cursor: first.cursor })).status).toBe(200)
    const { cursor } = await phone.pull(first.cursor)
    const idle = await ask({ cursor })
    expect([idle.status, await idle.text()]).toEqual([204, ''])
    // What the sums tell is something, and so is each that follows.
    expect((await ask({ cursor, check: true })).status).toBe(200)
    await fill(phone, 1)
    expect((await ask({ cursor })).status).toBe(200)
    await office.office.db.updateTable('device').set({ areas: '[]' }).where('id', '=', phone.device).execute()
    expect(PullResponse.parse(await (await ask({ cursor })).json()).leave).toHaveLength(AREAS.length)
  })

  it('goes on from a cursor as it was given out at first, and gives a shorter one', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const records = await fill(phone, 3)
    const [first] = (await phone.pull()).changes
    const old = cursorOf({ e: office.office.life.epoch, a: { [AREAS[0]]: first?.version } })
    const page = await phone.pull(old)
    expect(page.reset).toBe(false)
    expect(page.changes.map(({ id }) => id)).toEqual(records.slice(1))
    expect(page.cursor.length).toBeLessThan(old.length / 3)
    expect((await phone.pull(page.cursor)).changes).toEqual([])
  })

  it('names the communes that were taken from the phone, once', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office, { areas: [AREAS[0], AREAS[1]] })
    await fill(phone, 2)
    const before = await phone.pull()
    await office.office.db
      .updateTable('device')
      .set({ areas: JSON.stringify([AREAS[1]]) })
      .where('id', '=', phone.device)
      .execute()
    const after = await phone.pull(before.cursor)
    expect(after).toMatchObject({ leave: [AREAS[0]], changes: [], reset: false })
    expect((await phone.pull(after.cursor)).leave).toEqual([])
  })

  it('brings all of a commune that was added to the phone', async () => {
    await using office = await openOffice(store)
    const [phone, other] = [await enrolPhone(office), await enrolPhone(office, { areas: [AREAS[1]] })]
    await other.push(other.write({ area: AREAS[1] }), other.write({ area: AREAS[1] }))
    const before = await phone.pull()
    await office.office.db
      .updateTable('device')
      .set({ areas: JSON.stringify([AREAS[0], AREAS[1]]) })
      .where('id', '=', phone.device)
      .execute()
    expect((await phone.pull(before.cursor)).changes).toHaveLength(2)
  })

  it.each([
    ['no cursor of ours', 'rubbish'],
    ['text that only looks like one', cursorOf({ e: 1, a: [] })],
    ['one that breaks off', `${'A'.repeat(16)}~19333.`],
    ['one of another life of the store', cursorOf({ e: 'another', a: { [AREAS[0]]: 1 } })],
  ])('starts anew when the cursor is %s, and loses nothing', async (_what, cursor) => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const records = await fill(phone, 2)
    const page = await phone.pull(cursor)
    expect(page).toMatchObject({ reset: true, leave: [] })
    expect(page.changes.map(({ id }) => id)).toEqual(records)
    expect((await phone.pull(page.cursor)).reset).toBe(false)
  })

  it('starts anew when the cursor is ahead of the store, which then was restored from a backup', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    await fill(phone, 2)
    const page = await phone.pull(cursorOf({ e: office.office.life.epoch, a: { [AREAS[0]]: 3 } }))
    expect(page.reset).toBe(true)
    expect(page.changes).toHaveLength(2)
  })

  it('goes on with a cursor after the office was stopped and started', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    await fill(phone, 2)
    const { cursor } = await phone.pull()
    const db = await openDatabase(office.storage)
    const app = createApp({ ...office.office, db })
    const headers = { authorization: `Bearer ${phone.token}` }
    const response = await app.request('/v1/pull', {
      ...{ method: 'POST', headers, body: JSON.stringify({ protocol: 1, cursor }) },
    })
    await db.destroy()
    expect(await response.json()).toMatchObject({ reset: false, changes: [] })
  })
})
