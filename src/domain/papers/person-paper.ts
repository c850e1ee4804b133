import type { Day } from '../records/envelope.ts'
import { cell, centred, gap, heading, headRow, italic, paragraph, text, textCell } from './compose.ts'
import type { Block, Paper, Row } from './paper.ts'
import { longDate } from './vietnamese.ts'

/** A record as the person reads it. */
export interface PersonRecord {
  readonly title: string
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly files: readonly string[]
}

export interface PersonPaperInput {
  readonly name: string
  readonly today: Day
  readonly records: readonly PersonRecord[]
  readonly purposes: readonly (readonly [where: string, what: string])[]
  readonly consents: readonly (readonly [purpose: string, state: string, when: string])[]
  readonly receivers: readonly string[]
}

/** Bản sao dữ liệu cá nhân: all that is held about a person, to be read by them (Law 91/2025/QH15). */
export const buildPersonPaper = (input: PersonPaperInput): Paper => ({
  title: 'Bản sao dữ liệu cá nhân',
  mark: undefined,
  sections: [
    {
      blocks: [
        heading('BẢN SAO DỮ LIỆU CÁ NHÂN', 1, { align: 'centre' }),
        centred([text(input.name)]),
        centred([italic(longDate(input.today) ?? input.today)]),
        gap(4),
        paragraph([
          text(
            'Dữ liệu mà văn phòng đang giữ về ông/bà; dữ liệu đầy đủ ở tệp du-lieu.json, ảnh và giấy tờ ở thư mục tep.',
          ),
        ]),
        ...table('1. Giữ ở đâu, để làm gì', ['Ở đâu', 'Để làm gì'], input.purposes),
        ...table('2. Sự đồng ý', ['Mục đích', 'Đã nói', 'Khi nào'], input.consents),
        ...listOf('3. Ai đã nhận', input.receivers),
        heading('4. Nội dung', 2),
        ...input.records.flatMap(recordBlocks),
      ],
    },
  ],
  notes: [],
})

const table = (title: string, heads: readonly string[], rows: readonly (readonly string[])[]): Block[] => [
  heading(title, 2),
  rows.length === 0
    ? paragraph([text('Không có.')])
    : {
        kind: 'table',
        widths: heads.map(() => 1 / heads.length),
        head: headRow(...heads),
        rows: rows.map((row): Row => ({ cells: row.map((words) => textCell(words)) })),
      },
]

const listOf = (title: string, lines: readonly string[]): Block[] => [
  heading(title, 2),
  ...(lines.length === 0
    ? [paragraph([text('Không có.')])]
    : lines.map((line) => paragraph([text(`- ${line}`)], { align: 'start' }))),
]

const recordBlocks = ({ title, fields, files }: PersonRecord): Block[] => [
  heading(title, 2),
  ...(fields.length === 0
    ? []
    : [
        {
          kind: 'table' as const,
          widths: [0.32, 0.68],
          head: headRow('Mục', 'Nội dung'),
          rows: fields.map(([name, value]): Row => ({ cells: [cell([text(name)]), textCell(value)] })),
        },
      ]),
  ...files.map((file) => paragraph([italic(`Tệp: ${file}`)], { align: 'start' })),
]
