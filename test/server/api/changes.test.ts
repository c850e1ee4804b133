import { describe, expect, it } from 'vitest'
import { STORES } from '../offices.ts'
import { enrolPhone, producerData } from '../visitors.ts'
import { makeKey, openFullOffice, reader } from './readers.ts'

interface Page {
  readonly records: readonly { id: string; version: number; deletedAt?: string }[]
  readonly cursor: string
  readonly more: boolean
  readonly reset: boolean
}

describe.each(STORES)('what has changed, over %s', (store) => {
  it('comes whole, page by page, and then only what is new, tombstones too', async () => {
    await using office = await openFullOffice(store)
    const ask = reader(office, (await makeKey(office)).key)
    const copy = new Map<string, number>()
    let cursor: string | undefined
    const follow = async (): Promise<number> => {
      let rows = 0
      for (let more = true; more; ) {
        const after = cursor === undefined ? '' : `&after=${cursor}`
        const page = (await (await ask(`/changes?limit=40${after}`)).json()) as Page
        for (const { id, version, deletedAt } of page.records) {
          rows += 1
          if (deletedAt === undefined) copy.set(id, version)
          else copy.delete(id)
        }
        cursor = page.cursor
        more = page.more
      }
      return rows
    }
    await follow()
    const live = await office.office.db.selectFrom('record').select('id').where('deleted_at', 'is', null).execute()
    expect([...copy.keys()].sort()).toEqual(live.map(({ id }) => id).sort())

    const phone = await enrolPhone(office)
    const { record, v } = await phone.create('producer', producerData())
    expect([await follow(), copy.get(record)]).toEqual([1, v])
    await phone.pushOne(phone.write({ op: 'delete', record, base: { v }, set: {} }))
    expect([await follow(), copy.has(record)]).toEqual([1, false])
    expect(await follow()).toBe(0)
  })

  it('comes as lines too, the last of which says where to go on', async () => {
    await using office = await openFullOffice(store)
    const ask = reader(office, (await makeKey(office)).key)
    const response = await ask('/changes?limit=7', { accept: 'application/x-ndjson' })
    expect(response.headers.get('content-type')).toBe('application/x-ndjson')
    const lines = (await response.text()).trimEnd().split('\n')
    expect(lines.length).toBe(8)
    expect(JSON.parse(lines[7] ?? '')).toMatchObject({ more: true, reset: false, cursor: expect.any(String) })
    const same = await (await ask('/changes?limit=7&format=ndjson')).text()
    expect(same.split('\n').slice(0, 7)).toEqual(lines.slice(0, 7))
  })

  it('begins anew with who held a cursor of another life of the store', async () => {
    await using office = await openFullOffice(store)
    const ask = reader(office, (await makeKey(office)).key)
    const page = (await (await ask('/changes?after=eyJlIjoieCIsImEiOnt9fQ&limit=3')).json()) as Page
    expect([page.reset, page.records.length]).toEqual([true, 3])
  })
})
