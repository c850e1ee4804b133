import { foldText } from '../fold.ts'
import { AreaCode } from '../records/envelope.ts'
import type { RegisterSheet } from '../register/fields.ts'
import { readText } from '../register/read-cell.ts'

/** What a column of a list of communes can hold. */
export const COMMUNE_FIELDS = ['code', 'name', 'province'] as const
type CommuneField = (typeof COMMUNE_FIELDS)[number]

/** Which column of the sheet holds which field, counted from 0, and the first row below the headings. */
export interface CommuneColumns {
  readonly titles: readonly string[]
  readonly columns: Readonly<Partial<Record<CommuneField, number>>>
  readonly firstRow: number
}

/** A row that names a commune; `row` counts from 1, as the spreadsheet does. */
export interface ListedRow {
  readonly row: number
  readonly code: AreaCode
  readonly name: string
  readonly province?: string
}

/** Rows that were read, and those that were not, with what is wrong. Empty rows and headings of provinces without a code are neither. */
export interface ReadList {
  readonly rows: readonly ListedRow[]
  readonly faults: readonly { readonly row: number; readonly why: 'code' | 'name' | 'twice'; readonly text: string }[]
}

/** Headings as official lists have them, folded. */
const HEADINGS: Readonly<Record<CommuneField, RegExp>> = {
  code: /^(ma( so)?( dvhc| don vi( hanh chinh)?| xa| phuong xa| cap xa)?|code|ma px|ward code)$/,
  name: /^(ten( dvhc| don vi( hanh chinh)?| xa| phuong xa| cap xa)?|xa phuong( dac khu)?|name|commune|ward)$/,
  province: /^(ma tinh|ma tp|ma so tinh|ma tinh thanh pho|province code)$/,
}

/** Rows that are searched for the headings. */
const SEARCHED_ROWS = 20

/** Which column is what, by the first row that titles a code and a name; of a sheet without such a row nothing, to be mapped by hand. */
export const communeColumns = ({ rows }: RegisterSheet): CommuneColumns => {
  for (const [at, row] of rows.slice(0, SEARCHED_ROWS).entries()) {
    const titles = row.map((cell) => readText(cell))
    const columns = Object.fromEntries(
      COMMUNE_FIELDS.flatMap((field) => {
        const column = titles.findIndex((title) => HEADINGS[field].test(plain(title)))
        return column === -1 ? [] : [[field, column]]
      }),
    )
    if ('code' in columns && 'name' in columns) return { titles, columns, firstRow: at + 1 }
  }
  const width = Math.max(0, ...rows.map((row) => row.length))
  return { titles: Array.from({ length: width }, () => ''), columns: {}, firstRow: 0 }
}

const plain = (title: string): string =>
  foldText(title)
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()

/** Reads a list of communes. Spreadsheets drop zeros in front of a code: they are put back. */
export const readCommunes = ({ rows }: RegisterSheet, { columns, firstRow }: CommuneColumns): ReadList => {
  const read: ListedRow[] = []
  const faults: ReadList['faults'][number][] = []
  const seen = new Set<string>()
  for (const [at, cells] of rows.entries()) {
    const text = (field: CommuneField): string => {
      const column = columns[field]
      return column === undefined ? '' : readText(cells[column] ?? null).trim()
    }
    const [code, name, row] = [padded(text('code'), 5), text('name').replaceAll(/\s+/g, ' '), at + 1]
    if (at < firstRow || text('code') === '') continue
    if (!AreaCode.safeParse(code).success) faults.push({ row, why: 'code', text: text('code') })
    else if (name === '') faults.push({ row, why: 'name', text: code })
    else if (seen.has(code)) faults.push({ row, why: 'twice', text: `${code} ${name}` })
    else {
      const province = padded(text('province'), 2)
      seen.add(code)
      read.push({ row, code, name, ...(/^\d{2}$/.test(province) ? { province } : {}) })
    }
  }
  return { rows: read, faults }
}

const padded = (text: string, length: number): string => (/^\d+$/.test(text) ? text.padStart(length, '0') : text)

/** What becomes of a commune of a list: new to the office, under another name from now on, or as it is. */
export type CommuneFate = 'new' | 'renamed' | 'same'

/** Held against what the office serves, by code. */
export const communeFate = (
  { code, name }: { readonly code: AreaCode; readonly name: string },
  served: ReadonlyMap<AreaCode, string>,
): CommuneFate => {
  const known = served.get(code)
  return known === undefined ? 'new' : known === name ? 'same' : 'renamed'
}
