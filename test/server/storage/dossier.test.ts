import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/protocol/mutation.ts'
import { aDossier, aStep, FOUND } from '../../domain/dossier/dossiers.ts'
import { openOffice, STORES, type TestOffice } from '../offices.ts'
import { enrolPhone, type Phone } from '../visitors.ts'

const asJson = (value: object): Record<string, Json> => JSON.parse(JSON.stringify(value))

const step = (action: Parameters<typeof aStep>[0], given: Parameters<typeof aStep>[2] = {}): Json =>
  asJson(aStep(action, '2026-11-02', given))

/** An officer's phone and a commune's desk, and a dossier that the officer has filed. */
const filedDossier = async (
  office: TestOffice,
): Promise<{ officer: Phone; commune: Phone; record: string; v: number }> => {
  const officer = await enrolPhone(office, { role: 'officer' })
  const commune = await enrolPhone(office, { name: 'Lê Văn Xã', role: 'commune' })
  const { record } = await officer.create('dossier', asJson(aDossier()))
  const filed = await officer.pushOne(
    officer.edit(record, { v: 1 }, { 'steps/001': step('file') }, { kind: 'dossier' }),
  )
  if (filed.kind !== 'applied') throw new Error(`filing was ${filed.kind}`)
  return { officer, commune, record, v: filed.version }
}

describe.each(STORES)('a dossier at the office over %s', (store) => {
  it('[26/2026 Art. 7] goes on step by step, and the office keeps who took each', async () => {
    await using office = await openOffice(store)
    const { commune, record, v } = await filedDossier(office)
    const received = commune.edit(record, { v }, { 'steps/002': step('receive') }, { kind: 'dossier' })
    expect(await commune.pushOne(received)).toMatchObject({ kind: 'applied' })
    const found = Object.fromEntries(Object.entries(FOUND).map(([matter, text]) => [`findings/${matter}`, text]))
    const forwarded = commune.edit(
      record,
      { m: received.m },
      { ...found, 'steps/003': step('forward') },
      { kind: 'dossier' },
    )
    expect(await commune.pushOne(forwarded)).toMatchObject({ kind: 'applied' })
    expect(Object.keys((await commune.see(record)).data.steps ?? {})).toEqual(['001', '002', '003'])
  })

  it('is not changed by what a phone wrote before it heard of the filing: that is refused by name, and nothing else of the phone waits', async () => {
    await using office = await openOffice(store)
    const { officer, record } = await filedDossier(office)
    const other = await enrolPhone(office, { role: 'officer' })
    const stale = other.edit(record, { v: 1 }, { outlook: 'Mở rộng' }, { kind: 'dossier' })
    const verdicts = await other.push(stale, other.write())
    expect(verdicts).toMatchObject([{ kind: 'rejected', code: 'locked', paths: ['outlook'] }, { kind: 'applied' }])
    expect((await officer.see(record)).data.outlook).toBeUndefined()
  })

  it('takes one step of two that were taken without a network, and tells the other who was first', async () => {
    await using office = await openOffice(store)
    const { officer, commune, record, v } = await filedDossier(office)
    await commune.pushOne(commune.edit(record, { v }, { 'steps/002': step('receive') }, { kind: 'dossier' }))
    const withdrawn = officer.edit(record, { v }, { 'steps/002': step('withdraw') }, { kind: 'dossier' })
    expect(await officer.pushOne(withdrawn)).toMatchObject({
      kind: 'rejected',
      code: 'step-taken',
      paths: ['steps/002'],
    })
  })

  it('takes the same step twice, as after a lost answer, as one', async () => {
    await using office = await openOffice(store)
    const { commune, record, v } = await filedDossier(office)
    const received = commune.edit(record, { v }, { 'steps/002': step('receive') }, { kind: 'dossier' })
    await commune.pushOne(received)
    expect(await commune.pushOne(received)).toMatchObject({ kind: 'duplicate' })
    const again = commune.edit(record, { v }, { 'steps/002': step('receive') }, { kind: 'dossier' })
    expect(await commune.pushOne(again)).toMatchObject({ kind: 'applied' })
    expect(Object.keys((await commune.see(record)).data.steps ?? {})).toEqual(['001', '002'])
  })

  it('takes no step in the name of another role, whatever the phone says', async () => {
    await using office = await openOffice(store)
    const { officer, record, v } = await filedDossier(office)
    const forged = officer.edit(record, { v }, { 'steps/002': step('receive') }, { kind: 'dossier' })
    expect(await officer.pushOne(forged)).toMatchObject({ kind: 'rejected', code: 'forbidden' })
  })

  it('takes no step by a change that lost a field to another: other papers would be filed than were on screen', async () => {
    await using office = await openOffice(store)
    const officer = await enrolPhone(office)
    const other = await enrolPhone(office)
    const { record, v } = await officer.create('dossier', asJson(aDossier()))
    await other.pushOne(other.edit(record, { v }, { outlook: 'Của người khác' }, { kind: 'dossier' }))
    const filing = officer.edit(record, { v }, { outlook: 'Của tôi', 'steps/001': step('file') }, { kind: 'dossier' })
    expect(await officer.pushOne(filing)).toMatchObject({ kind: 'conflict', paths: ['outlook', 'steps/001'] })
    expect((await officer.see(record)).data.steps).toEqual({})
  })
})
