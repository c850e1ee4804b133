import { splitAnswerKey } from '../../../domain/survey/answer-key.ts'

/** How many answers a survey holds, told without its form: each instance of a repeat has one entry more, its place among the others. */
export const countAnswers = (answers: Readonly<Record<string, unknown>>): number => {
  const keys = Object.keys(answers)
  const instances = new Set(keys.map((key) => splitAnswerKey(key).instances.join('.')))
  instances.delete('')
  return keys.length - instances.size
}
