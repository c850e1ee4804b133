import { holidaysOf } from '../../domain/calendar/holidays-of.ts'
import type { Holidays } from '../../domain/calendar/working-days.ts'
import { entryOf } from '../../domain/criteria/catalogue.ts'
import { loadCriteriaSet } from '../../domain/criteria/load-set.ts'
import type { CriteriaSet } from '../../domain/criteria/schema.ts'
import { countedProducts } from '../../domain/programme/counted-products.ts'
import { nextChange } from '../../domain/programme/next-change.ts'
import { producerFacts } from '../../domain/programme/producer-fact.ts'
import type { ProgrammeRecords } from '../../domain/programme/product-facts.ts'
import type { Day, Uuid } from '../../domain/records/envelope.ts'
import type { SetReference } from '../../domain/records/product.ts'
import type { Database, TouchedRow } from '../database.ts'
import { allOf } from '../queries.ts'
import { gatherProducers, gatherProducts } from './gather.ts'
import { factsOn, type KeptFact, NEVER, toPage } from './kept-facts.ts'
import { countedOn } from './pages.ts'
import { sortTouched } from './sort-touched.ts'

export interface Refreshing {
  readonly today: Day
  /** Names the rules by which facts are made: others make everything anew. */
  readonly rules: string
  readonly signal: AbortSignal
  /** Lets the screen paint and take a touch before the next slice. */
  breathe(): Promise<void>
  onProgress(done: number, total: number): void
}

/** Products that are worked through between two breaths: some ten milliseconds on an office's machine. */
const SLICE = 32

/**
 * Brings the kept facts up to date, page by page. Each page is written in one transaction with the taking away of what asked for it, and only if that
 * is still there: what another tab has made meanwhile, perhaps of newer records, is not written over. Stopped, it goes on from there the next time.
 * `no-criteria`: a criteria set could not be fetched, so that nobody can say how many stars there are.
 */
export const refreshFacts = async (
  db: Database,
  refreshing: Refreshing,
): Promise<'done' | 'stopped' | 'no-criteria'> => {
  const { signal, breathe, onProgress } = refreshing
  const sets = new Map<string, CriteriaSet | undefined>()
  let done = 0
  for (;;) {
    await sortTouched(db, refreshing)
    const holidays = holidaysOf((await allOf(db, 'holidays')).map(({ data }) => data))
    const pages = await waitingPages(db)
    if (pages.length === 0) return 'done'
    let left = pages.reduce((sum, { count }) => sum + count, 0)
    for (const { page, count } of pages) {
      const asked = await db.touched.where('page').equals(page).toArray()
      const ids = [...new Set(asked.flatMap(({ keys }) => keys))]
      const made: KeptFact[] = []
      for (let from = 0; from < ids.length; from += SLICE) {
        onProgress(done + from, done + left)
        await breathe()
        if (signal.aborted) return 'stopped'
        const slice = await makeFacts(db, page, ids.slice(from, from + SLICE), { ...refreshing, holidays, sets })
        if (slice === 'no-criteria') return 'no-criteria'
        made.push(...slice)
      }
      await writePage(db, page, { asked, ids, made, today: refreshing.today })
      done += count
      left -= count
    }
    onProgress(done, done)
  }
}

/** Pages that wait, and for how many facts. */
const waitingPages = async (db: Database): Promise<{ page: string; count: number }[]> => {
  const counts = new Map<string, number>()
  for (const { page, keys } of await db.touched.toArray())
    if (page !== undefined) counts.set(page, (counts.get(page) ?? 0) + keys.length)
  return [...counts].map(([page, count]) => ({ page, count }))
}

interface Making {
  readonly today: Day
  readonly holidays: Holidays
  readonly sets: Map<string, CriteriaSet | undefined>
}

const makeFacts = async (
  db: Database,
  page: string,
  ids: readonly Uuid[],
  { today, holidays, sets }: Making,
): Promise<KeptFact[] | 'no-criteria'> => {
  if (countedOn(page) === 'producer') {
    const { producers, responses } = await gatherProducers(db, ids)
    return producerFacts(producers, responses).map((fact) => ({
      ...{ counted: 'producer', id: fact.producer, due: NEVER, fact },
    }))
  }
  const records = await gatherProducts(db, ids)
  if (!(await openSets(records, sets))) return 'no-criteria'
  const setOf = (reference: SetReference): CriteriaSet | undefined => sets.get(keyOf(reference))
  return countedProducts(records, { today, holidays, setOf }).map((fact) => {
    const id = fact.fact.product
    return { counted: 'product', id, due: nextChange(recordsOf(records, id), today) ?? NEVER, fact }
  })
}

const keyOf = ({ decision, set }: SetReference): string => `${decision}.${set}`

/** Opens what is not open yet; false where one that there is could not be fetched. */
const openSets = async (records: ProgrammeRecords, sets: Map<string, CriteriaSet | undefined>): Promise<boolean> => {
  for (const { data } of records.assessments) {
    const key = keyOf(data.criteria)
    if (sets.has(key)) continue
    // A set that no catalogue has is no set: its product counts as not assessed.
    const loaded = entryOf(data.criteria) === undefined ? undefined : await loadCriteriaSet(data.criteria)
    if (loaded?.kind === 'unavailable') return false
    sets.set(key, loaded?.set)
  }
  return true
}

/** What one product's days depend on. */
const recordsOf = (all: ProgrammeRecords, product: Uuid): ProgrammeRecords => {
  const plans = all.plans.filter(({ data }) => product in data.products)
  const inPlans = new Set(plans.map(({ id }) => id))
  return {
    ...{ producers: [], assessments: [], plans },
    products: all.products.filter(({ id }) => id === product),
    certificates: all.certificates.filter(({ data }) => data.product === product),
    dossiers: all.dossiers.filter(({ data }) => data.product === product),
    actions: all.actions.filter(({ data }) => inPlans.has(data.plan)),
  }
}

interface Made {
  readonly asked: readonly TouchedRow[]
  readonly ids: readonly Uuid[]
  readonly made: readonly KeptFact[]
  readonly today: Day
}

const writePage = (db: Database, page: string, { asked, ids, made, today }: Made): Promise<void> =>
  db.transaction('rw', [db.facts, db.touched], async () => {
    const rows = asked.flatMap(({ n }) => n ?? [])
    if ((await db.touched.bulkGet(rows)).includes(undefined)) return
    const before = await db.facts.get(page)
    const renewed = new Set(ids)
    const kept = before === undefined ? [] : factsOn(before).filter(({ id }) => !renewed.has(id))
    const facts = [...kept, ...made].sort((one, other) => (one.id < other.id ? -1 : 1))
    // A page says the latest day that any of its facts was made for; one that was made earlier and is not due says the same on that day.
    const madeOn = before === undefined || kept.length === 0 || before.madeOn < today ? today : before.madeOn
    if (facts.length === 0) await db.facts.delete(page)
    else await db.facts.put(toPage(page, facts, { stamp: Math.max(...rows), madeOn }))
    await db.touched.bulkDelete(rows)
  })
