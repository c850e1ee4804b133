import { describe, expect, it } from 'vitest'
import { buildPlanPaper, fittedSignature, type PlanPaperInput } from '../../../src/domain/papers/plan-paper.ts'
import { planPictureLines } from '../../../src/domain/papers/plan-picture.ts'
import { linesOf } from './paper-text.ts'

const input = (given: Partial<PlanPaperInput> = {}): PlanPaperInput => ({
  producer: 'HTX Chè Khe Sanh',
  representative: 'Trần Thị Mẫu',
  products: [{ name: 'Chè Khe Sanh', stars: 3, points: 62, target: 4 }],
  deadline: '2027-04-29',
  actions: [
    {
      ...{ title: 'Bao bì: có nhãn đẹp', of: undefined, papers: ['Mẫu nhãn'], who: 'Chủ thể', dueOn: '2027-02-05' },
      ...{ costVnd: 15_000_000, isDone: false },
    },
  ],
  totals: [
    ['city', 10_000_000],
    ['producers', 5_000_000],
  ],
  agreement: { by: 'Trần Thị Mẫu', officer: 'Lê Văn Hoà', day: '2026-11-26' },
  signature: undefined,
  isSample: false,
  ...given,
})

describe('the page that the producer keeps', () => {
  it('says what to do, by when, who sees to it, what it costs and who pays', () => {
    expect(linesOf(buildPlanPaper(input()))).toEqual([
      'KẾ HOẠCH NÂNG HẠNG SẢN PHẨM OCOP',
      'Bản chủ thể giữ',
      'Chủ thể: HTX Chè Khe Sanh',
      'Người đại diện: Trần Thị Mẫu',
      '- Chè Khe Sanh: từ 3 sao (62 điểm) lên 4 sao',
      'Xã, phường gửi hồ sơ lên tỉnh chậm nhất ngày 29 tháng 4 năm 2027.',
      'TT | Việc cần làm | Ai lo, trước ngày | Ước tính (đồng)',
      '1 | Bao bì: có nhãn đẹp / Giấy tờ: Mẫu nhãn | Chủ thể / 05/02/2027 | 15.000.000',
      'Tổng ước tính: 15.000.000 đồng (ngân sách thành phố, xã 10.000.000; chủ thể 5.000.000).',
      'Thời gian và kinh phí là ước tính, không phải số liệu chính thức.',
      'Thống nhất ngày 26 tháng 11 năm 2026',
      'CÁN BỘ TƯ VẤN',
      'Lê Văn Hoà',
      'ĐẠI DIỆN CHỦ THỂ',
      'Trần Thị Mẫu',
    ])
  })

  it('is marked as a draft before it is agreed on, and as sample data', () => {
    expect(buildPlanPaper(input()).mark).toBeUndefined()
    expect(buildPlanPaper(input({ agreement: undefined, isSample: true })).mark).toBe(
      'DỮ LIỆU MẪU · BẢN NHÁP, CHƯA THỐNG NHẤT',
    )
  })

  it('leaves papers out and cuts levels short where there are more actions than one page holds', () => {
    const [action] = input().actions
    if (action === undefined) throw new Error('no action')
    const long = { ...action, title: `Câu chuyện: ${'được tư liệu hóa trên tờ rơi '.repeat(6)}` }
    const rows = (count: number) =>
      linesOf(buildPlanPaper(input({ actions: Array.from({ length: count }, () => long) }))).filter((line) =>
        /^\d+ \|/.test(line),
      )
    expect(rows(2)[0]).toContain('Giấy tờ: Mẫu nhãn')
    expect(rows(6)[0]).not.toContain('Giấy tờ')
    expect(rows(9)[0]).toContain('…')
    expect(rows(9)).toHaveLength(9)
  })

  it('holds the signature in the size that fits its place', () => {
    const png = new Uint8Array([1])
    const signature = fittedSignature(png, { width: 600, height: 400 })
    expect(signature).toEqual({ png, width: 36, height: 24 })
    const blocks = JSON.stringify(buildPlanPaper(input({ signature })).sections)
    expect(blocks).toContain('"picture"')
    expect(fittedSignature(png, { width: 1_000, height: 100 })).toMatchObject({ width: 60, height: 6 })
  })
})

describe('the picture of it', () => {
  it('says the same in lines that a phone shows large', () => {
    const words = planPictureLines(input()).flatMap((line) =>
      line.kind === 'words' ? [line.text] : [`(${line.kind})`],
    )
    expect(words).toEqual([
      ...['KẾ HOẠCH NÂNG HẠNG SẢN PHẨM OCOP', 'HTX Chè Khe Sanh', 'Chè Khe Sanh: từ 3 sao (62 điểm) lên 4 sao'],
      ...['Xã, phường gửi hồ sơ chậm nhất ngày 29 tháng 4 năm 2027', '(rule)', '1. Bao bì', 'có nhãn đẹp'],
      ...['Trước 05/02/2027 · Chủ thể · khoảng 15.000.000 đồng', 'Giấy tờ: Mẫu nhãn', '(rule)'],
      ...['Ai trả tiền (ước tính)', 'Ngân sách thành phố, xã: 10.000.000 đồng', 'Chủ thể: 5.000.000 đồng'],
      ...['Thời gian và kinh phí là ước tính.', 'Thống nhất ngày 26 tháng 11 năm 2026'],
      ...['Chủ thể: Trần Thị Mẫu', 'Cán bộ tư vấn: Lê Văn Hoà'],
    ])
  })
})
