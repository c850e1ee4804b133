/** One cell of a spreadsheet as its reader gives it; a date comes as its text. Of merged cells only the first has a value. */
export type Cell = string | number | boolean | null

/** One sheet, row by row from the first. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

/** A sheet with a heading row: its columns by their names, and the rows below that have anything in them. */
export interface Table {
  readonly sheet: string
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  /** As the spreadsheet counts, from 1 for the heading. */
  readonly number: number
  /** Filled cells by column, in the order of the columns. */
  readonly cells: ReadonlyMap<string, string>
}

/** Reads a sheet as a table. Headings are compared without case, `label : English` and `Label::English` being the same. */
export const tableOf = ({ name, rows }: Sheet): Table => {
  const headingAt = rows.findIndex((row) => row.some((cell) => textOf(cell) !== ''))
  const columns = (rows[headingAt] ?? []).map((cell) => columnName(textOf(cell)))
  const below = rows.slice(headingAt + 1).map((row, at): TableRow => {
    const cells = new Map<string, string>()
    for (const [place, column] of columns.entries()) {
      const text = textOf(row[place] ?? null)
      if (column !== '' && text !== '' && !cells.has(column)) cells.set(column, text)
    }
    return { number: headingAt + at + 2, cells }
  })
  return {
    sheet: name,
    columns: columns.filter((column) => column !== ''),
    rows: below.filter(({ cells }) => cells.size > 0),
  }
}

/** A cell's text; whole numbers without a point, however the spreadsheet stores them. */
const textOf = (cell: Cell): string => (cell === null ? '' : String(cell).trim())

/** The one spelling of a heading: the column's name in small letters and underscores, the language after `::` as it is written. */
const columnName = (heading: string): string => {
  const [name = '', ...rest] = heading.split(/\s*::?\s*/)
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
  const column = ALIASES[plain] ?? plain
  return rest.length === 0 ? column : [column, ...rest].join('::')
}

/** Older and looser spellings that XLSForm's own tools accept. */
const ALIASES: Readonly<Record<string, string>> = {
  relevance: 'relevant',
  calculate: 'calculation',
  constraint_msg: 'constraint_message',
  constraining_message: 'constraint_message',
  required_msg: 'required_message',
  readonly: 'read_only',
  read_only_: 'read_only',
  caption: 'label',
  command: 'type',
  tag: 'name',
  count: 'repeat_count',
  guidance: 'guidance_hint',
  list: 'list_name',
  value: 'name',
  title: 'form_title',
  set_form_title: 'form_title',
  set_form_id: 'form_id',
  id_string: 'form_id',
}
