import type { Choice, Repeat } from '../form.ts'
import { both, choice } from './lists.ts'

/** Certificates that the criteria name as examples, and those that form 02 ticks. */
export const CERTIFICATES: Choice[] = [
  choice('food-safety', 'Đủ điều kiện an toàn thực phẩm', 'Food safety conditions met'),
  choice('vietgap', 'VietGAP', 'VietGAP'),
  choice('organic', 'Hữu cơ', 'Organic'),
  choice('globalgap', 'GlobalGAP', 'GlobalGAP'),
  choice('gacp-who', 'GACP-WHO', 'GACP-WHO'),
  choice('aquaculture', 'ASC, BAP hoặc MSC (thủy sản)', 'ASC, BAP or MSC (aquaculture)'),
  choice('iso-9001', 'ISO 9001', 'ISO 9001'),
  choice('iso-22000', 'ISO 22000', 'ISO 22000'),
  choice('haccp', 'HACCP', 'HACCP'),
  choice('gmp', 'GMP', 'GMP'),
  choice('brc', 'BRC', 'BRC'),
  choice('halal', 'Halal', 'Halal'),
  choice('fda', 'FDA (Hoa Kỳ)', 'FDA (United States)'),
  choice('other', 'Giấy khác', 'Another'),
]

export const CERTIFICATE_SCOPES: Choice[] = [
  choice('area', 'Vùng nguyên liệu, vùng trồng, nuôi', 'Raw-material or growing area'),
  choice('site', 'Cơ sở sơ chế, chế biến, đóng gói', 'Processing or packing site'),
  choice('product', 'Sản phẩm', 'Product'),
]

export const CERTIFICATE_LEVELS: Choice[] = [
  choice('national', 'Tiêu chuẩn quốc gia', 'National standard'),
  choice('international', 'Tiêu chuẩn quốc tế', 'International standard'),
]

/** One card for each certificate: which, of what, to whose standard, and until when. */
export const CERTIFICATE_CARDS: Repeat = {
  kind: 'repeat',
  id: 'certificate',
  label: both('Giấy chứng nhận', 'Certificate'),
  relevant: "${has-certificates} = 'yes'",
  nodes: [
    {
      ...{ kind: 'select-one', id: 'certificate-name', list: 'certificates', required: true },
      label: both('Loại giấy', 'Which one'),
    },
    {
      ...{ kind: 'text', id: 'certificate-other', relevant: "${certificate-name} = 'other'", required: true },
      label: both('Tên giấy khác', 'Name of the other one'),
    },
    {
      ...{ kind: 'select-one', id: 'certificate-scope', list: 'certificate-scopes', required: true },
      label: both('Cấp cho', 'Given for'),
    },
    {
      ...{ kind: 'select-one', id: 'certificate-level', list: 'certificate-levels' },
      label: both('Theo', 'By'),
      relevant: "${certificate-name} != 'food-safety'",
    },
    { kind: 'text', id: 'certificate-number', label: both('Số', 'Number') },
    {
      ...{ kind: 'date', id: 'certificate-expires', label: both('Có giá trị đến ngày', 'Valid until') },
      hint: both('Để trống nếu không có thời hạn', 'Leave empty if it has no end'),
    },
    { kind: 'photo', id: 'certificate-photo', label: both('Ảnh chụp giấy', 'Photo of the paper') },
  ],
}
