import type { Step, StepAction } from '../records/dossier.ts'
import { type Actor, OFFICE } from '../records/role.ts'
import { bandOf } from '../scoring/stars.ts'
import type { Stage } from './transitions.ts'

const PREPARING: readonly Actor[] = ['producer', 'officer']
const COMMUNE: readonly Actor[] = ['commune']
const CONSULTANTS: readonly Actor[] = ['consultant']
const NOBODY: readonly Actor[] = []

/** Whose work a dossier waits for. Others may take some steps in their stead, but it is not they who are reminded. */
const TURN: Readonly<Record<Stage, readonly Actor[]>> = {
  ...{ draft: PREPARING, returned: PREPARING, supplementing: PREPARING },
  ...{ filed: COMMUNE, 'at-commune': COMMUNE },
  ...{ forwarded: OFFICE, 'at-province': OFFICE, 'at-council': OFFICE, scored: OFFICE },
  ...{ 'sent-up': OFFICE, 'below-national': OFFICE },
  consulting: CONSULTANTS,
  ...{ recognised: NOBODY, 'recognised-national': NOBODY, declined: NOBODY, withdrawn: NOBODY },
}

/** Those whose turn it is in that stage. */
export const turnOf = (stage: Stage): readonly Actor[] => TURN[stage]

/** Whether a dossier in that stage waits for that person. */
export const isTurnOf = (actor: Actor, stage: Stage): boolean => TURN[stage].includes(actor)

/** The step that usually comes next; after the council's result it depends on the result. */
export const usualStep = (stage: Stage, scored: Step | undefined): StepAction | undefined =>
  stage === 'scored' ? afterScore(scored) : USUAL[stage]

const USUAL: Readonly<Partial<Record<Stage, StepAction>>> = {
  ...{ draft: 'file', returned: 'file', filed: 'receive', 'at-commune': 'forward', forwarded: 'receive-province' },
  ...{ 'at-province': 'consult', consulting: 'report', supplementing: 'supply', 'at-council': 'score' },
  ...{ 'sent-up': 'recognise-national', 'below-national': 'recognise' },
}

/**
 * Art. 4.1.a: 1 and 2 stars are not recognised; Art. 7.3.e: from 90 points on it goes to the ministry, unless a gate holds it at 3 or 4 stars; else
 * it is recognised.
 */
const afterScore = (scored: Step | undefined): StepAction => {
  const { stars = 0, points = 0, isOut = false } = scored ?? {}
  if (isOut || stars < 3) return 'decline'
  return stars === 5 && bandOf(points, '26/2026') === 5 ? 'send-up' : 'recognise'
}
