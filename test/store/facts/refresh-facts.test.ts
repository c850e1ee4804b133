import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holidaysOf } from '../../../src/domain/calendar/holidays-of.ts'
import type { CriteriaSet } from '../../../src/domain/criteria/schema.ts'
import { countedProducts } from '../../../src/domain/programme/counted-products.ts'
import { producerFacts } from '../../../src/domain/programme/producer-fact.ts'
import type { Day } from '../../../src/domain/records/envelope.ts'
import type { Kind } from '../../../src/domain/records/kinds.ts'
import type { WireRecord } from '../../../src/protocol/record.ts'
import { FactShelf } from '../../../src/store/facts/fact-shelf.ts'
import { refreshFacts } from '../../../src/store/facts/refresh-facts.ts'
import type { OpenStore } from '../../../src/store/open-store.ts'
import { allOf } from '../../../src/store/queries.ts'
import { AREAS, anyDay, anyRecord, set } from '../../domain/programme/any-record.ts'
import { idOf, wireOf } from '../../domain/programme/made-records.ts'
import { pull } from '../exchange.ts'
import { addProducer, newOfficeStore, newStore } from '../stores.ts'

const refresh = (store: OpenStore, today: Day, { rules = 'one', stopAfter = Number.POSITIVE_INFINITY } = {}) => {
  const stopper = new AbortController()
  let breaths = 0
  return store.work(({ db }) =>
    refreshFacts(db, {
      ...{ today, rules, signal: stopper.signal, onProgress: () => undefined },
      breathe: async () => {
        breaths += 1
        if (breaths > stopAfter) stopper.abort()
      },
    }),
  )
}

const kept = async (store: OpenStore, shelf: FactShelf, rules = 'one') => {
  const facts = await store.work(({ db }) => shelf.read(db, { rules, breathe: async () => undefined }))
  return {
    products: [...facts.products].sort((one, other) => (one.fact.product < other.fact.product ? -1 : 1)),
    producers: [...facts.producers].sort((one, other) => (one.producer < other.producer ? -1 : 1)),
  }
}

const fromScratch = (store: OpenStore, today: Day) =>
  store.work(async ({ db }) => {
    const by = async <K extends Kind>(kind: K) =>
      (await allOf(db, kind)).sort((one, other) => (one.id < other.id ? -1 : 1))
    const records = {
      ...{ producers: await by('producer'), products: await by('product'), assessments: await by('assessment') },
      ...{ certificates: await by('certificate'), dossiers: await by('dossier') },
      ...{ plans: await by('plan'), actions: await by('action') },
    }
    const holidays = holidaysOf((await by('holidays')).map(({ data }) => data))
    const setOf = (): CriteriaSet => set
    return {
      products: countedProducts(records, { today, holidays, setOf }),
      producers: producerFacts(records.producers, await by('response')),
    }
  })

type Act =
  | { kind: 'pull'; changes: WireRecord[] }
  | { kind: 'create'; record: WireRecord }
  | { kind: 'delete'; record: WireRecord }
  | { kind: 'leave'; area: string }
  | { kind: 'discard' | 'rename' | 'erase' | 'anew' }
  | { kind: 'refresh'; today: Day; stopAfter: number }

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('pull' as const),
      changes: fc.array(anyRecord, { minLength: 1, maxLength: 6 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('create' as const), record: anyRecord }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), record: anyRecord }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), area: fc.constantFrom(...AREAS) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('discard' as const, 'rename' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('erase' as const, 'anew' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('refresh' as const),
      today: anyDay,
      stopAfter: fc.integer({ min: 0, max: 4 }),
    }),
  },
)

const perform = async (store: OpenStore, step: Act): Promise<unknown> => {
  switch (step.kind) {
    case 'pull': {
      const last = new Map(step.changes.map((change) => [change.id, change]))
      return pull(store, { changes: [...last.values()] })
    }
    case 'create': {
      const { id, kind, area, data } = step.record
      return store.commit({ op: 'create', kind, area, id, data } as Parameters<OpenStore['commit']>[0])
    }
    case 'delete':
      return store.commit({ op: 'delete', id: step.record.id })
    case 'rename':
      return store.commit({ op: 'patch', id: idOf('producer', 1), set: { name: 'HTX mới', legalForm: 'farm' } })
    case 'leave':
      return pull(store, { leave: [step.area] })
    case 'discard': {
      const lease = await store.takeLead()
      const frozen = await store.freeze(lease, 100)
      if (frozen.kind === 'fenced') return undefined
      const verdicts = frozen.mutations.map(({ m }) => ({
        m,
        kind: 'rejected' as const,
        code: 'invalid-data' as const,
        paths: [],
      }))
      await store.settle(lease, verdicts)
      for (const { m } of verdicts) await store.discard(m)
      return undefined
    }
    case 'anew':
      return pull(store, { reset: true })
    case 'erase':
      return store.erase()
    case 'refresh':
      return refresh(store, step.today, step)
  }
}

describe('facts that are kept', () => {
  it('are after any changes, on any day, what a computation from scratch gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 14 }), anyDay, async (acts, today) => {
        const [store, shelf] = [await newOfficeStore(), new FactShelf()]
        for (const step of acts) {
          await perform(store, step)
          await kept(store, shelf)
        }
        expect(await refresh(store, today)).toBe('done')
        expect(await kept(store, shelf)).toEqual(await fromScratch(store, today))
        expect(await kept(store, new FactShelf())).toEqual(await kept(store, shelf))
        store.close()
      }),
      { numRuns: 60, seed: 26 },
    )
  })
  it('say nothing of a day that has passed: each day gives what a computation of that day gives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyRecord, { minLength: 4, maxLength: 20 }),
        fc.array(anyDay, { minLength: 2, maxLength: 8 }),
        async (records, days) => {
          const [store, shelf] = [await newOfficeStore(), new FactShelf()]
          await pull(store, { changes: [...new Map(records.map((one) => [one.id, one])).values()] })
          for (const today of days) {
            await refresh(store, today)
            expect(await kept(store, shelf)).toEqual(await fromScratch(store, today))
          }
          store.close()
        },
      ),
      { numRuns: 30, seed: 2026 },
    )
  })
  it('are right where two tabs count at once, while records go on changing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyRecord, { minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 5 }),
        anyDay,
        async (pages, today) => {
          const store = await newOfficeStore()
          for (const changes of pages) {
            await Promise.all([
              refresh(store, today),
              pull(store, { changes: [...new Map(changes.map((one) => [one.id, one])).values()] }),
              refresh(store, today),
            ])
          }
          await refresh(store, today)
          expect(await kept(store, new FactShelf())).toEqual(await fromScratch(store, today))
          store.close()
        },
      ),
      { numRuns: 30, seed: 7 },
    )
  })
  it('are made anew where the rules have changed, and never read by others than those that made them', async () => {
    const store = await newOfficeStore()
    await pull(store, { changes: [wireOf('producer', idOf('producer', 1), { name: 'HTX A', legalForm: 'farm' })] })
    await refresh(store, '2026-06-01')
    expect((await kept(store, new FactShelf(), 'two')).producers).toEqual([])
    await refresh(store, '2026-06-01', { rules: 'two' })
    expect((await kept(store, new FactShelf(), 'two')).producers).toHaveLength(1)
  })
  it('cost a phone nothing: without the office’s note of what was touched nothing is kept', async () => {
    const store = await newStore()
    await addProducer(store)
    expect(await store.work(async ({ db }) => [await db.touched.count(), await db.facts.count()])).toEqual([0, 0])
  })
})
