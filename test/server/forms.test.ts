import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/protocol/mutation.ts'
import { PROTOCOL } from '../../src/protocol/version.ts'
import { openOffice, STORES } from './offices.ts'
import { enrolPhone, type Phone } from './visitors.ts'

const formData = (version = '1'): Record<string, Json> => ({
  form: {
    ...{ id: 'tea-survey', version, title: { vi: 'Khảo sát chè' }, languages: ['vi'], lists: {} },
    nodes: [{ kind: 'integer', id: 'area', label: { vi: 'Diện tích' } }],
  },
  ...{ title: 'Khảo sát chè', about: 'producer', status: 'published' },
})

/** What the phone is given that reads shapes of that number. */
const pulledBy = async (phone: Phone, schema: number): Promise<string[]> => {
  const answer = (await (await phone.post('/v1/pull', { protocol: PROTOCOL, schema })).json()) as {
    changes: { kind: string }[]
  }
  return answer.changes.map(({ kind }) => kind)
}

describe.each(STORES)('forms over %s', (store) => {
  it.each(['officer', 'council'] as const)('are not made or withdrawn by a phone of role %s', async (role) => {
    await using office = await openOffice(store)
    const desk = await enrolPhone(office, { role: 'coordinator' })
    const phone = await enrolPhone(office, { role })
    const forbidden = { kind: 'rejected', code: 'forbidden' }
    expect(await phone.pushOne(phone.write({ kind: 'form', set: formData() }))).toMatchObject(forbidden)
    const { record, v } = await desk.create('form', formData())
    const withdrawal = phone.edit(record, { v }, { status: 'withdrawn' }, { kind: 'form' })
    expect(await phone.pushOne(withdrawal)).toMatchObject(forbidden)
    expect(await pulledBy(phone, 1)).toEqual([])
    expect(await pulledBy(phone, 2)).toEqual(['form'])
  })

  it('stay as they were published, and are not deleted', async () => {
    await using office = await openOffice(store)
    const desk = await enrolPhone(office, { role: 'administrator' })
    const { record, v } = await desk.create('form', formData())
    const edit = (set: Record<string, Json>) => desk.pushOne(desk.edit(record, { v }, set, { kind: 'form' }))
    const finalised = { kind: 'rejected', code: 'finalised' }
    expect(await edit(formData('2'))).toMatchObject(finalised)
    expect(await edit({ title: 'Tên khác' })).toMatchObject(finalised)
    const deletion = desk.write({ op: 'delete', record, base: { v }, kind: 'form', set: {} })
    expect(await desk.pushOne(deletion)).toMatchObject(finalised)
  })

  it('are withdrawn, and stay for the surveys that were begun with them', async () => {
    await using office = await openOffice(store)
    const desk = await enrolPhone(office, { role: 'administrator' })
    const { record, v } = await desk.create('form', formData())
    const withdrawal = desk.edit(record, { v }, { status: 'withdrawn' }, { kind: 'form' })
    expect(await desk.pushOne(withdrawal)).toMatchObject({ kind: 'applied' })
    expect(await pulledBy(await enrolPhone(office), 2)).toEqual(['form'])
  })

  it('that are no forms are refused', async () => {
    await using office = await openOffice(store)
    const desk = await enrolPhone(office, { role: 'administrator' })
    const broken = desk.write({ kind: 'form', set: { ...formData(), form: { id: 'x' } } })
    expect(await desk.pushOne(broken)).toMatchObject({ kind: 'rejected', code: 'invalid-data' })
  })
})
