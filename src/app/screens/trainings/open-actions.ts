import { holidaysOf } from '../../../domain/calendar/holidays-of.ts'
import { loadCriteriaSet } from '../../../domain/criteria/load-set.ts'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { Day, Uuid } from '../../../domain/records/envelope.ts'
import type { SetReference } from '../../../domain/records/product.ts'
import { type Rates, ratesOf } from '../../../domain/records/rates.ts'
import type { DescribedInput } from '../../../domain/training/describe-group.ts'
import type { AssessedProduct } from '../../../domain/training/lift.ts'
import { needsSession, type OpenAction } from '../../../domain/training/open-action.ts'
import type { Area } from '../../../protocol/enrol.ts'
import type { LocalRecord, Store } from '../../../store/store.ts'

/** What sessions are proposed from: the open actions with their producers, and the products that they raise as last assessed. */
export interface OpenActions {
  readonly actions: readonly OpenAction[]
  readonly records: ReadonlyMap<Uuid, LocalRecord<'action'>>
  readonly producers: ReadonlyMap<Uuid, LocalRecord<'producer'>>
  readonly products: ReadonlyMap<Uuid, LocalRecord<'product'>>
  readonly assessed: ReadonlyMap<Uuid, AssessedProduct>
  readonly places: DescribedInput['places']
  readonly holidays: DescribedInput['holidays']
  readonly rates: Rates
  readonly areas: readonly Area[] | undefined
  readonly today: Day
}

/** Reads them together. */
export const readOpenActions = async (store: Store, today: Day): Promise<OpenActions> => {
  const [all, trainings, rates, holidays, identity] = await Promise.all([
    store.all('action'),
    store.all('training'),
    store.all('rates'),
    store.all('holidays'),
    store.identity(),
  ])
  const going = new Set(trainings.filter(({ data }) => data.status !== 'cancelled').map(({ id }) => id))
  const open = all.filter(({ data }) => needsSession(data, (training) => going.has(training)))
  const producers = await recordsOf(
    store,
    'producer',
    open.map(({ data }) => data.producer),
  )
  const raised = open.flatMap(({ data }) => data.raises.map(({ product }) => product))
  return {
    actions: open.map(({ id, area, data: { producer, measure, dueOn } }) => ({
      ...{ id, producer, measure, dueOn, area: producers.get(producer)?.area ?? area },
    })),
    records: new Map(open.map((record) => [record.id, record])),
    ...{ producers, products: await recordsOf(store, 'product', raised), assessed: await assessedOf(store, raised) },
    places: new Map([...producers].flatMap(([id, { data }]) => (data.place === undefined ? [] : [[id, data.place]]))),
    holidays: holidaysOf(holidays.map(({ data }) => data)),
    rates: ratesOf(rates.map(({ data }) => data)),
    ...{ areas: identity?.areas, today },
  }
}

const recordsOf = async <K extends 'producer' | 'product'>(
  store: Pick<Store, 'record'>,
  kind: K,
  ids: readonly Uuid[],
): Promise<Map<Uuid, LocalRecord<K>>> => {
  const found = await Promise.all([...new Set(ids)].map((id) => store.record(kind, id)))
  return new Map(found.flatMap((record) => (record === undefined ? [] : [[record.id, record] as const])))
}

/** The last final assessment of each product, or else the last one, with its set. */
const assessedOf = async (store: Store, products: readonly Uuid[]): Promise<Map<Uuid, AssessedProduct>> => {
  const sets = setsById()
  const found = await Promise.all(
    [...new Set(products)].map(async (product): Promise<[Uuid, AssessedProduct][]> => {
      const own = (await store.assessmentsOf(product)).filter(({ data }) => data.sealed !== true)
      const last = own.find(({ data }) => data.status === 'final') ?? own[0]
      const set = last === undefined ? undefined : await sets(last.data.criteria)
      return last === undefined || set === undefined ? [] : [[product, { set, input: last.data }]]
    }),
  )
  return new Map(found.flat())
}

/** Opens each set once; undefined of one that cannot be opened. */
export const setsById = (): ((criteria: SetReference) => Promise<CriteriaSet | undefined>) => {
  const opened = new Map<string, Promise<CriteriaSet | undefined>>()
  return (criteria) => {
    const key = `${criteria.decision}.${criteria.set}`
    const opening =
      opened.get(key) ?? loadCriteriaSet(criteria).then((loaded) => (loaded.kind === 'ready' ? loaded.set : undefined))
    opened.set(key, opening)
    return opening
  }
}
