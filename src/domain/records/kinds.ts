import * as z from 'zod/mini'
import { Action } from './action.ts'
import { Assessment } from './assessment.ts'
import { Certificate, Check } from './certificate.ts'
import { Comment } from './comment.ts'
import { Hearing, Session } from './council.ts'
import { Dossier } from './dossier.ts'
import type { Envelope } from './envelope.ts'
import { Evidence } from './evidence.ts'
import { HolidayYear } from './holidays.ts'
import { Plan } from './plan.ts'
import { Producer } from './producer.ts'
import { Product } from './product.ts'
import { PublishedForm } from './published-form.ts'
import { RateTable } from './rates.ts'
import { Response } from './response.ts'
import { Budget, Target } from './target.ts'
import { Training } from './training.ts'

/** The one list of what is recorded: kind → schema of its data. */
export const DATA_OF_KIND = {
  producer: Producer,
  product: Product,
  assessment: Assessment,
  response: Response,
  evidence: Evidence,
  form: PublishedForm,
  target: Target,
  budget: Budget,
  dossier: Dossier,
  comment: Comment,
  session: Session,
  hearing: Hearing,
  certificate: Certificate,
  check: Check,
  holidays: HolidayYear,
  plan: Plan,
  action: Action,
  training: Training,
  rates: RateTable,
} as const

export const KINDS = Object.keys(DATA_OF_KIND) as [Kind, ...Kind[]]
export type Kind = keyof typeof DATA_OF_KIND
export const Kind = z.enum(KINDS)

/** Kinds whose record is closed once its status is final: what somebody signed. A correction is a new record. */
export const isFinal = ({ kind, data }: { kind: Kind; data: { status?: unknown } }): boolean =>
  (kind === 'assessment' || kind === 'response') && data.status === 'final'

/** Fields that stay as they were made: by what was published others have filled surveys. A record that has such fields is not deleted either. */
const FIXED_FIELDS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  form: ['form', 'title', 'about'],
  dossier: ['product', 'occasion', 'criteria', 'revises'],
  hearing: ['session', 'dossier', 'product'],
  plan: ['producer', 'revises'],
  action: ['plan', 'producer'],
  // What was said stays said; that it is settled is added.
  comment: ['product', 'criterion', 'replyTo', 'stance', 'text', 'proposed', 'evidence', 'clause', 'by', 'role', 'at'],
}

export const fixedFieldsOf = (kind: Kind): readonly string[] => FIXED_FIELDS[kind] ?? []

export type DataOf<K extends Kind> = z.infer<(typeof DATA_OF_KIND)[K]>

/** A record of one kind: envelope and data. */
export type RecordOf<K extends Kind> = K extends Kind ? Envelope & { kind: K; data: DataOf<K> } : never
