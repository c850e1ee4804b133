import { markOf } from './built-paper.ts'
import {
  bold,
  cell,
  centred,
  field,
  heading,
  headRow,
  italic,
  NATIONAL_HEADING,
  paragraph,
  text,
  textCell,
} from './compose.ts'
import type { ListedEvidence } from './evidence-list.ts'
import type { PaperInput } from './input.ts'
import type { Block, Paper } from './paper.ts'
import { longDate, vietnameseNumber } from './vietnamese.ts'

/** A paper as it lies in the archive. */
export interface IndexedPaper {
  readonly title: string
  readonly fileName: string
}

/** A document of the list; `isThere`: its file is in the archive. */
export interface IndexedEvidence {
  readonly listed: ListedEvidence
  readonly path: string
  readonly isThere: boolean
}

export interface IndexContent {
  /** Vietnam's day on which the archive was made. */
  readonly madeOn: string | undefined
  readonly papers: readonly IndexedPaper[]
  readonly evidence: readonly IndexedEvidence[]
  /** File with the SHA-256 sums of all others. */
  readonly sums: string
}

/** Mục lục hồ sơ: what lies in the archive, in the order of the criteria, and which documents do not. */
export const buildDossierIndex = (input: PaperInput, content: IndexContent): Paper => {
  const missing = content.evidence.filter(({ isThere }) => !isThere)
  return {
    title: 'Mục lục hồ sơ sản phẩm OCOP',
    mark: markOf(input, false),
    sections: [
      {
        isWide: true,
        blocks: [
          ...NATIONAL_HEADING,
          heading('MỤC LỤC HỒ SƠ SẢN PHẨM OCOP', 1, { align: 'centre' }),
          field('Sản phẩm: ', input.product.name),
          field('Chủ thể: ', input.producer.name),
          ...(content.madeOn === undefined ? [] : [paragraph([text(`Lập ${longDate(content.madeOn) ?? ''}.`)])]),
          heading('I. Giấy tờ', 2),
          papersTable(content.papers),
          paragraph([italic(`Tệp ${content.sums} ghi mã SHA-256 của từng tệp, để kiểm tra hồ sơ còn nguyên vẹn.`)]),
          heading('II. Tài liệu minh chứng, theo thứ tự các tiêu chí', 2),
          ...evidenceBlocks(content.evidence),
          ...missingBlocks(missing),
        ],
      },
    ],
    notes: [],
  }
}

const papersTable = (papers: readonly IndexedPaper[]): Block => ({
  kind: 'table',
  widths: [0.08, 0.57, 0.35],
  head: headRow('TT', 'Tên giấy tờ', 'Tệp'),
  rows: papers.map(({ title, fileName }, at) => ({
    cells: [cell([text(String(at + 1))], { align: 'centre' }), textCell(title), textCell(fileName)],
  })),
})

const evidenceBlocks = (evidence: readonly IndexedEvidence[]): Block[] =>
  evidence.length === 0
    ? [paragraph([text('Chưa có tài liệu minh chứng nào.')])]
    : [
        {
          kind: 'table',
          widths: [0.08, 0.12, 0.27, 0.2, 0.24, 0.09],
          head: headRow('Ký hiệu', 'Tiêu chí', 'Tên tài liệu', 'Loại tài liệu', 'Tệp', 'KB'),
          rows: evidence.map(({ listed, path, isThere }) => ({
            cells: [
              cell([text(listed.mark)], { align: 'centre' }),
              cell([text(listed.criteria.join(', '))], { align: 'centre' }),
              textCell(listed.title),
              textCell(listed.kind ?? 'Tài liệu khác'),
              isThere ? textCell(path) : cell([bold('Không có trong gói')]),
              cell([text(vietnameseNumber(Math.ceil(listed.file.bytes / 1_000)))], { align: 'end' }),
            ],
          })),
        },
      ]

const missingBlocks = (missing: readonly IndexedEvidence[]): Block[] =>
  missing.length === 0
    ? []
    : [
        centred([bold(`${missing.length} TÀI LIỆU KHÔNG CÓ TRONG GÓI`)], { staysWithNext: true }),
        paragraph([
          text(
            `Tệp của các tài liệu sau không có trên máy lập hồ sơ và cần được bổ sung: ${missing.map(({ listed }) => listed.mark).join(', ')}.`,
          ),
        ]),
      ]
