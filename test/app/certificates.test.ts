import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { calendarEvents, calendarText } from '../../src/app/screens/certificates/calendar-file.ts'
import {
  certificateChange,
  certificateFields,
  shownExpiry,
} from '../../src/app/screens/certificates/certificate-draft.ts'
import { checkChange, checkFields } from '../../src/app/screens/certificates/check-draft.ts'
import { countDue, dueEntries } from '../../src/app/screens/certificates/due.ts'
import { findCertificate } from '../../src/app/screens/certificates/find-certificate.ts'
import { allHoldings } from '../../src/app/screens/certificates/holdings.ts'
import { stateSentence } from '../../src/app/screens/certificates/state-words.ts'
import { isRealDay } from '../../src/domain/calendar/day.ts'
import type { Certificate } from '../../src/domain/records/certificate.ts'
import type { Uuid } from '../../src/domain/records/envelope.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import { aStep } from '../domain/dossier/dossiers.ts'
import { AREA, addProducer, newStore, saved } from '../store/stores.ts'

/** Evening of 9 February 2027 in London, and already the 10th in Vietnam. */
const NOW = new Date('2027-02-09T18:00:00.000Z')
const TODAY = '2027-02-10'

const addProduct = async (store: OpenStore, name: string): Promise<{ product: Uuid; producer: Uuid }> => {
  const producer = await addProducer(store, `HTX ${name}`)
  const data = { producer, name, criteria: { decision: '26/2026', set: 12 } } as const
  return { producer, product: await saved(store, { op: 'create', kind: 'product', area: AREA, data }) }
}

const addCertificate = async (store: OpenStore, name: string, given: Partial<Certificate> = {}): Promise<Uuid> => {
  const owner = await addProduct(store, name)
  const data: Certificate = { ...owner, stars: 4, issuedOn: '2024-06-15', expiresOn: '2027-06-15', ...given }
  return saved(store, { op: 'create', kind: 'certificate', area: AREA, data })
}

describe('what is brought to mind', () => {
  it('on a phone are the products whose producer should file, by Vietnam’s day', async () => {
    const store = await newStore()
    await addCertificate(store, 'Chè vằng')
    await addCertificate(store, 'Mật ong', { issuedOn: '2024-05-01', expiresOn: '2027-05-01' })
    await addCertificate(store, 'Nước mắm', { issuedOn: '2024-01-10', expiresOn: '2027-01-10' })
    await addCertificate(store, 'Cà phê', { issuedOn: '2026-01-01', expiresOn: '2029-01-01' })
    const { entries } = await dueEntries(store, NOW, 6)
    expect(entries.map(({ productName, reminder }) => [productName, reminder.kind])).toEqual([
      ['Chè vằng', 'closing'],
      ['Mật ong', 'missed'],
    ])
    expect(await countDue(store, NOW)).toBe(2)
  })

  it('falls silent once the dossier is filed', async () => {
    const store = await newStore()
    const certificate = await addCertificate(store, 'Chè vằng')
    const owner = await store.record('certificate', certificate)
    if (owner === undefined) throw new Error('no certificate')
    const { product, producer } = owner.data
    const assessment = store.newId()
    const filed = aStep('file', '2027-02-08', { filed: { assessment, evidence: {} } })
    await saved(store, {
      ...{ op: 'create', kind: 'dossier', area: AREA },
      data: {
        ...{ product, producer, occasion: 'again', criteria: { decision: '26/2026', set: 12 }, assessment },
        ...{ changes: {}, findings: {}, steps: { '001': filed } },
      },
    })
    expect(await countDue(store, NOW)).toBe(0)
    const found = await findCertificate(store, certificate, TODAY)
    expect(found?.holding.standing.state).toMatchObject({ kind: 'renewing', isInTime: true })
    expect(found?.dossiers.length).toBe(1)
    expect(found && stateSentence(owner.data, found.holding.standing.state)).toBe(
      'Hồ sơ đánh giá lại đã nộp ngày 8/2/2027, đang chờ kết quả. Giấy còn hiệu lực đến hết 15/6/2027.',
    )
  })
})

describe('the days of certificates in a calendar', () => {
  it('are the window with its end and the last day, each once however often the file is made', async () => {
    const store = await newStore()
    const id = await addCertificate(store, 'Chè vằng; loại 1, Hiếu Giang', { number: 'OCOP-04-012' })
    const holdings = await allHoldings(store, TODAY)
    const read = (text: string) =>
      new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
    const events = read(calendarText(calendarEvents(holdings), NOW))
    expect(events.map(({ uid, summary }) => [uid, summary])).toEqual([
      [`${id}-window@sao-lang`, 'Kỳ nộp hồ sơ đánh giá lại: Chè vằng; loại 1, Hiếu Giang'],
      [`${id}-expiry@sao-lang`, 'Giấy chứng nhận OCOP hết hạn: Chè vằng; loại 1, Hiếu Giang'],
    ])
    expect(events.map(({ startDate, endDate }) => [startDate.toString(), endDate.toString()])).toEqual([
      ['2026-12-17', '2027-02-16'],
      ['2027-06-15', '2027-06-16'],
    ])
    expect(events[0]?.description).toContain('Số giấy: OCOP-04-012')
    const later = read(calendarText(calendarEvents(holdings), new Date('2027-03-01T00:00:00Z')))
    expect(later.map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid))
  })

  it('are none of a certificate that holds no more', async () => {
    const store = await newStore()
    await addCertificate(store, 'Nước mắm', { issuedOn: '2021-01-10', expiresOn: '2024-01-10' })
    expect(calendarEvents(await allHoldings(store, TODAY))).toEqual([])
  })
})

describe('the form of a certificate', () => {
  const textOf = (fields: Record<string, string>) => (field: string) => fields[field] ?? ''

  it('proposes 36 months, takes another end, and says what is missing', () => {
    const fields = { stars: '4', issuedOn: '2026-06-30', decision: ' 12/QĐ-UBND ', points: '76,5' }
    expect(shownExpiry(textOf(fields))).toBe('2029-06-30')
    expect(certificateChange(textOf(fields))).toEqual({
      set: { stars: 4, issuedOn: '2026-06-30', expiresOn: '2029-06-30', points: 76.5, decision: '12/QĐ-UBND' },
      unset: ['number', 'authority', 'note'],
    })
    expect(certificateChange(textOf({ ...fields, expiresOn: '2026-06-29', points: '101' }))).toEqual({
      problems: ['expiresOn', 'points'],
    })
    expect(certificateChange(textOf({ stars: '3' }))).toEqual({ problems: ['issuedOn', 'expiresOn'] })
  })

  it('begins with what the certificate says, so that saving it unchanged changes nothing', () => {
    const owner = { product: 'p', producer: 'q', stars: 3, issuedOn: '2024-02-29', expiresOn: '2027-02-28' }
    const change = certificateChange(textOf(certificateFields({ ...owner, number: 'OCOP-1' })))
    expect(change).toMatchObject({
      set: { stars: 3, issuedOn: '2024-02-29', expiresOn: '2027-02-28', number: 'OCOP-1' },
    })
    expect(isRealDay('2027-02-28')).toBe(true)
  })
})

describe('the result of an after-check', () => {
  const planned = { product: 'p', producer: 'q', manner: 'periodic', plannedFor: TODAY, matters: {} } as const
  const textOf = (fields: Record<string, string>) => (field: string) =>
    ({ ...checkFields(planned, TODAY), ...fields })[field] ?? ''

  it('[26/2026 Art. 9.3] needs a matter and a conclusion, and a day where something is to be mended', () => {
    expect(checkChange(textOf({ doneOn: '' }))).toEqual({ problems: ['doneOn', 'matters', 'conclusion'] })
    const fields = { criteria: 'not-kept', 'criteria-note': 'Thiếu phiếu kiểm nghiệm', conclusion: 'remedy' }
    expect(checkChange(textOf(fields))).toEqual({ problems: ['remedyBy'] })
    expect(checkChange(textOf({ ...fields, remedyBy: '2027-03-10' }))).toEqual({
      set: {
        ...{ doneOn: TODAY, conclusion: 'remedy', remedyBy: '2027-03-10' },
        matters: { criteria: { isKept: false, note: 'Thiếu phiếu kiểm nghiệm' } },
      },
      unset: ['by', 'note'],
    })
  })

  it('that is changed to another conclusion takes the day of mending out', () => {
    const change = checkChange(textOf({ label: 'kept', conclusion: 'kept', remedyBy: '2027-03-10' }))
    expect(change).toMatchObject({ set: { conclusion: 'kept' }, unset: ['remedyBy', 'remediedOn', 'by', 'note'] })
  })
})
