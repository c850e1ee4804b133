import { type BuiltPaper, markOf } from './built-paper.ts'
import { classificationOf, samplesOf } from './classification.ts'
import {
  bold,
  box,
  centred,
  field,
  fields,
  formLabel,
  gap,
  heading,
  italic,
  NATIONAL_HEADING,
  note,
  orDots,
  paragraph,
  signature,
  text,
} from './compose.ts'
import { type GapList, startGaps } from './gaps.ts'
import { type Identified, identify } from './identify.ts'
import type { PaperInput } from './input.ts'
import type { Block, Paragraph } from './paper.ts'
import { communeName, signingPlace } from './places.ts'
import { longDate, vietnameseNumber } from './vietnamese.ts'

/** Mẫu số 01, annex III of Decision 26/2026/QĐ-TTg: phiếu đăng ký đánh giá, phân hạng sản phẩm OCOP. Its words are the form's. */
export const buildRegistration = (input: PaperInput): BuiltPaper => {
  const gaps = startGaps()
  const identified = identify(input)
  const paper = {
    title: 'Mẫu số 01 - Phiếu đăng ký đánh giá, phân hạng sản phẩm OCOP',
    mark: markOf(input, false),
    sections: [
      { blocks: [...head(input, gaps), ...applicant(input, identified, gaps), ...declaration(input, identified)] },
      { blocks: forOffices(input) },
    ],
    notes: ['Theo Phụ lục I về Danh mục phân loại sản phẩm tham gia đánh giá, phân hạng sản phẩm OCOP.'],
  }
  return { paper, gaps: gaps.all() }
}

const head = ({ facts }: PaperInput, gaps: GapList): Block[] => [
  ...formLabel('01'),
  ...NATIONAL_HEADING,
  heading('PHIẾU ĐĂNG KÝ', 1, { align: 'centre' }),
  centred([bold('Tham gia đánh giá, phân hạng sản phẩm OCOP')]),
  centred([
    bold('của tỉnh '),
    orDots(gaps.need('province', facts.province?.name), 15, bold),
    bold(' năm '),
    orDots(facts.year === undefined ? undefined : String(facts.year), 10, bold),
  ]),
  gap(2),
]

const applicant = ({ producer, product, facts }: PaperInput, who: Identified, gaps: GapList): Block[] => [
  paragraph([bold('1. Thông tin về đơn vị đăng ký:')]),
  field('- Tên đơn vị: ', producer.name),
  field('- Họ tên người đại diện pháp lý: ', gaps.need('representative', who.representative)),
  field('- Chức vụ: ', gaps.need('position', who.position)),
  field('- Địa chỉ liên hệ: ', gaps.need('address', who.address)),
  fields(['- Điện thoại: ', gaps.need('phone', who.phone)], ['Email: ', gaps.need('email', who.email)]),
  field([bold('2. Tên sản phẩm: ')], product.name),
  field(
    [bold('3. Nhóm sản phẩm đăng ký '), text('(Ngành, Nhóm, Phân nhóm'), note(1), text('): ')],
    classificationOf(product.criteria.set),
  ),
  occasionLine(facts.occasion, gaps),
  paragraph([bold('5. Tài liệu kèm theo:')]),
  paragraph([text('- Báo cáo đánh giá về sản phẩm theo Bộ tiêu chí (bản gốc, bản điện tử).')]),
  field('- Sản phẩm mẫu (số lượng): ', samplesText(facts.samples ?? samplesOf(product.criteria.set))),
]

const occasionLine = (occasion: PaperInput['facts']['occasion'], gaps: GapList): Paragraph => {
  gaps.need('occasion', occasion)
  return paragraph([
    bold('4. Lần đăng ký đánh giá: '),
    ...[text('Lần đầu '), box(occasion === 'first'), text(APART)],
    ...[text('Nâng hạng: '), box(occasion === 'upgrade'), text(APART)],
    ...[text('Đánh giá lại: '), box(occasion === 'again')],
  ])
}

const APART = '\u00a0\u00a0\u00a0'

const samplesText = (samples: number): string =>
  samples === 0 ? 'Không áp dụng (sản phẩm dịch vụ du lịch)' : `${vietnameseNumber(samples)} sản phẩm`

const declaration = (input: PaperInput, { representative }: Identified): Block[] => [
  paragraph(
    [
      text(
        'Cam đoan những thông tin trong Phiếu đăng ký là đúng sự thật, chúng tôi xin cam kết tuân thủ các quy định về đánh giá, phân hạng sản phẩm OCOP, chịu trách nhiệm trước Hội đồng và pháp luật về Hồ sơ đăng ký đánh giá, phân hạng sản phẩm.',
      ),
    ],
    { isIndented: true },
  ),
  signature(
    [
      signingPlace(input),
      centred([bold('ĐẠI DIỆN')], { size: 'medium' }),
      centred([italic('(Ký, đóng dấu, ghi rõ họ tên)')], { size: 'medium' }),
    ],
    representative,
  ),
]

/** "Phần dành cho cơ quan quản lý": to be filled by who takes the dossier in. */
const forOffices = (input: PaperInput): Block[] => [
  heading('PHẦN DÀNH CHO CƠ QUAN QUẢN LÝ', 1, { align: 'centre' }),
  officeBox(input, 'DÀNH CHO ỦY BAN NHÂN DÂN CẤP XÃ', input.facts.receipts?.commune),
  officeBox(input, 'DÀNH CHO CƠ QUAN QUẢN LÝ OCOP CẤP TỈNH', input.facts.receipts?.province),
]

type Receipt = NonNullable<NonNullable<PaperInput['facts']['receipts']>['commune']>

const officeBox = (input: PaperInput, title: string, receipt: Receipt | undefined): Block => ({
  kind: 'frame',
  blocks: [
    centred([bold(title)], { staysWithNext: true }),
    paragraph([text('Phiếu số: '), orDots(receipt?.number, 14), text(` /PĐK-${codes(input)}`)]),
    field('Ngày nhận: ', receipt?.receivedOn === undefined ? undefined : longDate(receipt.receivedOn)),
    fields(['Người tiếp nhận: ', receipt?.receivedBy], ['Chữ ký: ', undefined]),
    signature(
      [
        centred([bold('Cơ quan tiếp nhận')], { size: 'medium' }),
        centred([italic('(Ký, đóng dấu và ghi rõ họ tên)')], { size: 'medium' }),
      ],
      undefined,
    ),
  ],
})

/** "44-19333-2026", or the form's own words for what is not known. */
const codes = ({ commune, facts }: PaperInput): string => {
  const known = [facts.province?.code, communeName(commune) === undefined ? undefined : commune.code, facts.year]
  const words = known.map((code, at) => code ?? ['(Mã tỉnh)', '(Mã xã)', '(Năm)'][at])
  return known.includes(undefined) ? ` ${words.join(' - ')}` : words.join('-')
}
