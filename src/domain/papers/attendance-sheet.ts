import type { Day } from '../records/envelope.ts'
import {
  bold,
  cell,
  centred,
  field,
  fields,
  gap,
  heading,
  headRow,
  NATIONAL_HEADING,
  text,
  textCell,
} from './compose.ts'
import type { Block, Paper, Row } from './paper.ts'
import { longDate } from './vietnamese.ts'

/** One who is to come; `signedAt` in words where the name was signed on a screen. */
interface SheetLine {
  readonly name: string
  readonly organisation: string | undefined
  readonly phone: string | undefined
  readonly isPresent: boolean | undefined
  readonly signedAt: string | undefined
}

export interface AttendanceSheet {
  readonly topic: string
  readonly heldOn: Day | undefined
  /** "08:00 đến 11:30", as far as it is known. */
  readonly hours: string | undefined
  readonly venue: string | undefined
  readonly trainer: string | undefined
  readonly lines: readonly SheetLine[]
  /** Rows to write by hand whoever comes unannounced. */
  readonly blankRows: number
  readonly isSample: boolean
}

/** Danh sách tham dự tập huấn: to be signed on paper, or what was signed on the screen. No form is prescribed; this is ours. */
export const buildAttendanceSheet = (sheet: AttendanceSheet): Paper => ({
  title: 'Danh sách tham dự tập huấn',
  mark: sheet.isSample ? 'DỮ LIỆU MẪU - KHÔNG CÓ GIÁ TRỊ' : undefined,
  sections: [
    {
      blocks: [
        ...NATIONAL_HEADING,
        heading('DANH SÁCH THAM DỰ TẬP HUẤN', 1, { align: 'centre' }),
        field('Nội dung: ', sheet.topic),
        fields(['Thời gian: ', sheet.heldOn === undefined ? undefined : longDate(sheet.heldOn)], ['Từ: ', sheet.hours]),
        field('Địa điểm: ', sheet.venue),
        field('Người hướng dẫn: ', sheet.trainer),
        gap(2),
        listOf(sheet),
        gap(2),
        field('Số người có mặt: ', presentOf(sheet)),
        signatures,
      ],
    },
  ],
  notes: [],
})

const listOf = ({ lines, blankRows }: AttendanceSheet): Block => ({
  kind: 'table',
  widths: [0.07, 0.28, 0.25, 0.16, 0.24],
  head: headRow('TT', 'Họ và tên', 'Đơn vị', 'Điện thoại', 'Ký tên'),
  rows: [
    ...lines.map((line, at) => rowOf(at + 1, line)),
    ...Array.from({ length: blankRows }, (_, at) => blankRow(lines.length + at + 1)),
  ],
})

const rowOf = (number: number, { name, organisation, phone, isPresent, signedAt }: SheetLine): Row => ({
  cells: [
    cell([text(String(number))], { align: 'centre' }),
    textCell(name),
    textCell(organisation),
    textCell(phone),
    textCell(signedAt === undefined ? (isPresent === false ? 'Vắng' : undefined) : `Đã ký trên máy lúc ${signedAt}`),
  ],
})

const blankRow = (number: number): Row => ({
  cells: [cell([text(String(number))], { align: 'centre' }), ...Array.from({ length: 4 }, () => textCell(undefined))],
})

/** Nothing where nobody was called yet: it is written by hand. */
const presentOf = ({ lines }: AttendanceSheet): string | undefined =>
  lines.every(({ isPresent }) => isPresent === undefined)
    ? undefined
    : `${lines.filter(({ isPresent }) => isPresent === true).length} trên ${lines.length} người trong danh sách`

const SIGNATURE_ROOM = 26

const signatures: Block = {
  kind: 'columns',
  columns: ['NGƯỜI HƯỚNG DẪN', 'NGƯỜI LẬP DANH SÁCH'].map((who) => ({
    width: 0.5,
    blocks: [centred([bold(who)], { size: 'medium' }), gap(SIGNATURE_ROOM)],
  })),
}
