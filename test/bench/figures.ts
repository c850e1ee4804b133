import { NO_HOLIDAYS } from '../../src/domain/calendar/working-days.ts'
import type { CriteriaSet } from '../../src/domain/criteria/schema.ts'
import { activityFigures } from '../../src/domain/programme/activity-figures.ts'
import { CountedProduct } from '../../src/domain/programme/counted-product.ts'
import { countedProducts } from '../../src/domain/programme/counted-products.ts'
import { coverageFigures } from '../../src/domain/programme/coverage-figures.ts'
import { expiryFigures } from '../../src/domain/programme/expiry-figures.ts'
import { filterProducts } from '../../src/domain/programme/figure-filter.ts'
import { gateFigures } from '../../src/domain/programme/gate-figures.ts'
import { producerFacts } from '../../src/domain/programme/producer-fact.ts'
import { starFigures, starsOverTime } from '../../src/domain/programme/star-figures.ts'
import { workflowFigures } from '../../src/domain/programme/workflow-figures.ts'
import type { Kind, RecordOf } from '../../src/domain/records/kinds.ts'
import type { SetReference } from '../../src/domain/records/product.ts'
import { packingOf } from '../../src/store/facts/pack.ts'
import { allSets } from '../domain/sets.ts'
import { madeProgramme } from './made-programme.ts'
import { repeated } from './repeated.ts'

const TODAY = '2026-11-26'

/** A run takes half a minute, nearly all of it to make the records up. */
const MOST_RUNS = 3

const AREAS = Array.from({ length: 300 }, (_, at) => String(19_000 + at))
const PACKING = packingOf(CountedProduct)

const sample = async () => {
  const { packed, producers, ...made } = await makeFacts()
  const before = process.memoryUsage().heapUsed
  const unpacked = timed(() => (JSON.parse(packed) as unknown[]).map(PACKING.unpack))
  const heapMb = Math.round((process.memoryUsage().heapUsed - before) / 1e6)
  const products = unpacked.value
  const filtered = timed(() => filterProducts(products, { area: '19007', stars: 3 }))
  const counted = timed(() => {
    starFigures(products)
    starsOverTime(products, { today: TODAY, length: 'month', count: 13 })
    workflowFigures(products, TODAY)
    gateFigures(products)
    coverageFigures(products, producers, AREAS)
    activityFigures(products, producers, { today: TODAY, length: 'month', count: 12 })
    expiryFigures(products, { today: TODAY, count: 12 })
  })
  return {
    ...{ ...made, packedMb: Math.round(packed.length / 1e6) },
    ...{ unpackMs: unpacked.ms, heapMb, filterMs: filtered.ms, allSectionsMs: counted.ms },
  }
}

/** In a function of its own, so that the records are gone before anything else is measured. */
const makeFacts = async () => {
  const sets = await allSets()
  const byKind = new Map<Kind, unknown[]>()
  for (const record of madeProgramme({ products: 50_000, areas: AREAS, sets, today: TODAY })) {
    const own = byKind.get(record.kind) ?? []
    byKind.set(record.kind, own)
    own.push(record)
  }
  const of = <K extends Kind>(kind: K): RecordOf<K>[] => (byKind.get(kind) ?? []) as RecordOf<K>[]
  const setOf = ({ set }: SetReference): CriteriaSet | undefined => sets.find((one) => one.number === set)
  const records = {
    ...{ producers: of('producer'), products: of('product'), assessments: of('assessment') },
    ...{ certificates: of('certificate'), dossiers: of('dossier'), plans: of('plan'), actions: of('action') },
  }
  const made = timed(() => countedProducts(records, { today: TODAY, holidays: NO_HOLIDAYS, setOf }))
  const packed = timed(() => JSON.stringify(made.value.map(PACKING.pack)))
  const producers = producerFacts(records.producers, [])
  return { madeMs: made.ms, packMs: packed.ms, packed: packed.value, producers }
}

/** Time of the processor, so that a busy machine says the same as an idle one. */
const timed = <T>(work: () => T): { value: T; ms: number } => {
  const from = process.cpuUsage()
  const value = work()
  const { user, system } = process.cpuUsage(from)
  return { value, ms: Math.round((user + system) / 1000) }
}

/** 50,000 products: their facts made from the records, packed and unpacked again, and all sections of the figures counted of them. */
export const benchFigures = repeated(
  'The facts of 50,000 products with their assessments, certificates, dossiers and plans, and the figures counted of them, in Node; time of the processor.',
  {
    madeMs: { what: 'Facts made from the records, every assessment scored', unit: 'ms' },
    packMs: { what: 'Facts packed for the store', unit: 'ms' },
    packedMb: { what: 'Size of the packed facts', unit: 'MB' },
    unpackMs: { what: 'Facts unpacked', unit: 'ms' },
    heapMb: { what: 'Memory that the facts take', unit: 'MB' },
    filterMs: { what: 'Products of one commune with three stars found', unit: 'ms' },
    allSectionsMs: { what: 'All sections of the figures counted', unit: 'ms' },
  },
  sample,
  MOST_RUNS,
)
