import type { CountedProduct } from '../programme/counted-product.ts'
import type { ProducerFact } from '../programme/producer-fact.ts'
import type { AreaCode, Day } from '../records/envelope.ts'
import type { RecordOf } from '../records/kinds.ts'
import type { ReportPeriod } from './report-period.ts'

/** All that a report is made of. */
export interface ReportInput {
  readonly period: ReportPeriod
  readonly today: Day
  /** The communes that it is about. */
  readonly areas: readonly { readonly code: AreaCode; readonly name: string }[]
  readonly products: readonly CountedProduct[]
  readonly producers: readonly ProducerFact[]
  readonly dossiers: readonly RecordOf<'dossier'>[]
  readonly targets: readonly RecordOf<'target'>[]
  readonly budgets: readonly RecordOf<'budget'>[]
  readonly actions: readonly RecordOf<'action'>[]
  readonly trainings: readonly RecordOf<'training'>[]
  /** The Vietnamese title of a family of criteria. */
  readonly familyTitle: (family: string) => string
}

export const areaNameIn = ({ areas }: Pick<ReportInput, 'areas'>, code: AreaCode): string =>
  areas.find((area) => area.code === code)?.name ?? code
