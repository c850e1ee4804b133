import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/protocol/mutation.ts'
import { aComment, answered } from '../../domain/comments/comments.ts'
import { openOffice, STORES, type TestOffice } from '../offices.ts'
import { enrolPhone, type Phone } from '../visitors.ts'

const asJson = (value: object): Record<string, Json> => JSON.parse(JSON.stringify(value))

const settling = (phone: Phone, record: string, v: number, by: string) =>
  phone.edit(record, { v }, { settled: { by, at: '2026-11-21T02:00:00.000Z' } }, { kind: 'comment' })

/** An officer's phone and a commune official's, and what the officer disputes. */
const disputed = async (office: TestOffice): Promise<{ officer: Phone; commune: Phone; record: string; v: number }> => {
  const officer = await enrolPhone(office, { name: 'Trần Thị Hoa', role: 'officer' })
  const commune = await enrolPhone(office, { name: 'Lê Văn Xã', role: 'commune' })
  return { officer, commune, ...(await officer.create('comment', asJson(aComment()))) }
}

describe.each(STORES)('comments at the office over %s', (store) => {
  it('travel to whom they concern, who answers, and the author settles', async () => {
    await using office = await openOffice(store)
    const { officer, commune, record, v } = await disputed(office)
    expect((await commune.see(record)).data).toMatchObject({ stance: 'dispute', to: 'commune' })
    const { record: answer } = await commune.create('comment', {
      ...asJson(answered(2, 1).data),
      replyTo: record,
    })
    expect((await officer.see(answer)).data).toMatchObject({ replyTo: record, by: 'Lê Văn Xã' })
    expect(await officer.pushOne(settling(officer, record, v, 'Trần Thị Hoa'))).toMatchObject({ kind: 'applied' })
    expect((await commune.see(record)).data.settled).toMatchObject({ by: 'Trần Thị Hoa' })
  })

  it('are taken in no other role than the writer’s own, or a producer’s, whatever the phone says', async () => {
    await using office = await openOffice(store)
    const officer = await enrolPhone(office, { name: 'Trần Thị Hoa', role: 'officer' })
    const forged = officer.write({ kind: 'comment', set: asJson(aComment({ role: 'commune' })) })
    const instead = officer.write({ kind: 'comment', set: asJson(aComment({ role: 'producer' })) })
    const bare = officer.write({ kind: 'comment', set: asJson(aComment({ stance: 'answer' })) })
    expect(await officer.push(forged, instead, bare)).toMatchObject([
      { kind: 'rejected', code: 'forbidden', paths: ['role'] },
      { kind: 'applied' },
      { kind: 'rejected', code: 'not-complete', paths: ['replyTo'] },
    ])
  })

  it('are settled once, by author, office or who was asked: of two without a network the second is told, and nothing else of it waits', async () => {
    await using office = await openOffice(store)
    const { officer, commune, record, v } = await disputed(office)
    const other = await enrolPhone(office, { name: 'Nguyễn Văn Nam', role: 'officer' })
    expect(await other.pushOne(settling(other, record, v, 'Nguyễn Văn Nam'))).toMatchObject({ code: 'forbidden' })
    expect(await commune.pushOne(settling(commune, record, v, 'Lê Văn Xã'))).toMatchObject({ kind: 'applied' })
    const verdicts = await officer.push(settling(officer, record, v, 'Trần Thị Hoa'), officer.write())
    expect(verdicts).toMatchObject([{ kind: 'rejected', code: 'settled', paths: ['settled'] }, { kind: 'applied' }])
    expect((await officer.see(record)).data.settled).toMatchObject({ by: 'Lê Văn Xã' })
    expect((await officer.see(record)).conflicts).toEqual([])
  })

  it('stay as they were said', async () => {
    await using office = await openOffice(store)
    const { officer, record, v } = await disputed(office)
    const changed = officer.edit(record, { v }, { text: 'Khác' }, { kind: 'comment' })
    expect(await officer.pushOne(changed)).toMatchObject({ kind: 'rejected', code: 'said', paths: ['text'] })
    const gone = officer.edit(record, { v }, {}, { kind: 'comment', op: 'delete' })
    expect(await officer.pushOne(gone)).toMatchObject({ kind: 'rejected' })
  })
})
