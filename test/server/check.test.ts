import { describe, expect, it } from 'vitest'
import { loadCriteriaSet } from '../../src/domain/criteria/load-set.ts'
import { checkCodeOf } from '../../src/domain/integrity/check-code.ts'
import { CheckAnswer } from '../../src/protocol/integrity.ts'
import { openOffice, STORES, type TestOffice } from './offices.ts'
import { aFinalAssessment, signingPhone } from './signing-phone.ts'

const ask = async (office: TestOffice, code: string): Promise<CheckAnswer> => {
  const response = await office.post('/v1/check', { code })
  expect(response.status).toBe(200)
  return CheckAnswer.parse(await response.json())
}

describe.each(STORES)('a printed result, asked about by its code over %s', (store) => {
  it('is genuine with what the paper shows and nobody’s name; then altered, once somebody changed it', async () => {
    await using office = await openOffice(store)
    const { db } = office.office
    const { phone, finalise, last } = await signingPhone(office)
    const data = aFinalAssessment()
    const product = String(data.product)
    await phone.pushOne(
      phone.write({
        ...{ kind: 'product', record: product },
        set: { producer: data.producer ?? null, name: 'Chè Vằng', criteria: data.criteria ?? null },
      }),
    )
    const mutation = await finalise(data)
    await phone.pushOne(mutation)
    const code = checkCodeOf(last())
    const loaded = await loadCriteriaSet(data.criteria as Parameters<typeof loadCriteriaSet>[0])
    expect(loaded.kind).toBe('ready')
    const answer = await ask(office, code.toLowerCase())
    expect(answer).toMatchObject({
      ...{ kind: 'genuine' },
      result: { product: 'Chè Vằng', role: 'officer', commune: 'Phường 19333', isKeyKnown: true },
    })
    expect(JSON.stringify(answer)).not.toContain('Nguyễn')
    const correction = await finalise(aFinalAssessment({ revises: mutation.record }))
    await phone.pushOne(correction)
    expect(await ask(office, code)).toMatchObject({
      ...{ kind: 'superseded', correctedAt: '2026-11-02T00:30:00.000Z' },
    })
    expect(await ask(office, checkCodeOf(last()))).toMatchObject({ kind: 'genuine' })
    const row = await db.selectFrom('record').select('data').where('id', '=', mutation.record).executeTakeFirstOrThrow()
    const altered = JSON.stringify({ ...JSON.parse(row.data), answers: { '1.1': 0 } })
    await db.updateTable('record').set({ data: altered }).where('id', '=', mutation.record).execute()
    expect(await ask(office, code)).toEqual({ kind: 'altered' })
  })

  it('a code that nobody printed looks like one that has not come yet, and guessing ends soon', async () => {
    await using office = await openOffice(store)
    const { finalise, last } = await signingPhone(office)
    await finalise()
    expect(await ask(office, checkCodeOf(last()))).toEqual({ kind: 'unknown' })
    expect(await ask(office, checkCodeOf('f'.repeat(64)))).toEqual({ kind: 'unknown' })
    expect((await office.post('/v1/check', { code: 'không phải mã' })).status).toBe(400)
    const statuses = []
    for (let tried = 0; tried < 60; tried += 1)
      statuses.push((await office.post('/v1/check', { code: checkCodeOf('e'.repeat(64)) })).status)
    expect(statuses.at(-1)).toBe(429)
  })
})
