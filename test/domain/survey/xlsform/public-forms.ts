import { readdirSync, readFileSync } from 'node:fs'
import { importXlsForm } from '../../../../src/domain/survey/xlsform/import-xlsform.ts'
import type { Sheet } from '../../../../src/domain/survey/xlsform/sheet.ts'

/** A form that others use, rebuilt as sheets: what it is and where it comes from stands in it. */
interface PublicForm {
  readonly source: string
  readonly licence: string
  readonly note: string
  readonly sheets: readonly Sheet[]
}

const FOLDER = 'test/fixtures/xlsforms'

export const PUBLIC_FORMS: readonly string[] = readdirSync(FOLDER)
  .map((file) => file.replace(/\.json$/, ''))
  .toSorted()

const publicForm = (name: string): PublicForm => JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'))

/** What a walk beside another engine leaves out of a form, and why. */
const FIXED: readonly (readonly [RegExp, string])[] = [
  // Chances are not the same twice.
  [/random\(\)/g, '0.4'],
  [/uuid\(\d*\)/g, "'7f3c'"],
  // A group whose relevance hangs on an answer inside it never comes to be relevant in ODK's engine; in ours, as in Enketo, by what is typed.
  [/^\.\/source = 'user'$/, 'true()'],
]

export const importPublicForm = (name: string) => {
  const fix = (text: string): string => FIXED.reduce((left, [pattern, by]) => left.replace(pattern, by), text)
  const fixed = publicForm(name).sheets.map(({ name: sheet, rows }) => ({
    name: sheet,
    rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? fix(cell) : cell))),
  }))
  const result = importXlsForm(fixed)
  if (result.kind === 'refused') throw new Error(`${name}: ${JSON.stringify(result.problems)}`)
  return result
}
