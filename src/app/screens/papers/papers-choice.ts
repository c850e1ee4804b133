import { PAPER_IDS, type PaperId } from '../../../domain/papers/build-paper.ts'
import { OCCASIONS, type Occasion } from '../../../domain/records/dossier.ts'
import type { Uuid } from '../../../domain/records/envelope.ts'

/** What is looked at and how; all of it in the address, so that the way back leads to the same paper. */
export interface PapersChoice {
  readonly paper: PaperId
  /** Undefined: the one that is under way, else the latest. */
  readonly dossier: Uuid | 'none' | undefined
  /** Undefined: the latest one. */
  readonly assessment: Uuid | 'none' | undefined
  readonly occasion: Occasion | undefined
  readonly withSensitive: boolean
  readonly isDated: boolean
}

export const choiceOf = (query: Readonly<Record<string, string>>): PapersChoice => ({
  paper: PAPER_IDS.find((id) => id === query.paper) ?? PAPER_IDS[0],
  dossier: query.dossier === '' ? undefined : query.dossier,
  assessment: query.assessment === '' ? undefined : query.assessment,
  occasion: OCCASIONS.find((occasion) => occasion === query.occasion),
  withSensitive: query.sensitive === '1',
  isDated: query.dated !== '0',
})

/** The address of that choice; what is at its default is left out. */
export const choiceHref = (path: string, choice: PapersChoice): string => {
  const { paper, dossier, assessment, occasion, withSensitive, isDated } = choice
  const query = new URLSearchParams([
    ...(paper === PAPER_IDS[0] ? [] : [['paper', paper]]),
    ...(dossier === undefined ? [] : [['dossier', dossier]]),
    ...(assessment === undefined ? [] : [['assessment', assessment]]),
    ...(occasion === undefined ? [] : [['occasion', occasion]]),
    ...(withSensitive ? [['sensitive', '1']] : []),
    ...(isDated ? [] : [['dated', '0']]),
  ])
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}
