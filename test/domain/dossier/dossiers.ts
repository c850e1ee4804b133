import type { Dossier, Step } from '../../../src/domain/records/dossier.ts'

export const PRODUCT = '01900000-0000-7000-8000-000000000001'
export const PRODUCER = '01900000-0000-7000-8000-000000000002'
export const SELF = '01900000-0000-7000-8000-000000000003'

/** A draft that can be filed. */
export const aDossier = (given: Partial<Dossier> = {}): Dossier => ({
  ...{ product: PRODUCT, producer: PRODUCER, occasion: 'first', criteria: { decision: '26/2026', set: 14 } },
  ...{ assessment: SELF, changes: {}, findings: {}, steps: {} },
  ...given,
})

export const FOUND = { material: 'Lúa trong xã', labour: '12/15 người', idea: 'Nghề cũ của làng', identity: 'Men lá' }

const ROLE: Readonly<Record<Step['action'], Step['role']>> = {
  ...{ file: 'producer', withdraw: 'producer', supply: 'producer' },
  ...{ receive: 'commune', return: 'commune', forward: 'commune' },
  ...{ visit: 'consultant', 'ask-more': 'consultant', report: 'consultant' },
  ...{ 'receive-province': 'coordinator', consult: 'coordinator', score: 'coordinator', recognise: 'coordinator' },
  ...{ decline: 'coordinator', 'send-up': 'coordinator', 'recognise-national': 'coordinator' },
  'below-national': 'coordinator',
}

/** A step with what it needs, taken by who usually takes it. */
export const aStep = (action: Step['action'], day = '2026-11-02', given: Partial<Step> = {}): Step => ({
  ...{ action, day, at: `${day}T02:00:00.000Z`, by: 'Người làm', role: ROLE[action] },
  ...(action === 'file' ? { filed: { assessment: SELF, evidence: {} } } : {}),
  ...(action === 'return' || action === 'ask-more' ? { asks: [{ text: 'Bổ sung phiếu kiểm nghiệm' }] } : {}),
  ...(action === 'score' ? { points: 76.5, stars: 4 } : {}),
  ...(action === 'recognise' ? { stars: 4, number: '123/QĐ-UBND' } : {}),
  ...(action === 'recognise-national' ? { stars: 5, number: '45/QĐ-BNNMT' } : {}),
  ...given,
})

/** A dossier that has come so far. */
export const having = (dossier: Dossier, ...steps: readonly Step[]): Dossier => {
  const from = Object.keys(dossier.steps).length
  const added = steps.map((step, index) => [String(from + index + 1).padStart(3, '0'), step] as const)
  return { ...dossier, steps: { ...dossier.steps, ...Object.fromEntries(added) } }
}
