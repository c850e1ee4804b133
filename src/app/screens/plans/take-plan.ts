import type { Alternative } from '../../../domain/plan/alternatives.ts'
import { draftActions } from '../../../domain/plan/draft-actions.ts'
import type { JointProduct } from '../../../domain/plan/joint.ts'
import type { Action } from '../../../domain/records/action.ts'
import type { Day, Uuid } from '../../../domain/records/envelope.ts'
import { lockKey, type Plan } from '../../../domain/records/plan.ts'
import type { Change, LocalRecord } from '../../../store/store.ts'
import type { Candidate, Candidates } from './candidates.ts'

interface Taken {
  readonly found: Candidates
  /** The plan that it takes the place of, once agreed on. */
  readonly former: LocalRecord<'plan'> | undefined
  readonly products: readonly JointProduct[]
  readonly alternative: Alternative
  readonly deadline: Day
  readonly today: Day
}

/** Writes the plan and its actions, to be committed together. Titles of actions are records, in Vietnamese whatever the screen speaks. */
export const takePlan = (plan: Uuid, taken: Taken): Change[] => {
  const { found, former, products, alternative, deadline, today } = taken
  const { producer, candidates, rates } = found
  const { area } = producer
  const planned = products.flatMap(({ product, target, locks }) => {
    const candidate = candidates.find((one) => one.product.id === product)
    return candidate === undefined ? [] : [{ product, target, locks, candidate }]
  })
  const isSample = planned.some(({ candidate }) => candidate.product.data.sample === true)
  const marked = isSample ? { sample: true } : {}
  const data: Plan = {
    producer: producer.id,
    products: Object.fromEntries(
      planned.map(({ product, target, candidate: { assessment, score } }) => [
        product,
        {
          ...{ assessment: assessment.id, criteria: assessment.data.criteria },
          ...{ stars: score.stars, points: score.points, target },
        },
      ]),
    ),
    objective: alternative.kind === 'in-time' ? 'effort' : alternative.kind,
    deadline,
    locks: Object.fromEntries(
      planned.flatMap(({ product, locks }) => [...locks].map((code) => [lockKey(product, code), true as const])),
    ),
    status: 'draft',
    ...(former === undefined ? {} : { revises: former.id }),
    ...marked,
  }
  const joint = alternative.plan
  const actions =
    joint.kind === 'none'
      ? []
      : draftActions(joint.actions, products, { plan, producer: producer.id, rates, today, language: 'vi' })
  return [
    { op: 'create', kind: 'plan', area, id: plan, data },
    ...[...stopActions(plan, taken), ...actions.map(({ action }) => action)].map(
      (action): Change => ({ op: 'create', kind: 'action', area, data: { ...action, ...marked } }),
    ),
  ]
}

/** Written into the record, so in Vietnamese. */
const stopTitle = (criterion: string): string => `Khắc phục điều kiện dừng đánh giá ở tiêu chí ${criterion}`

/** What stops an assessment is put right first; where the plan raises the criterion anyway, it is put right with it. */
const stopActions = (plan: Uuid, { found, alternative, today }: Taken): Action[] => {
  const joint = alternative.plan
  if (joint.kind === 'none') return []
  return joint.products.flatMap(({ product, liftsStop }): Action[] => {
    const candidate = found.candidates.find((one) => one.product.id === product)
    const stop = candidate?.score.stop?.criterion
    const isRaised = joint.actions.some(({ raises }) =>
      raises.some((raise) => raise.product === product && raise.criterion === stop),
    )
    if (!liftsStop || candidate === undefined || stop === undefined || isRaised) return []
    return [
      {
        ...{ plan, producer: found.producer.id, measure: 'training', title: stopTitle(stop), documents: {}, costs: {} },
        ...{ raises: stayingAt(candidate, stop), owner: 'producer', startOn: today, months: 0, status: 'planned' },
      },
    ]
  })
}

/** The criterion at the level that it has: by it the stop is known to be put right. */
const stayingAt = ({ product, assessment }: Candidate, criterion: string): Action['raises'] => {
  const answer = assessment.data.answers[criterion]
  return answer === undefined || answer < 0 ? [] : [{ product: product.id, criterion, from: answer, to: answer }]
}
