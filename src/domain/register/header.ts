import { foldText } from '../fold.ts'
import type { Cell } from '../survey/xlsform/sheet.ts'
import { type Columns, NEEDED_FIELDS, type RecognitionField, type RegisterField, type RegisterSheet } from './fields.ts'
import { withMerged } from './merged.ts'
import { readText } from './read-cell.ts'

/** What stands above the rows of a register: its columns as they are titled, which field each seems to be, and the first row below. */
export interface Header {
  readonly titles: readonly string[]
  readonly columns: Columns
  /** Counted from 0. */
  readonly firstRow: number
}

/** Rows that are searched for the header: a letterhead and a title take some ten. */
const SEARCHED_ROWS = 30
/** Most rows that a header takes: a group of columns, its columns, what they are in brackets. */
const HEADER_ROWS = 3

/** The header that names the most fields; undefined where none names what is needed. A sheet without it can still be mapped by hand. */
export const findHeader = (sheet: RegisterSheet): Header | undefined => {
  const rows = withMerged(sheet)
  let best: { header: Header; score: number } | undefined
  for (let top = 0; top < Math.min(rows.length, SEARCHED_ROWS); top += 1) {
    for (let height = 1; height <= HEADER_ROWS; height += 1) {
      const header = headerAt(rows, top, height)
      const score = Object.keys(header.columns).length * 10 - height
      if (NEEDED_FIELDS.every((field) => field in header.columns) && score > (best?.score ?? 0))
        best = { header, score }
    }
  }
  return best?.header
}

const headerAt = (rows: readonly (readonly Cell[])[], top: number, height: number): Header => {
  const stretch = rows.slice(top, top + height)
  const width = Math.max(0, ...stretch.map((row) => row.length))
  const titles = Array.from({ length: width }, (_, column) => titleOf(stretch, column))
  let firstRow = top + height
  while (isNumbering(rows[firstRow] ?? [])) firstRow += 1
  return { titles, columns: columnsOf(titles), firstRow }
}

/** The texts over a column, each once. A group of columns that is not merged names those to its right as well. */
const titleOf = (stretch: readonly (readonly Cell[])[], column: number): string => {
  const own = stretch.map((row, at) => {
    const text = readText(row[column] ?? null)
    return text !== '' || at > 0 || stretch.length === 1 ? text : groupOver(row, stretch[1] ?? [], column)
  })
  return [...new Set(own.filter((text) => text !== ''))].join(' · ')
}

const groupOver = (row: readonly Cell[], below: readonly Cell[], column: number): string => {
  for (let at = column; at >= 0 && readText(below[column] ?? null) !== ''; at -= 1) {
    const text = readText(row[at] ?? null)
    if (text !== '') return readText(below[at] ?? null) === '' ? '' : text
  }
  return ''
}

/** The row below many headers that numbers the columns: (1), (2), (3), or A, B, 1, 2. */
const isNumbering = (row: readonly Cell[]): boolean => {
  const texts = row.map(readText).filter((text) => text !== '')
  return texts.length > 4 && texts.every((text) => /^\(?(\d{1,2}|[A-Z])\)?$/.test(text))
}

type Sign = RecognitionField | Exclude<RegisterField, `${RecognitionField}${1 | 2}` | 'stars'>

/** By which words a column is known, the telling ones first: "ngày quyết định" is a date, "số quyết định" a decision. */
const SIGNS: readonly (readonly [sign: Sign, words: RegExp])[] = [
  ['number', /^(stt|tt|so tt|so thu tu)\b/],
  ['registrationNumber', /so (dang ky|dk)|dkkd|ma so (thue|doanh nghiep|hop tac xa|htx|ho kinh doanh)|\bmst\b/],
  ['code', /ma (so )?(san pham|sp)\b|ma ocop/],
  ['expires', /het han|thoi han|het hieu luc|hieu luc den|co gia tri den/],
  ['note', /ghi chu/],
  ['phone', /dien thoai|\bsdt\b|so dt|di dong/],
  ['representative', /dai dien|chu co so|giam doc/],
  ['legalForm', /loai hinh|hinh thuc to chuc/],
  ['authority', /co quan|don vi (cap|cong nhan|ban hanh)|noi cap|cap cong nhan|cap quyet dinh/],
  ['year', /^nam\b|\bnam (cong nhan|danh gia|cap|dat)/],
  ['date', /\bngay\b/],
  ['decision', /quyet dinh|\bqd\b/],
  ['stars', /\bsao\b|xep hang|phan hang|hang sp|^hang\b/],
  ['group', /nhom|nganh|bo san pham|phan loai/],
  ['product', /san pham|ten sp/],
  ['producer', /chu the|co so|don vi san xuat|ten don vi|to chuc/],
  ['commune', /^(xa|phuong)\b|xa, ?phuong|phuong, ?xa|phuong\/xa|xa\/phuong|dia ban|don vi hanh chinh/],
  ['address', /dia chi|\bthon\b|khu pho/],
]

const RECOGNITION: readonly string[] = ['stars', 'date', 'year', 'decision', 'authority'] satisfies RecognitionField[]

/** Which column each field is in. What is there twice goes to the first and the second recognition, in that order, unless the titles say which. */
const columnsOf = (titles: readonly string[]): Columns => {
  const columns: Partial<Record<RegisterField, number>> = {}
  const unnamed = new Map<RecognitionField, number[]>()
  for (const [at, title] of titles.entries()) {
    const folded = foldText(title)
    const sign = signOf(folded)
    if (sign === undefined) continue
    if (!RECOGNITION.includes(sign)) {
      columns[sign as RegisterField] ??= at
      continue
    }
    const which = roundOf(folded)
    if (which === 'now' && sign === 'stars') columns.stars ??= at
    else if (which === 1 || which === 2) columns[`${sign as RecognitionField}${which}`] ??= at
    else unnamed.set(sign as RecognitionField, [...(unnamed.get(sign as RecognitionField) ?? []), at])
  }
  for (const [field, places] of unnamed) place(columns, field, places)
  return columns
}

/** The last text of a title is the column's own, those before it its group's. */
const signOf = (folded: string): Sign | undefined => {
  const own = folded.split(' · ').at(-1) ?? ''
  return SIGNS.find(([, words]) => words.test(own))?.[0]
}

const roundOf = (folded: string): 1 | 2 | 'now' | undefined => {
  if (/hien (tai|nay|co)/.test(folded)) return 'now'
  if (/lan (2|hai|thu hai|thu 2)|cong nhan lai|danh gia lai|nang hang/.test(folded)) return 2
  return /lan (1|mot|dau|thu nhat|thu 1)/.test(folded) ? 1 : undefined
}

/** Columns that do not say which recognition they belong to. One more of stars than of the others, or a first one of stars: those held now. */
const place = (
  columns: Partial<Record<RegisterField, number>>,
  field: RecognitionField,
  places: readonly number[],
): void => {
  const open: RegisterField[] =
    field === 'stars'
      ? places.length === 2 &&
        columns.stars === undefined &&
        columns.stars1 === undefined &&
        columns.date2 === undefined
        ? ['stars', 'stars1']
        : ['stars', 'stars1', 'stars2']
      : [`${field}1`, `${field}2`]
  const free = open.filter((one) => columns[one] === undefined)
  for (const [index, at] of places.entries()) {
    const target = free[index]
    if (target !== undefined) columns[target] = at
  }
}
