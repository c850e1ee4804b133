import type { ContentType } from '../../domain/evidence/content-type.ts'
import type { Uuid } from '../../domain/records/envelope.ts'
import type { Kind } from '../../domain/records/kinds.ts'
import type { SubmissionMeta } from '../../domain/survey/xform/submission-meta.ts'
import type { Json, Mutation } from '../../protocol/mutation.ts'
import type { SubmissionProblem, SubmissionState } from '../../protocol/open-rosa.ts'
import type { Verdict } from '../../protocol/push.ts'
import { SCHEMA } from '../../protocol/version.ts'
import type { Principal } from '../access.ts'
import { nowOf, type Office } from '../office.ts'
import { stateOf } from '../storage/files.ts'
import { applyPush } from '../storage/ledger.ts'
import {
  changeSubmission,
  filesOfSubmission,
  noteEvidence,
  type Submission,
  type SubmissionFile,
  submissionIn,
} from '../storage/submissions.ts'
import { evidenceFor } from './attachments.ts'
import { derivedId, derivedSequence } from './derived.ts'
import type { ReadableSubmission } from './read-submission.ts'
import { timesOf } from './times.ts'
import { evidenceId, responseOf } from './to-response.ts'

export type Filing = { kind: 'done'; state: SubmissionState } | { kind: 'busy' }

/**
 * Makes records of a submission, through the same ledger as any phone's: the producer, if it is new, and the survey; then the evidence of the attachments
 * that are there. Done again after a crash or for attachments that came later it writes nothing twice.
 */
export const fileSubmission = async (
  office: Office,
  principal: Principal,
  row: Submission,
  read: ReadableSubmission,
  meta: SubmissionMeta,
): Promise<Filing> => {
  const files = await filesOfSubmission(office.db, row)
  const times = timesOf(meta, row.received_at)
  const survey = await fileSurvey(office, principal, row, read, meta, files)
  if (survey.kind !== 'there') return survey.kind === 'busy' ? survey : { kind: 'done', state: 'held' }
  const { response, producer, product } = survey
  for (const { key, question, name } of read.files) {
    const file = files.find((one) => one.name === name)
    if (file?.type == null || file.evidence !== null) continue
    const id = evidenceId(row, key, name)
    const home = {
      producer,
      response,
      takenAt: times.finalisedAt,
      ...(product === null ? {} : { product }),
      ...(read.isSample ? { sample: true } : {}),
    }
    const data = evidenceFor(file, file.type as ContentType, question, key, home)
    const [verdict] = await applyPush(office, principal, [mutationOf(row, 'evidence', id, data)], nowOf(office))
    if (verdict === undefined || !isThere(verdict)) return { kind: 'busy' }
    await stateOf(office, { area: row.area, sha256: file.sha256 }, nowOf(office))
    await noteEvidence(office.db, row, name, id)
  }
  const { state, problems } = survey
  const all = [...problems, ...fileProblems(read, files)]
  // What was in it is the survey's now: erased there, it must not be left here.
  await changeSubmission(office.db, row, { state, problems: JSON.stringify(all), xml: null })
  return { kind: 'done', state }
}

type Survey =
  | {
      readonly kind: 'there'
      readonly state: 'filed' | 'draft'
      readonly response: Uuid
      readonly producer: Uuid
      readonly product: Uuid | null
      readonly problems: readonly SubmissionProblem[]
    }
  | { readonly kind: 'held' }
  | { readonly kind: 'busy' }

const fileSurvey = async (
  office: Office,
  principal: Principal,
  row: Submission,
  read: ReadableSubmission,
  meta: SubmissionMeta,
  files: readonly SubmissionFile[],
): Promise<Survey> => {
  if (row.response !== null && row.producer !== null) {
    const problems = (JSON.parse(row.problems) as SubmissionProblem[]).filter(({ code }) => !OF_FILES.has(code))
    const state = row.state === 'draft' ? 'draft' : 'filed'
    return {
      ...{ kind: 'there', state, problems },
      response: row.response,
      producer: row.producer,
      product: row.product,
    }
  }
  const response = derivedId(row.id, 'response')
  const producer = 'id' in read.producer ? read.producer.id : derivedId(row.id, 'producer')
  const product = read.product ?? null
  const revises = await formerResponse(office, row, meta)
  const judged = responseOf(row, read, meta, { producer, revises, surveyor: principal.name }, files)
  const mutations = [
    ...('made' in read.producer ? [mutationOf(row, 'producer', producer, read.producer.made)] : []),
    mutationOf(row, 'response', response, judged.data),
  ]
  const verdicts = await applyPush(office, principal, mutations, nowOf(office))
  const refused = verdicts.find((verdict) => !isThere(verdict))
  if (refused?.kind === 'rejected') {
    const problems: SubmissionProblem[] = [{ code: 'refused', what: [refused.code, ...refused.paths].join(' ') }]
    await changeSubmission(office.db, row, { state: 'held', problems: JSON.stringify(problems) })
    return { kind: 'held' }
  }
  if (refused !== undefined) return { kind: 'busy' }
  const { problems } = judged
  const state = judged.data.status === 'final' ? 'filed' : 'draft'
  await changeSubmission(office.db, row, { state, response, producer, product, problems: JSON.stringify(problems) })
  return { kind: 'there', state, response, producer, product, problems }
}

/** Applied now or before. One that was written with fewer attachments at hand, before a crash, stands as it was written then. */
const isThere = (verdict: Verdict): boolean =>
  verdict.kind === 'applied' ||
  verdict.kind === 'duplicate' ||
  verdict.kind === 'merged' ||
  (verdict.kind === 'rejected' && verdict.code === 'key-reuse')

/** An edited submission says which one it replaces (OpenRosa: `deprecatedID`): our correction of a final survey. */
const formerResponse = async (
  office: Office,
  row: Submission,
  { deprecatedId }: SubmissionMeta,
): Promise<Uuid | undefined> =>
  deprecatedId === undefined
    ? undefined
    : ((await submissionIn(office.db, [row.area], deprecatedId))?.response ?? undefined)

/** The one mutation that makes a record; to the same submission always the same. */
const mutationOf = (row: Submission, kind: Kind, record: Uuid, data: object): Mutation => ({
  ...{ m: derivedId(row.id, `mutation ${record}`), device: row.device, ds: derivedSequence(row.id, record) },
  ...{ record, kind, area: row.area, op: 'create', base: { v: 0 }, schema: SCHEMA, at: row.received_at },
  patch: { set: JSON.parse(JSON.stringify(data)) as Record<string, Json>, unset: [] },
})

const OF_FILES: ReadonlySet<string> = new Set(['file-missing', 'file-type'])

const fileProblems = ({ files: named }: ReadableSubmission, files: readonly SubmissionFile[]): SubmissionProblem[] => [
  ...named.flatMap(({ name }) =>
    files.some((file) => file.name === name) ? [] : [{ code: 'file-missing' as const, what: name }],
  ),
  ...files.flatMap(({ name, type }) => (type === null ? [{ code: 'file-type' as const, what: name }] : [])),
]
