import { expiryOf } from '../certificates/term.ts'
import type { Certificate } from '../records/certificate.ts'
import type { Dossier } from '../records/dossier.ts'
import type { Uuid } from '../records/envelope.ts'
import { stageOf, stepsOf } from './progress.ts'
import type { Kept } from './standing.ts'

/**
 * The certificate that a recognised dossier leads to (Decision 26/2026, Art. 4.3, 7.3.e, 7.4.e): the decision's stars, from its day on for 36 months.
 * Its id comes from the dossier's, so that two desks, or one that was broken off, make the same certificate and not two. Undefined of a dossier that
 * is not recognised.
 */
export const recognisedCertificate = ({ id, data }: Kept<Dossier>): Kept<Certificate> | undefined => {
  const stage = stageOf(data)
  const steps = stepsOf(data).map(([, step]) => step)
  const decided = steps.at(-1)
  if (decided?.stars === undefined || (stage !== 'recognised' && stage !== 'recognised-national')) return undefined
  const scored = steps.findLast(({ action }) => action === 'score')
  const { stars, number: decision, certificate: number, day } = decided
  return {
    id: certificateId(id),
    data: {
      ...{ product: data.product, producer: data.producer, stars, dossier: id },
      ...{ issuedOn: day, expiresOn: expiryOf(day) },
      ...(number === undefined ? {} : { number }),
      ...(decision === undefined ? {} : { decision }),
      ...(scored?.points === undefined ? {} : { points: scored.points }),
      ...(data.sample === undefined ? {} : { sample: data.sample }),
    },
  }
}

/** The dossier's id with its last twelve digits turned round: chance made them, so nothing else has that id. */
const certificateId = (dossier: Uuid): Uuid => `${dossier.slice(0, 24)}${[...dossier.slice(24)].reverse().join('')}`
