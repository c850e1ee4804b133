import { describe, expect, it } from 'vitest'
import { isClosed, STAGES, waysOn } from '../../../src/domain/dossier/transitions.ts'
import { isTurnOf, turnOf, usualStep } from '../../../src/domain/dossier/turn.ts'
import { aStep } from './dossiers.ts'

describe('whose turn it is', () => {
  it('is somebody who can take the usual step, wherever an open dossier stands', () => {
    for (const stage of STAGES) {
      const usual = usualStep(stage, aStep('score'))
      expect(turnOf(stage).length === 0).toBe(isClosed(stage))
      for (const actor of turnOf(stage))
        expect(waysOn(stage, 'first', actor).map(({ action }) => action)).toContain(usual)
    }
    expect(isTurnOf('commune', 'filed')).toBe(true)
    expect(isTurnOf('officer', 'filed')).toBe(false)
  })

  it('[26/2026 Art. 4.1, 7.3.e] ends with recognition at 3 or 4 stars, goes up with 90 points and 5, and is declined below 3', () => {
    const usualAfter = (points: number, stars: number, isOut = false) =>
      usualStep('scored', aStep('score', '2026-12-01', { points, stars, isOut }))
    expect([usualAfter(76.5, 4), usualAfter(50, 3), usualAfter(91, 4)]).toEqual(['recognise', 'recognise', 'recognise'])
    expect([usualAfter(90, 5), usualAfter(89.99, 5)]).toEqual(['send-up', 'recognise'])
    expect([usualAfter(45, 2), usualAfter(80, 4, true)]).toEqual(['decline', 'decline'])
  })
})
