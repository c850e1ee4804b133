import type { Kind } from '../../../../domain/records/kinds.ts'
import type { Words } from './document-text.ts'

export const KIND_WORDS: Readonly<Record<Kind, Words>> = {
  producer: ['Chủ thể', 'Producer'],
  product: ['Sản phẩm', 'Product'],
  assessment: ['Bản đánh giá', 'Assessment'],
  response: ['Phiếu khảo sát', 'Survey'],
  evidence: ['Minh chứng', 'Evidence'],
  form: ['Mẫu phiếu', 'Survey form'],
  target: ['Chỉ tiêu', 'Target'],
  budget: ['Kinh phí', 'Budget'],
  dossier: ['Hồ sơ đánh giá', 'Dossier'],
  comment: ['Ý kiến', 'Comment'],
  session: ['Phiên họp hội đồng', 'Council session'],
  hearing: ['Hồ sơ tại hội đồng', 'Dossier at the council'],
  certificate: ['Giấy chứng nhận', 'Certificate'],
  check: ['Kiểm tra sau công nhận', 'After-check'],
  holidays: ['Ngày nghỉ lễ', 'Holidays'],
  plan: ['Kế hoạch nâng hạng', 'Plan'],
  action: ['Việc cần làm', 'Action'],
  training: ['Buổi tập huấn', 'Training'],
  rates: ['Định mức ước tính', 'Estimates'],
}
