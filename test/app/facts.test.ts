import { describe, expect, it } from 'vitest'
import { createFacts, type FactsState } from '../../src/app/facts.ts'
import { officeReminders } from '../../src/app/screens/office/office-due.tsx'
import type { Certificate } from '../../src/domain/records/certificate.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import { AREA, addProducer, newOfficeStore, saved } from '../store/stores.ts'

const NOW = new Date('2027-02-10T02:00:00.000Z')

const factsOf = (store: OpenStore, breathe = async (): Promise<void> => undefined) =>
  createFacts({ store, now: () => NOW, breathe })

const addCertificate = async (store: OpenStore, name: string, given: Partial<Certificate>): Promise<void> => {
  const producer = await addProducer(store, `HTX ${name}`)
  const data = { producer, name, criteria: { decision: '26/2026', set: 12 } } as const
  const product = await saved(store, { op: 'create', kind: 'product', area: AREA, data })
  const certificate = { product, producer, stars: 4, issuedOn: '2024-06-15', expiresOn: '2027-06-15', ...given }
  await saved(store, { op: 'create', kind: 'certificate', area: AREA, data: certificate })
}

/** The first state that is as wanted, while somebody looks. */
const seen = (facts: ReturnType<typeof factsOf>, wanted: (state: FactsState) => boolean): Promise<FactsState> =>
  new Promise((resolve) => {
    let stop = (): void => undefined
    const look = (state: FactsState): void => {
      if (!wanted(state)) return
      resolve(state)
      queueMicrotask(() => stop())
    }
    stop = facts.state.subscribe(look)
  })

describe('the office’s facts', () => {
  it('are counted once somebody looks, and follow what is written while they do', async () => {
    const store = await newOfficeStore()
    await addCertificate(store, 'Chè vằng', {})
    const facts = factsOf(store)
    expect(facts.state.peek().phase).toBe('reading')
    const first = await seen(facts, ({ phase }) => phase === 'current')
    expect([first.today, first.products.map(({ fact }) => fact.name)]).toEqual(['2027-02-10', ['Chè vằng']])
    const next = seen(facts, ({ phase, products }) => phase === 'current' && products.length === 2)
    await addCertificate(store, 'Mật ong', {})
    expect((await next).producers.length).toBe(2)
  })

  it('remind the office of all there is, the most pressing first, and count what needs somebody without being read', async () => {
    const store = await newOfficeStore()
    await addCertificate(store, 'Chè vằng', {})
    await addCertificate(store, 'Mật ong', { issuedOn: '2024-05-01', expiresOn: '2027-05-01' })
    await addCertificate(store, 'Nước mắm', { issuedOn: '2024-01-10', expiresOn: '2027-01-10' })
    await addCertificate(store, 'Cà phê', { issuedOn: '2026-01-01', expiresOn: '2029-01-01' })
    const facts = factsOf(store)
    expect(await facts.countPressing()).toBe(2)
    expect(facts.state.peek().products).toEqual([])
    const { products, today } = await seen(facts, ({ phase }) => phase === 'current')
    expect(officeReminders(products, today).map(({ productName, reminder }) => [productName, reminder.kind])).toEqual([
      ['Chè vằng', 'closing'],
      ['Mật ong', 'missed'],
      ['Nước mắm', 'lapsed'],
    ])
  })

  it('can be stopped, say so, and go on from there', async () => {
    const store = await newOfficeStore()
    await addCertificate(store, 'Chè vằng', {})
    let isStopping = true
    const facts = factsOf(store, async () => {
      if (isStopping) facts.stop()
    })
    const stopped = await seen(facts, ({ phase }) => phase === 'stopped')
    expect(stopped.products.length).toBe(0)
    isStopping = false
    const whole = seen(facts, ({ phase }) => phase === 'current')
    facts.goOn()
    expect((await whole).products.length).toBe(1)
  })
})
