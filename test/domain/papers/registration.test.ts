import { describe, expect, it } from 'vitest'
import { buildPaper } from '../../../src/domain/papers/build-paper.ts'
import { bareDossier, dossier, PRODUCT } from './dossier.ts'
import { expectInOrder, linesOf, textOf } from './paper-text.ts'

/** The form's own words in their order, annex III of Decision 26/2026/QĐ-TTg, Mẫu số 01. */
const WORDS = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'PHIẾU ĐĂNG KÝ',
  'Tham gia đánh giá, phân hạng sản phẩm OCOP',
  'của tỉnh ',
  '1. Thông tin về đơn vị đăng ký:',
  '- Tên đơn vị: ',
  '- Họ tên người đại diện pháp lý: ',
  '- Chức vụ: ',
  '- Địa chỉ liên hệ: ',
  '- Điện thoại: ',
  'Email: ',
  '2. Tên sản phẩm: ',
  '3. Nhóm sản phẩm đăng ký (Ngành, Nhóm, Phân nhóm1): ',
  '4. Lần đăng ký đánh giá: Lần đầu ',
  'Nâng hạng: ',
  'Đánh giá lại: ',
  '5. Tài liệu kèm theo:',
  '- Báo cáo đánh giá về sản phẩm theo Bộ tiêu chí (bản gốc, bản điện tử).',
  '- Sản phẩm mẫu (số lượng): ',
  'Cam đoan những thông tin trong Phiếu đăng ký là đúng sự thật',
  'ĐẠI DIỆN',
  '(Ký, đóng dấu, ghi rõ họ tên)',
  'PHẦN DÀNH CHO CƠ QUAN QUẢN LÝ',
  'DÀNH CHO ỦY BAN NHÂN DÂN CẤP XÃ',
  'Phiếu số: ',
  'Ngày nhận: ',
  'Người tiếp nhận: ',
  'Chữ ký: ',
  'Cơ quan tiếp nhận',
  '(Ký, đóng dấu và ghi rõ họ tên)',
  'DÀNH CHO CƠ QUAN QUẢN LÝ OCOP CẤP TỈNH',
  'Phiếu số: ',
  'Theo Phụ lục I về Danh mục phân loại sản phẩm tham gia đánh giá, phân hạng sản phẩm OCOP.',
]

describe('form 01', () => {
  it('has the words of annex III in their order, filled or not', async () => {
    expectInOrder(textOf(buildPaper('registration', await dossier()).paper), WORDS)
    expectInOrder(textOf(buildPaper('registration', await bareDossier()).paper), WORDS)
  })

  it('says who registers what, where and when', async () => {
    const { paper, gaps } = buildPaper('registration', await dossier())
    const lines = linesOf(paper)
    expect(lines).toContain('của tỉnh Quảng Trị năm 2026')
    expect(lines).toContain('- Tên đơn vị: Hợp tác xã Chè Khe Sanh')
    expect(lines).toContain('- Chức vụ: Giám đốc')
    expect(lines).toContain('- Điện thoại: 0912 345 678 | Email: che@khesanh.vn')
    expect(lines).toContain(
      '3. Nhóm sản phẩm đăng ký (Ngành, Nhóm, Phân nhóm1): Ngành: Sản phẩm thực phẩm; Nhóm: Chè; Phân nhóm: Chè tươi, chế biến',
    )
    expect(lines).toContain('4. Lần đăng ký đánh giá: Lần đầu ☑   Nâng hạng: ☐   Đánh giá lại: ☐')
    expect(lines).toContain('Đông Hà, ngày 05 tháng 6 năm 2026')
    expect(gaps).toEqual([])
  })

  it.each([
    ['upgrade', 'Lần đầu ☐   Nâng hạng: ☑   Đánh giá lại: ☐'],
    ['again', 'Lần đầu ☐   Nâng hạng: ☐   Đánh giá lại: ☑'],
  ] as const)('ticks what it is filed for: %s', async (occasion, line) => {
    const { paper } = buildPaper('registration', await dossier({ facts: { occasion } }))
    expect(textOf(paper)).toContain(line)
  })

  it('leaves dots for what nobody knows yet, and says what that is', async () => {
    const { paper, gaps } = buildPaper('registration', await bareDossier())
    const lines = linesOf(paper)
    expect(lines).toContain('- Họ tên người đại diện pháp lý: …')
    expect(lines).toContain('của tỉnh … năm …')
    expect(lines).toContain('…, ngày … tháng … năm …')
    expect(gaps.map(({ code }) => code)).toEqual([
      ...['province', 'representative', 'position', 'address', 'phone', 'email', 'occasion'],
    ])
  })

  it('[26/2026 Art. 6.2.d] asks five samples of every product but tourism', async () => {
    const five = buildPaper('registration', await dossier())
    const tourism = { ...PRODUCT, criteria: { decision: '26/2026', set: 26 } } as const
    const none = buildPaper('registration', await dossier({ product: tourism }))
    expect(linesOf(five.paper)).toContain('- Sản phẩm mẫu (số lượng): 5 sản phẩm')
    expect(textOf(none.paper)).toContain('- Sản phẩm mẫu (số lượng): Không áp dụng')
  })

  it('carries the codes of province, commune and year, and what the offices noted when they took it in', async () => {
    const { facts } = await dossier()
    const receipts = { commune: { number: '012', receivedOn: '2026-04-20', receivedBy: 'Lê Văn Nam' } }
    const lines = linesOf(buildPaper('registration', await dossier({ facts: { ...facts, receipts } })).paper)
    expect(lines).toContain('Phiếu số: 012 /PĐK-44-19333-2026')
    expect(lines).toContain('Ngày nhận: ngày 20 tháng 4 năm 2026')
    expect(lines).toContain('Người tiếp nhận: Lê Văn Nam | Chữ ký: …')
    expect(lines).toContain('Phiếu số: … /PĐK-44-19333-2026')
    const bare = textOf(buildPaper('registration', await bareDossier()).paper)
    expect(bare).toContain('/PĐK- (Mã tỉnh) - (Mã xã) - (Năm)')
  })

  it('says of made-up data on every page that it is made up', async () => {
    const { paper } = buildPaper('registration', await dossier({ product: { ...PRODUCT, sample: true } }))
    expect(paper.mark).toContain('DỮ LIỆU MẪU')
    expect(buildPaper('registration', await dossier()).paper.mark).toBeUndefined()
  })
})
