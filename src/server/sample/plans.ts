import { addDays, vietnamDay } from '../../domain/calendar/day.ts'
import { nextRound } from '../../domain/calendar/rounds.ts'
import { loadCriteriaSet } from '../../domain/criteria/load-set.ts'
import { plannedCost } from '../../domain/plan/action-standing.ts'
import { draftActions } from '../../domain/plan/draft-actions.ts'
import type { JointProduct } from '../../domain/plan/joint.ts'
import { planTogether } from '../../domain/plan/plan-together.ts'
import type { Action } from '../../domain/records/action.ts'
import type { Assessment } from '../../domain/records/assessment.ts'
import type { Day } from '../../domain/records/envelope.ts'
import type { Costs } from '../../domain/records/money.ts'
import type { Plan } from '../../domain/records/plan.ts'
import { DEFAULT_RATES } from '../../domain/records/rates.ts'
import type { Stars } from '../../domain/scoring/result.ts'
import { scoreAssessment } from '../../domain/scoring/score.ts'
import { newServerId } from '../secrets.ts'
import { answersOf, requirementsMet } from './assessed.ts'
import { SAMPLE_NAMES, type Sending, toJson } from './sender.ts'
import { type SampleVisit, VISITS } from './visits.ts'

/** A visit as it was sent, by the ids that a plan names. */
interface SentProduct {
  readonly name: string
  readonly area: string
  readonly set: number
  readonly product: string
  readonly producer: string
  readonly assessment: string
}

/** How far a sample plan's actions are, in the order of their last days; what is not named is planned. */
type Course = readonly ('done' | 'under-way' | 'late' | 'planned')[]

interface SamplePlan {
  /** By the products' names; the first is one of the visits. */
  readonly product: string
  /** A second product of the same producer, made for the plan. */
  readonly with?: { readonly name: string; readonly set: number } & Pick<SampleVisit, 'level' | 'weak'>
  /** Days ago on which it was agreed on; undefined of a draft. */
  readonly agreedDaysAgo?: number
  readonly course: Course
  /** Stars more than now; one where it does not say. */
  readonly lift?: number
}

const PLANS: readonly SamplePlan[] = [
  { product: 'Nước mắm cá nục (mẫu)', agreedDaysAgo: 150, course: ['done', 'late', 'under-way'] },
  { product: 'Mật ong hoa rừng (mẫu)', lift: 2, agreedDaysAgo: 40, course: ['done', 'under-way'] },
  {
    product: 'Xà phòng tràm gió (mẫu)',
    with: { name: 'Dầu tràm gió (mẫu)', set: 20, level: 0.7, weak: { '12': -1 } },
    ...{ agreedDaysAgo: 12, course: ['under-way'] },
  },
  { product: 'Thanh trà tươi (mẫu)', course: [] },
]

/** Sample plans over the sample products, worked out as the app does it, then lived a while. */
export const samplePlans = async (visits: readonly SentProduct[], nowMs: number): Promise<Sending[]> =>
  (await Promise.all(PLANS.map((plan) => planSendings(plan, visits, nowMs)))).flat()

const creation = (kind: Sending['kind'], area: string, data: object, record: string): Sending => ({
  ...{ op: 'create', kind, area, record, set: toJson(data) },
})

const planSendings = async (sample: SamplePlan, visits: readonly SentProduct[], nowMs: number): Promise<Sending[]> => {
  const sent = visits.find(({ name }) => name === sample.product)
  const visit = VISITS.find(({ product }) => product === sample.product)
  if (sent === undefined || visit === undefined) throw new Error(`the sample has no product ${sample.product}`)
  const { area, producer } = sent
  const { lift = 1 } = sample
  const second = sample.with === undefined ? undefined : await secondProduct(sample.with, sent, lift, nowMs)
  const first = await planned(sent.set, sent, visit, lift)
  const products = [first, ...(second === undefined ? [] : [second.planned])]
  const today = vietnamDay(nowMs)
  const begun = addDays(today, -(sample.agreedDaysAgo ?? 0))
  const joint = planTogether(
    products.map(({ joint }) => joint),
    { objective: 'effort', rates: DEFAULT_RATES },
  )
  if (joint.kind === 'none') throw new Error(`no way for ${sample.product}`)
  const plan = newServerId(nowMs)
  const drafted = draftActions(
    joint.actions,
    products.map(({ joint }) => joint),
    { plan, producer, rates: DEFAULT_RATES, today: begun, language: 'vi' },
  )
  const actions = drafted
    .map(({ action }) => ({ id: newServerId(nowMs), action: { ...action, costs: shared(action.costs), sample: true } }))
    .sort((one, other) => ((one.action.dueOn ?? '') < (other.action.dueOn ?? '') ? -1 : 1))
  const agreement = {
    ...{ by: visit.representative, officer: SAMPLE_NAMES.officer, at: `${begun}T03:00:00.000Z` },
    actions: actions.map(({ id, action }) => ({
      ...{ action: id, title: action.title, costVnd: plannedCost(action.costs) },
      ...(action.dueOn === undefined ? {} : { dueOn: action.dueOn }),
    })),
  }
  const data: Plan = {
    producer,
    products: Object.fromEntries(products.map(({ joint: { product }, entry }) => [product, entry])),
    ...{ objective: 'effort', deadline: nextRound('province', today).lastDay, locks: {} },
    ...(sample.agreedDaysAgo === undefined ? { status: 'draft' } : { status: 'agreed', agreement }),
    sample: true,
  }
  return [
    ...(second?.sendings ?? []),
    creation('plan', area, data, plan),
    ...actions.map(({ id, action }, at) => creation('action', area, lived(action, sample.course[at], today), id)),
  ]
}

/** A product as a plan takes it: aimed so many stars higher than it is. */
const planned = async (
  number: number,
  ids: Pick<SentProduct, 'product' | 'assessment'>,
  visit: Pick<SampleVisit, 'level' | 'weak'>,
  lift: number,
) => {
  const criteria = { decision: '26/2026', set: number } as const
  const loaded = await loadCriteriaSet(criteria)
  if (loaded.kind === 'unavailable') throw new Error(loaded.faults.join('; '))
  const { set } = loaded
  const input = { answers: answersOf(set, { ...visit, status: 'final' }), findings: requirementsMet(set) }
  const { stars, points } = scoreAssessment(set, input)
  const target = Math.min(5, Math.max(3, stars + lift)) as Stars
  const joint: JointProduct = { product: ids.product, set, input, target, locks: new Set() }
  return { joint, entry: { assessment: ids.assessment, criteria, stars, points, target } }
}

/** A second product of a sample producer, assessed on the same visit. */
const secondProduct = async (
  { name, set, level, weak }: NonNullable<SamplePlan['with']>,
  { producer, area }: SentProduct,
  lift: number,
  nowMs: number,
) => {
  const ids = { product: newServerId(nowMs), assessment: newServerId(nowMs) }
  const found = await planned(set, ids, { level, weak }, lift)
  const at = new Date(nowMs).toISOString()
  const { criteria } = found.entry
  const assessment: Assessment = {
    ...{ product: ids.product, producer, criteria, packVersion: found.joint.set.packVersion },
    ...{ role: 'officer', assessor: SAMPLE_NAMES.officer, status: 'final', startedAt: at, finalisedAt: at },
    ...{ answers: found.joint.input.answers, findings: found.joint.input.findings ?? {}, notes: {}, locks: {} },
    sample: true,
  }
  return {
    planned: found,
    sendings: [
      creation('product', area, { producer, name, criteria, sample: true }, ids.product),
      creation('assessment', area, assessment, ids.assessment),
    ],
  }
}

/** Most support is shared: the producer gives a third of what a budget pays. */
const shared = (costs: Costs): Costs =>
  Object.fromEntries(
    Object.entries(costs).flatMap(([source, { planned }]) =>
      source === 'producers'
        ? [[source, { planned }]]
        : [
            [source, { planned: planned - thirdOf(planned) }],
            ['producers', { planned: thirdOf(planned) }],
          ],
    ),
  )

/** To a hundred thousand dong. */
const thirdOf = (vnd: number): number => Math.round(vnd / 300_000) * 100_000

/** An action after a while: done with its papers, under way, or overdue. */
const lived = (action: Action, course: Course[number] | undefined, today: Day): Action => {
  switch (course) {
    case 'done': {
      const doneOn = action.dueOn !== undefined && action.dueOn < today ? action.dueOn : addDays(today, -3)
      const documents = Object.entries(action.documents).map(([key, paper]) => [key, { ...paper, obtainedOn: doneOn }])
      const costs = Object.entries(action.costs).map(([source, { planned }]) => [
        source,
        { planned, committed: planned, spent: planned },
      ])
      return {
        ...action,
        ...{ status: 'done', doneOn, documents: Object.fromEntries(documents), costs: Object.fromEntries(costs) },
      }
    }
    case 'under-way':
      return { ...action, status: 'under-way' }
    case 'late':
      return { ...action, status: 'under-way', dueOn: addDays(today, -20) }
    default:
      return action
  }
}
