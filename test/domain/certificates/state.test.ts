import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf } from '../../../src/domain/calendar/day.ts'
import type { Renewal } from '../../../src/domain/certificates/renewal.ts'
import { type Around, CERTIFICATE_STATES, certificateState, isInForce } from '../../../src/domain/certificates/state.ts'
import { expiryOf, longestExtension, renewalWindow } from '../../../src/domain/certificates/term.ts'
import { aCertificate, held } from './certificates.ts'

const DOSSIER = '01900000-0000-7000-8000-0000000000d1'
const renewal = (filedOn: string, given: Partial<Renewal> = {}): Renewal => ({
  ...{ dossier: DOSSIER, filedOn, isRecognised: false },
  ...given,
})
const stateOn = (today: string, around: Omit<Around, 'today'> = {}, given = {}) =>
  certificateState(aCertificate(given), { today, ...around })

describe('a certificate within its term', () => {
  it('waits for its window, has it open to the last day, then has missed it, then has lapsed', () => {
    expect(stateOn('2024-06-14')).toEqual({ kind: 'to-come', from: '2024-06-15' })
    expect(stateOn('2024-06-15')).toEqual({ kind: 'before-window', opensOn: '2026-12-17', daysToOpen: 915 })
    expect(stateOn('2026-12-16')).toMatchObject({ kind: 'before-window', daysToOpen: 1 })
    expect(stateOn('2026-12-17')).toEqual({ kind: 'window-open', closesOn: '2027-02-15', daysLeft: 60 })
    expect(stateOn('2027-02-15')).toEqual({ kind: 'window-open', closesOn: '2027-02-15', daysLeft: 0 })
    expect(stateOn('2027-02-16')).toEqual({ kind: 'window-missed', closedOn: '2027-02-15', daysToExpiry: 119 })
    expect(stateOn('2027-06-15')).toMatchObject({ kind: 'window-missed', daysToExpiry: 0 })
    expect(stateOn('2027-06-16')).toEqual({ kind: 'expired', since: '2027-06-16' })
  })

  it('asks for nothing once its renewal is filed, and again when the dossier is taken back', () => {
    const inTime = { renewal: renewal('2027-01-10') }
    expect(stateOn('2027-02-20', inTime)).toMatchObject({ kind: 'renewing', isInTime: true, isRecognised: false })
    expect(stateOn('2027-02-20', { renewal: renewal('2027-02-16') })).toMatchObject({ isInTime: false })
    expect(stateOn('2027-01-09', inTime)).toMatchObject({ kind: 'window-open' })
    const takenBack = { renewal: renewal('2027-01-10', { endedOn: '2027-01-20' }) }
    expect(stateOn('2027-02-01', takenBack)).toMatchObject({ kind: 'window-open', daysLeft: 14 })
    const recognised = { renewal: renewal('2027-01-10', { endedOn: '2027-03-01', isRecognised: true }) }
    expect(stateOn('2027-03-02', recognised)).toMatchObject({ kind: 'renewing', isRecognised: true })
  })

  it('is in force on every day from its date to its last, whatever month it began in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 17_532, max: 40_000 }), fc.integer({ min: -400, max: 1_500 }), (from, after) => {
        const issuedOn = dayOf(from)
        const certificate = aCertificate({ issuedOn, expiresOn: expiryOf(issuedOn) })
        const today = addDays(issuedOn, after)
        const state = certificateState(certificate, { today })
        expect(CERTIFICATE_STATES).toContain(state.kind)
        expect(isInForce(state)).toBe(today >= issuedOn && today <= certificate.expiresOn)
        const { opensOn, closesOn } = renewalWindow(certificate.expiresOn)
        expect(state.kind === 'window-open').toBe(today >= opensOn && today <= closesOn)
      }),
      { seed: 43, numRuns: 3_000 },
    )
  })
})

describe('[26/2026 Art. 12.3] a certificate beyond its term', () => {
  it('holds until the result where its window had closed before the decision, at most 180 days', () => {
    const given = { issuedOn: '2023-08-01', expiresOn: '2026-08-01' }
    const filed = { renewal: renewal('2026-07-20') }
    expect(stateOn('2026-08-02', filed, given)).toEqual({
      ...{ kind: 'extended', renewal: renewal('2026-07-20'), ground: 'transition' },
      ...{ until: '2027-01-28', daysLeft: 179 },
    })
    expect(stateOn('2027-01-28', filed, given)).toMatchObject({ kind: 'extended', daysLeft: 0 })
    expect(stateOn('2027-01-29', filed, given)).toEqual({ kind: 'expired', since: '2027-01-29' })
    const declined = { renewal: renewal('2026-07-20', { endedOn: '2026-10-05' }) }
    expect(stateOn('2026-10-05', declined, given)).toMatchObject({ kind: 'extended' })
    expect(stateOn('2026-10-06', declined, given)).toEqual({ kind: 'expired', since: '2026-10-06' })
  })

  it('says when its holding on is a reading of ours: filed late under the decision, or in time without a result', () => {
    expect(stateOn('2027-06-20', { renewal: renewal('2027-05-01') })).toMatchObject({ ground: 'late' })
    expect(stateOn('2027-06-20', { renewal: renewal('2027-02-15') })).toMatchObject({ ground: 'in-time' })
  })

  it('does not come back by a dossier that was filed after the end, nor where the end was before the decision', () => {
    expect(stateOn('2027-06-20', { renewal: renewal('2027-06-16') })).toMatchObject({ kind: 'expired' })
    const old = { issuedOn: '2023-05-21', expiresOn: '2026-05-21' }
    expect(stateOn('2026-05-22', { renewal: renewal('2026-05-01') }, old)).toMatchObject({ kind: 'expired' })
  })

  it('never holds longer than 180 days, nor shorter than its term, and once lapsed stays so', () => {
    const aRenewal = fc.record({
      filed: fc.integer({ min: -300, max: 60 }),
      took: fc.option(fc.integer({ min: 0, max: 500 })),
    })
    fc.assert(
      fc.property(fc.integer({ min: 20_600, max: 30_000 }), aRenewal, (end, { filed, took }) => {
        const expiresOn = dayOf(end)
        const filedOn = addDays(expiresOn, filed)
        const certificate = aCertificate({ issuedOn: addDays(expiresOn, -1_000), expiresOn })
        const own = renewal(filedOn, took === null ? {} : { endedOn: addDays(filedOn, took) })
        let hasLapsed = false
        for (let after = -5; after < 200; after += 1) {
          const state = certificateState(certificate, { today: addDays(expiresOn, after), renewal: own })
          if (after <= 0) expect(isInForce(state)).toBe(true)
          if (state.kind === 'expired') hasLapsed = true
          else expect(hasLapsed).toBe(false)
          if (state.kind === 'extended') expect(state.until).toBe(longestExtension(expiresOn))
        }
        expect(hasLapsed).toBe(true)
      }),
      { seed: 44, numRuns: 300 },
    )
  })
})

describe('a certificate that ends otherwise', () => {
  const withdrawal = { ground: 'law-broken', concludedOn: '2026-10-01' } as const

  it('[26/2026 Art. 8.4] is being withdrawn for 15 days from the conclusion, and says when that has passed', () => {
    expect(stateOn('2026-10-01', {}, { withdrawal })).toEqual({
      kind: 'withdrawing',
      decideBy: '2026-10-16',
      daysLeft: 15,
    })
    expect(stateOn('2026-10-16', {}, { withdrawal })).toMatchObject({ daysLeft: 0 })
    expect(stateOn('2026-10-20', {}, { withdrawal })).toMatchObject({ kind: 'withdrawing', daysLeft: -4 })
  })

  it('is withdrawn from the day of that decision, also where a newer one follows', () => {
    const decided = { withdrawal: { ...withdrawal, decidedOn: '2026-10-12' } }
    const newer = { id: held(0).id, issuedOn: '2027-01-05' }
    expect(stateOn('2026-10-11', {}, decided)).toMatchObject({ kind: 'withdrawing' })
    expect(stateOn('2026-10-12', {}, decided)).toEqual({ kind: 'withdrawn', since: '2026-10-12' })
    expect(stateOn('2027-06-30', { newer }, decided)).toMatchObject({ kind: 'withdrawn' })
  })

  it('gives way to a newer one from that one’s date on', () => {
    const newer = { id: held(0).id, issuedOn: '2026-03-05' }
    expect(stateOn('2026-03-04', { newer })).toMatchObject({ kind: 'before-window' })
    expect(stateOn('2026-03-05', { newer })).toEqual({ kind: 'superseded', by: newer.id, since: '2026-03-05' })
  })
})
