import type { Criterion } from '../../../domain/criteria/schema.ts'
import { language } from '../../messages/language.ts'
import { SELF_QUESTIONS } from '../../messages/self-questions.ts'

/** The criterion as a question in everyday words; one that a newer pack brings keeps its title. */
export const questionOf = ({ family, title }: Criterion): string => (SELF_QUESTIONS[family] ?? title)[language.value]
