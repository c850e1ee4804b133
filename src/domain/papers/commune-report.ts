import { type BuiltPaper, markOf } from './built-paper.ts'
import {
  bold,
  centred,
  field,
  fields,
  formLabel,
  freeText,
  heading,
  italic,
  officeHeading,
  orDots,
  paragraph,
  signature,
  text,
} from './compose.ts'
import { type GapCode, type GapList, startGaps } from './gaps.ts'
import { identify, personal } from './identify.ts'
import type { PaperInput } from './input.ts'
import type { Block } from './paper.ts'
import { communeTitle, placeName } from './places.ts'

/** Mẫu số 03, annex III of Decision 26/2026/QĐ-TTg: what the commune reports of a dossier's four local matters (Art. 7.2). Its words are the form's. */
export const buildCommuneReport = (input: PaperInput): BuiltPaper => {
  const gaps = startGaps()
  gaps.need('commune', placeName(input.commune))
  const blocks = [
    ...formLabel('03'),
    officeHeading(['ỦY BAN NHÂN DÂN', officeName(input)]),
    heading('BÁO CÁO', 1, { align: 'centre' }),
    centred([bold('Đánh giá một số nội dung của hồ sơ đăng ký tham gia đánh giá, phân hạng sản phẩm OCOP')]),
    heading('I. THÔNG TIN CHUNG VỀ HỒ SƠ SẢN PHẨM', 2),
    ...general(input, gaps),
    heading('II. ĐÁNH GIÁ MỘT SỐ NỘI DUNG CỦA HỒ SƠ SẢN PHẨM', 2),
    ...MATTERS.flatMap(({ title, asks, of, code }) => [
      paragraph([bold(title), italic(` ${asks}`)], { staysWithNext: true }),
      ...freeText(gaps.need(code, input.facts.findings?.[of]), 3),
    ]),
    proposal(input, gaps),
    signature(
      [
        centred([bold(`T.M ỦY BAN NHÂN DÂN ${officeName(input)}`)], { size: 'medium' }),
        centred([italic('(Ký tên và đóng dấu)')], { size: 'medium' }),
      ],
      undefined,
    ),
  ]
  const paper = {
    title: 'Mẫu số 03 - Báo cáo đánh giá một số nội dung của hồ sơ đăng ký',
    mark: markOf(input, false),
    sections: [{ blocks }],
    notes: [],
  }
  return { paper, gaps: gaps.all() }
}

const officeName = ({ commune }: PaperInput): string =>
  `${communeTitle(commune)} ${placeName(commune) ?? '…………'}`.toUpperCase()

const general = (input: PaperInput, gaps: GapList): Block[] => {
  const who = identify(input)
  const { sex, ethnicity, home } = personal(input.surveys.producer, gaps)
  return [
    field('1. Tên chủ thể: ', input.producer.name),
    field('2. Loại hình tổ chức: ', who.legalForm),
    field('3. Địa chỉ: ', gaps.need('address', who.address)),
    paragraph([text('4. Tên người đại diện pháp luật:')], { staysWithNext: true }),
    field('- Họ tên: ', gaps.need('representative', who.representative)),
    fields(['- Giới tính: ', sex], ['(Nam/nữ); Dân tộc: ', ethnicity]),
    field('- Địa chỉ thường trú: ', home),
    field('5. Sản phẩm đăng ký đánh giá: ', input.product.name),
  ]
}

interface Matter {
  readonly title: string
  readonly asks: string
  readonly of: 'material' | 'labour' | 'idea' | 'identity'
  readonly code: GapCode
}

const MATTERS: readonly Matter[] = [
  {
    ...{ title: '1. Về sử dụng nguyên liệu địa phương:', of: 'material', code: 'commune-material' },
    asks: '(Nội dung thể hiện rõ mô tả của chủ thể và đánh giá về tình hình sử dụng nguyên liệu thực tế của chủ thể trên địa bàn xã).',
  },
  {
    ...{ title: '2. Về sử dụng lao động địa phương:', of: 'labour', code: 'commune-labour' },
    asks: '(Nội dung thể hiện rõ mô tả của chủ thể và đánh giá về tình hình sử dụng thực tế về lao động địa phương của chủ thể trên địa bàn xã).',
  },
  {
    ...{ title: '3. Nguồn gốc ý tưởng sản phẩm:', of: 'idea', code: 'commune-idea' },
    asks: '(Nhận xét về nguồn gốc sản phẩm (truyền thống, sản phẩm mới) của chủ thể dựa trên thực tế của địa phương).',
  },
  {
    ...{ title: '4. Bản sắc/trí tuệ địa phương:', of: 'identity', code: 'commune-identity' },
    asks: 'Đánh giá các giá trị văn hóa, tri thức bản địa (giống, nguyên liệu, điều kiện sản xuất), kinh nghiệm sản xuất của cộng đồng và phương thức sản xuất đặc trưng của địa phương, tạo nên sự khác biệt của sản phẩm).',
  },
]

const proposal = ({ commune, facts, product, producer }: PaperInput, gaps: GapList): Block =>
  paragraph(
    [
      ...[text(`Ủy ban nhân dân ${communeTitle(commune)} `), orDots(placeName(commune), 4)],
      ...[text(' đề nghị Ủy ban nhân dân tỉnh '), orDots(gaps.need('province', facts.province?.name), 4)],
      ...[text(' đánh giá, phân hạng sản phẩm OCOP cho sản phẩm '), text(product.name)],
      ...[text(' của '), text(producer.name), text('.')],
    ],
    { isIndented: true },
  )
