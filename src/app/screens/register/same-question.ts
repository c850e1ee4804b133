import type { QuestionId } from '../../../domain/register/answers.ts'
import type { Proposal } from '../../../domain/register/propose.ts'

/** Rows that wait for an answer to the same question, where the answer can be of the same kind; of a set those of the same group. */
export const sameOpenRows = (proposals: readonly Proposal[], row: number, id: QuestionId): Proposal[] => {
  const own = proposals.find((one) => one.row === row)?.questions.find((question) => question.id === id)
  return proposals.filter(({ row: other, questions }) => {
    const question = questions.find((one) => one.id === id)
    if (question === undefined || (other !== row && question.answer !== undefined)) return false
    return id !== 'set' || question.about[0] === own?.about[0]
  })
}

/** The answer for all of them: of the same kind as the one given, by its place, as dates and names differ from row to row. */
export const answersAlike = (
  rows: readonly Proposal[],
  id: QuestionId,
  given: string,
  at: number,
): (readonly [row: number, id: QuestionId, value: string])[] =>
  rows.flatMap(({ row, questions }) => {
    const options = questions.find((one) => one.id === id)?.options ?? []
    // The last one leaves out or makes anew, however many stand before it.
    const alike = options.includes(given) ? given : options[Math.min(at, options.length - 1)]
    return alike === undefined ? [] : [[row, id, alike] as const]
  })
