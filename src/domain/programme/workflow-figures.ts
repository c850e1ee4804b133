import { daysBetween } from '../calendar/day.ts'
import { STAGES, type Stage } from '../dossier/transitions.ts'
import type { Day } from '../records/envelope.ts'
import type { CountedProduct } from './counted-product.ts'
import type { ProductFact } from './product-fact.ts'

/** Days after which a stage counts as old, by bands: up to 15, to 30, to 60, and more. The first is the commune's own term (Art. 7.2). */
const AGE_BANDS = [15, 30, 60, Number.POSITIVE_INFINITY] as const

export interface StageFigures {
  readonly stage: Stage
  readonly count: number
  /** By how long they have been there, in the bands' order; a draft that was never filed has no age. */
  readonly ages: readonly number[]
  readonly oldestDays: number | undefined
  readonly overdue: number
}

/** A dossier that is past the day on which its stage was due. */
interface OverdueDossier {
  readonly fact: ProductFact
  readonly stage: Stage
  readonly daysLate: number
}

export interface WorkflowFigures {
  /** Stages with a dossier in them, in the order of Art. 7, those that have ended last. */
  readonly stages: readonly StageFigures[]
  readonly open: number
  /** The latest first. */
  readonly overdue: readonly OverdueDossier[]
}

/** Where the dossiers stand: one a product, the one that is under way. */
export const workflowFigures = (products: readonly CountedProduct[], today: Day): WorkflowFigures => {
  const stages = new Map<Stage, { count: number; ages: number[]; oldestDays: number | undefined; overdue: number }>()
  const overdue: OverdueDossier[] = []
  let open = 0
  for (const { fact } of products) {
    const { dossier } = fact
    if (dossier === undefined) continue
    const { stage, isClosed, since, due } = dossier
    const own = stages.get(stage) ?? { count: 0, ages: AGE_BANDS.map(() => 0), oldestDays: undefined, overdue: 0 }
    stages.set(stage, own)
    own.count += 1
    if (isClosed) continue
    open += 1
    if (since !== undefined) {
      const days = Math.max(0, daysBetween(since, today))
      const band = AGE_BANDS.findIndex((most) => days <= most)
      own.ages[band] = (own.ages[band] ?? 0) + 1
      own.oldestDays = Math.max(own.oldestDays ?? 0, days)
    }
    if (due !== undefined && due < today) {
      own.overdue += 1
      overdue.push({ fact, stage, daysLate: daysBetween(due, today) })
    }
  }
  return {
    stages: STAGES.flatMap((stage) => {
      const own = stages.get(stage)
      return own === undefined ? [] : [{ stage, ...own }]
    }),
    open,
    overdue: overdue.sort(
      (one, other) => other.daysLate - one.daysLate || compare(one.fact.product, other.fact.product),
    ),
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
