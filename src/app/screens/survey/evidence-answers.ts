import type { AnswerValue } from '../../../domain/survey/question-kinds.ts'
import type { LocalRecord } from '../../../store/store.ts'
import type { EvidenceHome } from '../../add-evidence.ts'

/** Where evidence of a question is filed. */
export const evidenceHome = ({ id, area, data }: LocalRecord<'response'>, question: string): EvidenceHome => ({
  ...{ area, producer: data.producer, response: id, question },
  ...(data.product === undefined ? {} : { product: data.product }),
  ...(data.sample === undefined ? {} : { sample: data.sample }),
})

/** The evidence that an answer names and that is on this phone. */
export const evidenceIn = (
  value: AnswerValue | undefined,
  evidence: ReadonlyMap<string, LocalRecord<'evidence'>>,
): LocalRecord<'evidence'>[] =>
  Array.isArray(value) ? value.flatMap((id) => (typeof id === 'string' ? (evidence.get(id) ?? []) : [])) : []

/**
 * An answer as the evidence that is there has it: what was filed for the question is added, what was deleted on this phone falls away. Ids
 * that are not known here stay: their records may still be on their way. Undefined where the answer is right as it is.
 */
export const answerByEvidence = (
  value: AnswerValue | undefined,
  filed: readonly string[],
  isDeleted: (id: string) => boolean,
): { readonly value: AnswerValue | undefined } | undefined => {
  const named = Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : []
  const kept = named.filter((id) => !isDeleted(id))
  const next = [...kept, ...filed.filter((id) => !kept.includes(id))]
  if (next.length === named.length && next.every((id, at) => id === named[at])) return undefined
  return { value: next.length === 0 ? undefined : next }
}
