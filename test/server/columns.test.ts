import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fromColumns, toColumns } from '../../src/protocol/columns.ts'
import type { Mutation } from '../../src/protocol/mutation.ts'
import { PULL_ROWS, PullResponse } from '../../src/protocol/pull.ts'
import { PushResponse } from '../../src/protocol/push.ts'
import { PROTOCOL, readsColumns, SCHEMA } from '../../src/protocol/version.ts'
import { openOffice, STORES } from './offices.ts'
import { enrolPhone, type Phone, problemOf, producerData } from './visitors.ts'

const push = (phone: Phone, columns: unknown): Promise<Response> =>
  phone.post('/v1/push', { protocol: PROTOCOL, waiting: 0, columns })

const verdictsOf = async (response: Response) => PushResponse.parse(await response.json()).verdicts

const many = (phone: Phone): Mutation[] =>
  Array.from({ length: 5 }, (_, n) => phone.write({ set: producerData(`HTX ${n}`) }))

describe.each(STORES)('columns over %s', (store) => {
  it('bring the same changes as rows: what came in rows is a duplicate, with the same receipt', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const mutations = many(phone)
    const [inRows, inColumns] = [await phone.push(...mutations), await push(phone, toColumns(mutations))]
    const again = await verdictsOf(inColumns)
    expect(again.map(({ kind }) => kind)).toEqual(mutations.map(() => 'duplicate'))
    expect(again.map((verdict) => 'sum' in verdict && verdict.sum)).toEqual(
      inRows.map((verdict) => 'sum' in verdict && verdict.sum),
    )
  })

  it('are taken in, and given to who asks for them', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const mutations = many(phone)
    const answer = await push(phone, toColumns(mutations))
    expect(readsColumns(answer.headers.get('x-sao-lang') ?? '')).toBe(true)
    expect((await verdictsOf(answer)).map(({ m, kind }) => [m, kind])).toEqual(mutations.map(({ m }) => [m, 'applied']))
    const asked = await phone.post('/v1/pull', { protocol: PROTOCOL, schema: SCHEMA, columns: true })
    const page = PullResponse.parse(await asked.json())
    const { changes } = await phone.pull()
    expect(changes).toHaveLength(5)
    expect(page.changes).toEqual([])
    expect(page.columns && fromColumns(page.columns, { rows: PULL_ROWS, signs: 100_000 })).toEqual(changes)
    expect((await phone.pull()).columns).toBeUndefined()
  })

  it('are told in brief that all was applied, with the sum of all receipts; one by one as soon as there is more to say', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const [mutations, others] = [many(phone), many(phone)]
    const post = async (sent: Mutation[], brief: boolean) => {
      const body = { protocol: PROTOCOL, waiting: 0, brief, mutations: sent }
      return PushResponse.parse(await (await phone.post('/v1/push', body)).json())
    }
    const { verdicts, applied } = await post(mutations, true)
    const rows = (await phone.pull()).changes
    expect(verdicts).toEqual([])
    expect(applied?.versions).toEqual(mutations.map(({ record }) => rows.find(({ id }) => id === record)?.version))
    const again = await post(mutations, true)
    expect(again.verdicts.map(({ kind }) => kind)).toEqual(mutations.map(() => 'duplicate'))
    expect(again.applied).toBeUndefined()
    const sums = again.verdicts.map((verdict) => ('sum' in verdict ? verdict.sum : undefined))
    expect(applied?.sum).toBe(createHash('sha256').update(sums.join('')).digest('hex'))
    expect((await post(others, false)).applied).toBeUndefined()
  })

  it('that are none, do not fit together, or would swell beyond all bounds are malformed, and nothing is written', async () => {
    await using office = await openOffice(store)
    const phone = await enrolPhone(office)
    const columns = toColumns(many(phone))
    const bomb = { path: ['patch', 'set', 'name'], values: ['x'.repeat(400_000)], isSame: true }
    const wrong = [
      ...[{}, { count: 0, columns: [] }, { ...columns, count: 4 }, { ...columns, count: 1_000_000 }],
      { count: 500, columns: [bomb] },
    ]
    for (const one of wrong)
      expect(await problemOf(await push(phone, one))).toMatchObject({ status: 400, code: 'malformed' })
    expect((await phone.pull()).changes).toEqual([])
  })
})
