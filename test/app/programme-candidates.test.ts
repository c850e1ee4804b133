import { describe, expect, it } from 'vitest'
import { candidatesOf, type Population, populationsOn } from '../../src/app/screens/programme/round-candidates.ts'
import type { ProductFact } from '../../src/domain/programme/product-fact.ts'

const fact = (product: string, more: Partial<ProductFact> = {}): ProductFact => ({
  ...{ product, name: product, producer: 'p', producerName: '', area: '19333', isSample: false },
  ...{ criteria: { decision: '26/2026', set: 9 }, createdAt: '', updatedAt: '' },
  assessed: {} as NonNullable<ProductFact['assessed']>,
  ...more,
})
const dossier = (stage: NonNullable<ProductFact['dossier']>['stage'], isClosed = false) => ({
  dossier: { dossier: 'd', stage, isClosed },
})
const plan = (deadline?: string, status: 'draft' | 'closed' = 'draft') => ({
  plan: {
    ...{ plan: 'x', status, target: 4, planned: 1, underWay: 0, done: 0, overdue: 0 },
    ...(deadline === undefined ? {} : { deadline }),
  },
})

const FACTS = [
  fact('at the council', dossier('at-council')),
  fact('at the commune', dossier('at-commune')),
  fact('recognised', dossier('recognised', true)),
  fact('planned in time', plan('2027-04-29')),
  fact('planned for later', plan('2027-10-29')),
  fact('plan closed', plan('2027-04-29', 'closed')),
  fact('nothing'),
  (({ assessed: _, ...rest }) => rest)(fact('not assessed', dossier('filed'))),
]
const named = (today: string, population: Population): string[] => {
  const round = populationsOn(today).find((one) => one.population === population)?.round
  if (round === undefined) return []
  return candidatesOf(FACTS, { scope: {}, population, round, today }).assessed.map(({ product }) => product)
}

describe('the products of a round', () => {
  it('are, while a round is being rated, those put forward; the next round takes what is still at the commune or planned', () => {
    expect(populationsOn('2026-11-26').map(({ population, round }) => [population, round.number, round.year])).toEqual([
      ['running', 2, 2026],
      ['next', 1, 2027],
      ['all', 1, 2027],
    ])
    expect(named('2026-11-26', 'running')).toEqual(['at the council'])
    expect(named('2026-11-26', 'next')).toEqual(['at the commune', 'planned in time'])
    expect(named('2026-11-26', 'all')).toHaveLength(7)
  })

  it('are, between two rounds, those put forward already too', () => {
    expect(populationsOn('2027-01-15').map(({ population }) => population)).toEqual(['next', 'all'])
    expect(named('2027-01-15', 'next')).toEqual(['at the council', 'at the commune', 'planned in time'])
  })

  it('that were never assessed are counted, but nothing is said of them', () => {
    const [next] = populationsOn('2027-01-15')
    if (next === undefined) throw new Error('no round')
    const { assessed, unassessed } = candidatesOf(FACTS, { scope: {}, ...next, today: '2027-01-15' })
    expect([assessed.length, unassessed]).toEqual([3, 1])
  })
})
