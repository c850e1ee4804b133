import { splitAnswerKey } from '../../../domain/survey/answer-key.ts'
import { type Form, wordsIn } from '../../../domain/survey/form.ts'
import { isContainer } from '../../../domain/survey/index-form.ts'
import { language } from '../../messages/language.ts'

/** What a form's questions are called, by their ids. */
export const labelsIn = (form: Form): ReadonlyMap<string, string> => {
  const labels = new Map<string, string>()
  const walk = (nodes: Form['nodes']): void => {
    for (const node of nodes) {
      const words = wordsIn(node.label, language.value, form.languages)
      if (words !== '') labels.set(node.id, words)
      if (isContainer(node)) walk(node.nodes)
    }
  }
  walk(form.nodes)
  return labels
}

/** An answer by its question's words; within repeats with the numbers of their instances. */
export const answerName = (key: string, labels: ReadonlyMap<string, string>): string => {
  const { id, instances } = splitAnswerKey(key)
  const name = labels.get(id) ?? id
  return instances.length === 0 ? name : `${name} (${instances.join('.')})`
}
