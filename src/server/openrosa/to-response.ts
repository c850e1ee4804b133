import type { Uuid } from '../../domain/records/envelope.ts'
import type { Response } from '../../domain/records/response.ts'
import { openForm } from '../../domain/survey/open-form.ts'
import type { AnswerValue } from '../../domain/survey/question-kinds.ts'
import { finalAnswers } from '../../domain/survey/xform/final-answers.ts'
import type { SubmissionMeta } from '../../domain/survey/xform/submission-meta.ts'
import type { SubmissionProblem } from '../../protocol/open-rosa.ts'
import type { Submission, SubmissionFile } from '../storage/submissions.ts'
import { derivedId } from './derived.ts'
import { consentRecords, type ReadableSubmission } from './read-submission.ts'
import { localTime, timesOf } from './times.ts'

/** Id of the evidence that an attachment becomes: answers name it before it is there. */
export const evidenceId = (row: Submission, key: string, name: string): Uuid =>
  derivedId(row.id, `evidence ${key} ${name}`)

/** What a survey needs beside the submission's own words. */
interface About {
  readonly producer: Uuid
  readonly revises: Uuid | undefined
  readonly surveyor: string
}

/** The survey as our own app would have written it at its end; a draft where an answer does not keep the form's rules, for somebody to mend. */
export const responseOf = (
  row: Submission,
  read: ReadableSubmission,
  meta: SubmissionMeta,
  { producer, revises, surveyor }: About,
  files: readonly SubmissionFile[],
): { data: Response; problems: SubmissionProblem[] } => {
  const { form } = read.known
  const { startedAt, finalisedAt } = timesOf(meta, row.received_at)
  const named = read.files.flatMap(({ key, name }) => {
    const file = files.find((one) => one.name === name)
    return file !== undefined && file.type === null
      ? []
      : [[key, [evidenceId(row, key, name)]] as [string, AnswerValue]]
  })
  const given: Record<string, AnswerValue> = { ...read.answers, ...Object.fromEntries(named) }
  const agreed = new Set([...read.consents].flatMap(([purpose, isGiven]) => (isGiven ? [purpose] : [])))
  const opening = openForm(form)
  const world = {
    ...{ now: () => localTime(meta.end ?? meta.start, row.received_at), random: () => 0.5, seed: row.id },
    ...{ language: form.languages[0] ?? '', languages: form.languages },
  }
  const judged =
    opening.kind === 'opened'
      ? finalAnswers(opening.opened, given, agreed, world)
      : { answers: given, missing: [], wrong: [] }
  const problems: SubmissionProblem[] = [
    ...read.notes,
    ...judged.wrong.map((what) => ({ code: 'answer' as const, what })),
    ...judged.missing.map((what) => ({ code: 'missing' as const, what })),
  ]
  const isFinal = problems.length === 0
  const data: Response = {
    ...{ form: meta.form, producer, status: isFinal ? 'final' : 'draft', startedAt, surveyor },
    ...(read.product === undefined ? {} : { product: read.product }),
    ...(isFinal ? { finalisedAt } : {}),
    ...{ answers: judged.answers as Response['answers'], consents: consentRecords(read.consents, startedAt, surveyor) },
    ...(revises === undefined ? {} : { revises }),
    ...(read.isSample ? { sample: true } : {}),
  }
  return { data, problems }
}
