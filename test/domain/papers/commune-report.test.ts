import { describe, expect, it } from 'vitest'
import { buildPaper } from '../../../src/domain/papers/build-paper.ts'
import { bareDossier, dossier } from './dossier.ts'
import { expectInOrder, linesOf, textOf } from './paper-text.ts'

/** The form's own words in their order, annex III of Decision 26/2026/QĐ-TTg, Mẫu số 03. */
const WORDS = [
  'ỦY BAN NHÂN DÂN',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'BÁO CÁO',
  'Đánh giá một số nội dung của hồ sơ đăng ký tham gia đánh giá, phân hạng sản phẩm OCOP',
  'I. THÔNG TIN CHUNG VỀ HỒ SƠ SẢN PHẨM',
  '1. Tên chủ thể: ',
  '2. Loại hình tổ chức: ',
  '3. Địa chỉ: ',
  '4. Tên người đại diện pháp luật:',
  '- Họ tên: ',
  '- Giới tính: ',
  '(Nam/nữ); Dân tộc: ',
  '- Địa chỉ thường trú: ',
  '5. Sản phẩm đăng ký đánh giá: ',
  'II. ĐÁNH GIÁ MỘT SỐ NỘI DUNG CỦA HỒ SƠ SẢN PHẨM',
  '1. Về sử dụng nguyên liệu địa phương: (Nội dung thể hiện rõ mô tả của chủ thể và đánh giá về tình hình sử dụng nguyên liệu thực tế của chủ thể trên địa bàn xã).',
  '2. Về sử dụng lao động địa phương: (Nội dung thể hiện rõ mô tả của chủ thể và đánh giá về tình hình sử dụng thực tế về lao động địa phương của chủ thể trên địa bàn xã).',
  '3. Nguồn gốc ý tưởng sản phẩm: (Nhận xét về nguồn gốc sản phẩm (truyền thống, sản phẩm mới) của chủ thể dựa trên thực tế của địa phương).',
  '4. Bản sắc/trí tuệ địa phương: Đánh giá các giá trị văn hóa, tri thức bản địa (giống, nguyên liệu, điều kiện sản xuất), kinh nghiệm sản xuất của cộng đồng và phương thức sản xuất đặc trưng của địa phương, tạo nên sự khác biệt của sản phẩm).',
  'Ủy ban nhân dân ',
  ' đề nghị Ủy ban nhân dân tỉnh ',
  ' đánh giá, phân hạng sản phẩm OCOP cho sản phẩm ',
  ' của ',
  'T.M ỦY BAN NHÂN DÂN ',
  '(Ký tên và đóng dấu)',
]

describe('form 03', () => {
  it('has the words of annex III in their order, filled or not', async () => {
    expectInOrder(textOf(buildPaper('commune-report', await dossier()).paper), WORDS)
    expectInOrder(textOf(buildPaper('commune-report', await bareDossier()).paper), WORDS)
  })

  it('speaks for a ward or a commune, each finding under its matter, and proposes to the province', async () => {
    const { paper, gaps } = buildPaper('commune-report', await dossier())
    const lines = linesOf(paper)
    expect(lines).toContain('PHƯỜNG ĐÔNG HÀ')
    expectInOrder(textOf(paper), [
      '1. Về sử dụng nguyên liệu',
      'Toàn bộ búp chè mua của hộ trong phường.',
      '2. Về sử dụng lao động',
      '22 trên 24 lao động là người trong phường.',
      '3. Nguồn gốc ý tưởng',
      'Nghề chè có từ năm 1985.',
      '4. Bản sắc',
      'Sao chè bằng chảo gang trên bếp củi.',
    ])
    expect(lines).toContain(
      'Ủy ban nhân dân phường Đông Hà đề nghị Ủy ban nhân dân tỉnh Quảng Trị đánh giá, phân hạng sản phẩm OCOP cho sản phẩm Chè xanh Khe Sanh của Hợp tác xã Chè Khe Sanh.',
    )
    expect(gaps).toEqual([])
    const commune = await dossier({ commune: { code: '19429', name: 'Xã Khe Sanh' } })
    expect(linesOf(buildPaper('commune-report', commune).paper)).toContain('T.M ỦY BAN NHÂN DÂN XÃ KHE SANH')
  })

  it('names the four findings that the commune still has to write', async () => {
    const { paper, gaps } = buildPaper('commune-report', await bareDossier())
    expect(gaps.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['commune', 'commune-material', 'commune-labour', 'commune-idea', 'commune-identity']),
    )
    expect(textOf(paper)).toContain('Ủy ban nhân dân xã/phường … đề nghị Ủy ban nhân dân tỉnh … đánh giá')
  })
})
