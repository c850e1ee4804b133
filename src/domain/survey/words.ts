import { type FormNode, type Wording, wordsIn } from './form.ts'
import { isContainer } from './index-form.ts'

const REFERENCE = /\$\{\s*([^{}]+?)\s*\}/g

/** Names of the questions that the words of a node speak of: "How old is ${name}?". */
export const namesInWords = (node: FormNode): ReadonlySet<string> => {
  const wordings = [
    node.label,
    node.hint,
    ...(isContainer(node) ? [] : [node.guidance, node.requiredMessage, node.constraintMessage]),
  ]
  const texts = wordings.flatMap((wording) => Object.values(wording ?? {}))
  return new Set(texts.flatMap((text) => [...text.matchAll(REFERENCE)].map((found) => found[1] ?? '')))
}

/** A wording in a language, with the answers that it speaks of in their places. */
export const filledWords = (
  wording: Wording | undefined,
  language: string,
  languages: readonly string[],
  outputs: ReadonlyMap<string, string>,
): string =>
  wordsIn(wording, language, languages).replace(REFERENCE, (written, name: string) => outputs.get(name) ?? written)
