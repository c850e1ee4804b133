import type { Day } from '../records/envelope.ts'
import type { LegalForm } from '../records/producer.ts'
import type { Cell } from '../survey/xlsform/sheet.ts'
import type { Columns, RegisterField, RegisterSheet } from './fields.ts'
import type { Header } from './header.ts'
import { withMerged } from './merged.ts'
import { legalFormOf } from './names.ts'
import { isBroken, readDay, readPhone, readStars, readText, readYear } from './read-cell.ts'

/** One of the two recognitions of a row, as far as it can be read. */
export interface ReadRecognition {
  readonly stars: number | undefined
  readonly day: Day | undefined
  /** What the date is if its month was written first, where it may have been. */
  readonly otherDay: Day | undefined
  /** The year beside the date, or in its place. */
  readonly year: number | undefined
  readonly decision: string
  readonly authority: string
}

/** Something about a row that was read otherwise than it stands, or not at all. */
export interface Fault {
  readonly code: /** `#REF!` and its kin */
    | 'broken'
    /** a date that is none */
    | 'no-date'
    /** month before day */
    | 'swapped'
    /** the legal form is told by neither column nor name */
    | 'form-unknown'
    /** stars that are none from 1 to 5 */
    | 'no-stars'
  readonly field: RegisterField
  readonly text: string
}

/** A row of the register as it reads. */
export interface RegisterEntry {
  /** As the spreadsheet counts, from 1. */
  readonly row: number
  readonly product: string
  /** Of a sheet that has no column of products. */
  readonly isProducerAlone: boolean
  /** Mã sản phẩm of form 01. */
  readonly code: string
  readonly group: string
  readonly producer: string
  readonly legalForm: LegalForm | undefined
  readonly commune: string
  readonly address: string
  readonly representative: string
  readonly phone: string
  readonly registrationNumber: string
  readonly stars: number | undefined
  readonly expiresOn: Day | undefined
  readonly first: ReadRecognition | undefined
  readonly second: ReadRecognition | undefined
  readonly note: string
  readonly faults: readonly Fault[]
}

/** A row that holds no product: empty, a heading within the table, a sum. */
interface IdleRow {
  readonly row: number
  readonly idle: 'empty' | 'heading'
  readonly text: string
}

export type ReadRow = RegisterEntry | IdleRow

/** The rows below the header, ready to be read one by one. */
export const rowsBelow = (
  sheet: RegisterSheet,
  { firstRow }: Pick<Header, 'firstRow'>,
): { row: number; cells: Cell[] }[] =>
  withMerged(sheet)
    .slice(firstRow)
    .map((cells, at) => ({ row: firstRow + at + 1, cells }))

export const readRow = ({ row, cells }: { row: number; cells: readonly Cell[] }, columns: Columns): ReadRow => {
  const cellOf = (field: RegisterField): Cell => cells[columns[field] ?? -1] ?? null
  const text = (field: RegisterField): string => readText(cellOf(field))
  const texts = [...new Set(cells.map(readText).filter((one) => one !== ''))]
  if (texts.length === 0) return { row, idle: 'empty', text: '' }
  const isProducerAlone = columns.product === undefined
  const name = isProducerAlone ? 'producer' : 'product'
  const isNameless = text(name) === '' && !isBroken(cellOf(name))
  if (isNameless || isHeading(texts, text(name), text('producer')))
    return { row, idle: 'heading', text: texts.join(' ') }
  const faults: Fault[] = []
  for (const [field, at] of Object.entries(columns) as [RegisterField, number][])
    if (isBroken(cells[at] ?? null)) faults.push({ code: 'broken', field, text: String(cells[at]) })
  const day = (field: RegisterField): Day | undefined => {
    const read = readDay(cellOf(field))
    if (read.kind === 'unreadable') faults.push({ code: 'no-date', field, text: read.text })
    if (read.kind !== 'day') return undefined
    if (read.isSwapped) faults.push({ code: 'swapped', field, text: text(field) })
    return read.day
  }
  const stars = (field: RegisterField): number | undefined => {
    const read = readStars(cellOf(field))
    if (read === undefined && text(field) !== '') faults.push({ code: 'no-stars', field, text: text(field) })
    return read
  }
  const recognition = (which: 1 | 2): ReadRecognition | undefined => {
    const year = readYear(cellOf(`year${which}`)) ?? yearAlone(cellOf(`date${which}`))
    const read = {
      ...{ stars: stars(`stars${which}`), day: day(`date${which}`), otherDay: otherDay(cellOf(`date${which}`)), year },
      ...{ decision: text(`decision${which}`), authority: text(`authority${which}`) },
    }
    const isThere = read.stars !== undefined || read.day !== undefined || year !== undefined || read.decision !== ''
    return isThere ? read : undefined
  }
  const legalForm = legalFormOf(text('legalForm'), text('producer'))
  if (legalForm === undefined) faults.push({ code: 'form-unknown', field: 'legalForm', text: text('legalForm') })
  return {
    ...{ row, isProducerAlone, code: text('code'), registrationNumber: text('registrationNumber') },
    ...{ product: text('product'), group: text('group'), producer: text('producer'), legalForm },
    ...{ commune: text('commune'), address: text('address'), representative: text('representative') },
    ...{ phone: readPhone(cellOf('phone')), stars: stars('stars'), expiresOn: day('expires') },
    ...{ first: recognition(1), second: recognition(2), note: text('note'), faults },
  }
}

/** A heading within the table is one text, alone or merged over the row; a sum names no producer. */
const isHeading = (texts: readonly string[], product: string, producer: string): boolean =>
  texts.length === 1 || (producer === '' && texts.length < 4) || /^(tổng|cộng)( |:|$)/i.test(product)

const otherDay = (cell: Cell): Day | undefined => {
  const read = readDay(cell)
  return read.kind === 'day' ? read.other : undefined
}

const yearAlone = (cell: Cell): number | undefined => {
  const read = readDay(cell)
  return read.kind === 'year' ? read.year : undefined
}
