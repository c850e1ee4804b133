import type { Criterion } from '../criteria/schema.ts'
import type { CriterionState } from '../scoring/result.ts'
import type { Scored } from './input.ts'

const STATES: Readonly<Record<CriterionState, string>> = {
  open: '',
  chosen: '',
  none: 'Chưa đạt mức nào.',
  'not-applicable': 'Không áp dụng.',
  'not-evaluated': 'Không đánh giá do đã dừng ở tiêu chí trước.',
  'requirement-unmet': 'Không đáp ứng yêu cầu.',
}

/** How a criterion stands where no option says it; blank where one does or nothing was answered. */
export const stateWords = ({ code }: Criterion, { score }: Scored): string =>
  STATES[score.criteria.get(code)?.state ?? 'open']

/** Art. 3.3 with the stars of annex II: what the points and the least levels come to. */
export const starsWords = ({ score }: Scored): string => {
  if (score.disqualifications.length > 0) return 'hồ sơ thuộc trường hợp bị loại, không xếp hạng.'
  const provisional = score.isProvisional ? ` (tạm tính, còn ${score.open} tiêu chí chưa đánh giá)` : ''
  return `hạng ${score.stars} sao${provisional}.`
}
