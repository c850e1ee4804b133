import { stageOf, stepsOf } from '../dossier/progress.ts'
import { isClosed } from '../dossier/transitions.ts'
import type { Certificate } from '../records/certificate.ts'
import type { Dossier } from '../records/dossier.ts'
import type { Day, Uuid } from '../records/envelope.ts'

/** A filed dossier by which a product is to be rated again (đánh giá, phân hạng lại): all that a certificate's term depends on. */
export interface Renewal {
  readonly dossier: Uuid
  /** The day on which it was first filed with the commune (Art. 7.6.a). */
  readonly filedOn: Day
  /** The day of its result, or on which it was taken back. */
  readonly endedOn?: Day
  readonly isRecognised: boolean
}

interface Held<T> {
  readonly id: Uuid
  readonly data: T
}

/** The renewal that belongs to a certificate: the one under way, else the one that was filed last. Drafts are none. */
export const renewalOf = (certificate: Held<Certificate>, dossiers: readonly Held<Dossier>[]): Renewal | undefined => {
  const own = dossiers.flatMap((dossier) => {
    const renewal = asRenewal(dossier)
    return renewal !== undefined && belongsTo(dossier.data, renewal, certificate) ? [renewal] : []
  })
  const newestFirst = own.sort((one, other) => (one.filedOn < other.filedOn ? 1 : -1))
  return newestFirst.find(({ endedOn }) => endedOn === undefined) ?? newestFirst[0]
}

const asRenewal = ({ id, data }: Held<Dossier>): Renewal | undefined => {
  if (data.occasion !== 'again') return undefined
  const steps = stepsOf(data)
  const filing = steps.find(([, { action }]) => action === 'file')
  if (filing === undefined) return undefined
  const stage = stageOf(data)
  const endedOn = isClosed(stage) ? steps.at(-1)?.[1].day : undefined
  return {
    ...{ dossier: id, filedOn: filing[1].day },
    ...(endedOn === undefined ? {} : { endedOn }),
    isRecognised: stage === 'recognised' || stage === 'recognised-national',
  }
}

/** By the certificate that it names; one that names none belongs to what its product was certified by before it was filed. */
const belongsTo = (dossier: Dossier, { filedOn }: Renewal, { id, data }: Held<Certificate>): boolean =>
  dossier.certificate === undefined
    ? dossier.product === data.product && filedOn >= data.issuedOn
    : dossier.certificate === id
