import { describe, expect, it } from 'vitest'
import { buildPaper } from '../../../src/domain/papers/build-paper.ts'
import type { PaperInput } from '../../../src/domain/papers/input.ts'
import { scoreAssessment } from '../../../src/domain/scoring/score.ts'
import { assessmentOf, BASELINE, bareDossier, dossier, evidenceOf, PRODUCT, surveyed } from './dossier.ts'
import { expectInOrder, linesOf, textOf } from './paper-text.ts'

/** The form's own words in their order, annex III of Decision 26/2026/QĐ-TTg, Mẫu số 02. */
const WORDS = [
  'BÁO CÁO TỰ ĐÁNH GIÁ VỀ SẢN PHẨM',
  '(Dành cho chủ thể có sản phẩm đăng ký)',
  'Phần I',
  'THÔNG TIN CHUNG',
  '1. Tên chủ thể: ',
  '2. Loại hình tổ chức: ',
  '3. Địa chỉ: ',
  '4. Điện thoại: ',
  'Email: ',
  '5. Tên người đại diện pháp luật:',
  '- Họ tên: ',
  '- Giới tính: ',
  '(Nam/nữ); Dân tộc: ',
  '- Địa chỉ thường trú: ',
  '6. Ngày thành lập/đăng ký kinh doanh: ',
  'Số giấy đăng ký (nếu có): ',
  '7. Tên sản phẩm/dịch vụ, mô tả về quy cách sản phẩm, tiêu chuẩn: ',
  'Đánh dấu (√) vào mục tương ứng:',
  'a) Giấy đăng ký kinh doanh: ',
  'b) Đã công bố chất lượng sản phẩm theo quy định: ',
  'c) Đã có các điều kiện sản xuất theo quy định:',
  '- Giấy chứng nhận cơ sở đủ điều kiện vệ sinh an toàn thực phẩm theo quy định của pháp luật cho sản xuất sản phẩm: ',
  '- Giấy chứng nhận cơ sở đủ điều kiện sản xuất bắt buộc theo quy định cho sản phẩm (đối với các sản phẩm bắt buộc theo quy định) ',
  'd) Đã có đăng ký sở hữu trí tuệ: ',
  '+ Giấy chứng nhận đăng ký nhãn hiệu: ',
  '+ Văn bản ghi nhận quyền sử dụng chỉ dẫn địa lý, nhãn hiệu tập thể, nhãn hiệu chứng nhận: ',
  '+ Bằng sáng chế ',
  '+ Bằng độc quyền kiểu dáng công nghiệp: ',
  '+ Giấy chứng nhận bản quyền tác giả ',
  '+ Khác (ghi rõ): ',
  '8. Lịch sử hình thành của chủ thể (nêu các giai đoạn hình thành và phát triển):',
  '9. Cơ cấu tổ chức của chủ thể:',
  'Phần II',
  'KẾT QUẢ THỰC HIỆN PHƯƠNG ÁN SẢN XUẤT KINH DOANH',
  'Nội dung yêu cầu: Đánh giá kết quả triển khai phương án sản xuất, kinh doanh của chủ thể theo Phương án sản xuất, kinh doanh khi tham gia OCOP.',
  'Lưu ý: trình bày rõ một số nội dung sau:',
  '- Tổ chức vùng nguyên liệu, công nghệ sản xuất, sơ chế, chế biến, đóng gói sản phẩm của chủ thể.',
  '- Sự thay đổi về chất lượng sản phẩm: chất lượng, tiêu chuẩn chất lượng, bao bì, nhãn mác, hình thức đóng gói,...',
  '- Thị trường phân phối sản phẩm.',
  '- Kết quả sản xuất, kinh doanh: doanh thu, lợi nhuận.',
  'Phần III',
  'ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN THEO BỘ TIÊU CHÍ SẢN PHẨM OCOP',
  '- Căn cứ vào Bộ tiêu chí đánh giá, phân hạng sản phẩm OCOP tương ứng với sản phẩm đăng ký, chủ thể tự đánh giá về kết quả (điểm số) có thể đạt theo thứ tự từng tiêu chí.',
  '- Mô tả, chứng minh về kết quả tương ứng (mô tả, tài liệu minh chứng cho nội dung mô tả, được sắp xếp theo thứ tự các chỉ tiêu trong Bộ tiêu chí).',
  '- Tài liệu minh chứng kèm theo vào phụ lục của Báo cáo, tham khảo hướng dẫn theo bảng dưới đây:',
  'TT | Nội dung | Yêu cầu',
  'Giấy đăng ký kinh doanh | Bản sao chứng minh hoạt động kinh doanh hợp pháp',
  'Giải thưởng của sản phẩm, bình chọn của các tổ chức uy tín trong nước và quốc tế... | Bản sao tài liệu, minh chứng về các thành tích, giải thưởng, bình chọn...',
  'Đối với sản phẩm đăng ký đánh giá, phân hạng lại: cần rà soát, cập nhật những nội dung mới',
  'Phần IV',
  'KẾ HOẠCH SẢN XUẤT, KINH DOANH',
  'Trình bày những định hướng, kế hoạch của chủ sở hữu trong thời gian tới về phát triển sản phẩm, tổ chức sản xuất, thị trường.',
  'ĐẠI DIỆN THEO PHÁP LUẬT CỦA CƠ SỞ',
  '(Ký, họ tên, đóng dấu)',
]

const built = async (changes: Partial<PaperInput> = {}) => {
  const { paper, gaps } = buildPaper('self-assessment', await dossier(changes))
  return { lines: linesOf(paper), text: textOf(paper), gaps: gaps.map(({ code, why }) => `${code} ${why}`), paper }
}

const producerSurvey = async (...given: Parameters<typeof surveyed> extends [string, ...infer R] ? R : never) => {
  const { surveys } = await dossier()
  return { surveys: { ...surveys, producer: await surveyed('producer-baseline', ...given) } }
}

describe('form 02', () => {
  it('has the words of annex III in their order, filled or not', async () => {
    expectInOrder((await built()).text, WORDS)
    expectInOrder(textOf(buildPaper('self-assessment', await bareDossier()).paper), WORDS)
  })

  it('takes general data from the record and what the record lacks from the survey', async () => {
    const { lines } = await built()
    expect(lines).toContain('2. Loại hình tổ chức: Hợp tác xã')
    expect(lines).toContain('- Giới tính: Nữ | (Nam/nữ); Dân tộc: Bru - Vân Kiều')
    expect(lines).toContain('6. Ngày thành lập/đăng ký kinh doanh: 05/02/2019')
    expect(lines).toContain('Năm 2022 xây xưởng chế biến 300 m².')
    expect(lines).toContain('TCVN 9740:2013; gói 200 g')
  })

  it('ticks only what the survey says or a filed document shows', async () => {
    const { lines } = await built()
    expect(lines).toContain('a) Giấy đăng ký kinh doanh: ☑')
    expect(lines).toContain('b) Đã công bố chất lượng sản phẩm theo quy định: ☐')
    expect(lines).toContain('d) Đã có đăng ký sở hữu trí tuệ: ☑')
    expect(lines).toContain('+ Giấy chứng nhận đăng ký nhãn hiệu: ☑')
    expect(lines).toContain('+ Bằng sáng chế ☐')
    expect(lines).toContain('+ Khác (ghi rõ): ☐')
    const filed = await built({ evidence: [evidenceOf(9, { document: 'quality-declaration' })] })
    expect(filed.lines).toContain('b) Đã công bố chất lượng sản phẩm theo quy định: ☑')
  })

  it('counts an application for a trade mark as no registration yet, and names another right', async () => {
    const survey = { ...BASELINE, 'intellectual-property': ['application'] }
    const applied = await built(await producerSurvey(survey))
    expect(applied.lines).toContain('d) Đã có đăng ký sở hữu trí tuệ: ☐')
    const other = { ...BASELINE, 'intellectual-property': ['other'], 'rights-other': 'Giống cây trồng' }
    expect((await built(await producerSurvey(other))).lines).toContain('+ Khác (ghi rõ): Giống cây trồng ☑')
  })

  it('leaves sex and ethnic group out unless they are asked for', async () => {
    const { lines, gaps } = await built(await producerSurvey(BASELINE, { withSensitive: false }))
    expect(lines).toContain('- Giới tính: … | (Nam/nữ); Dân tộc: …')
    expect(lines).toContain('- Địa chỉ thường trú: Khu phố 3, phường Đông Hà')
    expect(gaps).toEqual(expect.arrayContaining(['sex not-asked', 'ethnicity not-asked']))
  })

  it('[Law 91/2025/QH15] leaves out what its consent was declined or withdrawn for, also when it is asked for', async () => {
    const declined = { text: 'identity/1', given: false, at: '2026-06-02T02:00:00.000Z' }
    const withdrawn = { identity: declined, contact: { ...declined, text: 'contact/1' } }
    const { text, gaps } = await built(await producerSurvey(BASELINE, { consents: withdrawn }))
    expect(text).not.toContain('Vân Kiều')
    expect(text).not.toContain('Nữ')
    expect(gaps).toEqual(expect.arrayContaining(['sex not-agreed', 'ethnicity not-agreed', 'home not-agreed']))
  })

  it('takes nothing from a question that no longer applies', async () => {
    const survey = { ...BASELINE, registered: false }
    const { lines } = await built(await producerSurvey(survey))
    expect(lines).toContain('6. Ngày thành lập/đăng ký kinh doanh: …')
  })

  it('sets out materials, markets and the results of two years in Vietnamese figures', async () => {
    const { lines } = await built()
    expect(lines).toContain('Diện tích vùng nguyên liệu: 18,4 ha.')
    expect(lines).toContain('Búp chè tươi | Trong xã | 100 | 24 hộ thành viên')
    expect(lines).toContain('Ngoài xã, trong tỉnh | Đại lý, cửa hàng | 62,5 | Có')
    expectInOrder(lines.join('\n'), [
      'Năm | Sản lượng | Doanh thu (đồng) | Lợi nhuận (đồng)',
      '2024 | 1.234,5 kg | 617.250.000 | 98.000.000',
      '2025 | 1.500 kg | 780.000.000 | -4.500.000',
    ])
  })

  it('goes through every criterion in the official order with what was reached, points and documents', async () => {
    const input = await dossier()
    const { lines, text } = await built()
    expectInOrder(
      text,
      (input.set?.criteria ?? []).map(({ code, title }) => `\n${code} | ${title.vi}`),
    )
    expect(lines).toContain(
      '1.1 | Nguồn nguyên liệu / Nguyên liệu trong tỉnh từ 50% đến dưới 75% / Mua của 24 hộ thành viên. | 3 | 2 | MC01',
    )
    expect(text).toContain(`Tổng điểm tự đánh giá: ${input.scored?.score.points}/100 điểm; hạng 2 sao.`)
    expectInOrder(text, ['PHẦN A: SẢN PHẨM VÀ SỨC MẠNH CỘNG ĐỒNG | 40 | 24', 'PHẦN B: KHẢ NĂNG TIẾP THỊ | 25 | 7'])
  })

  it('leaves the points of an unanswered criterion blank, and says which are open and which are not proven', async () => {
    const input = await dossier()
    if (input.set === undefined) throw new Error('no set')
    const assessment = assessmentOf({ '1.1': 1, '1.2': 1 })
    const scored = { set: input.set, assessment, score: scoreAssessment(input.set, assessment) }
    const { paper, gaps } = buildPaper('self-assessment', { ...input, scored })
    expect(linesOf(paper)).toContain('1.3 | Gia tăng giá trị | 3 |  | ')
    expect(gaps.find(({ code }) => code === 'open-criteria')?.criteria).toHaveLength(input.set.criteria.length - 2)
    expect(gaps.find(({ code }) => code === 'proof')?.criteria).toEqual(['1.2'])
    expect(textOf(paper)).toContain('tạm tính, còn')
  })

  it('lists the documents in an appendix in the order of the criteria', async () => {
    const { lines } = await built()
    expect(lines.slice(lines.indexOf('PHỤ LỤC'))).toEqual([
      'PHỤ LỤC',
      'Tài liệu minh chứng kèm theo',
      'Ký hiệu | Tiêu chí | Tên tài liệu | Loại tài liệu',
      'MC01 | 1.1 | Vườn chè | Tài liệu khác',
      'MC02 | 3.1, 3.2 | Giấy đăng ký kinh doanh | Giấy đăng ký kinh doanh',
      'MC03 | 4.2 | Hợp đồng với đại lý | Tài liệu khác',
    ])
  })

  it('[26/2026 Art. 6.1.b, c] shows what has changed since the last recognition, but not the first time', async () => {
    const { facts } = await dossier()
    const product = { ...PRODUCT, certifiedStars: 3, certificateExpires: '2026-12-31' }
    const changes = 'Nâng công suất sao chè gấp đôi.'
    const again = await built({ product, facts: { ...facts, occasion: 'again', changes } })
    expect(again.text).toContain('đã được công nhận hạng 3 sao, giấy chứng nhận có hiệu lực đến ngày 31/12/2026.')
    expect(again.lines).toContain(changes)
    const upgrade = await built({ product, facts: { ...facts, occasion: 'upgrade' } })
    expect(upgrade.gaps).toContain('changes missing')
    expect((await built({ facts: { ...facts, changes } })).lines).not.toContain(changes)
  })

  it('says on every page that the assessment behind it is not closed', async () => {
    const input = await dossier()
    if (input.scored === undefined) throw new Error('not scored')
    const { set, score, assessment } = input.scored
    const { finalisedAt: _at, ...open } = assessment
    const scored = { set, score, assessment: { ...open, status: 'draft' as const } }
    expect(buildPaper('self-assessment', { ...input, scored }).paper.mark).toContain('BẢN NHÁP')
  })
})
