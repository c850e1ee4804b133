import { cell, headRow, text, textCell } from './compose.ts'
import type { ListedEvidence } from './evidence-list.ts'
import type { Block } from './paper.ts'

/** The appendix of form 02: every document in the order of the criteria. */
export const evidenceTable = (evidence: readonly ListedEvidence[]): Block =>
  evidence.length === 0
    ? { kind: 'dotted', lines: 6 }
    : {
        kind: 'table',
        widths: [0.11, 0.17, 0.37, 0.35],
        head: headRow('Ký hiệu', 'Tiêu chí', 'Tên tài liệu', 'Loại tài liệu'),
        rows: evidence.map(({ mark, criteria, title, kind }) => ({
          cells: [
            cell([text(mark)], { align: 'centre' }),
            cell([text(criteria.join(', '))], { align: 'centre' }),
            textCell(title),
            textCell(kind ?? 'Tài liệu khác'),
          ],
        })),
      }

/** "tham khảo hướng dẫn theo bảng dưới đây": the table of form 02, part III, word for word. */
const OFFICIAL: readonly (readonly [what: string, asked: string])[] = [
  [
    'Giấy đăng ký kinh doanh',
    'Bản sao chứng minh hoạt động kinh doanh hợp pháp (đối với các đơn vị/cá nhân có đăng ký kinh doanh)',
  ],
  [
    'Giấy chứng nhận cơ sở đủ điều kiện sản xuất',
    'Bản sao (đối với sản phẩm cần phải có giấy chứng nhận theo quy định hiện hành)',
  ],
  [
    'Nguồn gốc nguyên liệu, vùng nguyên liệu, liên kết chuỗi',
    'Bản sao tài liệu: Giấy xác nhận an toàn thực phẩm đối với vùng nguyên liệu, hợp đồng mua bán/hợp đồng nguyên tắc, thỏa thuận liên kết, thanh lý hợp đồng, hóa đơn chứng từ hợp lệ... chứng minh nguồn gốc nguyên liệu, liên kết chuỗi.',
  ],
  [
    'Bảo vệ môi trường, sử dụng công nghệ theo hướng bền vững',
    'Bản sao hồ sơ, thủ tục về môi trường theo quy định; hình ảnh minh chứng về thực hiện giải pháp bảo vệ môi trường; hình ảnh, mô tả công nghệ sử dụng theo hướng bền vững.',
  ],
  [
    'Sử dụng lao động địa phương',
    'Danh sách lao động đóng bảo hiểm có xác nhận của chủ thể, bao gồm cả nơi thường trú.',
  ],
  [
    'Tăng trưởng sản xuất kinh doanh',
    '- Bản sao Tài liệu minh chứng kết quả phân loại hợp tác xã hoặc báo cáo tài chính 2 năm gần nhất.\n- Bản sao Báo cáo tài chính của chủ thể 2 năm gần nhất.',
  ],
  [
    'Sở hữu trí tuệ',
    'Minh chứng thể hiện Đơn đăng ký nhãn hiệu đã được cơ quan có thẩm quyền chấp nhận hoặc công bố.\nBản sao Giấy chứng nhận đăng ký nhãn hiệu; văn bằng ghi nhận quyền sử dụng chỉ dẫn địa lý, nhãn hiệu tập thể, nhãn hiệu chứng nhận; Bằng sáng chế, Bằng độc quyền kiểu dáng công nghiệp,...',
  ],
  [
    'Phát triển thị trường, hoạt động quảng bá, xúc tiến thương mại',
    'Bản sao tài liệu: Hợp đồng, cam kết, ký gửi, đặt hàng, biên nhận, hóa đơn, chứng từ để minh chứng xác nhận về phân phối sản phẩm, xuất khẩu sản phẩm, hoạt động xúc tiến thương mại...',
  ],
  ['Quảng bá sản phẩm', 'Tài liệu minh chứng về website, hoạt động quảng bá.'],
  ['Câu chuyện về sản phẩm', 'Bản sao tờ rơi, hình ảnh, phim, ghi âm... minh chứng về câu chuyện của sản phẩm'],
  ['Công bố chất lượng sản phẩm', 'Bản sao tài liệu, chứng minh chất lượng sản phẩm được công bố'],
  [
    'Phiếu kết quả kiểm nghiệm chỉ tiêu chất lượng, an toàn thực phẩm theo tiêu chuẩn công bố',
    'Bản sao tài liệu chứng minh đạt tiêu chuẩn chất lượng, an toàn thực phẩm.',
  ],
  ['Mã số mã vạch, tem truy xuất nguồn gốc,', 'Bản sao tài liệu, chứng minh mã, tem, sở hữu thương hiệu...'],
  [
    'Hệ thống quản lý chất lượng tiên tiến, kiểm soát chất lượng',
    'Bản sao tài liệu: chứng nhận Hệ thống quản lý chất lượng tiên tiến, chứng minh hệ thống quản lý đạt tiêu chuẩn',
  ],
  [
    'Giải thưởng của sản phẩm, bình chọn của các tổ chức uy tín trong nước và quốc tế...',
    'Bản sao tài liệu, minh chứng về các thành tích, giải thưởng, bình chọn...',
  ],
]

export const officialDocuments: Block = {
  kind: 'table',
  widths: [0.08, 0.34, 0.58],
  head: headRow('TT', 'Nội dung', 'Yêu cầu'),
  rows: OFFICIAL.map(([what, asked]) => ({
    cells: [cell([text('-')], { align: 'centre' }), textCell(what), textCell(asked)],
  })),
}
