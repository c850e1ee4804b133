import type { Form } from '../form.ts'
import { both, choice, LANGUAGES } from './lists.ts'

/** Support measures that a plan is made of, as Đông Hà's report names them. */
const MEASURES = [
  choice('declaration', 'Công bố chất lượng', 'Quality declaration'),
  choice('certification', 'Chứng nhận chất lượng', 'Quality certification'),
  choice('packaging', 'Thiết kế, in bao bì, nhãn mác', 'Packaging and label design and printing'),
  choice('material-area', 'Vùng nguyên liệu', 'Raw-material area'),
  choice('traceability', 'Truy xuất nguồn gốc', 'Traceability'),
  choice('trade-promotion', 'Xúc tiến thương mại, hội chợ', 'Trade promotion and fairs'),
  choice('value-chain', 'Liên kết chuỗi giá trị', 'Value chain'),
  choice('technology', 'Khoa học, công nghệ, máy móc', 'Science, technology, machines'),
  choice('training', 'Tập huấn', 'Training'),
]

/** Nhu cầu hỗ trợ: which measures a producer asks for, in which order, and what it brings itself. */
export const SUPPORT_NEEDS: Form = {
  ...{ id: 'support-needs', version: '1', languages: LANGUAGES },
  title: both('Nhu cầu hỗ trợ', 'Support needs'),
  lists: { measures: MEASURES },
  nodes: [
    {
      ...{ kind: 'group', id: 'needs', isPage: true, label: both('Cần hỗ trợ gì', 'What is needed') },
      nodes: [
        {
          ...{ kind: 'select-many', id: 'measures', list: 'measures', required: true },
          label: both('Chủ thể cần hỗ trợ việc gì?', 'Which support does the producer need?'),
        },
        {
          ...{ kind: 'ranking', id: 'priorities', list: 'measures', choiceFilter: 'selected(${measures}, name)' },
          relevant: 'count-selected(${measures}) > 1',
          label: both('Việc nào cần trước?', 'Which comes first?'),
        },
      ],
    },
    {
      ...{ kind: 'repeat', id: 'measure', isPage: true, count: 'count-selected(${measures})' },
      label: both('Việc cần hỗ trợ', 'Measure'),
      nodes: [
        {
          ...{ kind: 'calculated', id: 'measure-name' },
          calculation: "jr:choice-name(selected-at(${measures}, position(..) - 1), '${measures}')",
        },
        {
          ...{ kind: 'text', id: 'detail', appearance: 'multiline' },
          label: both('${measure-name}: cần cụ thể gì?', '${measure-name}: what exactly?'),
        },
        { kind: 'money', id: 'cost', label: both('Chi phí ước tính', 'Estimated cost') },
        { kind: 'money', id: 'own-money', label: both('Chủ thể góp', 'The producer’s share') },
        { kind: 'date', id: 'wanted-by', label: both('Cần xong trước ngày', 'Needed by') },
      ],
    },
    {
      ...{ kind: 'group', id: 'plan', isPage: true, label: both('Định hướng', 'Outlook') },
      nodes: [
        {
          kind: 'calculated',
          id: 'all-cost',
          calculation: 'sum(${cost})',
          relevant: 'count-selected(${measures}) > 0',
        },
        {
          ...{ kind: 'text', id: 'outlook', appearance: 'multiline' },
          label: both('Kế hoạch sản xuất, thị trường thời gian tới', 'Plans for production and markets'),
        },
        {
          ...{ kind: 'select-one', id: 'ready', list: 'measures', choiceFilter: 'selected(${measures}, name)' },
          label: both('Việc làm được ngay trong tháng này', 'What can begin this month'),
        },
      ],
    },
  ],
}
