import { foldText } from '../../../domain/fold.ts'
import { standsIn } from '../../../domain/people/held.ts'

/** Fewest signs of a name that is looked for: what is shorter, or nothing but blanks and marks, would be found everywhere. */
const LEAST_NAME = 3

/** Whether a text names one of these, as words of its own: without regard to marks and capitals, as people write names of the same person. */
export const namesMatcher = (names: readonly string[]): ((text: string) => boolean) => {
  const folded = names.map((name) => foldText(name).trim()).filter((name) => name.length >= LEAST_NAME)
  return (text) => {
    const within = foldText(text)
    return folded.some((name) => standsIn(within, name))
  }
}
