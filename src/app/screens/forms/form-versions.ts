import { type Form, type FormNode, wordsIn } from '../../../domain/survey/form.ts'
import { isContainer } from '../../../domain/survey/index-form.ts'
import type { LocalRecord } from '../../../store/store.ts'
import { language } from '../../messages/language.ts'

/** One version of a form with its records, one a commune. */
export interface FormVersion {
  readonly form: Form
  readonly records: readonly [LocalRecord<'form'>, ...LocalRecord<'form'>[]]
  /** Published in one commune at least. */
  readonly isInUse: boolean
}

/** Records of published forms by form and version, in the order in which they were first published. */
export const formVersions = (records: readonly LocalRecord<'form'>[]): FormVersion[] => {
  const versions = new Map<string, FormVersion>()
  for (const record of records) {
    const { form, status } = record.data
    const key = JSON.stringify([form.id, form.version])
    const known = versions.get(key)
    const isInUse = status === 'published'
    versions.set(
      key,
      known === undefined
        ? { form, records: [record], isInUse }
        : { ...known, records: [...known.records, record], isInUse: known.isInUse || isInUse },
    )
  }
  return [...versions.values()]
}

/** What a form is called, in the reader's language where it has that. */
export const formTitle = ({ title, languages, id }: Form): string => wordsIn(title, language.value, languages) || id

/** What people are asked: no words to read, nothing that is worked out. */
export const countQuestions = (nodes: readonly FormNode[]): number =>
  nodes.reduce((count, node) => {
    if (isContainer(node)) return count + countQuestions(node.nodes)
    return node.kind === 'note' || node.kind === 'calculated' ? count : count + 1
  }, 0)
