import * as z from 'zod/mini'
import type { DATA_OF_KIND } from './data-of-kind.ts'
import type { Envelope } from './envelope.ts'

export type Kind = keyof typeof DATA_OF_KIND
const ALL: Readonly<Record<Kind, true>> = {
  producer: true,
  product: true,
  assessment: true,
  response: true,
  evidence: true,
  form: true,
  target: true,
  budget: true,
  dossier: true,
  comment: true,
  session: true,
  hearing: true,
  certificate: true,
  check: true,
  holidays: true,
  plan: true,
  action: true,
  training: true,
  rates: true,
}

/** Every kind, in the order in which people are shown them. */
export const KINDS = Object.keys(ALL) as [Kind, ...Kind[]]
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
