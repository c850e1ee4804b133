import type { ChangeSubject, CommuneMatter, Dossier, Step } from '../../domain/records/dossier.ts'

/** One step of a sample dossier, so many days before the sample data is loaded; what it needs beside that. */
export interface SampleStep {
  readonly action: Step['action']
  readonly daysAgo: number
  readonly given?: Omit<Partial<Step>, 'action' | 'day' | 'at' | 'by' | 'role'>
}

/** A made-up dossier of the visit with that product, at some stage of Art. 7. */
export interface SampleDossier {
  readonly product: string
  readonly occasion: Dossier['occasion']
  /** Running number of the product's code. */
  readonly running: number
  readonly outlook: string
  readonly changes?: Partial<Record<ChangeSubject, string>>
  readonly findings?: Record<CommuneMatter, string>
  readonly samples?: number
  /** The certificate in force, where there is one: its stars, and how many days ago it was given. */
  readonly certificate?: { readonly stars: number; readonly number: string; readonly daysAgo: number }
  readonly steps: readonly SampleStep[]
}

const step = (action: SampleStep['action'], daysAgo: number, given?: SampleStep['given']): SampleStep => ({
  ...{ action, daysAgo },
  ...(given === undefined ? {} : { given }),
})

const FINDINGS: Record<CommuneMatter, string> = {
  material: 'Khoảng 80 % nguyên liệu thu mua của các hộ trong phường, có sổ theo dõi (mẫu).',
  labour: '12 trong 15 lao động thường trú trên địa bàn phường (mẫu).',
  idea: 'Nghề có từ lâu ở địa phương, chủ thể cải tiến bao bì và cách chế biến (mẫu).',
  identity: 'Giống và cách làm riêng của vùng sông Hiếu, gắn với lễ hội hằng năm (mẫu).',
}

/** One at each of the places where people meet dossiers: due soon, late, returned, with the consulting team, recognised, and to be rated again. */
export const DOSSIERS: readonly SampleDossier[] = [
  {
    ...{ product: 'Chè vằng Hiếu Giang (mẫu)', occasion: 'first', running: 1, samples: 5 },
    outlook: 'Mở thêm 2 ha vùng nguyên liệu, đưa sản phẩm vào siêu thị trong tỉnh (mẫu).',
    steps: [step('file', 20), step('receive', 18, { number: '01-01/PĐK-44-19333' })],
  },
  {
    ...{ product: 'Xà phòng tràm gió (mẫu)', occasion: 'first', running: 1 },
    outlook: 'Đầu tư máy chiết rót, bán qua sàn thương mại điện tử (mẫu).',
    steps: [step('file', 34), step('receive', 31)],
  },
  {
    ...{ product: 'Nước mắm cá nục (mẫu)', occasion: 'first', running: 2, samples: 5 },
    outlook: 'Xây thêm bể ủ, đăng ký nhãn hiệu tập thể (mẫu).',
    steps: [
      step('file', 26),
      step('receive', 24),
      step('return', 6, {
        asks: [
          { document: 'test-report', text: 'Phiếu kiểm nghiệm đã quá 12 tháng, cần phiếu mới (mẫu).' },
          { criterion: '2.2', text: 'Xem lại mức bao bì: ảnh chưa thấy mã truy xuất (mẫu).' },
          { text: 'Ký, đóng dấu phiếu đăng ký mẫu 01 (mẫu).' },
        ],
        note: 'Bổ sung trong tháng này để kịp đợt tới (mẫu).',
      }),
    ],
  },
  {
    ...{ product: 'Cà phê rang xay Đường Chín (mẫu)', occasion: 'first', running: 1, samples: 5, findings: FINDINGS },
    outlook: 'Liên kết thêm 30 hộ trồng, xuất khẩu sang Lào (mẫu).',
    steps: [
      step('file', 60),
      step('receive', 58),
      step('forward', 43, { number: '112/TTr-UBND' }),
      step('receive-province', 40),
      step('consult', 36),
      step('visit', 9, { note: 'Đã xem xưởng rang và vùng trồng; cần thêm ảnh khu xử lý nước thải (mẫu).' }),
    ],
  },
  {
    ...{ product: 'Chả bò quê (mẫu)', occasion: 'first', running: 1, samples: 5, findings: FINDINGS },
    outlook: 'Giữ chuỗi lạnh đến cửa hàng, mở điểm bán ở Huế (mẫu).',
    certificate: { stars: 4, number: 'QT-4S-01', daysAgo: 20 },
    steps: [
      step('file', 130),
      step('receive', 128),
      step('forward', 112, { number: '98/TTr-UBND' }),
      step('receive-province', 108),
      step('consult', 100),
      step('report', 60, { number: '15/BC-TTV', note: 'Hồ sơ đầy đủ, đề nghị hội đồng chấm (mẫu).' }),
      step('score', 35, { points: 82.4, stars: 4 }),
      step('recognise', 20, { number: '2750/QĐ-UBND', certificate: 'QT-4S-01', stars: 4 }),
    ],
  },
  {
    ...{ product: 'Rượu nếp men lá (mẫu)', occasion: 'again', running: 1 },
    outlook: 'Giữ sản lượng, nâng chất lượng men lá truyền thống (mẫu).',
    changes: {
      material: 'Chuyển sang nếp địa phương của hợp tác xã trong phường (mẫu).',
      packaging: 'Chai thủy tinh thay chai nhựa (mẫu).',
      revenue: 'Tăng khoảng 30 % so với năm được công nhận (mẫu).',
    },
    certificate: { stars: 3, number: 'QT-3S-17', daysAgo: 945 },
    steps: [],
  },
]
