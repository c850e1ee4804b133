import type { Wording } from '../form.ts'
import type { TableRow } from './sheet.ts'

/** What a form without language names calls its only one. */
export const ONLY_LANGUAGE = 'default'

/** "Tiếng Việt (vi)" is known by its code; a language without one by its name. */
const languageOf = (written: string): string =>
  /\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\)\s*$/.exec(written)?.[1] ?? written.trim()

/** The languages of columns such as `label::Tiếng Việt (vi)`, the default one first. */
export const languagesIn = (columns: readonly string[], written: string | undefined): string[] => {
  const named = columns.flatMap((column) => {
    const [name = '', language] = column.split('::')
    return WORDED.has(name) && language !== undefined ? [languageOf(language)] : []
  })
  const plain = columns.some((column) => WORDED.has(column))
  const first = written === undefined ? undefined : languageOf(written)
  const languages = new Set([
    ...(first === undefined ? [] : [first]),
    ...(plain && first === undefined ? [ONLY_LANGUAGE] : []),
    ...named,
  ])
  return languages.size === 0 ? [ONLY_LANGUAGE] : [...languages]
}

/** Columns that have words in several languages. */
export const WORDED: ReadonlySet<string> = new Set([
  'label',
  'hint',
  'guidance_hint',
  'constraint_message',
  'required_message',
])

/** The words of a column in all languages; a column without a language is the form's first one. */
export const wordingOf = ({ cells }: TableRow, column: string, first: string): Wording | undefined => {
  const words: Record<string, string> = {}
  for (const [name, text] of cells) {
    const [base, language] = name.split('::')
    if (base === column) words[language === undefined ? first : languageOf(language)] ??= text
  }
  return Object.keys(words).length === 0 ? undefined : words
}
