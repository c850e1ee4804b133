import { holidaysOf } from '../../../domain/calendar/holidays-of.ts'
import { loadCriteriaSet } from '../../../domain/criteria/load-set.ts'
import type { CriteriaSet } from '../../../domain/criteria/schema.ts'
import type { ExchangeRecords } from '../../../domain/exchange/exchange-records.ts'
import { groupBy } from '../../../domain/group-by.ts'
import { productFacts } from '../../../domain/programme/product-facts.ts'
import type { AreaCode, Day } from '../../../domain/records/envelope.ts'
import type { SetReference } from '../../../domain/records/product.ts'
import type { LocalRecord, Store } from '../../../store/store.ts'
import { everyRow } from '../../every-row.ts'

interface Reading {
  readonly store: Pick<Store, 'all' | 'producers' | 'products' | 'assessments' | 'responses'>
  readonly areas: readonly AreaCode[]
  /** The day as of which facts are told. */
  readonly day: Day
  readonly areaName: (code: AreaCode) => string
  readonly signal: AbortSignal
  readonly step: (done: number, all: number) => void
  /** Lets the page answer between two communes. */
  readonly rest: () => Promise<void>
  /** Surveys are needed for revenue alone. */
  readonly withSurveys: boolean
}

/**
 * What this browser holds of these communes, commune by commune, as tables are made of it: facts are reckoned a commune at a time, so that the page goes on
 * answering and the work can be stopped. Undefined when it was.
 */
export const readExchange = async (reading: Reading): Promise<ExchangeRecords[] | undefined> => {
  const { store, areas, day, areaName, signal, step, rest } = reading
  const [producers, products, assessments] = [
    await everyRow((options) => store.producers(options)),
    await everyRow((options) => store.products(options)),
    await everyRow((options) => store.assessments(options)),
  ]
  const [certificates, dossiers, plans, actions, trainings] = [
    await store.all('certificate'),
    await store.all('dossier'),
    await store.all('plan'),
    await store.all('action'),
    await store.all('training'),
  ]
  const [targets, budgets, years] = [await store.all('target'), await store.all('budget'), await store.all('holidays')]
  const responses = reading.withSurveys ? await everyRow((options) => store.responses(options)) : []
  const sets = await openSets(assessments.map(({ data }) => data.criteria))
  const setOf = (criteria: SetReference): CriteriaSet | undefined => sets.get(keyOf(criteria))
  const holidays = holidaysOf(years.map(({ data }) => data))
  const own = {
    ...{ producers: byArea(producers), products: byArea(products), assessments: byArea(assessments) },
    ...{
      certificates: byArea(certificates),
      dossiers: byArea(dossiers),
      plans: byArea(plans),
      actions: byArea(actions),
    },
    ...{
      trainings: byArea(trainings),
      targets: byArea(targets),
      budgets: byArea(budgets),
      responses: byArea(responses),
    },
  }
  const read: ExchangeRecords[] = []
  for (const [done, area] of areas.entries()) {
    if (signal.aborted) return undefined
    const records = {
      ...{ producers: own.producers(area), products: own.products(area), assessments: own.assessments(area) },
      ...{ certificates: own.certificates(area), dossiers: own.dossiers(area), plans: own.plans(area) },
      actions: own.actions(area),
    }
    const facts = productFacts(records, { today: day, holidays, setOf })
    read.push({
      ...records,
      ...{ trainings: own.trainings(area), targets: own.targets(area), budgets: own.budgets(area) },
      ...{ responses: own.responses(area), facts, areaName, today: day, holidays, setOf },
    })
    step(done + 1, areas.length)
    await rest()
  }
  return signal.aborted ? undefined : read
}

const byArea = <R extends LocalRecord>(records: readonly R[]): ((area: AreaCode) => readonly R[]) => {
  const own = groupBy(records, ({ area }) => area)
  return (area) => own.get(area) ?? []
}

const keyOf = ({ decision, set }: SetReference): string => `${decision}.${set}`

const openSets = async (references: readonly SetReference[]): Promise<Map<string, CriteriaSet>> => {
  const wanted = new Map(references.map((reference) => [keyOf(reference), reference]))
  const sets = new Map<string, CriteriaSet>()
  for (const [key, reference] of wanted) {
    const loaded = await loadCriteriaSet(reference)
    if (loaded.kind === 'ready') sets.set(key, loaded.set)
  }
  return sets
}
