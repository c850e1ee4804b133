import { type BuiltPaper, markOf } from './built-paper.ts'
import { results } from './business-results.ts'
import {
  bold,
  centred,
  field,
  fields,
  formLabel,
  freeText,
  gap,
  heading,
  italic,
  paragraph,
  signature,
  text,
} from './compose.ts'
import { conditions } from './conditions.ts'
import { listEvidence } from './evidence-list.ts'
import { evidenceTable, officialDocuments } from './evidence-tables.ts'
import { type GapList, startGaps } from './gaps.ts'
import { identify, personal } from './identify.ts'
import type { PaperInput } from './input.ts'
import type { Block } from './paper.ts'
import { signingPlace } from './places.ts'
import { selfScores } from './self-scores.ts'
import { shortDate } from './vietnamese.ts'

/** Mẫu số 02, annex III of Decision 26/2026/QĐ-TTg: báo cáo tự đánh giá về sản phẩm. Its words are the form's, its instructions in italics. */
export const buildSelfAssessment = (input: PaperInput): BuiltPaper => {
  const gaps = startGaps()
  const evidence = listEvidence(input.set?.criteria ?? [], input.evidence)
  if (evidence.length === 0) gaps.add({ code: 'evidence', why: 'missing' })
  const main = [
    ...formLabel('02'),
    heading('BÁO CÁO TỰ ĐÁNH GIÁ VỀ SẢN PHẨM', 1, { align: 'centre' }),
    centred([italic('(Dành cho chủ thể có sản phẩm đăng ký)')]),
    gap(2),
    ...partHeading('Phần I', 'THÔNG TIN CHUNG'),
    ...general(input, gaps),
    ...partHeading('Phần II', 'KẾT QUẢ THỰC HIỆN PHƯƠNG ÁN SẢN XUẤT KINH DOANH'),
    ...results(input, gaps),
    ...partHeading('Phần III', 'ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN THEO BỘ TIÊU CHÍ SẢN PHẨM OCOP'),
    ...assessed(input, evidence, gaps),
    ...partHeading('Phần IV', 'KẾ HOẠCH SẢN XUẤT, KINH DOANH'),
    ...planAhead(input, gaps),
    signature(
      [
        signingPlace(input),
        centred([bold('ĐẠI DIỆN THEO PHÁP LUẬT CỦA CƠ SỞ')], { size: 'medium' }),
        centred([italic('(Ký, họ tên, đóng dấu)')], { size: 'medium' }),
      ],
      identify(input).representative,
    ),
  ]
  const appendix = [
    heading('PHỤ LỤC', 1, { align: 'centre' }),
    centred([bold('Tài liệu minh chứng kèm theo')]),
    gap(2),
    evidenceTable(evidence),
  ]
  const paper = {
    title: 'Mẫu số 02 - Báo cáo tự đánh giá về sản phẩm',
    mark: markOf(input, input.scored?.assessment.status === 'draft'),
    sections: [{ blocks: main }, { blocks: appendix }],
    notes: [],
  }
  return { paper, gaps: gaps.all() }
}

const partHeading = (part: string, title: string): Block[] => [
  heading(part, 1, { align: 'centre' }),
  heading(title, 2, { align: 'centre' }),
]

const general = (input: PaperInput, gaps: GapList): Block[] => {
  const { producer, product, surveys } = input
  const who = identify(input)
  const { sex, ethnicity, home } = personal(surveys.producer, gaps)
  const number = gaps.need(
    'registration-number',
    producer.registrationNumber ?? surveys.producer.text('registration-number'),
  )
  const specification = [product.description, surveys.product.text('specification')].filter((one) => one !== undefined)
  return [
    field('1. Tên chủ thể: ', producer.name),
    field('2. Loại hình tổ chức: ', who.legalForm),
    field('3. Địa chỉ: ', gaps.need('address', who.address)),
    fields(['4. Điện thoại: ', gaps.need('phone', who.phone)], ['Email: ', gaps.need('email', who.email)]),
    paragraph([text('5. Tên người đại diện pháp luật:')], { staysWithNext: true }),
    field('- Họ tên: ', gaps.need('representative', who.representative)),
    fields(['- Giới tính: ', sex], ['(Nam/nữ); Dân tộc: ', ethnicity]),
    field('- Địa chỉ thường trú: ', home),
    field('6. Ngày thành lập/đăng ký kinh doanh: ', foundedOn(input, gaps)),
    field('Số giấy đăng ký (nếu có): ', number),
    field('7. Tên sản phẩm/dịch vụ, mô tả về quy cách sản phẩm, tiêu chuẩn: ', product.name),
    ...freeText(gaps.need('specification', specification.join('\n')), 2),
    ...conditions(input, gaps),
    paragraph([text('8. Lịch sử hình thành của chủ thể (nêu các giai đoạn hình thành và phát triển):')], {
      staysWithNext: true,
    }),
    ...freeText(gaps.need('history', surveys.producer.text('history')), 3),
    paragraph([text('9. Cơ cấu tổ chức của chủ thể:')], { staysWithNext: true }),
    ...freeText(gaps.need('structure', surveys.producer.text('structure')), 2),
  ]
}

const foundedOn = ({ surveys }: PaperInput, gaps: GapList): string | undefined =>
  gaps.need('founded', surveys.producer.text('registered-on'))

const assessed = (input: PaperInput, evidence: ReturnType<typeof listEvidence>, gaps: GapList): Block[] => [
  instruction(
    '- Căn cứ vào Bộ tiêu chí đánh giá, phân hạng sản phẩm OCOP tương ứng với sản phẩm đăng ký, chủ thể tự đánh giá về kết quả (điểm số) có thể đạt theo thứ tự từng tiêu chí.',
  ),
  instruction(
    '- Mô tả, chứng minh về kết quả tương ứng (mô tả, tài liệu minh chứng cho nội dung mô tả, được sắp xếp theo thứ tự các chỉ tiêu trong Bộ tiêu chí).',
  ),
  ...selfScores(input, evidence, gaps),
  instruction('- Tài liệu minh chứng kèm theo vào phụ lục của Báo cáo, tham khảo hướng dẫn theo bảng dưới đây:'),
  officialDocuments,
  instruction(
    'Đối với sản phẩm đăng ký đánh giá, phân hạng lại: cần rà soát, cập nhật những nội dung mới và đánh giá về những thay đổi, kết quả đạt được sau 3 năm được công nhận OCOP: về nguyên liệu, công nghệ sử dụng, bao bì, nhãn mác, công bố chất lượng, thị trường tiêu thụ, sản lượng, doanh thu; bổ sung các giấy tờ minh chứng pháp lý có thời hạn;....',
  ),
  ...changes(input, gaps),
]

/** Art. 6.1.b and c ask for the changes of upgrades and of new assessments alike; the first time there is nothing to compare with. */
const changes = ({ facts, product }: PaperInput, gaps: GapList): Block[] => {
  if (facts.occasion !== 'upgrade' && facts.occasion !== 'again') return []
  const { certifiedStars, certificateExpires } = product
  const until = certificateExpires === undefined ? undefined : shortDate(certificateExpires)
  return [
    ...(certifiedStars === undefined
      ? []
      : [
          paragraph(
            [
              text(
                `Sản phẩm đã được công nhận hạng ${certifiedStars} sao${until === undefined ? '' : `, giấy chứng nhận có hiệu lực đến ngày ${until}`}.`,
              ),
            ],
            { isIndented: true },
          ),
        ]),
    ...freeText(gaps.need('changes', facts.changes), 4),
  ]
}

const planAhead = ({ facts }: PaperInput, gaps: GapList): Block[] => [
  instruction(
    'Trình bày những định hướng, kế hoạch của chủ sở hữu trong thời gian tới về phát triển sản phẩm, tổ chức sản xuất, thị trường.',
  ),
  ...freeText(gaps.need('plan-ahead', facts.planAhead), 4),
]

const instruction = (words: string): Block => paragraph([italic(words)])
