import type { Criterion } from '../criteria/schema.ts'
import type { DocumentKindId } from '../evidence/document-kind-ids.ts'
import type { Answers } from '../records/assessment.ts'
import type { ChangeSubject, CommuneMatter, Dossier, StepAction } from '../records/dossier.ts'
import type { Day, Uuid } from '../records/envelope.ts'
import type { Evidence } from '../records/evidence.ts'
import type { Producer } from '../records/producer.ts'
import type { Response } from '../records/response.ts'

/** For whom a dossier has to be complete (Decision 26/2026, Art. 6.1, 6.2, 6.3). */
export type Recipient = 'commune' | 'province' | 'ministry'

/** One thing that a dossier must hold. */
export type RequirementId =
  | 'representative'
  | 'address'
  | 'phone'
  | 'baseline'
  | 'results'
  | 'self-assessment'
  | `document:${DocumentKindId}`
  | 'outlook'
  | 'changed'
  | 'change-evidence'
  | `change:${ChangeSubject}`
  | 'product-dossier'
  | `finding:${CommuneMatter}`
  | 'letter'
  | 'samples'
  | 'consultants-report'
  | 'office-report'
  | 'council-report'
  | 'approval'
  | 'national-letter'

/** Where it is mended. */
export type MendPlace =
  | { readonly kind: 'producer'; readonly field: 'representative' | 'address' | 'phone' }
  | {
      readonly kind: 'survey'
      readonly form: string
      readonly about: 'producer' | 'product'
      /** One that was begun. */
      readonly draft?: Uuid
    }
  | { readonly kind: 'assessment' }
  | { readonly kind: 'documents'; readonly document?: DocumentKindId }
  | { readonly kind: 'field'; readonly path: string }
  /** It is given with that step. */
  | { readonly kind: 'step'; readonly action: StepAction }

/** What asks for it: a clause of Decision 26/2026, or a part of one of its forms. */
export type Clause = { readonly article: string } | { readonly form: 1 | 2 | 3; readonly part?: string }

export interface Requirement {
  readonly id: RequirementId
  readonly clause: Clause
  readonly state: 'there' | 'missing' | 'not-needed'
  /** Why what is there will not do. */
  readonly why?: 'expired' | 'outdated' | 'unfinished' | 'too-few'
  readonly place: MendPlace
}

/** All that the requirements are held against. */
export interface DossierFacts {
  readonly dossier: Dossier
  readonly producer: Pick<Producer, 'representative' | 'address' | 'phone'>
  /** Of the dossier's set; undefined while it cannot be opened, then no paper is asked for by its points. */
  readonly criteria: readonly Criterion[] | undefined
  /** Answers of the final self-assessment that the dossier names. */
  readonly answers: Answers | undefined
  /** Of the product, and of its producer as a whole. */
  readonly evidence: readonly Pick<Evidence, 'document' | 'takenAt' | 'validUntil'>[]
  /** Of the producer and the product. */
  readonly surveys: readonly { readonly id: Uuid; readonly data: Response }[]
  /** The day of the recognition that it builds on. */
  readonly recognisedOn: Day | undefined
  readonly today: Day
}
