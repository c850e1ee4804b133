import type { CriteriaSet } from '../../../src/domain/criteria/schema.ts'
import { readFacts } from '../../../src/domain/prefill/facts.ts'
import { type FilledSurvey, readSurvey } from '../../../src/domain/prefill/filled-survey.ts'
import { type Suggestion, suggestAnswers } from '../../../src/domain/prefill/suggest.ts'
import type { Response } from '../../../src/domain/records/response.ts'
import type { Form } from '../../../src/domain/survey/form.ts'
import { FORMS, loadForm, newestVersion } from '../../../src/domain/survey/forms/catalogue.ts'
import { opened, WORLD } from '../survey/forms.ts'

/** UUID version 7 that ends in that number. */
export const surveyId = (number: number): string => `01940000-0000-7000-8000-${String(number).padStart(12, '0')}`

const formNamed = async (id: string): Promise<Form> => {
  const entry = FORMS.find((form) => form.id === id)
  const loaded = await loadForm({ id, version: entry === undefined ? '' : newestVersion(entry) })
  if (loaded.kind !== 'ready') throw new Error(`${id}: ${loaded.kind}`)
  return loaded.form
}

const OPENED = {
  'producer-baseline': opened(await formNamed('producer-baseline')),
  'product-sheet': opened(await formNamed('product-sheet')),
  'business-results': opened(await formNamed('business-results')),
}

const AT = '2026-11-12T02:00:00.000Z'

/** A finished survey of the newest version with those answers; `number` makes its id. */
export const filled = (
  form: keyof typeof OPENED,
  answers: Response['answers'],
  { number = 1, at = AT, ...data }: Partial<Response> & { number?: number; at?: string } = {},
): FilledSurvey =>
  readSurvey(
    OPENED[form],
    {
      id: surveyId(number),
      updatedAt: at,
      data: {
        ...{ form: { id: form, version: OPENED[form].form.version }, producer: surveyId(98), status: 'final' },
        ...{ startedAt: at, finalisedAt: at, surveyor: 'Lê Thị Hoa', answers, consents: {}, ...data },
      },
    },
    WORLD,
  )

/** Answers in the instances of a repeat, keyed as the record has them. */
export const rowsOf = (repeat: string, rows: readonly Response['answers'][]): Response['answers'] =>
  Object.fromEntries(
    rows.flatMap((row, at) => [
      [`${repeat}@r${at}`, at + 1],
      ...Object.entries(row).map(([question, value]) => [`${question}@r${at}`, value]),
    ]),
  )

/** Consent of the representative to having sex, ethnicity and disability recorded. */
export const CONSENTED: Response['consents'] = {
  identity: { text: 'identity-1', given: true, at: AT, method: 'spoken' },
}

export type Said = Response['answers']

export const producer = (answers: Said, data: Partial<Response> = {}): FilledSurvey[] => [
  filled('producer-baseline', answers, data),
]
export const sheet = (answers: Said, at = AT): FilledSurvey[] => [filled('product-sheet', answers, { at })]
export const business = (answers: Said): FilledSurvey => filled('business-results', answers)

const TODAY = '2026-11-20'

const suggested = (set: CriteriaSet, family: string, surveys: readonly FilledSurvey[]) => {
  const criterion = set.criteria.find((one) => one.family === family)
  if (criterion === undefined) throw new Error(`set ${set.number} has no ${family}`)
  const suggestion: Suggestion | undefined = suggestAnswers(set, readFacts(surveys), TODAY).get(criterion.code)
  return { criterion, suggestion }
}

/** What is suggested for a family of a set on 20 November 2026: sureness and option, as "at-least contract-over-75". */
export const told = (set: CriteriaSet, family: string, surveys: readonly FilledSurvey[]): string | undefined => {
  const { criterion, suggestion } = suggested(set, family, surveys)
  if (suggestion === undefined) return undefined
  return `${suggestion.certainty} ${criterion.options[suggestion.answer]?.id ?? 'none reached'}`
}

/** What the assessor is asked to see beside it. */
export const checked = (set: CriteriaSet, family: string, surveys: readonly FilledSurvey[]) =>
  suggested(set, family, surveys).suggestion?.toCheck
