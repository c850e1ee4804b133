import { vietnamDay } from '../../domain/calendar/day.ts'
import { holidaysOf } from '../../domain/calendar/holidays-of.ts'
import { loadCriteriaSet } from '../../domain/criteria/load-set.ts'
import type { CriteriaSet } from '../../domain/criteria/schema.ts'
import type { CountedProduct } from '../../domain/programme/counted-product.ts'
import { countedProducts } from '../../domain/programme/counted-products.ts'
import { type ProducerFact, producerFacts } from '../../domain/programme/producer-fact.ts'
import type { AreaCode } from '../../domain/records/envelope.ts'
import type { RecordOf } from '../../domain/records/kinds.ts'
import type { SetReference } from '../../domain/records/product.ts'
import { buildReport } from '../../domain/reports/build-report.ts'
import type { Report } from '../../domain/reports/report.ts'
import type { ReportPeriod } from '../../domain/reports/report-period.ts'
import type { Office } from '../office.ts'
import { listAreas } from '../storage/areas.ts'
import { recordsOfArea } from '../storage/record-pages.ts'

const KINDS = [
  ...(['producer', 'product', 'assessment', 'response', 'certificate', 'dossier', 'plan', 'action'] as const),
  ...(['training', 'target', 'budget', 'holidays'] as const),
]

/** The report of a period over some communes, from the records as they are now; commune by commune, so that few are in memory at once. */
export const gatherReport = async (
  office: Pick<Office, 'db' | 'nowMs'>,
  period: ReportPeriod,
  areas: readonly AreaCode[],
): Promise<Report> => {
  const today = vietnamDay(office.nowMs())
  const known = (await listAreas(office.db)).filter(({ code }) => areas.includes(code))
  const sets = new Map<string, CriteriaSet | undefined>()
  const products: CountedProduct[] = []
  const producers: ProducerFact[] = []
  const held: {
    dossiers: RecordOf<'dossier'>[]
    targets: RecordOf<'target'>[]
    budgets: RecordOf<'budget'>[]
    actions: RecordOf<'action'>[]
    trainings: RecordOf<'training'>[]
  } = { dossiers: [], targets: [], budgets: [], actions: [], trainings: [] }
  for (const { code } of known) {
    const own = await recordsOfArea(office.db, code, KINDS)
    for (const { data } of own.assessment) await openSet(sets, data.criteria)
    products.push(
      ...countedProducts(
        {
          ...{ producers: own.producer, products: own.product, assessments: own.assessment },
          ...{ certificates: own.certificate, dossiers: own.dossier, plans: own.plan, actions: own.action },
        },
        {
          today,
          holidays: holidaysOf(own.holidays.map(({ data }) => data)),
          setOf: (criteria) => sets.get(keyOf(criteria)),
        },
      ),
    )
    producers.push(...producerFacts(own.producer, own.response))
    held.dossiers.push(...own.dossier)
    held.targets.push(...own.target)
    held.budgets.push(...own.budget)
    held.actions.push(...own.action)
    held.trainings.push(...own.training)
  }
  const titles = new Map<string, string>()
  for (const set of sets.values())
    for (const { family, title } of set?.criteria ?? []) if (!titles.has(family)) titles.set(family, title.vi)
  return buildReport({
    ...{ period, today, areas: known, products, producers, ...held },
    familyTitle: (family) => titles.get(family) ?? family,
  })
}

const keyOf = ({ decision, set }: SetReference): string => `${decision}.${set}`

const openSet = async (sets: Map<string, CriteriaSet | undefined>, criteria: SetReference): Promise<void> => {
  if (sets.has(keyOf(criteria))) return
  const loaded = await loadCriteriaSet(criteria)
  sets.set(keyOf(criteria), loaded.kind === 'ready' ? loaded.set : undefined)
}
