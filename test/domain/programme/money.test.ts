import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MoneyRecords, moneyOf } from '../../../src/domain/programme/money.ts'
import type { Action } from '../../../src/domain/records/action.ts'
import type { Costs } from '../../../src/domain/records/money.ts'
import type { Budget } from '../../../src/domain/records/target.ts'
import type { Training } from '../../../src/domain/records/training.ts'

const budget = (data: Partial<Budget>, area = '19333') => ({
  area,
  data: { year: 2026, source: 'province', amountVnd: 100, ...data } as Budget,
})
const action = (costs: Costs, data: Partial<Action> = {}, area = '19333') => ({
  area,
  data: { measure: 'packaging', status: 'planned', dueOn: '2026-05-01', costs, ...data } as Action,
})
const training = (costs: Costs, data: Partial<Training> = {}) => ({
  area: '19333',
  data: { measure: 'training', status: 'planned', heldOn: '2026-05-01', costs, ...data } as Training,
})
const of = (records: Partial<MoneyRecords>, area?: string) =>
  moneyOf({ budgets: [], actions: [], trainings: [], ...records }, 2026, area)
const province = (records: Partial<MoneyRecords>) => of(records).sources[0]

describe('the money of a year', () => {
  it('sums what there is, what is planned, committed and spent, by who pays', () => {
    const money = of({
      budgets: [budget({ amountVnd: 300 }), budget({ amountVnd: 50, source: 'city' }), budget({ year: 2025 })],
      actions: [action({ province: { planned: 100, committed: 80, spent: 30 }, city: { planned: 20 } })],
      trainings: [
        training({ province: { planned: 10 } }),
        training({ city: { planned: 7 } }, { heldOn: '2027-01-01' }),
      ],
    })
    expect(money.sources.slice(0, 2)).toMatchObject([
      {
        source: 'province',
        available: 300,
        planned: 110,
        committed: 80,
        spent: 30,
        bound: 110,
        left: 190,
        uncovered: 0,
      },
      { source: 'city', available: 50, planned: 20, committed: 0, spent: 0, bound: 20, left: 30 },
    ])
    expect(money.measures.find(({ measure }) => measure === 'packaging')).toMatchObject({ planned: 120, bound: 120 })
    expect(money.total).toMatchObject({ available: 350, bound: 130 })
  })

  it('says by how much more is bound or spent than there is', () => {
    expect(province({ budgets: [budget({})], actions: [action({ province: { planned: 130 } })] })).toMatchObject({
      ...{ uncovered: 30, overspent: 0, left: -30 },
    })
    expect(
      province({ budgets: [budget({})], actions: [action({ province: { planned: 90, spent: 120 } })] }),
    ).toMatchObject({ uncovered: 20, overspent: 20 })
  })

  it('does not take money that was set aside for one measure to cover another', () => {
    const budgets = [budget({ amountVnd: 100, measure: 'value-chain' }), budget({ amountVnd: 10 })]
    expect(province({ budgets, actions: [action({ province: { planned: 50 } })] })).toMatchObject({
      ...{ left: 60, uncovered: 40 },
    })
  })

  it('lets go of what a dropped step or a cancelled meeting had planned, but not of what was paid', () => {
    expect(
      province({
        actions: [action({ province: { planned: 90, committed: 50, spent: 20 } }, { status: 'dropped' })],
        trainings: [training({ province: { planned: 9 } }, { status: 'cancelled' })],
      }),
    ).toMatchObject({ planned: 0, committed: 0, spent: 20, bound: 20 })
  })

  it('takes a finished step at what it did cost, where that was noted', () => {
    const done = (cost: Costs['province']) =>
      province({ actions: [action({ province: cost ?? { planned: 0 } }, { status: 'done' })] })
    expect(done({ planned: 90, spent: 70 })?.bound).toBe(70)
    expect(done({ planned: 90, committed: 80, spent: 70 })?.bound).toBe(80)
    expect(done({ planned: 90 })?.bound).toBe(90)
  })

  it('tells apart what has no day yet', () => {
    const { dueOn: _, ...undated } = action({ province: { planned: 40 } }).data
    const money = of({ actions: [{ area: '19333', data: undated as Action }] })
    expect(money.undated).toEqual({ count: 1, bound: 40 })
    expect(money.total.bound).toBe(0)
  })

  it('of a commune leaves out the province’s own lines and what other communes do', () => {
    const records = {
      budgets: [budget({ scope: 'province' }), budget({ amountVnd: 30 }), budget({ amountVnd: 7 }, '19351')],
      actions: [action({ province: { planned: 5 } }), action({ province: { planned: 6 } }, {}, '19351')],
    }
    expect(of(records, '19333').total).toMatchObject({ available: 30, bound: 5 })
    expect(of(records).total).toMatchObject({ available: 137, bound: 11 })
  })

  it('loses and doubles nothing, however records fall', () => {
    const anyAction = fc
      .record({
        year: fc.constantFrom('2025', '2026'),
        measure: fc.constantFrom('packaging' as const, 'training' as const),
        status: fc.constantFrom('planned' as const, 'done' as const, 'dropped' as const),
        source: fc.constantFrom('province' as const, 'city' as const),
        cost: fc.record({ planned: fc.nat(1000), committed: fc.nat(1000), spent: fc.nat(1000) }),
      })
      .map(({ year, measure, status, source, cost }) =>
        action({ [source]: cost }, { measure, status, dueOn: `${year}-06-01` }),
      )
    fc.assert(
      fc.property(
        fc.array(anyAction, { maxLength: 12 }),
        fc.array(fc.nat(3000), { maxLength: 4 }),
        (actions, given) => {
          const money = of({ actions, budgets: given.map((amountVnd) => budget({ amountVnd })) })
          const spent = actions
            .filter(({ data }) => data.dueOn?.startsWith('2026'))
            .reduce((all, { data }) => all + (data.costs.province?.spent ?? 0) + (data.costs.city?.spent ?? 0), 0)
          expect(money.total.spent).toBe(spent)
          for (const field of ['planned', 'committed', 'spent', 'bound'] as const) {
            const bySource = money.sources.reduce((all, one) => all + one[field], 0)
            const byMeasure = money.measures.reduce((all, one) => all + one[field], 0)
            expect([bySource, byMeasure]).toEqual([money.total[field], money.total[field]])
          }
          for (const { available, bound, left, uncovered } of money.sources) {
            expect(left).toBe(available - bound)
            expect(uncovered).toBe(Math.max(0, bound - available))
          }
        },
      ),
    )
  })
})
