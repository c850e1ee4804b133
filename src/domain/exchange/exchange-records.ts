import type { Holidays } from '../calendar/working-days.ts'
import { standingsOf } from '../certificates/standing.ts'
import type { CriteriaSet } from '../criteria/schema.ts'
import { groupBy } from '../group-by.ts'
import type { ProductFact } from '../programme/product-fact.ts'
import type { ProgrammeRecords } from '../programme/product-facts.ts'
import type { AreaCode, Day, Uuid } from '../records/envelope.ts'
import type { RecordOf } from '../records/kinds.ts'
import type { SetReference } from '../records/product.ts'

/** Everything that tables are made of; what a table does not need may be empty. */
export interface ExchangeRecords extends ProgrammeRecords {
  readonly facts: readonly ProductFact[]
  readonly trainings: readonly RecordOf<'training'>[]
  readonly targets: readonly RecordOf<'target'>[]
  readonly budgets: readonly RecordOf<'budget'>[]
  readonly responses: readonly RecordOf<'response'>[]
  readonly areaName: (code: AreaCode) => string
  readonly today: Day
  readonly holidays: Holidays
  readonly setOf: (criteria: SetReference) => CriteriaSet | undefined
}

/** What a row may ask for beside its own record. */
export interface Around extends Pick<ExchangeRecords, 'areaName' | 'setOf' | 'today'> {
  readonly producerName: (id: Uuid) => string
  readonly productName: (id: Uuid) => string
  readonly factOf: (product: Uuid) => ProductFact | undefined
  readonly productsOf: (producer: Uuid) => readonly ProductFact[]
  readonly standingStateOf: (certificate: Uuid) => string | undefined
}

export const lookAround = (records: ExchangeRecords): Around => {
  const producers = new Map(records.producers.map(({ id, data }) => [id, data.name]))
  const products = new Map(records.products.map(({ id, data }) => [id, data.name]))
  const facts = new Map(records.facts.map((fact) => [fact.product, fact]))
  let ofProducer: Map<Uuid, ProductFact[]> | undefined
  let states: Map<Uuid, string> | undefined
  return {
    areaName: records.areaName,
    setOf: records.setOf,
    today: records.today,
    producerName: (id) => producers.get(id) ?? '',
    productName: (id) => products.get(id) ?? '',
    factOf: (id) => facts.get(id),
    productsOf: (id) => {
      ofProducer ??= groupBy(records.facts, ({ producer }) => producer)
      return ofProducer.get(id) ?? []
    },
    standingStateOf: (id) => {
      states ??= new Map(
        standingsOf(records.certificates, records.dossiers, records.today).map(({ record, state }) => [
          record.id,
          state.kind,
        ]),
      )
      return states.get(id)
    },
  }
}
