import type { Choice, Form } from '../form.ts'
import { WORDED, wordingOf } from './languages.ts'
import type { ReportLine } from './report.ts'
import type { Table, TableRow } from './sheet.ts'

/** The choice lists of a workbook, and what could not be taken. Columns that are no words are kept: filters and look-ups name them. */
export const readChoices = (table: Table, language: string): { lists: Form['lists']; report: ReportLine[] } => {
  const lists = new Map<string, Choice[]>()
  const report: ReportLine[] = []
  for (const row of table.rows) {
    const list = row.cells.get('list_name')
    const value = row.cells.get('name')
    const at = { sheet: table.sheet, row: row.number }
    if (list === undefined || value === undefined) {
      const column = list === undefined ? 'list_name' : 'name'
      const code = list === undefined ? 'choice-without-list' : 'choice-without-name'
      report.push({ ...at, column, code, what: value ?? list ?? '', effect: 'choice-left-out' })
      continue
    }
    const choices = lists.get(list) ?? []
    if (choices.some((choice) => choice.value === value)) {
      report.push({ ...at, column: 'name', code: 'choice-twice', what: value, effect: 'choice-left-out' })
      continue
    }
    choices.push(choiceOf(row, value, language))
    lists.set(list, choices)
    report.push(...mediaOf(row, at))
  }
  return { lists: Object.fromEntries(lists), report }
}

const choiceOf = (row: TableRow, value: string, language: string): Choice => {
  const columns = [...row.cells].filter(
    ([column]) => !OWN.has(column) && !WORDED.has(baseOf(column)) && !MEDIA.has(baseOf(column)),
  )
  const label = wordingOf(row, 'label', language) ?? { [language]: value }
  return { value, label, ...(columns.length === 0 ? {} : { columns: Object.fromEntries(columns) }) }
}

const OWN: ReadonlySet<string> = new Set(['list_name', 'name'])
const MEDIA: ReadonlySet<string> = new Set(['media', 'image', 'audio', 'video', 'big_image'])

const baseOf = (column: string): string => column.split('::')[0] ?? ''

const mediaOf = ({ cells }: TableRow, at: { sheet: string; row: number }): ReportLine[] =>
  [...cells].flatMap(([column, what]): ReportLine[] =>
    MEDIA.has(baseOf(column)) ? [{ ...at, column, code: 'unsupported-column', what, effect: 'ignored' }] : [],
  )
