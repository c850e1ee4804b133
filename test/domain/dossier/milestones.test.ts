import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_HOLIDAYS } from '../../../src/domain/calendar/working-days.ts'
import { milestonesOf } from '../../../src/domain/dossier/milestones.ts'
import { progressOf, stageOf } from '../../../src/domain/dossier/progress.ts'
import { isClosed, waysOn } from '../../../src/domain/dossier/transitions.ts'
import { type Dossier, STEP_ACTIONS, type Step } from '../../../src/domain/records/dossier.ts'
import { ROLES } from '../../../src/domain/records/role.ts'
import { aDossier, aStep, FOUND, having } from './dossiers.ts'

const statesOf = (dossier: Dossier): string =>
  milestonesOf(progressOf(dossier, NO_HOLIDAYS))
    .map(({ id, state }) => `${id} ${state}`)
    .join(', ')

const come = (...actions: Step['action'][]): Dossier =>
  having(aDossier({ findings: FOUND }), ...actions.map((action) => aStep(action)))

describe('the parts of a dossier’s way', () => {
  it('are done, stand, or are to come; the ministry’s is there only for what went up', () => {
    expect(statesOf(come('file', 'receive'))).toBe(
      'prepare done, commune now, province ahead, consultants ahead, council ahead, decision ahead',
    )
    const way = ['file', 'receive', 'forward', 'receive-province', 'consult', 'report', 'score'] as const
    expect(statesOf(come(...way, 'recognise'))).not.toMatch(/now|ahead|ministry/)
    expect(statesOf(come(...way, 'send-up'))).toMatch(/decision done, ministry now$/)
  })

  it('begin again with the producer when the dossier is returned, and end where it was withdrawn', () => {
    expect(statesOf(come('file', 'receive', 'forward', 'receive-province', 'return'))).toMatch(
      /^prepare now, commune ahead, province ahead/,
    )
    expect(statesOf(come('file', 'receive', 'withdraw'))).toMatch(/^prepare done, commune ended, province ahead/)
  })

  it('tell of each part the last step of this round: what was done before the dossier was returned is not told again', () => {
    const again = come('file', 'receive', 'return', 'file')
    const lasts = milestonesOf(progressOf(again, NO_HOLIDAYS)).map(({ last }) => last?.action)
    expect(lasts.slice(0, 3)).toEqual(['file', undefined, undefined])
    const returned = milestonesOf(progressOf(come('file', 'receive', 'return'), NO_HOLIDAYS))
    expect(returned[0]).toMatchObject({ id: 'prepare', state: 'now' })
    expect(returned[0]?.last).toBeUndefined()
  })

  it('[26/2026 Art. 7.6.c] pass the consulting team over when a product is rated again without it', () => {
    const again = having(
      aDossier({ occasion: 'again', findings: FOUND }),
      ...(['file', 'receive', 'forward', 'receive-province'] as const).map((action) => aStep(action)),
      aStep('report', '2026-11-20', { role: 'coordinator' }),
    )
    expect(statesOf(again)).toMatch(/consultants skipped, council now/)
  })

  it('have one place where an open dossier stands, and none after its end, whatever its way was', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(99), { maxLength: 20 }), (choices) => {
        let dossier = aDossier({ findings: FOUND })
        for (const choice of choices) {
          const stage = stageOf(dossier)
          const open = STEP_ACTIONS.filter((action) =>
            ROLES.some((role) => waysOn(stage, 'first', role).some((way) => way.action === action)),
          )
          const action = open[choice % Math.max(1, open.length)]
          if (action === undefined) break
          dossier = having(dossier, aStep(action))
        }
        const states = milestonesOf(progressOf(dossier, NO_HOLIDAYS)).map(({ state }) => state)
        expect(states.filter((state) => state === 'now')).toHaveLength(isClosed(stageOf(dossier)) ? 0 : 1)
        expect(states.lastIndexOf('done')).toBeLessThan(
          states.includes('ahead') ? states.indexOf('ahead') : states.length,
        )
      }),
      { seed: 10, numRuns: 300 },
    )
  })
})
