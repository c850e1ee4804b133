import type { Choice, Form, Group, Question } from '../form.ts'
import { both, choice } from './lists.ts'
import { PRODUCT_SHEET } from './product-sheet.ts'
import { withPage, withQuestion } from './revise.ts'

const NONE_ALONE: Pick<Question, 'constraint' | 'constraintMessage'> = {
  constraint: "not(selected(., 'none') and count-selected(.) > 1)",
  constraintMessage: both('Chọn “Chưa có” thì không chọn mục khác', 'With “None” nothing else can be chosen'),
}

const NONE: Choice = choice('none', 'Chưa có', 'None')

/** What criteria "labelling", "story", "instructions", "declaration" and "nutrition" ask for. */
const LABEL_AND_PAPERS: Group = {
  ...{ kind: 'group', id: 'label-papers', isPage: true },
  label: both('Nhãn, câu chuyện, công bố', 'Label, story, declaration'),
  nodes: [
    {
      ...{ kind: 'select-many', id: 'label-content', list: 'label-contents', ...NONE_ALONE },
      label: both('Nhãn đang có những gì?', 'What does the label have?'),
    },
    {
      ...{ kind: 'select-many', id: 'story', list: 'story-places', ...NONE_ALONE },
      label: both('Câu chuyện sản phẩm đã có ở đâu?', 'Where is the product’s story told?'),
    },
    {
      ...{ kind: 'select-one', id: 'instructions', list: 'instructions' },
      label: both('Hướng dẫn sử dụng, bảo quản', 'Instructions for use and storage'),
    },
    {
      ...{ kind: 'select-one', id: 'declaration', list: 'declarations' },
      label: both('Công bố chất lượng sản phẩm', 'Declaration of quality'),
    },
    {
      ...{ kind: 'integer', id: 'nutrition', constraint: '. >= 0 and . <= 100' },
      label: both('Số chỉ tiêu dinh dưỡng trong phiếu kiểm nghiệm', 'Nutrition indicators in the test report'),
      hint: both(
        'Với rau quả tươi, gạo, mật ong. Chưa kiểm nghiệm thì gõ 0',
        'For fresh produce, rice, honey. Without a test type 0',
      ),
      constraintMessage: both('Từ 0 đến 100', '0 to 100'),
    },
  ],
}

const REVISED = withPage(
  withQuestion(withQuestion(PRODUCT_SHEET, 'environment', NONE_ALONE), 'online', NONE_ALONE),
  'making',
  LABEL_AND_PAPERS,
)

/** Version 2 asks for what the criteria of label, story and declaration need, and lets "none" be said where nothing chosen could mean either. */
export const PRODUCT_SHEET_2: Form = {
  ...REVISED,
  version: '2',
  lists: {
    ...REVISED.lists,
    environment: [NONE, ...(PRODUCT_SHEET.lists.environment ?? [])],
    online: [NONE, ...(PRODUCT_SHEET.lists.online ?? [])],
    'label-contents': [
      choice('none', 'Chưa có nhãn', 'No label yet'),
      choice('mandatory', 'Đủ nội dung bắt buộc theo quy định', 'All that the rules ask for'),
      choice(
        'story',
        'Thông điệp câu chuyện sản phẩm (hình ảnh hoặc lời giới thiệu)',
        'The message of the product’s story (picture or words)',
      ),
      choice('traceability', 'Mã truy xuất nguồn gốc điện tử', 'An electronic traceability code'),
    ],
    'story-places': [
      choice('none', 'Chưa có câu chuyện', 'No story yet'),
      choice('told', 'Có câu chuyện, chưa in, chưa đăng', 'Told, not printed or posted yet'),
      choice('leaflet', 'Trên tờ rơi', 'On a leaflet'),
      choice('website', 'Trên website (hình ảnh, clip…)', 'On a website (pictures, clips…)'),
      choice('traceability', 'Trong truy xuất nguồn gốc điện tử', 'In electronic traceability'),
    ],
    instructions: [
      NONE,
      choice('simple', 'Đơn giản', 'Simple'),
      choice('detailed', 'Chi tiết, cụ thể', 'Detailed and specific'),
    ],
    declarations: [
      choice('none', 'Chưa công bố', 'Not declared yet'),
      choice('declared', 'Đã công bố', 'Declared'),
      choice('national', 'Đã công bố, áp dụng tiêu chuẩn quốc gia', 'Declared by national standards'),
      choice('international', 'Đã công bố, áp dụng tiêu chuẩn quốc tế', 'Declared by international standards'),
    ],
  },
}
