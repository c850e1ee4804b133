import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CriteriaSet } from '../../../src/domain/criteria/schema.ts'
import { type AlternativeKind, type Alternatives, alternativesFor } from '../../../src/domain/plan/alternatives.ts'
import type { JointProduct } from '../../../src/domain/plan/joint.ts'
import { DEFAULT_RATES } from '../../../src/domain/records/rates.ts'
import type { Stars } from '../../../src/domain/scoring/result.ts'
import { answersTo, bestAnswers, setNumbered } from '../sets.ts'

let tea: CriteriaSet
let honey: CriteriaSet
beforeAll(async () => {
  tea = await setNumbered(11)
  honey = await setNumbered(4)
})

const options = { rates: DEFAULT_RATES, today: '2026-10-01' }

const productOf = (set: CriteriaSet, answers: JointProduct['input']['answers'], target: Stars = 4): JointProduct => ({
  product: `${set.number}`,
  set,
  input: { answers },
  target,
  locks: new Set(),
})

const of = ({ alternatives }: Alternatives, kind: AlternativeKind) => {
  const found = alternatives.find((one) => one.kind === kind)
  if (found === undefined) throw new Error(`there is no alternative ${kind}`)
  return found
}

describe('alternatives of a plan', () => {
  it('are measured by the next round of the province', () => {
    const found = alternativesFor([productOf(tea, bestAnswers(tea))], options)
    expect(found.round).toMatchObject({ level: 'province', number: 2, lastDay: '2026-10-29' })
    expect(found.deadline).toBe('2026-10-29')
    expect(of(found, 'fewest')).toMatchObject({ doneOn: '2026-10-01', isInTime: true })
    expect(of(found, 'cheapest').sameAs).toBe('fewest')
  })

  it('say which product cannot make the round', () => {
    const weak = { ...bestAnswers(tea), '3.1': -1, '8': -1 }
    const found = alternativesFor([productOf(tea, weak, 5), productOf(honey, bestAnswers(honey), 5)], options)
    expect(of(found, 'fastest').isInTime).toBe(false)
    expect(of(found, 'in-time').plan).toMatchObject({ kind: 'none', blocked: [{ product: '11', reason: 'too-slow' }] })
    expect(alternativesFor([productOf(tea, weak, 5)], { ...options, deadline: '2029-01-01' })).toMatchObject({
      deadline: '2029-01-01',
      alternatives: expect.arrayContaining([expect.objectContaining({ kind: 'in-time', isInTime: true })]),
    })
  })

  it('have each the least of what they are named for, and one is in time exactly when the fastest is', () => {
    fc.assert(
      fc.property(
        answersTo(tea),
        answersTo(honey),
        fc.constantFrom('2026-10-01', '2026-11-01', '2027-05-15'),
        (one, two, today) => {
          const found = alternativesFor([productOf(tea, one), productOf(honey, two)], {
            ...options,
            today,
            deadline: '2027-10-29',
          })
          const plans = found.alternatives.flatMap(({ plan, kind }) =>
            plan.kind === 'plan' ? [{ ...plan, name: kind }] : [],
          )
          const least = (measure: (plan: (typeof plans)[number]) => number, kind: AlternativeKind) => {
            const named = plans.find(({ name }) => name === kind)
            expect(named && measure(named)).toBe(Math.min(...plans.map(measure)))
          }
          least(({ actions }) => actions.length, 'fewest')
          least(({ effortMonths }) => effortMonths, 'effort')
          least(({ lastMonth }) => lastMonth, 'fastest')
          least(({ costVnd }) => costVnd, 'cheapest')
          expect(of(found, 'in-time').isInTime).toBe(of(found, 'fastest').isInTime)
        },
      ),
      { numRuns: 25 },
    )
  })
})
