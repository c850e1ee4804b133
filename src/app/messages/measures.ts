import { messages } from './language.ts'

/** Words of plans, trainings and money that several screens share: support measures, who pays, who sees to it, how far it is. */
export const measureMessages = messages({
  vi: {
    measure: {
      'quality-declaration': 'Công bố chất lượng',
      'quality-certification': 'Chứng nhận chất lượng',
      packaging: 'Bao bì, nhãn mác',
      'raw-material': 'Vùng nguyên liệu',
      traceability: 'Truy xuất nguồn gốc',
      'trade-promotion': 'Xúc tiến thương mại',
      'value-chain': 'Liên kết chuỗi giá trị',
      'science-technology': 'Khoa học, công nghệ',
      training: 'Tập huấn, tư vấn',
      'intellectual-property': 'Sở hữu trí tuệ',
      organisation: 'Tổ chức sản xuất',
    },
    funding: {
      province: 'Ngân sách tỉnh',
      city: 'Ngân sách thành phố',
      producers: 'Chủ thể huy động',
      programme: 'Chương trình quốc gia',
    },
    owner: {
      producer: 'Chủ thể',
      officer: 'Cán bộ',
      commune: 'Xã, phường',
      province: 'Tỉnh',
      consultant: 'Tổ tư vấn',
    },
    status: { planned: 'Dự kiến', 'under-way': 'Đang làm', done: 'Đã xong', dropped: 'Đã bỏ' },
    objective: {
      fewest: 'Ít việc nhất',
      effort: 'Ít công sức nhất',
      fastest: 'Nhanh nhất',
      cheapest: 'Ít tiền nhất',
    },
    money: { planned: 'Dự kiến', committed: 'Đã cam kết', spent: 'Đã chi' },
    estimate: 'Thời gian và kinh phí là ước tính, không phải số liệu chính thức.',
  },
  en: {
    measure: {
      'quality-declaration': 'Quality declaration',
      'quality-certification': 'Quality certification',
      packaging: 'Packaging and labels',
      'raw-material': 'Raw-material area',
      traceability: 'Traceability',
      'trade-promotion': 'Trade promotion',
      'value-chain': 'Value chain',
      'science-technology': 'Science and technology',
      training: 'Training and advice',
      'intellectual-property': 'Intellectual property',
      organisation: 'Organisation',
    },
    funding: {
      province: 'Provincial budget',
      city: 'City budget',
      producers: 'Raised from producers',
      programme: 'National programme',
    },
    owner: {
      producer: 'Producer',
      officer: 'Officer',
      commune: 'Commune',
      province: 'Province',
      consultant: 'Consulting team',
    },
    status: { planned: 'Planned', 'under-way': 'Under way', done: 'Done', dropped: 'Dropped' },
    objective: {
      fewest: 'Fewest actions',
      effort: 'Least effort',
      fastest: 'Fastest',
      cheapest: 'Least money',
    },
    money: { planned: 'Planned', committed: 'Committed', spent: 'Spent' },
    estimate: 'Times and costs are estimates, not official figures.',
  },
})
