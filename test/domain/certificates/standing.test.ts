import { describe, expect, it } from 'vitest'
import { remindersOf } from '../../../src/domain/certificates/reminders.ts'
import { countingOf, recognitionOf, standingsOf } from '../../../src/domain/certificates/standing.ts'
import { aDossier, aStep, having, PRODUCER } from '../dossier/dossiers.ts'
import { aCertificate, held } from './certificates.ts'

const TODAY = '2027-02-10'
const product = { producer: PRODUCER, name: 'Cà phê', criteria: { decision: '26/2026', set: 13 } } as const

describe('the certificates of a product', () => {
  it('count by the newest in force, whatever order they come in', () => {
    const [first, second] = [
      held(aCertificate({ issuedOn: '2021-01-05', expiresOn: '2024-01-05' })),
      held(aCertificate({ stars: 4, issuedOn: '2023-12-20', expiresOn: '2026-12-20' })),
    ]
    const third = held(aCertificate({ stars: 4, issuedOn: '2026-11-30', expiresOn: '2029-11-30' }))
    const standings = standingsOf([third, first, second], [], TODAY)
    expect(standings.map(({ state }) => state.kind)).toEqual(['before-window', 'superseded', 'superseded'])
    expect(countingOf(standings)?.record).toBe(third)
    expect(countingOf(standingsOf([first, second], [], '2026-06-30'))?.record).toBe(second)
    expect(countingOf(standingsOf([first, second], [], '2026-12-21'))).toBeUndefined()
  })

  it('say what it is recognised by before what was once noted on the product', () => {
    const noted = { ...product, certifiedStars: 3, certificateExpires: '2027-12-31' }
    expect(recognitionOf(product, [])).toEqual({ kind: 'none' })
    expect(recognitionOf(noted, [])).toEqual({ kind: 'noted', stars: 3, expiresOn: '2027-12-31' })
    const lapsed = standingsOf([held(aCertificate({ issuedOn: '2020-01-01', expiresOn: '2023-01-01' }))], [], TODAY)
    expect(recognitionOf(noted, lapsed)).toMatchObject({
      kind: 'certificate',
      standing: { state: { kind: 'expired' } },
    })
  })

  it('are renewed by a filed dossier of theirs, of that occasion only, not by a draft', () => {
    const certificate = held(aCertificate())
    const again = aDossier({ occasion: 'again' })
    const stateWith = (...dossiers: ReturnType<typeof aDossier>[]) =>
      standingsOf([certificate], dossiers.map(held), TODAY)[0]?.state.kind
    expect(stateWith(again)).toBe('window-open')
    expect(stateWith(having(aDossier({ occasion: 'upgrade' }), aStep('file', '2027-01-05')))).toBe('window-open')
    expect(stateWith(having(again, aStep('file', '2027-01-05')))).toBe('renewing')
    const other = { ...again, certificate: held(0).id }
    expect(stateWith(having(other, aStep('file', '2027-01-05')))).toBe('window-open')
    expect(stateWith(having(again, aStep('file', '2027-01-05'), aStep('withdraw', '2027-01-20')))).toBe('window-open')
    const filings = [aStep('file', '2027-01-05'), aStep('receive', '2027-01-06'), aStep('return', '2027-02-01')]
    const filedTwice = having(again, ...filings, aStep('file', '2027-02-08'))
    expect(standingsOf([certificate], [held(filedTwice)], '2027-02-28')[0]?.state).toMatchObject({
      ...{ kind: 'renewing', isInTime: true, renewal: { filedOn: '2027-01-05' } },
    })
  })
})

describe('reminders', () => {
  it('come with the most pressing first, and leave out what needs nothing', () => {
    const of = (product: string, issuedOn: string, expiresOn: string, given = {}) =>
      held(aCertificate({ product: `${product}-7`, issuedOn, expiresOn, ...given }))
    const certificates = [
      of('opening', '2024-08-20', '2027-08-20'),
      of('quiet', '2026-01-01', '2029-01-01'),
      of('open', '2024-07-15', '2027-07-15'),
      of('closing', '2024-06-15', '2027-06-15'),
      of('missed', '2024-05-01', '2027-05-01'),
      of('lapsed', '2024-01-10', '2027-01-10'),
      of('long-lapsed', '2020-01-10', '2023-01-10'),
      of('deciding', '2024-09-30', '2027-09-30', {
        withdrawal: { ground: 'no-longer-made', concludedOn: '2027-02-01' },
      }),
    ]
    const found = remindersOf(standingsOf(certificates, [], TODAY), TODAY)
    expect(found.map(({ reminder }) => [reminder.kind, reminder.day, reminder.days])).toEqual([
      ['decide', '2027-02-16', 6],
      ['closing', '2027-02-15', 5],
      ['missed', '2027-05-01', 80],
      ['open', '2027-03-17', 35],
      ['lapsed', '2027-01-11', -30],
      ['opening', '2027-02-21', 11],
    ])
  })

  it('of one that lapsed are not to file once somebody has, late as it is, and then to record what came of it', () => {
    const lapsed = held(aCertificate({ issuedOn: '2024-01-10', expiresOn: '2027-01-10' }))
    const filed = having(aDossier({ occasion: 'again' }), aStep('file', '2027-01-20'))
    const kinds = (...dossiers: ReturnType<typeof aDossier>[]) =>
      remindersOf(standingsOf([lapsed], dossiers.map(held), TODAY), TODAY).map(({ reminder }) => reminder.kind)
    expect(kinds()).toEqual(['lapsed'])
    expect(kinds(filed)).toEqual([])
    expect(standingsOf([lapsed], [held(filed)], TODAY)[0]?.state.kind).toBe('expired')
    expect(kinds(having(filed, aStep('withdraw', '2027-02-01')))).toEqual(['lapsed'])
    const way = (['receive', 'forward', 'receive-province', 'report', 'score', 'recognise'] as const).map((action) =>
      aStep(action, '2027-02-05'),
    )
    expect(kinds(having(filed, ...way))).toEqual(['record'])
  })
})
