import * as z from 'zod/mini'
import type { CriteriaSet } from '../criteria/schema.ts'
import type { Assessment } from '../records/assessment.ts'
import { Occasion } from '../records/dossier.ts'
import { type AreaCode, Day, type Instant, type Uuid } from '../records/envelope.ts'
import type { Evidence } from '../records/evidence.ts'
import type { Producer } from '../records/producer.ts'
import type { Product } from '../records/product.ts'
import { Line, Note } from '../records/text.ts'
import type { Score } from '../scoring/result.ts'
import type { SurveyAnswers } from './survey-answers.ts'

/** What an office notes when it takes a dossier in: the foot of form 01. */
const Receipt = z.object({
  number: z.optional(Line),
  receivedOn: z.optional(Day),
  receivedBy: z.optional(Line),
})

/** What a dossier says beyond producer, product, assessment, surveys and evidence. Everything may be missing: then there are dots to write on. */
export const DossierFacts = z.object({
  /** Form 01, 4: why the product is assessed. */
  occasion: z.optional(Occasion),
  /** Year of the round that it is filed for. */
  year: z.optional(z.int().check(z.gte(2018), z.lte(2100))),
  /** Name without "tỉnh" or "thành phố", and code by Decision 19/2025/QĐ-TTg. */
  province: z.optional(z.object({ name: Line, code: z.optional(z.string().check(z.regex(/^\d{2}$/))) })),
  /** Sample units handed in; without it what the law asks for. */
  samples: z.optional(z.int().check(z.gte(0), z.lte(10_000))),
  signedOn: z.optional(Day),
  receipts: z.optional(z.object({ commune: z.optional(Receipt), province: z.optional(Receipt) })),
  /** Art. 6.1.b, c: what has changed since the last recognition. */
  changes: z.optional(Note),
  /** Form 02, part IV. */
  planAhead: z.optional(Note),
  /** Form 03, II: what the commune found on the four matters. */
  findings: z.optional(
    z.object({
      material: z.optional(Note),
      labour: z.optional(Note),
      idea: z.optional(Note),
      identity: z.optional(Note),
    }),
  ),
})
export type DossierFacts = z.infer<typeof DossierFacts>

/** An assessment with what it comes to. */
export interface Scored {
  readonly set: CriteriaSet
  readonly assessment: Assessment
  readonly score: Score
}

/** A piece of evidence that may go into the dossier. */
export interface EvidenceItem {
  readonly id: Uuid
  readonly data: Evidence
}

/** The device's signature under the assessment, where it holds: who and when, and the code by which anybody checks the paper at the office. */
export interface CheckMark {
  readonly by: string
  readonly at: Instant
  readonly code: string
  /** The page of the office on which the code is typed, and a picture that leads there with it. */
  readonly address: string
  readonly qr: Uint8Array<ArrayBuffer>
}

/** Everything that the papers of one product are made of. */
export interface PaperInput {
  readonly producer: Producer
  readonly product: Product
  /** Commune where the producer is at home; without a name where it is not known. */
  readonly commune: { readonly code: AreaCode; readonly name: string | undefined }
  readonly facts: DossierFacts
  /** The product's criteria set; undefined when it could not be opened. */
  readonly set: CriteriaSet | undefined
  readonly scored: Scored | undefined
  /** Of that assessment, once it is looked at. */
  readonly check?: CheckMark | undefined
  /** The filled surveys: of the producer, of the product, of its business results. */
  readonly surveys: {
    readonly producer: SurveyAnswers
    readonly product: SurveyAnswers
    readonly results: SurveyAnswers
  }
  readonly evidence: readonly EvidenceItem[]
}
