import type { Assessment } from '../records/assessment.ts'
import type { Dossier, Occasion } from '../records/dossier.ts'
import type { Uuid } from '../records/envelope.ts'
import type { Product, SetReference } from '../records/product.ts'
import type { Kept, Recognition } from './standing.ts'

/** What a new dossier is begun from. */
export interface Beginning {
  readonly product: Kept<Product>
  readonly occasion: Occasion
  readonly recognition: Recognition | undefined
  readonly previous: Kept<Dossier> | undefined
  readonly code: string | undefined
  /** Of the product, newest first. */
  readonly assessments: readonly Kept<Assessment>[]
}

/**
 * A new draft. What the last dossier says of its product goes over; what has changed since is asked anew, and so are the samples and the commune's
 * findings. The law wants of an upgrade and a rating again that they show what changed (Art. 6.1.b, c), so nothing is taken for unchanged.
 */
export const beginDossier = (given: Beginning): Dossier => {
  const { product, occasion, recognition, previous, code, assessments } = given
  const isFirst = occasion === 'first'
  const assessment = assessmentsFor(product.data.criteria, assessments)[0]
  const outlook = isFirst ? undefined : previous?.data.outlook
  return {
    product: product.id,
    producer: product.data.producer,
    occasion,
    criteria: product.data.criteria,
    ...(assessment?.data.role === 'self' ? { assessment: assessment.id } : {}),
    ...(code === undefined ? {} : { code }),
    ...(isFirst || recognition?.certificate === undefined ? {} : { certificate: recognition.certificate }),
    ...(isFirst || previous === undefined ? {} : { previous: previous.id }),
    ...(outlook === undefined ? {} : { outlook }),
    ...{ changes: {}, findings: {}, steps: {} },
    ...(product.data.sample === undefined ? {} : { sample: product.data.sample }),
  }
}

/**
 * A new draft that corrects a locked dossier: all that the producer had said, to be changed; the commune looks at it anew, so neither its findings nor
 * any step go over.
 */
export const correctDossier = ({ id, data }: Kept<Dossier>, reason: string): Dossier => {
  const { steps: _steps, findings: _findings, ...said } = data
  return { ...said, revises: id, reason, findings: {}, steps: {} }
}

/**
 * Final assessments that a dossier may present as the producer's own (form 02, part III): by its criteria, the producer's before those that an
 * officer made with it, each newest first.
 */
export const assessmentsFor = <T extends Kept<Assessment>>(
  criteria: SetReference,
  assessments: readonly T[],
): readonly T[] => {
  const fit = assessments.filter(
    ({ data }) =>
      data.status === 'final' && data.criteria.decision === criteria.decision && data.criteria.set === criteria.set,
  )
  const by = (role: Assessment['role']): T[] => newestFirst(fit.filter(({ data }) => data.role === role))
  return [...by('self'), ...by('officer')]
}

const newestFirst = <T extends Kept<Assessment>>(assessments: readonly T[]): T[] =>
  [...assessments].sort((one, other) => (finalAt(one) > finalAt(other) ? -1 : 1))

const finalAt = ({ id, data }: Kept<Assessment>): string => `${data.finalisedAt ?? data.startedAt} ${id satisfies Uuid}`
