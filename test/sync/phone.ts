import type { Assessment } from '../../src/domain/records/assessment.ts'
import type { Uuid } from '../../src/domain/records/envelope.ts'
import { type OpenStore, openStore } from '../../src/store/open-store.ts'
import { step } from '../../src/sync/engine.ts'
import type { Lease } from '../../src/sync/ports.ts'
import { type EnginePorts, type EngineState, FRESH_STATE, type Step } from '../../src/sync/state.ts'
import { AREA, countingIds, steppingClock } from '../store/stores.ts'
import type { ModelOffice } from './model-office.ts'

/** What may go wrong in one exchange. */
export const FAULTS = [
  'none',
  'request lost',
  'answer lost',
  'request twice',
  'killed before the request',
  'killed before the answer is taken in',
  'killed after the answer is taken in',
  'another tab leads meanwhile',
] as const
export type Fault = (typeof FAULTS)[number]

/** The app was killed in the middle of an exchange. */
class Killed extends Error {}

const kill = (): never => {
  throw new Killed()
}

const CALM = { aborted: false }

/** A phone with the real store and engine, whose network and life can be cut at any point. */
export class Phone {
  store: OpenStore
  private state: EngineState = { ...FRESH_STATE, batch: 2 }
  private lease: Lease = { epoch: 0 }
  private readonly office: ModelOffice
  private readonly reopen: () => Promise<OpenStore>

  constructor(store: OpenStore, office: ModelOffice, reopen: () => Promise<OpenStore>) {
    this.store = store
    this.office = office
    this.reopen = reopen
  }

  /** One exchange, with that fault; undefined when the app was killed in it, and then it has been started again. */
  async exchange(fault: Fault): Promise<Step | undefined> {
    try {
      const next = await step(this.ports(fault), this.lease, this.state, CALM)
      if (next.kind === 'fenced') this.lease = await this.store.takeLead()
      else this.state = next.state
      return next
    } catch (error) {
      if (!(error instanceof Killed)) throw error
      await this.restart()
      return undefined
    }
  }

  async restart(): Promise<void> {
    this.store.close()
    this.store = await this.reopen()
    this.state = { ...FRESH_STATE, batch: 2 }
    this.lease = await this.store.takeLead()
  }

  /** Exchanges until there is nothing left to do. */
  async settle(): Promise<void> {
    for (let rounds = 0; rounds < 200; rounds += 1) if ((await this.exchange('none'))?.kind === 'idle') return
    throw new Error('the queue does not come to rest')
  }

  private ports(fault: Fault): EnginePorts {
    const { store, office } = this
    const around = async <T>(ask: () => T): Promise<{ kind: 'ok'; value: T } | { kind: 'unreachable' }> => {
      if (fault === 'killed before the request') kill()
      if (fault === 'request lost') return { kind: 'unreachable' }
      const value = ask()
      if (fault === 'another tab leads meanwhile') await store.takeLead()
      if (fault === 'answer lost') return { kind: 'unreachable' }
      return { kind: 'ok', value: fault === 'request twice' ? ask() : value }
    }
    const taken = async <T>(take: () => Promise<T>): Promise<T> => {
      if (fault === 'killed before the answer is taken in') kill()
      const result = await take()
      return fault === 'killed after the answer is taken in' ? kill() : result
    }
    return {
      outbox: { freeze: store.freeze, settle: (lease, verdicts) => taken(() => store.settle(lease, verdicts)) },
      inbox: { cursor: store.cursor, applyPage: (lease, page) => taken(() => store.applyPage(lease, page)) },
      network: {
        push: (request) => around(() => office.push(structuredClone(request))),
        pull: (request) => around(() => office.pull(request)),
      },
      random: () => 0,
    }
  }
}

let opened = 0

/** A new phone; `digit` makes its ids its own. */
export const newPhone = async (office: ModelOffice, digit: number): Promise<Phone> => {
  opened += 1
  const options = { name: `sim-${opened}`, newId: countingIds(`0190000${digit}-0000`), now: steppingClock() }
  const reopen = (): Promise<OpenStore> => openStore(options)
  const phone = new Phone(await reopen(), office, reopen)
  const identity = { name: `Phone ${digit}`, role: 'officer' as const, areas: [{ code: AREA, name: 'Đông Hà' }] }
  await phone.store.saveIdentity(identity, { token: 'secret' })
  await phone.restart()
  return phone
}

const aVisit = (): Assessment => ({
  product: '01900000-0000-7000-8000-00000000aaaa',
  producer: '01900000-0000-7000-8000-00000000bbbb',
  criteria: { decision: '26/2026', set: 11 },
  packVersion: 1,
  role: 'officer',
  assessor: '',
  status: 'draft',
  startedAt: '2026-06-01T00:00:00.000Z',
  answers: {},
  findings: {},
  notes: {},
  locks: {},
})

/** Begins an assessment on that phone. */
export const begin = async ({ store }: Phone, area = AREA): Promise<Uuid> => {
  const committed = await store.commit({ op: 'create', kind: 'assessment', area, data: aVisit() })
  if (committed.kind !== 'saved') throw new Error(`not saved: ${committed.kind}`)
  return committed.record.id
}
