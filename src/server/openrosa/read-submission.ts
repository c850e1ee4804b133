import { consentAfter } from '../../domain/privacy/consent.ts'
import type { AreaCode, Uuid } from '../../domain/records/envelope.ts'
import { Producer } from '../../domain/records/producer.ts'
import type { Consent } from '../../domain/records/response.ts'
import type { Answers } from '../../domain/survey/survey-state.ts'
import { type ReadInstance, readInstance } from '../../domain/survey/xform/read-instance.ts'
import type { SubmissionMeta } from '../../domain/survey/xform/submission-meta.ts'
import { consentQuestions, NOT_LISTED, OURS, SUBJECT, withSubject } from '../../domain/survey/xform/with-subject.ts'
import type { XmlElement } from '../../domain/survey/xform/xml.ts'
import type { SubmissionProblem } from '../../protocol/open-rosa.ts'
import type { Principal } from '../access.ts'
import type { Database } from '../storage/database.ts'
import { formOf, type KnownForm } from './forms.ts'

/** A submission as a survey of somebody; `notes` are what somebody should look at all the same. */
export interface ReadableSubmission {
  readonly kind: 'readable'
  readonly area: AreaCode
  readonly known: KnownForm
  /** A producer that is there, or one that is new. */
  readonly producer: { readonly id: Uuid } | { readonly made: Producer }
  readonly product: Uuid | undefined
  readonly answers: Answers
  readonly files: ReadInstance['files']
  /** Whether a purpose was agreed to; only of those that were answered. */
  readonly consents: ReadonlyMap<string, boolean>
  readonly notes: readonly SubmissionProblem[]
  /** Of a made-up producer. */
  readonly isSample: boolean
}

export type ReadSubmission =
  | ReadableSubmission
  /** `area` is where it is kept. */
  | { readonly kind: 'unreadable'; readonly area: AreaCode; readonly problems: readonly SubmissionProblem[] }

/** Reads a submission by the form and the records that the phone's communes have now. */
export const readSubmission = async (
  db: Database,
  { areas }: Principal,
  root: XmlElement,
  { form }: SubmissionMeta,
): Promise<ReadSubmission> => {
  const home = areas[0] ?? ''
  const unreadable = (area: AreaCode, ...problems: SubmissionProblem[]): ReadSubmission => ({
    ...{ kind: 'unreadable', area, problems },
  })
  const known = await formOf(db, areas, form)
  if (known === undefined) return unreadable(home, { code: 'form-unknown', what: `${form.id} ${form.version}` })
  const read = readInstance(root, withSubject(known.form, known.about))
  const subject = await subjectOf(db, areas, read.answers)
  if (subject.kind === 'problem') return unreadable(subject.area ?? home, subject.problem)
  if (read.unread.length > 0)
    return unreadable(subject.area, ...read.unread.slice(0, 50).map((what) => ({ code: 'unread' as const, what })))
  return {
    ...{ kind: 'readable', known, area: subject.area, producer: subject.producer, product: subject.product },
    answers: Object.fromEntries(Object.entries(read.answers).filter(([key]) => !key.startsWith(OURS))),
    files: read.files,
    consents: consentsIn(known, read.answers),
    notes: subject.notes,
    isSample: subject.isSample,
  }
}

type Subject =
  | (Pick<ReadableSubmission, 'area' | 'producer' | 'product' | 'notes' | 'isSample'> & { readonly kind: 'subject' })
  | { readonly kind: 'problem'; readonly area?: AreaCode; readonly problem: SubmissionProblem }

/** Whose survey it is. A producer that is there brings its commune along; a new one is made in the commune that was chosen. */
const subjectOf = async (db: Database, areas: readonly AreaCode[], answers: Answers): Promise<Subject> => {
  const chosen = answers[SUBJECT.producer]
  const area = areas.find((code) => code === answers[SUBJECT.area])
  if (typeof chosen !== 'string')
    return { kind: 'problem', ...inArea(area), problem: { code: 'subject-missing', what: SUBJECT.producer } }
  if (chosen !== NOT_LISTED) return knownSubject(db, areas, answers, chosen)
  const made = Producer.safeParse({ name: answers[SUBJECT.newName], legalForm: answers[SUBJECT.newLegalForm] })
  if (area === undefined || !made.success)
    return { kind: 'problem', ...inArea(area), problem: { code: 'subject-missing', what: SUBJECT.newName } }
  const same = await producerNamed(db, area, made.data.name)
  const producer = same === undefined ? { made: made.data } : { id: same }
  return { kind: 'subject', area, producer, product: undefined, notes: [], isSample: false }
}

const inArea = (area: AreaCode | undefined): { area?: AreaCode } => (area === undefined ? {} : { area })

const knownSubject = async (
  db: Database,
  areas: readonly AreaCode[],
  answers: Answers,
  producer: Uuid,
): Promise<Subject> => {
  const found = await recordIn(db, areas, 'producer', producer)
  if (found === undefined) return { kind: 'problem', problem: { code: 'producer-unknown', what: producer } }
  const chosen = answers[SUBJECT.product]
  const product = typeof chosen === 'string' && chosen !== NOT_LISTED ? chosen : undefined
  const isThere = product !== undefined && (await recordIn(db, [found.area], 'product', product)) !== undefined
  return {
    ...{ kind: 'subject', area: found.area, producer: { id: producer }, product: isThere ? product : undefined },
    notes: product === undefined || isThere ? [] : [{ code: 'product-unknown', what: product }],
    isSample: JSON.parse(found.data).sample === true,
  }
}

const recordIn = (db: Database, areas: readonly AreaCode[], kind: 'producer' | 'product', id: Uuid) =>
  db
    .selectFrom('record')
    .select(['area', 'data'])
    .where('area', 'in', [...areas])
    .where('id', '=', id)
    .where('kind', '=', kind)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()

/**
 * A producer of exactly that name in the commune: who fills three forms for a new producer before there is a network chooses "new" three times. The
 * first one made stands for all.
 */
const producerNamed = async (db: Database, area: AreaCode, name: string): Promise<Uuid | undefined> => {
  const rows = await db
    .selectFrom('record')
    .select(['id', 'data'])
    .where('area', '=', area)
    .where('kind', '=', 'producer')
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.find(({ data }) => JSON.parse(data).name === name)?.id
}

const consentsIn = ({ form }: KnownForm, answers: Answers): ReadonlyMap<string, boolean> =>
  new Map(
    [...consentQuestions(form)].flatMap(([purpose, id]) => {
      const said = answers[id]
      return said === undefined ? [] : [[purpose, said === 'yes'] as const]
    }),
  )

/** The consents as the survey keeps them: each with the text that was on the phone's screen. */
export const consentRecords = (
  consents: ReadonlyMap<string, boolean>,
  at: string,
  by: string,
): Record<string, Consent> =>
  Object.fromEntries(
    [...consents].map(([purpose, given]) => [
      purpose,
      consentAfter(purpose, undefined, { given, method: 'spoken' }, { at, by }),
    ]),
  )
