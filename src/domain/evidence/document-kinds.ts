import type { Bilingual } from '../bilingual.ts'
import type { DocumentKindId } from './document-kind-ids.ts'

/** One of the 15 kinds of evidence document that form 02 lists, and the families of criteria that it backs. */
export interface DocumentKind {
  readonly id: DocumentKindId
  /** Its number in the table of form 02. */
  readonly number: number
  readonly title: Bilingual
  /** What the form asks to be filed. */
  readonly asks: Bilingual
  /** Families of criteria (`Criterion.family`) whose points it proves. Our reading: the form names no criteria. */
  readonly backs: readonly string[]
}

const kind = (id: DocumentKindId, title: Bilingual, asks: Bilingual, backs: readonly string[]) => ({
  ...{ id, title, asks, backs },
})

/**
 * "Tài liệu minh chứng kèm theo": the table of form 02, part III, annex III of Decision 26/2026, in its order.
 */
const TABLE = [
  kind(
    'business-registration',
    { vi: 'Giấy đăng ký kinh doanh', en: 'Business registration' },
    {
      vi: 'Bản sao chứng minh hoạt động kinh doanh hợp pháp (đơn vị, cá nhân có đăng ký kinh doanh)',
      en: 'Copy proving lawful business (for those registered)',
    },
    ['legal-form', 'legal-representative', 'community-management', 'tourism-rules'],
  ),
  kind(
    'production-conditions',
    { vi: 'Giấy chứng nhận cơ sở đủ điều kiện sản xuất', en: 'Certificate of production conditions' },
    {
      vi: 'Bản sao (đối với sản phẩm phải có giấy chứng nhận theo quy định)',
      en: 'Copy, where the law asks for the certificate',
    },
    ['production-capacity', 'safety-conditions', 'tourism-safety'],
  ),
  kind(
    'raw-material-origin',
    {
      vi: 'Nguồn gốc nguyên liệu, vùng nguyên liệu, liên kết chuỗi',
      en: 'Origin of raw material, its area, chain linkage',
    },
    {
      vi: 'Giấy xác nhận an toàn thực phẩm vùng nguyên liệu; hợp đồng mua bán, thỏa thuận liên kết, thanh lý hợp đồng, hóa đơn chứng từ hợp lệ',
      en: 'Food-safety confirmation of the area; purchase contracts, linkage agreements, settlements, valid invoices',
    },
    [
      ...['product-origin', 'raw-material', 'material-area-certificate', 'production-area-certificate', 'added-value'],
      ...['production-linkage', 'standard-material', 'tourism-coordination'],
    ],
  ),
  kind(
    'environment',
    {
      vi: 'Bảo vệ môi trường, sử dụng công nghệ theo hướng bền vững',
      en: 'Environmental protection, sustainable technology',
    },
    {
      vi: 'Bản sao hồ sơ, thủ tục về môi trường; hình ảnh giải pháp bảo vệ môi trường; hình ảnh, mô tả công nghệ',
      en: 'Copies of environmental papers; pictures of the measures; pictures and description of the technology',
    },
    ['environment', 'sustainable-technology', 'sustainable-energy', 'tourism-environment', 'tourism-energy'],
  ),
  kind(
    'local-labour',
    { vi: 'Sử dụng lao động địa phương', en: 'Use of local labour' },
    {
      vi: 'Danh sách lao động đóng bảo hiểm có xác nhận của chủ thể, gồm cả nơi thường trú',
      en: 'List of insured workers, confirmed by the producer, with their places of residence',
    },
    ['local-labour', 'tourism-staff'],
  ),
  kind(
    'business-growth',
    { vi: 'Tăng trưởng sản xuất kinh doanh', en: 'Growth of production and business' },
    {
      vi: 'Kết quả phân loại hợp tác xã hoặc báo cáo tài chính 2 năm gần nhất',
      en: 'Classification of the cooperative, or financial reports of the last two years',
    },
    ['business-growth', 'accounting', 'tourism-business'],
  ),
  kind(
    'intellectual-property',
    { vi: 'Sở hữu trí tuệ', en: 'Intellectual property' },
    {
      vi: 'Đơn đăng ký nhãn hiệu đã được chấp nhận hoặc công bố; giấy chứng nhận nhãn hiệu, chỉ dẫn địa lý, sáng chế, kiểu dáng',
      en: 'Accepted or published trade-mark application; certificates of trade mark, geographical indication, patent, design',
    },
    ['intellectual-property', 'tourism-identity-kit'],
  ),
  kind(
    'market',
    {
      vi: 'Phát triển thị trường, hoạt động quảng bá, xúc tiến thương mại',
      en: 'Market development, promotion, trade promotion',
    },
    {
      vi: 'Hợp đồng, cam kết, ký gửi, đặt hàng, biên nhận, hóa đơn chứng minh phân phối, xuất khẩu, xúc tiến thương mại',
      en: 'Contracts, commitments, consignments, orders, receipts and invoices proving sale, export, trade promotion',
    },
    [
      ...['main-market', 'distribution', 'global-market', 'tourism-target-market', 'tourism-promotion-chain'],
      ...['tourism-regional-links', 'tourism-sales'],
    ],
  ),
  kind(
    'promotion',
    { vi: 'Quảng bá sản phẩm', en: 'Promotion of the product' },
    { vi: 'Tài liệu về website, hoạt động quảng bá', en: 'Papers on the website and promotion' },
    ['promotion'],
  ),
  kind(
    'story',
    { vi: 'Câu chuyện về sản phẩm', en: 'Story of the product' },
    {
      vi: 'Bản sao tờ rơi, hình ảnh, phim, ghi âm về câu chuyện của sản phẩm',
      en: 'Leaflets, pictures, films, recordings of the story',
    },
    [
      ...['story', 'story-structure', 'local-identity', 'product-idea', 'uniqueness', 'tourism-idea'],
      ...['tourism-heritage', 'tourism-story-display', 'integrated-values', 'overall-design', 'unique-design'],
    ],
  ),
  kind(
    'quality-declaration',
    { vi: 'Công bố chất lượng sản phẩm', en: 'Quality declaration' },
    { vi: 'Bản sao tài liệu chứng minh chất lượng được công bố', en: 'Copy proving the declared quality' },
    ['quality-declaration', 'standard-declaration', 'senses-by-standard', 'instructions'],
  ),
  kind(
    'test-report',
    {
      vi: 'Phiếu kết quả kiểm nghiệm chỉ tiêu chất lượng, an toàn thực phẩm theo tiêu chuẩn công bố',
      en: 'Test report on quality and food safety against the declared standard',
    },
    {
      vi: 'Bản sao tài liệu chứng minh đạt tiêu chuẩn chất lượng, an toàn thực phẩm',
      en: 'Copy proving that quality and food-safety standards are met',
    },
    [
      ...['nutrition', 'effectiveness', 'periodic-checks', 'safety', 'food-safety-quality', 'impurities'],
      ...['foreign-matter', 'side-effects', 'tourism-quality'],
    ],
  ),
  kind(
    'traceability',
    { vi: 'Mã số mã vạch, tem truy xuất nguồn gốc', en: 'Bar code, traceability stamp' },
    { vi: 'Bản sao tài liệu chứng minh mã, tem, sở hữu thương hiệu', en: 'Copy proving code, stamp, brand ownership' },
    ['packaging', 'labelling', 'packaging-label', 'packaging-style', 'product-tag', 'bilingual-label'],
  ),
  kind(
    'quality-management',
    {
      vi: 'Hệ thống quản lý chất lượng tiên tiến, kiểm soát chất lượng',
      en: 'Advanced quality management, quality control',
    },
    {
      vi: 'Chứng nhận hệ thống quản lý chất lượng tiên tiến, tài liệu chứng minh hệ thống đạt tiêu chuẩn',
      en: 'Certificate of an advanced quality management system, proof that the system meets its standard',
    },
    ['quality-assurance', 'tourism-service'],
  ),
  kind(
    'awards',
    {
      vi: 'Giải thưởng của sản phẩm, bình chọn của tổ chức uy tín trong nước và quốc tế',
      en: 'Awards of the product, polls by reputable bodies at home and abroad',
    },
    { vi: 'Bản sao tài liệu về thành tích, giải thưởng, bình chọn', en: 'Copies on achievements, awards, polls' },
    ['promotion', 'global-market', 'uniqueness'],
  ),
]

/** The 15 kinds in the order of form 02. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = TABLE.map((row, index) => ({ ...row, number: index + 1 }))

/** What may prove the points of a criterion; none for what a council sees, smells and tastes for itself. */
export const documentsFor = (family: string): DocumentKind[] =>
  DOCUMENT_KINDS.filter(({ backs }) => backs.includes(family))
