import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guardDossier } from '../../../src/domain/dossier/guard-dossier.ts'
import { stageOf } from '../../../src/domain/dossier/progress.ts'
import { waysOn } from '../../../src/domain/dossier/transitions.ts'
import { STEP_ACTIONS } from '../../../src/domain/records/dossier.ts'
import { type Actor, ROLES } from '../../../src/domain/records/role.ts'
import { aDossier, aStep, FOUND, having } from './dossiers.ts'

const filed = having(aDossier(), aStep('file'))
const received = having(filed, aStep('receive'))
const forwarded = having({ ...received, findings: FOUND }, aStep('forward'))

describe('the way of a dossier', () => {
  it('[26/2026 Art. 7] goes from the producer by commune, province, consulting team and council to recognition', () => {
    const way = [
      ...(['file', 'receive', 'forward', 'receive-province', 'consult', 'visit', 'ask-more', 'supply'] as const),
      ...(['report', 'score', 'recognise'] as const),
    ]
    let dossier = aDossier()
    for (const action of way) {
      const step = aStep(action)
      const found = action === 'forward' ? { ...dossier, findings: FOUND } : dossier
      if (found !== dossier) expect(guardDossier(dossier, found, 'commune')).toBeUndefined()
      const next = having(found, step)
      expect(guardDossier(found, next, step.role)).toBeUndefined()
      dossier = next
    }
    expect(stageOf(dossier)).toBe('recognised')
  })

  it('refuses a step out of its order, and one that leaves a number out', () => {
    expect(guardDossier(aDossier(), having(aDossier(), aStep('forward')), 'commune')).toMatchObject({
      ...{ code: 'out-of-turn', paths: ['steps/001'] },
    })
    const gap = { ...filed, steps: { ...filed.steps, '003': aStep('receive') } }
    expect(guardDossier(filed, gap, 'commune')).toMatchObject({ code: 'out-of-turn', paths: ['steps/003'] })
  })

  it('refuses a step that somebody else has taken meanwhile, and keeps what was done as it was', () => {
    const mine = having(filed, aStep('withdraw'))
    expect(guardDossier(received, mine, 'officer')).toEqual({ code: 'step-taken', paths: ['steps/002'] })
    const rewritten = { ...received, steps: { ...received.steps, '001': aStep('file', '2026-01-01') } }
    expect(guardDossier(received, rewritten, 'administrator')).toMatchObject({ code: 'step-taken' })
    expect(guardDossier(received, received, 'officer')).toBeUndefined()
  })

  it('is locked once it was filed: what a phone wrote meanwhile is refused by name, and open again when it is returned', () => {
    const edited = { ...filed, changes: { packaging: 'Chai mới' }, outlook: 'Mở rộng' }
    expect(guardDossier(filed, edited, 'officer')).toEqual({
      ...{ code: 'locked', paths: ['changes/packaging', 'outlook'] },
    })
    const returned = having(received, aStep('return'))
    expect(guardDossier(returned, { ...returned, outlook: 'Mở rộng' }, 'officer')).toBeUndefined()
  })

  it('[26/2026 Art. 7.2] can be forwarded only with what the commune found on all four matters', () => {
    const bare = having({ ...received, findings: { material: 'Có' } }, aStep('forward'))
    expect(guardDossier(received, bare, 'commune')).toEqual({
      ...{
        code: 'not-complete',
        paths: ['steps/003/findings.labour', 'steps/003/findings.idea', 'steps/003/findings.identity'],
      },
    })
    expect(guardDossier(received, forwarded, 'commune')).toBeUndefined()
  })

  it('is sent back only with what is asked for, and filed only with the self-assessment that it names', () => {
    const bare = having(received, aStep('return', '2026-11-03', { asks: [], note: ' ' }))
    expect(guardDossier(received, bare, 'commune')).toMatchObject({ code: 'not-complete' })
    const other = having(
      aDossier(),
      aStep('file', '2026-11-03', { filed: { assessment: aDossier().product, evidence: {} } }),
    )
    expect(guardDossier(aDossier(), other, 'officer')).toMatchObject({ code: 'not-complete' })
  })

  it('takes a step only from whoever may take it, and a producer’s also from the officer who brings its papers', () => {
    expect(guardDossier(filed, having(filed, aStep('receive')), 'officer')).toMatchObject({ code: 'forbidden' })
    expect(
      guardDossier(filed, having(filed, aStep('receive', '2026-11-03', { role: 'officer' })), 'officer'),
    ).toMatchObject({
      code: 'forbidden',
    })
    expect(guardDossier(aDossier(), filed, 'producer')).toBeUndefined()
    expect(guardDossier(aDossier(), filed, 'officer')).toBeUndefined()
    expect(guardDossier(aDossier(), filed, 'council')).toMatchObject({ code: 'forbidden' })
  })

  it('[26/2026 Art. 4.1, 7.4] is recognised with 3 or 4 stars by the province, with 5 by the ministry, by a decision with a number', () => {
    const scored = having(
      forwarded,
      ...(['receive-province', 'consult', 'report', 'score'] as const).map((a) => aStep(a)),
    )
    const five = having(scored, aStep('recognise', '2026-12-20', { stars: 5 }))
    expect(guardDossier(scored, five, 'coordinator')).toMatchObject({ paths: ['steps/008/stars'] })
    const noNumber = having(scored, aStep('recognise', '2026-12-20', { number: '' }))
    expect(guardDossier(scored, noNumber, 'coordinator')).toMatchObject({ paths: ['steps/008/number'] })
    const up = having(scored, aStep('send-up'))
    expect(guardDossier(up, having(up, aStep('recognise-national')), 'coordinator')).toBeUndefined()
    const below = having(up, aStep('below-national'))
    expect(guardDossier(below, having(below, aStep('recognise')), 'coordinator')).toBeUndefined()
  })

  it('[26/2026 Art. 7.6.c] goes straight from the province’s report to the council when a product is rated again, and only then', () => {
    const atProvince = having(forwarded, aStep('receive-province'))
    const short = aStep('report', '2026-11-20', { role: 'coordinator' })
    expect(guardDossier(atProvince, having(atProvince, short), 'coordinator')).toMatchObject({ code: 'out-of-turn' })
    const again = { ...atProvince, occasion: 'again' as const }
    expect(guardDossier(again, having(again, short), 'coordinator')).toBeUndefined()
  })

  it('offers exactly the steps that it would take, whoever asks and wherever it stands', () => {
    const actor = fc.constantFrom<Actor>(...ROLES, 'producer')
    const walk = fc.array(fc.constantFrom(...STEP_ACTIONS), { maxLength: 14 })
    fc.assert(
      fc.property(walk, fc.constantFrom('first' as const, 'again' as const), actor, (actions, occasion, who) => {
        let dossier = aDossier({ occasion, findings: FOUND })
        for (const action of actions) {
          const next = having(dossier, aStep(action, '2026-11-02', { role: who }))
          const offered = waysOn(stageOf(dossier), occasion, who).some((way) => way.action === action)
          expect(guardDossier(dossier, next, who) === undefined).toBe(offered)
          // The walk itself goes on by whoever may.
          const usual = having(dossier, aStep(action))
          if (guardDossier(dossier, usual, aStep(action).role) === undefined) dossier = usual
        }
      }),
      { seed: 6, numRuns: 400 },
    )
  })
})
