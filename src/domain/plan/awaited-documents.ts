import type { Bilingual, Language } from '../bilingual.ts'
import type { Criterion } from '../criteria/schema.ts'
import type { DocumentKindId } from '../evidence/document-kind-ids.ts'
import { DOCUMENT_KINDS, documentsFor } from '../evidence/document-kinds.ts'
import type { AwaitedDocument } from '../records/action.ts'
import type { Answer, CriterionCode } from '../records/assessment.ts'

/** Options that ask for a paper of another kind than their family's; our reading. */
const BY_OPTION: Readonly<Record<string, DocumentKindId>> = {
  'labelling:trademark-application': 'intellectual-property',
  'story:leaflet-website-traceability': 'traceability',
  'quality-assurance:internal-plan-traceable': 'traceability',
}

/** A criterion that an action raises, and to which option. */
export interface Raised {
  readonly criterion: Criterion
  readonly to: Answer
}

/** Which of the 15 documents an action is to bring, and the criteria that it proves. */
export interface DocumentReason {
  readonly kind: DocumentKindId
  readonly title: Bilingual
  readonly criteria: readonly CriterionCode[]
}

/**
 * Papers of form 02 that prove what is raised, in the form's order; none for what a council sees, smells and tastes for itself. Awards are left out where
 * another paper proves it: nobody can plan to win one.
 */
export const documentReasons = (raised: readonly Raised[]): DocumentReason[] =>
  DOCUMENT_KINDS.flatMap(({ id, title }) => {
    const criteria = raised.filter((one) => kindsFor(one).includes(id)).map(({ criterion }) => criterion.code)
    return criteria.length === 0 ? [] : [{ kind: id, title, criteria: [...new Set(criteria)] }]
  })

/** The same as an action's record keeps it, by the document's id. */
export const awaitedDocuments = (
  reasons: readonly DocumentReason[],
  language: Language,
): Record<string, AwaitedDocument> =>
  Object.fromEntries(reasons.map(({ kind, title }) => [kind, { name: title[language], kind }]))

const kindsFor = ({ criterion, to }: Raised): DocumentKindId[] => {
  const own = BY_OPTION[`${criterion.family}:${criterion.options[to]?.id}`]
  const backing = documentsFor(criterion.family).map(({ id }) => id)
  const planned = backing.length > 1 ? backing.filter((id) => id !== 'awards') : backing
  return own === undefined ? planned : [...planned, own]
}
