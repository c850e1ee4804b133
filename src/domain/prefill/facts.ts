import type { Instant, Uuid } from '../records/envelope.ts'
import type { FormReference, Response } from '../records/response.ts'
import type { AnswerKey } from '../survey/answer-key.ts'
import { BUSINESS_FACTS } from './business-facts.ts'
import { byWeight, type FilledSurvey } from './filled-survey.ts'
import { PRODUCER_FACTS } from './producer-facts.ts'
import { PRODUCT_FACTS } from './product-facts.ts'
import type { FactReader } from './reading.ts'

const FACT_READERS = { ...PRODUCER_FACTS, ...PRODUCT_FACTS, ...BUSINESS_FACTS }

export type FactName = keyof typeof FACT_READERS
type ValueOf<R> = R extends FactReader<infer T> ? T : never

/** The survey that says it, and at which questions. */
export interface FactSource {
  readonly response: Uuid
  readonly form: FormReference
  readonly status: Response['status']
  readonly at: Instant
  readonly keys: readonly AnswerKey[]
  /** Answers of that survey that hold photos or papers of it. */
  readonly evidence: readonly AnswerKey[]
}

/** One thing that a survey says of a producer or product. */
export type Fact<N extends FactName> = {
  readonly [M in N]: {
    readonly fact: M
    readonly value: ValueOf<(typeof FACT_READERS)[M]>
    readonly source: FactSource
  }
}[N]

/** What is known from surveys; what nobody answered is not there. */
export type Facts = { readonly [N in FactName]?: Fact<N> }

/** Forms that facts are read from. */
export const FORMS_OF_FACTS: ReadonlySet<string> = new Set(Object.values(FACT_READERS).map(({ form }) => form))

/**
 * Facts from the surveys of one producer and one product (surveys of its other products are not to be given). Each comes from the survey
 * that counts most among those that say something of it (`byWeight`).
 */
export const readFacts = (surveys: readonly FilledSurvey[]): Facts => {
  const weighed = byWeight(surveys)
  const facts = Object.entries<FactReader<unknown>>(FACT_READERS).flatMap(([fact, reader]) => {
    for (const survey of weighed) {
      if (survey.form.id !== reader.form) continue
      const said = reader.read(survey)
      if (said !== undefined) return [[fact, { fact, value: said.value, source: sourceOf(survey, said) }]]
    }
    return []
  })
  // Each reader's type stands beside its name in the table above.
  return Object.fromEntries(facts) as Facts
}

const sourceOf = (
  { response, form, status, at }: FilledSurvey,
  { keys, evidence = [] }: { keys: readonly AnswerKey[]; evidence?: readonly AnswerKey[] },
): FactSource => ({ response, form, status, at, keys, evidence })
