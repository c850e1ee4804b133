import { dayOfInstant } from '../calendar/day.ts'
import type { Holidays } from '../calendar/working-days.ts'
import { recognitionOf, standingsOf } from '../certificates/standing.ts'
import { isInForce } from '../certificates/state.ts'
import { entryOf } from '../criteria/catalogue.ts'
import type { CriteriaSet } from '../criteria/schema.ts'
import { progressOf } from '../dossier/progress.ts'
import { isClosed } from '../dossier/transitions.ts'
import { groupBy } from '../group-by.ts'
import type { Day, Uuid } from '../records/envelope.ts'
import type { RecordOf } from '../records/kinds.ts'
import type { SetReference } from '../records/product.ts'
import { scoreAssessment } from '../scoring/score.ts'
import type { ProductFact } from './product-fact.ts'

/** The records that facts are made of. */
export interface ProgrammeRecords {
  readonly producers: readonly RecordOf<'producer'>[]
  readonly products: readonly RecordOf<'product'>[]
  /** In any order; a council's sheets and what is sealed are passed over. */
  readonly assessments: readonly RecordOf<'assessment'>[]
  readonly certificates: readonly RecordOf<'certificate'>[]
  readonly dossiers: readonly RecordOf<'dossier'>[]
  readonly plans: readonly RecordOf<'plan'>[]
  readonly actions: readonly RecordOf<'action'>[]
}

interface FactsAt {
  readonly today: Day
  readonly holidays: Holidays
  /** An opened set; undefined where it could not be opened: the product then counts as not assessed. */
  readonly setOf: (criteria: SetReference) => CriteriaSet | undefined
}

/** One fact a product, in the order of the products. Asked with the records of some products alone it gives the facts of these. */
export const productFacts = (records: ProgrammeRecords, at: FactsAt): ProductFact[] => {
  const producers = new Map(records.producers.map((producer) => [producer.id, producer]))
  const assessments = groupBy(records.assessments.filter(isCounted), ({ data }) => data.product)
  const certificates = groupBy(records.certificates, ({ data }) => data.product)
  const dossiers = groupBy(records.dossiers, ({ data }) => data.product)
  const actions = groupBy(records.actions, ({ data }) => data.plan)
  const plans = new Map<Uuid, RecordOf<'plan'>>()
  for (const plan of [...records.plans].sort(byWeight))
    for (const product of Object.keys(plan.data.products)) plans.set(product, plan)
  return records.products.map((product): ProductFact => {
    const { id, data, area, createdAt, updatedAt } = product
    const producer = producers.get(data.producer)
    const plan = plans.get(id)
    const own = dossiers.get(id) ?? []
    return {
      ...{ product: id, name: data.name, producer: data.producer, producerName: producer?.data.name ?? '' },
      ...{ area, criteria: data.criteria, createdAt, updatedAt },
      isSample: data.sample === true,
      ...present('code', data.code),
      ...present('legalForm', producer?.data.legalForm),
      ...present('industry', entryOf(data.criteria)?.industry.code),
      ...present('place', producer?.data.place),
      ...present('assessed', assessedOf(assessments.get(id) ?? [], at)),
      ...present('certified', certifiedOf(product, certificates.get(id) ?? [], own, at.today)),
      ...present('dossier', dossierOf(own, at)),
      ...present('plan', plan === undefined ? undefined : plannedOf(id, plan, actions.get(plan.id) ?? [], at.today)),
    }
  })
}

const present = <K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { [key in K]?: V }

const isCounted = ({ data }: RecordOf<'assessment'>): boolean =>
  data.hearing === undefined && data.sealed !== true && Object.keys(data.answers).length > 0

/** Final before draft, then the one that was changed last. */
const latestOf = <R extends { readonly id: Uuid; readonly updatedAt: string }>(
  records: readonly R[],
  isFirst: (record: R) => boolean,
): R | undefined =>
  [...records].sort(
    (one, other) =>
      Number(isFirst(other)) - Number(isFirst(one)) ||
      (one.updatedAt === other.updatedAt ? (one.id < other.id ? 1 : -1) : one.updatedAt < other.updatedAt ? 1 : -1),
  )[0]

const assessedOf = (own: readonly RecordOf<'assessment'>[], at: FactsAt): ProductFact['assessed'] => {
  const latest = latestOf(own, ({ data }) => data.status === 'final')
  const set = latest === undefined ? undefined : at.setOf(latest.data.criteria)
  if (latest === undefined || set === undefined) return undefined
  const { data } = latest
  const score = scoreAssessment(set, { answers: data.answers, findings: data.findings })
  const families = new Map(set.criteria.map(({ code, family }) => [code, family]))
  const next = score.blockers[0]
  return {
    ...{ assessment: latest.id, role: data.role, isFinal: data.status === 'final', criteria: data.criteria },
    on: dayOfInstant(latest.updatedAt),
    ...{ stars: score.stars, starsLeast: score.starsLeast, starsMost: score.starsMost },
    ...{ points: score.points, open: score.open, isDisqualified: score.disqualifications.length > 0 },
    ...present('stoppedAt', score.stop?.criterion),
    ...present(
      'next',
      next === undefined
        ? undefined
        : {
            ...{ stars: next.stars, pointsMissing: next.pointsMissing },
            gates: next.gates.map(({ stars, criterion }) => ({
              ...{ stars, criterion },
              family: families.get(criterion) ?? '',
            })),
          },
    ),
  }
}

const certifiedOf = (
  { data }: RecordOf<'product'>,
  certificates: readonly RecordOf<'certificate'>[],
  dossiers: readonly RecordOf<'dossier'>[],
  today: Day,
): ProductFact['certified'] => {
  const recognition = recognitionOf(data, standingsOf(certificates, dossiers, today))
  switch (recognition.kind) {
    case 'none':
      return undefined
    case 'noted': {
      const { stars, expiresOn } = recognition
      return {
        stars,
        state: 'noted',
        isInForce: expiresOn === undefined || expiresOn >= today,
        ...present('expiresOn', expiresOn),
      }
    }
    case 'certificate': {
      const { record, state } = recognition.standing
      const { stars, issuedOn, expiresOn, number } = record.data
      return {
        ...{ certificate: record.id, stars, issuedOn, expiresOn, state: state.kind, isInForce: isInForce(state) },
        ...present('number', number),
      }
    }
  }
}

const dossierOf = (own: readonly RecordOf<'dossier'>[], at: FactsAt): ProductFact['dossier'] => {
  const found = own.map((record) => ({ ...record, progress: progressOf(record.data, at.holidays) }))
  const latest = latestOf(found, ({ progress }) => !isClosed(progress.stage))
  if (latest === undefined) return undefined
  const { stage, since, due } = latest.progress
  return {
    ...{ dossier: latest.id, stage, isClosed: isClosed(stage) },
    ...present('since', since),
    ...present('due', due),
  }
}

/** The last in this order counts: closed, draft, agreed; among equals the later made. */
const byWeight = (one: RecordOf<'plan'>, other: RecordOf<'plan'>): number =>
  WEIGHT[one.data.status] - WEIGHT[other.data.status] || (one.createdAt < other.createdAt ? -1 : 1)
const WEIGHT = { closed: 0, draft: 1, agreed: 2 } as const

const plannedOf = (
  product: Uuid,
  { id, data }: RecordOf<'plan'>,
  actions: readonly RecordOf<'action'>[],
  today: Day,
): ProductFact['plan'] => {
  const own = actions.filter(
    (action) => action.data.raises.length === 0 || action.data.raises.some((raise) => raise.product === product),
  )
  const count = (status: 'planned' | 'under-way' | 'done'): number =>
    own.filter((action) => action.data.status === status).length
  const overdue = own.filter(
    (action) =>
      (action.data.status === 'planned' || action.data.status === 'under-way') &&
      action.data.dueOn !== undefined &&
      action.data.dueOn < today,
  ).length
  return {
    ...{ plan: id, status: data.status, target: data.products[product]?.target ?? 0 },
    ...present('deadline', data.deadline),
    ...{ planned: count('planned'), underWay: count('under-way'), done: count('done'), overdue },
  }
}
