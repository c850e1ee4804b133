import { NO_ANSWERS, type RegisterAnswers } from '../../../src/domain/register/answers.ts'
import { Communes } from '../../../src/domain/register/communes.ts'
import type { DrawnCell, DrawnSheet } from '../../../src/domain/register/drawn-sheet.ts'
import { readRow, rowsBelow } from '../../../src/domain/register/entry.ts'
import type { RegisterSheet } from '../../../src/domain/register/fields.ts'
import { findHeader } from '../../../src/domain/register/header.ts'
import type { Existing } from '../../../src/domain/register/known.ts'
import { type Proposal, RegisterMatcher } from '../../../src/domain/register/propose.ts'
import type { Cell } from '../../../src/domain/survey/xlsform/sheet.ts'

/** The wards that the office of these tests holds. */
export const AREAS = [
  { code: '19333', name: 'Phường Đông Hà' },
  { code: '19351', name: 'Phường Nam Đông Hà' },
  { code: '19360', name: 'Phường Quảng Trị' },
  { code: '19600', name: 'Xã Hải Lăng' },
  { code: '19601', name: 'Xã Nam Hải Lăng' },
] as const

export const TODAY = '2026-11-02'

export const NOTHING: Existing = { producers: [], products: [], certificates: [] }

/** A row of the register by its columns; what is left out is an empty cell. */
export interface FileRow {
  readonly number?: Cell
  readonly product?: Cell
  readonly group?: Cell
  readonly legalForm?: Cell
  readonly producer?: Cell
  readonly commune?: Cell
  readonly address?: Cell
  readonly representative?: Cell
  readonly phone?: Cell
  readonly stars?: Cell
  readonly expires?: Cell
  readonly first?: readonly [stars: Cell, date: Cell, year: Cell, decision: Cell, authority?: Cell] | undefined
  readonly second?: FileRow['first']
  readonly note?: Cell
}

const EMPTY = [null, null, null, null, null] as const
const five = (given: FileRow['first']): Cell[] =>
  [...(given ?? EMPTY), ...(given?.length === 4 ? [null] : [])].map((cell) => cell ?? null)

const cellsOf = (row: FileRow): Cell[] =>
  [
    ...[row.number, row.product, row.group, row.legalForm, row.producer, row.commune, row.address],
    ...[row.representative, row.phone, row.stars, row.expires],
    ...five(row.first),
    ...five(row.second),
    row.note,
  ].map((cell) => cell ?? null)

const RECOGNITION = ['Số sao', 'Ngày', 'Năm', 'Quyết định', 'Cơ quan công nhận']

/** The two rows of the header, the groups merged over their columns, and the row that numbers them. */
const HEADER: readonly (readonly Cell[])[] = [
  ...[['STT', 'Tên sản phẩm', 'Nhóm sản phẩm', 'Loại hình', 'Tên chủ thể', 'Xã, phường', 'Địa chỉ', 'Người đại diện']],
].map((row) => [
  ...row,
  ...['Số điện thoại', 'Hạng sao hiện nay', 'Thời hạn đến'],
  ...['Công nhận lần đầu', null, null, null, null, 'Công nhận lần 2', null, null, null, null, 'Ghi chú'],
])

const TITLES: readonly (readonly Cell[])[] = [
  ['UBND TỈNH QUẢNG TRỊ', null, null, null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['DANH SÁCH SẢN PHẨM OCOP CÒN HIỆU LỰC'],
  [],
]

/** Number of the spreadsheet's row in which the first product stands. */
export const FIRST_ROW = TITLES.length + HEADER.length + 3

/** A sheet as the reader of workbooks gives it: letterhead, title, a header of two rows, a numbering, the rows. */
export const aSheet = (rows: readonly FileRow[], merges: RegisterSheet['merges'] = []): RegisterSheet => ({
  name: 'Danh sách',
  rows: [
    ...TITLES,
    ...HEADER,
    [...Array.from({ length: 11 }, () => null), ...RECOGNITION, ...RECOGNITION, null],
    Array.from({ length: 22 }, (_, at) => `(${at + 1})`),
    ...rows.map(cellsOf),
  ],
  merges: [
    { top: 3, left: 11, bottom: 3, right: 15 },
    { top: 3, left: 16, bottom: 3, right: 20 },
    ...Array.from({ length: 11 }, (_, left) => ({ top: 3, left, bottom: 4, right: left })),
    ...merges,
  ],
})

/** What the rows of a sheet come to. */
export const proposalsOf = (
  sheet: RegisterSheet,
  given: { existing?: Existing; answers?: Partial<RegisterAnswers> } = {},
): Proposal[] => {
  const header = findHeader(sheet)
  if (header === undefined) throw new Error('no header was found')
  const matcher = new RegisterMatcher({
    ...{ existing: given.existing ?? NOTHING, communes: new Communes(AREAS), areas: AREAS.map(({ code }) => code) },
    ...{ answers: { ...NO_ANSWERS, ...given.answers }, today: TODAY },
  })
  for (const row of rowsBelow(sheet, header)) matcher.take(readRow(row, header.columns))
  return matcher.proposals()
}

/** A row without a fault. */
export const TEA: FileRow = {
  ...{ number: 1, product: 'Chè vằng Hiếu Giang', group: 'Chè', legalForm: 'HTX', producer: 'HTX Chè Hiếu Giang' },
  ...{ commune: 'Phường Đông Hà', address: 'Khu phố 3', representative: 'Trần Thị Mẫu', phone: '0912345678' },
  ...{ stars: 4, expires: '2027-03-05', first: [4, '2024-03-05', 2024, '123/QĐ-UBND', 'UBND tỉnh Quảng Trị'] },
}

/** The same as a drawing for the writer of workbooks. */
export const asDrawn = ({ name, rows }: RegisterSheet): DrawnSheet => ({
  ...{ name, widths: [], fixedRows: 0 },
  rows: rows.map((row) => row.map((cell): DrawnCell => (typeof cell === 'boolean' ? String(cell) : cell))),
})
