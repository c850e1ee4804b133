import { beforeAll, describe, expect, it } from 'vitest'
import type { CriteriaSet } from '../../../src/domain/criteria/schema.ts'
import { documentReasons } from '../../../src/domain/plan/awaited-documents.ts'
import { draftActions } from '../../../src/domain/plan/draft-actions.ts'
import type { JointProduct } from '../../../src/domain/plan/joint.ts'
import { planTogether } from '../../../src/domain/plan/plan-together.ts'
import { Action } from '../../../src/domain/records/action.ts'
import { DEFAULT_RATES } from '../../../src/domain/records/rates.ts'
import { allSets, setNumbered } from '../sets.ts'

const PLAN = '01900000-0000-7000-8000-000000000001'
const PRODUCER = '01900000-0000-7000-8000-000000000002'
const PRODUCT = '01900000-0000-7000-8000-000000000003'

let sets: CriteriaSet[]
let tea: CriteriaSet
beforeAll(async () => {
  sets = await allSets()
  tea = await setNumbered(11)
})

const options = {
  plan: PLAN,
  producer: PRODUCER,
  rates: DEFAULT_RATES,
  today: '2026-10-01',
  language: 'vi',
} as const

const plannedFrom = (set: CriteriaSet) => {
  const product: JointProduct = { product: PRODUCT, set, input: { answers: {} }, target: 5, locks: new Set() }
  const plan = planTogether([product], { objective: 'effort', rates: DEFAULT_RATES })
  if (plan.kind === 'none') throw new Error('there is a way')
  return { product, plan }
}

describe('actions drafted from a plan', () => {
  it('are records as they are kept, for every set and in both languages', () => {
    for (const set of sets)
      for (const language of ['vi', 'en'] as const) {
        const { product, plan } = plannedFrom(set)
        const drafts = draftActions(plan.actions, [product], { ...options, language })
        expect(drafts.map(({ key }) => key)).toEqual(plan.actions.map(({ key }) => key))
        for (const { action } of drafts) expect(Action.safeParse(action).error).toBeUndefined()
      }
  })

  it('are named by what is to be reached, begin today and are done after their months', () => {
    const legal = tea.criteria.find(({ family }) => family === 'legal-form')
    const action = {
      key: 'k',
      measure: 'organisation',
      raises: [{ product: PRODUCT, criterion: legal?.code ?? '', to: 2 }],
      months: 6,
      costVnd: 10_000_000,
    } as const
    const [draft] = draftActions([action], [{ product: PRODUCT, set: tea }], options)
    expect(draft?.action).toMatchObject({
      title: `${legal?.title.vi}: ${legal?.options[2]?.label.vi}`,
      owner: 'producer',
      startOn: '2026-10-01',
      dueOn: '2027-04-01',
      costs: { producers: { planned: 10_000_000 } },
      status: 'planned',
      documents: { 'business-registration': { kind: 'business-registration', name: 'Giấy đăng ký kinh doanh' } },
    })
    expect(draft?.reasons).toMatchObject([{ kind: 'business-registration', criteria: [legal?.code] }])
  })

  it('ask for no paper that nobody can plan to get, and for none of what a council tastes', () => {
    const kindsFor = (family: string) =>
      tea.criteria
        .filter((criterion) => criterion.family === family)
        .flatMap((criterion) => documentReasons([{ criterion, to: 1 }]).map(({ kind }) => kind))
    expect(kindsFor('promotion')).toEqual(['promotion'])
    expect(kindsFor('brew-taste')).toEqual([])
  })
})
