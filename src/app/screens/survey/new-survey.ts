import type { LegalForm } from '../../../domain/records/producer.ts'
import type { Response } from '../../../domain/records/response.ts'
import type { World } from '../../../domain/survey/expression/sight.ts'
import type { OpenedForm } from '../../../domain/survey/open-form.ts'
import { openSurvey } from '../../../domain/survey/survey.ts'
import type { Answers } from '../../../domain/survey/survey-state.ts'
import type { Identity } from '../../../protocol/enrol.ts'
import type { LocalRecord } from '../../../store/store.ts'

interface Subject {
  readonly producer: LocalRecord<'producer'>
  readonly product: LocalRecord<'product'> | undefined
}

/** A new survey: the form's own defaults, and what the producer's and product's records say already, so that nobody types it twice. */
export const newSurvey = (
  opened: OpenedForm,
  { producer, product }: Subject,
  surveyor: string,
  startedAt: string,
  world: World,
): Response => {
  const known = knownAnswers(opened, producer, product)
  const begun = openSurvey(opened, known, world).begin()
  const { id, version } = opened.form
  return {
    form: { id, version },
    producer: producer.id,
    ...(product === undefined ? {} : { product: product.id }),
    ...{ status: 'draft', startedAt, surveyor, consents: {} },
    answers: { ...known, ...(begun.kind === 'done' ? begun.writes.set : {}) } as Response['answers'],
    ...((product ?? producer).data.sample === undefined ? {} : { sample: true }),
  }
}

/** A correction of a final survey: a draft with the same answers and consents that says what it corrects. */
export const revisedSurvey = ({ id, data }: LocalRecord<'response'>, surveyor: string, startedAt: string): Response => {
  const { finalisedAt: _, ...kept } = data
  return { ...kept, status: 'draft', surveyor, startedAt, revises: id }
}

/** The name that the office knows the officer by. */
export const surveyorOf = (identity: Identity | undefined): string => identity?.name ?? ''

/** Legal forms of Art. 2.3 that the survey tells apart no further; an enterprise may be of three kinds and has to be asked. */
const LEGAL_FORM_KNOWN: ReadonlySet<LegalForm> = new Set([
  ...(['cooperative', 'cooperative-group', 'household', 'farm', 'association', 'operating-centre'] as const),
])

/** Answers that records hold, for the questions that the form has. Never personal data: that is asked under its consent. */
const knownAnswers = ({ nodes }: OpenedForm, { data }: Subject['producer'], product: Subject['product']): Answers => {
  const known: Record<string, string | boolean | undefined> = {
    name: data.name,
    'legal-form': LEGAL_FORM_KNOWN.has(data.legalForm) ? data.legalForm : undefined,
    address: data.address,
    phone: data.phone,
    registered: data.registrationNumber === undefined ? undefined : true,
    'registration-number': data.registrationNumber,
    'product-name': product?.data.name,
    specification: product?.data.description,
  }
  return Object.fromEntries(
    Object.entries(known).flatMap(([key, value]) =>
      value === undefined || value === '' || !nodes.has(key) ? [] : [[key, value]],
    ),
  )
}
