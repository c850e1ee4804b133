import { foldText } from '../../../domain/fold.ts'

/** Whether a text names one of these: without regard to marks and capitals, as people write names of the same person. */
export const namesMatcher = (names: readonly string[]): ((text: string) => boolean) => {
  const folded = names.map(foldText)
  return (text) => {
    const within = foldText(text)
    return folded.some((name) => within.includes(name))
  }
}
