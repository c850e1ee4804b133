import { dayOfInstant } from '../calendar/day.ts'
import type { CriteriaSet } from '../criteria/schema.ts'
import type { Instant } from '../records/envelope.ts'
import { type BuiltPaper, markOf } from './built-paper.ts'
import { setNameOf } from './classification.ts'
import {
  bold,
  box,
  centred,
  field,
  gap,
  heading,
  italic,
  NATIONAL_HEADING,
  paragraph,
  signature,
  text,
} from './compose.ts'
import { listEvidence } from './evidence-list.ts'
import { startGaps } from './gaps.ts'
import type { PaperInput, Scored } from './input.ts'
import type { Block } from './paper.ts'
import { printableLine } from './printable.ts'
import { isFound, scoringTable } from './scoring-table.ts'
import { noteOpenCriteria, verdict } from './scoring-verdict.ts'
import { longDate } from './vietnamese.ts'

/** Who assesses, as the sheet calls them. */
const ROLES = {
  self: 'Chủ thể tự đánh giá',
  officer: 'Cán bộ đánh giá',
  commune: 'Ủy ban nhân dân cấp xã đánh giá',
  consultant: 'Tổ tư vấn đánh giá',
  council: 'Thành viên Hội đồng đánh giá',
} as const

/**
 * Phiếu đánh giá: the product's set of annex II with the levels that were chosen and their points; without an assessment it is an empty sheet to
 * score by hand. The criteria are worded as on screen, and the sheet says so: the decision's own words prevail.
 */
export const buildScoringSheet = (input: PaperInput): BuiltPaper => {
  const gaps = startGaps()
  const { scored } = input
  const set = scored?.set ?? input.set
  const evidence = listEvidence(set?.criteria ?? [], input.evidence)
  noteOpenCriteria(scored, gaps)
  const blocks = [
    ...NATIONAL_HEADING,
    heading('PHIẾU ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP', 1, { align: 'centre' }),
    centred([bold(`Bộ sản phẩm: ${setNameOf(set?.number ?? input.product.criteria.set)}`)]),
    centred([italic(source(input, set))], { size: 'medium' }),
    gap(2),
    ...facts(input),
    ...(set === undefined ? [] : [...disqualification(set, scored), scoringTable(set, scored, evidence)]),
    paragraph(
      [
        italic(
          'Ghi chú: Dấu sao là yêu cầu tối thiểu phải đạt theo các cấp độ sao (*** - 3 sao; **** - 4 sao; ***** - 5 sao). Tên tiêu chí và mức ghi gọn; nguyên văn tại Phụ lục II của Quyết định là căn cứ.',
        ),
      ],
      { size: 'small' },
    ),
    ...(scored === undefined ? [field('Tổng điểm: ', undefined), field('Xếp hạng: ', undefined)] : verdict(scored)),
    signature(
      [
        centred([italic(dateOf(scored))]),
        centred([bold('NGƯỜI ĐÁNH GIÁ')], { size: 'medium' }),
        centred([italic('(Ký, ghi rõ họ tên)')], { size: 'medium' }),
      ],
      scored?.assessment.assessor,
    ),
    ...checkMark(input),
  ]
  const paper = {
    title: 'Phiếu đánh giá, phân hạng sản phẩm OCOP',
    mark: markOf(input, scored?.assessment.status === 'draft'),
    sections: [{ blocks }],
    notes: [],
  }
  return { paper, gaps: gaps.all() }
}

/** Millimetres of the code: cameras of cheap phones read it at arm's length. */
const CODE_SIZE = 26

/** The device's own signature, and how to see at the office whether this paper is what was signed. No part of the decision's form: it stands below it. */
const checkMark = ({ check }: PaperInput): Block[] =>
  check === undefined
    ? []
    : [
        gap(4),
        {
          kind: 'columns',
          columns: [
            {
              width: 0.22,
              blocks: [
                {
                  ...{ kind: 'picture', png: check.qr, width: CODE_SIZE, height: CODE_SIZE },
                  label: `Mã QR để kiểm tra bản in: ${check.code}`,
                },
              ],
            },
            {
              width: 0.78,
              blocks: [
                small([
                  bold('Chữ ký của máy: '),
                  text(`${check.by === '' ? '' : `${printableLine(check.by)}, `}${momentOf(check.at)}.`),
                ]),
                small([bold('Mã kiểm tra: '), text(check.code)]),
                small([
                  italic(`Quét mã, hoặc mở ${check.address} và gõ mã, để biết phiếu này có đúng với bản đã ký không.`),
                ]),
              ],
            },
          ],
        },
      ]

const small = (inlines: Parameters<typeof paragraph>[0]): Block => paragraph(inlines, { size: 'small', align: 'start' })

const VIETNAM_HOURS = 7

/** "08 giờ 30, ngày 26 tháng 11 năm 2026", by the clocks of Vietnam. */
const momentOf = (at: Instant): string => {
  const hours = (Number(at.slice(11, 13)) + VIETNAM_HOURS) % 24
  return `${String(hours).padStart(2, '0')} giờ ${at.slice(14, 16)}, ${longDate(dayOfInstant(at)) ?? ''}`
}

const source = ({ product }: PaperInput, set: CriteriaSet | undefined): string =>
  `(Bộ ${set?.number ?? product.criteria.set}, Phụ lục II kèm theo Quyết định số ${set?.decision ?? product.criteria.decision}/QĐ-TTg)`

const facts = ({ product, producer, scored }: PaperInput): Block[] => [
  field('Tên sản phẩm: ', product.name),
  field('Chủ thể: ', producer.name),
  field('Người đánh giá: ', scored === undefined ? undefined : assessorOf(scored)),
]

const assessorOf = ({ assessment }: Scored): string => {
  const name = printableLine(assessment.assessor)
  return name === '' ? ROLES[assessment.role] : `${name} (${ROLES[assessment.role]})`
}

/** The day on which it was closed; of an unfinished or empty sheet, dots. */
const dateOf = (scored: Scored | undefined): string => {
  const at = scored?.assessment.finalisedAt
  const day = at === undefined ? undefined : longDate(dayOfInstant(at))
  return day === undefined ? '........, ngày........tháng........năm......' : firstUpper(day)
}

const firstUpper = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`

const disqualification = ({ disqualification: when }: CriteriaSet, scored: Scored | undefined): Block[] =>
  when === undefined
    ? []
    : [
        paragraph([box(isFound(scored, 'disqualified', 'set')), bold(' Hồ sơ bị loại khi: '), text(when.vi)], {
          size: 'small',
        }),
      ]
