import type { Form, Question } from '../form.ts'
import { BUSINESS_RESULTS } from './business-results.ts'
import { both, choice } from './lists.ts'
import { withQuestionAfter } from './revise.ts'

/** What criterion "global-market" tells apart. */
const REGION: Question = {
  ...{ kind: 'select-one', id: 'market-region', list: 'regions', relevant: "${market-place} = 'abroad'" },
  label: both('Thị trường nước ngoài nào?', 'Which market abroad?'),
}

/** Version 2 asks of a market abroad which one it is. */
export const BUSINESS_RESULTS_2: Form = {
  ...withQuestionAfter(BUSINESS_RESULTS, 'market-place', REGION),
  version: '2',
  lists: {
    ...BUSINESS_RESULTS.lists,
    regions: [
      choice('southeast-asia', 'Đông Nam Á', 'Southeast Asia'),
      choice('beyond', 'Ngoài Đông Nam Á', 'Beyond Southeast Asia'),
      choice('demanding', 'Thị trường tiêu chuẩn cao (Mỹ, Nhật, EU…)', 'Demanding markets (US, Japan, EU…)'),
    ],
  },
}
