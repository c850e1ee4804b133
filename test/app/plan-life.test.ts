import { describe, expect, it } from 'vitest'
import { agreeChanges } from '../../src/app/screens/plans/agree.ts'
import { formerOf, readCandidates } from '../../src/app/screens/plans/candidates.ts'
import { doneOffers, readDoneActions } from '../../src/app/screens/plans/done-offers.ts'
import { allPlans, dueActions, plansOf } from '../../src/app/screens/plans/known-plans.ts'
import { ownActions } from '../../src/app/screens/plans/own-actions.ts'
import {
  chosenProducts,
  firstChoice,
  lockField,
  roundsAhead,
  targetField,
} from '../../src/app/screens/plans/plan-choice.ts'
import { readPlan } from '../../src/app/screens/plans/plan-data.ts'
import { planPaperInput } from '../../src/app/screens/plans/plan-paper-input.ts'
import { readProgress } from '../../src/app/screens/plans/product-progress.ts'
import { takePlan } from '../../src/app/screens/plans/take-plan.ts'
import { type Alternative, alternativesFor } from '../../src/domain/plan/alternatives.ts'
import type { Answers } from '../../src/domain/records/assessment.ts'
import type { Uuid } from '../../src/domain/records/envelope.ts'
import type { OpenStore } from '../../src/store/open-store.ts'
import { setNumbered } from '../domain/sets.ts'
import { AREA, addProducer, newStore, saved } from '../store/stores.ts'

const TODAY = '2026-11-26'
const AT = '2026-11-26T03:00:00.000Z'

/** A product of a set, every criterion at the middle of its options but for those that were found wanting. */
const addAssessed = async (store: OpenStore, producer: Uuid, number: number, weak: Answers = {}): Promise<Uuid> => {
  const set = await setNumbered(number)
  const criteria = { decision: '26/2026', set: number } as const
  const product = await saved(store, {
    ...{ op: 'create', kind: 'product', area: AREA },
    data: { producer, name: `Sản phẩm ${number}`, criteria },
  })
  const middle = set.criteria.map(({ code, options }) => [code, Math.floor((options.length - 1) / 2)] as const)
  const met = set.criteria.filter(({ requirement }) => requirement !== undefined)
  await saved(store, {
    ...{ op: 'create', kind: 'assessment', area: AREA },
    data: {
      ...{ product, producer, criteria, packVersion: set.packVersion, role: 'officer', assessor: 'Hoa' },
      ...{ status: 'final', startedAt: AT, finalisedAt: AT, notes: {}, locks: {} },
      answers: { ...Object.fromEntries(middle), ...weak },
      findings: Object.fromEntries(met.map(({ code }) => [`requirement:${code}`, true])),
    },
  })
  return product
}

/** A producer with two products that lack the same certificate of the facility. */
const phone = async () => {
  const store = await newStore()
  const producer = await addProducer(store)
  const products = [
    await addAssessed(store, producer, 19, { '12': -1 }),
    await addAssessed(store, producer, 20, { '12': -1 }),
  ]
  return { store, producer, products: products as [Uuid, Uuid] }
}

const candidatesOf = async (store: OpenStore, producer: Uuid) => {
  const found = await readCandidates(store, producer)
  if (found === undefined) throw new Error('no producer')
  return found
}

/** Takes the way of least effort for what is chosen at first, changed by `chosen`. */
const take = async (store: OpenStore, producer: Uuid, chosen: Record<string, string> = {}): Promise<Uuid> => {
  const found = await candidatesOf(store, producer)
  const products = chosenProducts(found.candidates, { ...firstChoice(found, undefined, TODAY), ...chosen })
  const deadline = roundsAhead(TODAY)[0]?.lastDay ?? TODAY
  const { alternatives } = alternativesFor(products, { rates: found.rates, today: TODAY, deadline })
  const alternative = alternatives.find(({ kind }) => kind === 'effort')
  if (alternative === undefined) throw new Error('no such way')
  const plan = store.newId()
  const former = formerOf(
    found,
    products.map(({ product }) => product),
  )
  const taken = await store.commitAll(takePlan(plan, { found, former, products, alternative, deadline, today: TODAY }))
  if (taken.kind !== 'saved') throw new Error(`not saved: ${JSON.stringify(taken)}`)
  return plan
}

const opened = async (store: OpenStore, plan: Uuid) => {
  const found = await readPlan(store, plan)
  if (found === undefined) throw new Error('no plan')
  return found
}

const agree = async (store: OpenStore, plan: Uuid) => {
  const found = await opened(store, plan)
  const { revises } = found.plan.data
  const former = revises === undefined ? undefined : await store.record('plan', revises)
  const names = { by: 'Lê Thị Mẫu', officer: 'Hoa', at: AT, today: TODAY, signature: undefined }
  return store.commitAll(agreeChanges(found, former, names))
}

describe('a plan that is taken', () => {
  it('is one draft with its actions, and what comes out when all are done are the stars aimed at', async () => {
    const { store, producer, products } = await phone()
    const view = await opened(store, await take(store, producer))
    expect(view.plan.data).toMatchObject({ status: 'draft', objective: 'effort', deadline: '2027-04-29' })
    expect(Object.keys(view.plan.data.products).sort()).toEqual([...products].sort())
    expect(view.actions.length).toBeGreaterThan(0)
    for (const { planned, after } of view.products) expect(after?.stars).toBeGreaterThanOrEqual(planned.target)
  })

  it('has what the products share once', async () => {
    const { store, producer, products } = await phone()
    const { actions } = await opened(store, await take(store, producer))
    const shared = actions.filter(({ data }) => new Set(data.raises.map(({ product }) => product)).size === 2)
    expect(shared.map(({ data }) => data.raises.map(({ criterion }) => criterion))).toEqual([['12', '12']])
    expect(shared[0]?.data.raises.map(({ product }) => product).sort()).toEqual([...products].sort())
  })

  it('goes without what cannot change, and without products that were left out', async () => {
    const { store, producer, products } = await phone()
    const free = await opened(store, await take(store, producer))
    const raise = free.actions.flatMap(({ data }) => data.raises).find(({ criterion }) => criterion !== '12')
    if (raise === undefined) throw new Error('nothing but the gate is raised')
    const chosen = { [lockField(raise.product, raise.criterion)]: 'yes' }
    const locked = await opened(store, await take(store, producer, chosen))
    expect(locked.plan.data.locks).toEqual({ [`${raise.product}:${raise.criterion}`]: true })
    expect(
      locked.actions
        .flatMap(({ data }) => data.raises)
        .some(({ product, criterion }) => product === raise.product && criterion === raise.criterion),
    ).toBe(false)
    const alone = await opened(store, await take(store, producer, { [targetField(products[0])]: '' }))
    expect(Object.keys(alone.plan.data.products)).toEqual([products[1]])
  })

  it('is reckoned with the office’s estimates of its commune', async () => {
    const { store, producer } = await phone()
    const rate = { months: 3, costVnd: 77_000_000, paidBy: 'programme' } as const
    await saved(store, {
      ...{ op: 'create', kind: 'rates', area: AREA },
      data: { measures: { 'quality-certification': rate } },
    })
    const { actions } = await opened(store, await take(store, producer))
    const certified = actions.find(({ data }) => data.measure === 'quality-certification')
    expect(certified?.data.costs.programme?.planned).toBeGreaterThanOrEqual(77_000_000)
  })
})

describe('an agreement', () => {
  it('holds the actions as they stood, and is not changed afterwards', async () => {
    const { store, producer } = await phone()
    const plan = await take(store, producer)
    expect((await agree(store, plan)).kind).toBe('saved')
    const { plan: record, actions } = await opened(store, plan)
    expect(record.data.status).toBe('agreed')
    expect(record.data.agreement?.actions.map(({ action }) => action).sort()).toEqual(
      actions.map(({ id }) => id).sort(),
    )
    const again = await store.commit({ op: 'patch', id: plan, set: { objective: 'cheapest' } })
    expect(again).toMatchObject({ kind: 'refused', code: 'locked', paths: ['objective'] })
    const gone = await store.commit({ op: 'delete', id: actions[0]?.id ?? '' })
    expect(gone).toMatchObject({ kind: 'refused', code: 'locked' })
  })

  it('of a later plan for the same product ends the one before', async () => {
    const { store, producer } = await phone()
    const first = await take(store, producer)
    await agree(store, first)
    const second = await take(store, producer)
    expect((await opened(store, second)).plan.data.revises).toBe(first)
    expect((await opened(store, first)).plan.data.status).toBe('agreed')
    await agree(store, second)
    expect(await opened(store, first)).toMatchObject({ replacedBy: second, plan: { data: { status: 'closed' } } })
    const listed = await plansOf(store, producer, undefined, TODAY)
    expect(listed.map(({ plan, isReplaced }) => [plan.id, isReplaced])).toEqual([
      [second, false],
      [first, true],
    ])
  })

  it('is said on the producer’s copy, with every action that was kept', async () => {
    const { store, producer } = await phone()
    const plan = await take(store, producer)
    await agree(store, plan)
    const view = await opened(store, plan)
    const paper = planPaperInput(view, undefined)
    expect(paper.agreement).toEqual({ by: 'Lê Thị Mẫu', officer: 'Hoa', day: TODAY })
    expect(paper.actions.map(({ title }) => title)).toEqual(view.actions.map(({ data }) => data.title))
  })
})

describe('follow-up', () => {
  const agreedPlan = async () => {
    const phoned = await phone()
    const plan = await take(phoned.store, phoned.producer)
    await agree(phoned.store, plan)
    return { ...phoned, plan, view: await opened(phoned.store, plan) }
  }

  it('brings actions to mind two weeks before their last day, the most pressing first', async () => {
    const { store, view } = await agreedPlan()
    const [first] = view.actions
    const due = first?.data.dueOn ?? ''
    expect(dueActions(await allPlans(store, '2026-11-27'), '2026-11-27')).toEqual([])
    expect(dueActions(await allPlans(store, due), due)[0]?.id).toBe(first?.id)
  })

  it('offers the new level of a done action in the next assessment, until the answer is there', async () => {
    const { store, producer, products, view } = await agreedPlan()
    const shared = view.actions.find(({ data }) => data.raises.length === 2)
    if (shared === undefined) throw new Error('no shared action')
    await store.commit({ op: 'patch', id: shared.id, set: { status: 'done', doneOn: TODAY } })
    const set = await setNumbered(19)
    const [assessment] = await store.assessmentsOf(products[0])
    if (assessment === undefined) throw new Error('no assessment')
    const draft = { ...assessment.data, status: 'draft' as const }
    const done = await readDoneActions(store, { producer, product: products[0] })
    const [offer] = doneOffers(set, draft, done)
    expect(offer).toMatchObject({ criterion: '12', to: shared.data.raises[0]?.to })
    expect(offer?.actions.map(({ record }) => record.id)).toEqual([shared.id])
    const taken = { ...draft, answers: { ...draft.answers, '12': offer?.to ?? 0 } }
    expect(doneOffers(set, taken, done)).toEqual([])
  })

  it('offers nothing of a plan that nobody agreed on', async () => {
    const { store, producer, products } = await phone()
    const { actions } = await opened(store, await take(store, producer))
    for (const { id } of actions) await store.commit({ op: 'patch', id, set: { status: 'done' } })
    expect((await readDoneActions(store, { producer, product: products[0] })).followed).toEqual([])
  })

  it('draws each product’s points, and on to what its actions bring', async () => {
    const { store, products, view } = await agreedPlan()
    const progress = await readProgress(store, view.products, view.actions, TODAY)
    expect(progress.map(({ product }) => product).sort()).toEqual([...products].sort())
    for (const { progress: way, target } of progress) {
      expect(way.points[0]).toMatchObject({ kind: 'assessed', day: TODAY })
      expect(way.ifPlanned.stars).toBeGreaterThanOrEqual(target)
    }
  })
})

describe('ways side by side', () => {
  const way = (kind: Alternative['kind'], criteria: readonly string[]): Alternative => ({
    ...{ kind, isInTime: true },
    plan: {
      ...{ kind: 'plan', effortMonths: 0, lastMonth: 0, costVnd: 0, products: [], isLeast: true },
      actions: criteria.map((criterion) => ({
        ...{ key: `${kind} ${criterion}`, measure: 'training', months: 0, costVnd: 0 },
        raises: [{ product: 'p', criterion, to: 1 }],
      })),
    },
  })

  it('tell what only one of them asks for; the only way there is has nothing of its own', () => {
    const [one, other] = [way('fewest', ['1.1', '2.2']), way('effort', ['2.2', '3.1'])]
    const none: Alternative = { kind: 'in-time', isInTime: false, plan: { kind: 'none', blocked: [] } }
    expect([...ownActions(one, [one, other, none])]).toEqual(['p:1.1:1'])
    expect([...ownActions(other, [one, other, none])]).toEqual(['p:3.1:1'])
    expect(ownActions(one, [one, none]).size).toBe(0)
    expect(ownActions(one, [one, { ...other, sameAs: 'fewest' }]).size).toBe(0)
  })
})
