import type { Action } from '../../../src/domain/records/action.ts'
import type { Agreement, Plan } from '../../../src/domain/records/plan.ts'

/** Made-up ids of tests. */
const PRODUCER = '01900000-0000-7000-8000-0000000000a1'
export const PRODUCT = '01900000-0000-7000-8000-0000000000b1'
export const PLAN = '01900000-0000-7000-8000-0000000000c1'
const ASSESSMENT = '01900000-0000-7000-8000-0000000000e1'

export const aPlan = (data: Partial<Plan> = {}): Plan => ({
  producer: PRODUCER,
  products: {
    [PRODUCT]: { assessment: ASSESSMENT, criteria: { decision: '26/2026', set: 11 }, stars: 3, points: 60, target: 4 },
  },
  objective: 'effort',
  locks: {},
  status: 'draft',
  ...data,
})

export const anAction = (data: Partial<Action> = {}): Action => ({
  plan: PLAN,
  producer: PRODUCER,
  raises: [],
  measure: 'packaging',
  title: 'Bao bì: có nhãn đẹp',
  documents: {},
  owner: 'producer',
  months: 2,
  costs: {},
  status: 'planned',
  ...data,
})

export const agreedOn = (actions: Agreement['actions'] = []): Agreement => ({
  ...{ by: 'Lê Thị Mẫu', officer: 'Trần Thị Hoa', at: '2026-11-26T03:00:00.000Z', actions },
})
