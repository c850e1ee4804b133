import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonical } from '../../src/domain/canonical.ts'
import { HistoryResponse } from '../../src/protocol/history.ts'
import { AREAS, openOffice, STORES } from './offices.ts'
import { enrolPhone, type Phone, producerData } from './visitors.ts'

const historyFor = async (phone: Phone, record: string) => {
  const response = await phone.office.send('GET', `/v1/history/${record}`, {
    headers: { authorization: `Bearer ${phone.token}` },
  })
  return HistoryResponse.parse(await response.json()).entries
}

describe.each(STORES)('the history of a record over %s', (store) => {
  it('tells every change that was taken, in order, with its writer, its receipt and what was kept aside', async () => {
    await using office = await openOffice(store)
    const [one, other] = [await enrolPhone(office, { name: 'Lan' }), await enrolPhone(office, { name: 'Hoa' })]
    const { record, v } = await one.create('producer', producerData())
    await one.pushOne(one.edit(record, { v }, { phone: '1' }))
    const losing = other.edit(record, { v }, { phone: '2' })
    await other.pushOne(losing)
    await one.pushOne(one.edit(record, { v }, { phone: 5 }))
    const entries = await historyFor(one, record)
    expect(entries.map(({ op, by, conflict }) => [op, by.name, conflict])).toEqual([
      ['create', 'Lan', []],
      ['patch', 'Lan', []],
      ['patch', 'Hoa', ['phone']],
    ])
    expect(entries[2]?.sum).toBe(createHash('sha256').update(canonical(losing)).digest('hex'))
  })

  it('is shown to nobody who does not hold the commune', async () => {
    await using office = await openOffice(store)
    const one = await enrolPhone(office)
    const far = await enrolPhone(office, { areas: [AREAS[1]] })
    const { record } = await one.create('producer', producerData())
    expect(await historyFor(far, record)).toEqual([])
    expect((await office.send('GET', `/v1/history/${record}`)).status).toBe(401)
  })
})
